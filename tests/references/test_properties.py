"""What holds for every reference: it is read back as written, and any text gives the same to a slower search."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from article71.references import find as finder
from article71.references.act import Act
from article71.references.act_kinds import Kind, Order, in_era
from article71.references.act_numbers import usual_order
from article71.references.celex import Celex
from article71.references.citation import Found, Reference
from article71.references.commission import Commission
from article71.references.council import Council
from article71.references.ecli import Ecli
from article71.references.eli import Eli
from article71.references.find import find, parse
from article71.references.official_journal import NewPlace, OldPlace
from article71.references.parts import Part
from article71.references.procedure import CODES, Procedure
from article71.references.treaty import Treaty, TreatyArticle
from article71.references.web_address import WebAddress
from article71.references.writing import form

SMALL = settings(max_examples=100, deadline=None)

small = st.integers(1, 99)
steps = st.one_of(
    st.just(()),
    st.tuples(st.tuples(st.sampled_from(("REV", "ADD", "COR", "DCL", "EXT")), small)),
    st.tuples(st.tuples(st.just("REV"), small), st.tuples(st.sampled_from(("ADD", "COR")), small)),
)
council = st.builds(
    Council, st.sampled_from(("ST", "CM", "WK")), st.integers(5001, 19999), st.integers(1993, 2039), steps
)
commission = st.builds(
    Commission, st.sampled_from(("COM", "JOIN", "SWD", "SEC", "C")), st.integers(1960, 2049), st.integers(1, 99999)
)
levels = st.one_of(
    st.just(()),
    st.tuples(st.tuples(st.just("par"), small.map(str))),
    st.tuples(st.tuples(st.just("pnt"), st.sampled_from("abcxyz"))),
    st.tuples(st.tuples(st.just("pnt"), small.map(str))),
    st.tuples(st.tuples(st.just("par"), small.map(str)), st.tuples(st.just("pnt"), st.sampled_from("abcxyz"))),
)
articles = st.builds(lambda number, inner: Part((("art", str(number)), *inner)), st.integers(1, 300), levels)
NAMES = (("EEC",), ("EC",), ("EU",), ("Euratom",), ("EC", "Euratom"), ("EU", "Euratom"))
KINDS = (Kind.REGULATION, Kind.DIRECTIVE, Kind.DECISION, Kind.RECOMMENDATION)


@st.composite
def acts(draw: st.DrawFn) -> Act:
    kind, communities = draw(st.sampled_from(KINDS)), draw(st.sampled_from(NAMES))
    year = draw(st.integers(1958, 2049).filter(lambda year: in_era(communities, year)))
    order = usual_order(kind, year, draw(st.sampled_from(Order)))
    part = draw(st.none() | articles)
    return Act(kind, year, draw(st.integers(1, 9999)), communities, order, part=part)


@st.composite
def places(draw: st.DrawFn) -> OldPlace | NewPlace:
    if draw(st.booleans()):
        return NewPlace(draw(st.sampled_from("LC")), draw(st.integers(2023, 2049)), draw(st.integers(1, 99999)))
    pages = draw(st.sampled_from(((), (1,), (12, 345))))
    day = draw(st.dates(date(1952, 1, 1), date(2049, 12, 31)))
    return OldPlace(
        draw(st.sampled_from("LC")), draw(st.integers(1, 999)), day, draw(st.sampled_from(("", "E"))), pages
    )


procedures = st.builds(
    Procedure, st.integers(1975, 2049), st.integers(1, 9999).map(lambda serial: f"{serial:04}"), st.sampled_from(CODES)
)
others = st.sampled_from(
    (
        Celex("32024R1689"),
        Celex("32023G0620(01)"),
        Eli("http://data.europa.eu/eli/reg/2024/1689/oj"),
        Ecli("ECLI:EU:C:2014:238"),
        WebAddress("https://example.org/a_(b)?c=d"),
        TreatyArticle(Treaty.TFEU, Part((("art", "71"),))),
        TreatyArticle(Treaty.CHARTER, Part((("art", "8"), ("par", "2")))),
    )
)
references: st.SearchStrategy[Reference] = st.one_of(council, commission, acts(), places(), procedures, others)


@SMALL
@given(references)
def test_what_is_written_is_read_back(reference: Reference) -> None:
    assert parse(str(reference)) == reference


@SMALL
@given(references)
def test_an_id_is_read_to_the_same_id(reference: Reference) -> None:
    assert parse(reference.id).id == reference.id


@SMALL
@given(references, st.sampled_from((" – ", "; ", " (", ". See ", " on ")), references)
def test_neighbours_do_not_bleed(first: Reference, between: str, second: Reference) -> None:
    text = f"{first}{between}{second}"
    assert [one.reference.id for one in find(text)] == [*_given(first), *_given(second)]


def _given(reference: Reference) -> list[str]:
    """A part of an act is given with its whole."""
    return [reference.id, reference.celex] if "#" in reference.id else [reference.id]


PIECES = """
Directive|Regulations|Council Decision|(EU)|(EC) No|No|2014/90/EU|300/2008|2016/679|13575/23|5572/1/25|REV 1|ADD 1|OJ L
277, 27.10.2022|p. 1|COM(2023)|516|Article 6(2)|of|and|,|.|TFEU|2023/0315(COD)|C-123/24|+|ST|doc.|application no.
https://example.org/|32024R1689|1999/468/EC|12|/"""
pieces = st.sampled_from([*re.split(r"[|\n]", PIECES), "\n\n"])
texts = st.lists(pieces, max_size=12).map(" ".join)


def slowly(text: str) -> list[Found]:
    """The same search with no joined pattern: at each place of each paragraph, each scheme in turn."""
    patterns = [(form(scheme.pattern), scheme) for scheme in finder.SCHEMES]
    found: list[Found] = []
    for paragraph in re.finditer(r"(?:(?!\n\s*\n).)+", text, re.S):
        at = paragraph.start()
        while at < paragraph.end():
            read, at = _read_at(patterns, text, at, paragraph.end())
            found.extend(read)
    return found


def _read_at(patterns: list, text: str, at: int, end: int) -> tuple[tuple[Found, ...], int]:  # type: ignore[type-arg]
    if at and (text[at - 1].isalnum() or text[at - 1] in "_/‑.-"):
        return (), at + 1
    for pattern, scheme in patterns:
        match = pattern.match(text, at, end)
        if match:
            read = scheme.read(text, *match.span())
            silence = scheme.name == "silence"
            return read, max((one.end for one in read), default=match.end() if silence else at + 1)
    return (), at + 1


@settings(max_examples=100, deadline=None)
@given(texts)
def test_the_joined_search_finds_what_the_slow_one_finds(text: str) -> None:
    assert list(find(text)) == slowly(text)


@SMALL
@given(st.text(max_size=60) | texts)
def test_whatever_the_text_places_hold_and_order_is_kept(text: str) -> None:
    found = find(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
