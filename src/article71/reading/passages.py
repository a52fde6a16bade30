"""A document's sentences in reading order, each with its place, its notes and, in a list, its lead-in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from article71.documents.places import Placed, cells, page_at, placed
from article71.documents.tree import Document, Heading, Mark, PageStart, Paragraph, Role, Table
from article71.reading.findings import Place
from article71.reading.sentences import split


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: its text as it stands, the lead-ins of the lists whose item it is, the number of its block.

    Marks count characters of the sentence. `titles` are the titles of the sections it stands under, outermost first.
    """

    text: str
    place: Place
    marks: tuple[Mark, ...]
    block: int
    titles: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()

    @property
    def footnotes(self) -> tuple[str, ...]:
        """The numbers of the notes whose marks it bears."""
        return tuple(mark.number for mark in self.marks)

    @property
    def whole(self) -> str:
        """The sentence with its lead-in."""
        return f"{self.leads[-1]} {self.text}" if self.leads and not self.leads[-1].endswith(",") else self.text


@dataclass(frozen=True, slots=True)
class _Lead:
    text: str
    style: str


def passages(document: Document) -> Iterator[Passage]:
    """Every sentence of headings and paragraphs; tables and covers hold no sentences."""
    leads: list[_Lead] = []
    titles: list[Heading] = []
    for number, where in enumerate(placed(document)):
        if isinstance(where.block, Heading):
            titles = [*(title for title in titles if title.level < where.block.level), where.block]
            leads = []
        elif isinstance(where.block, Paragraph):
            style = _style(where.block)
            leads = _still_leading(leads, style)
            above = tuple(lead.text for lead in leads)
            found = list(_sentences(where, where.block, number, tuple(t.title for t in titles), above))
            yield from found
            if found and _is_lead(where.block):
                leads = [*leads, _lead(where.block, found[-1].text, style)]


def _lead(paragraph: Paragraph, text: str, style: str) -> _Lead:
    """What leads on: of an issuer that says what it knows the name alone, to the end of its points."""
    if not _is_issuer(paragraph):
        return _Lead(text, style)
    return _Lead(text if text.isupper() else f"{text.partition(',')[0]},", _LASTING)


def noted_in_tables(document: Document) -> Iterator[Passage]:
    """The sentences in tables that bear notes: for the notes alone, since no act is read in a table."""
    for number, where in enumerate(placed(document)):
        if isinstance(where.block, Table):
            for at, part in cells(where.block):
                page = page_at(where.block.pages, at)
                told = replace(part, pages=(PageStart(0, page),) if page else ())
                found = _sentences(Placed(told, where.start + at, where.section), told, number, (), ())
                yield from (passage for passage in found if passage.marks)


_LASTING = "lasting"
_STYLES = (
    ("digits", re.compile(r"\(?\d")),
    ("roman", re.compile(r"\(?[ivx]{2,}\W")),
    ("letters", re.compile(r"\(?[A-Za-z]")),
)


def _style(paragraph: Paragraph) -> str:
    """What kind of number it bears: an item of another kind than its lead-in's stands under it."""
    for style, pattern in _STYLES:
        if pattern.match(paragraph.number):
            return style
    return "bullet" if paragraph.number or paragraph.role is Role.ITEM else ""


def _still_leading(leads: list[_Lead], style: str) -> list[_Lead]:
    # "THE COUNCIL OF THE EUROPEAN UNION," leads its conclusions to their end, through paragraphs without a number.
    if not style:
        return [lead for lead in leads if lead.style == _LASTING]
    for index, lead in enumerate(leads):
        if lead.style == style:
            return leads[:index]
    return leads


def _is_lead(paragraph: Paragraph) -> bool:
    return paragraph.words.endswith((":", " to")) or _is_issuer(paragraph)


# "The Committee,", "The 14th Conference,": the name alone, with whatever numbers and tells it apart.
_ISSUER = re.compile(
    r"The (?:[\dA-Z][\w()./-]*|of|on|for|and|the|in|at)(?: (?:[\dA-Z][\w()./-]*|of|on|for|and|the|in|at))*,?"
)
_LONGEST_ISSUER = 120


# "The Committee, having considered the report of its bureau,": what it knows of stands between commas.
_KNOWING = re.compile(
    r"The [A-Z][^,.;:]*, (?:having|recalling|noting|considering|acting|meeting|bearing|taking|aware)\b.*,"
)
_LONGEST_KNOWING = 400


def _is_issuer(paragraph: Paragraph) -> bool:
    words = paragraph.words
    shouted = words.isupper() and words.endswith(",")
    alone = len(words) <= _LONGEST_ISSUER and _ISSUER.fullmatch(words) is not None
    return shouted or alone or (len(words) <= _LONGEST_KNOWING and _KNOWING.fullmatch(words) is not None)


def _sentences(
    where: Placed, paragraph: Paragraph, number: int, titles: tuple[str, ...], leads: tuple[str, ...]
) -> Iterator[Passage]:
    cuts = split(paragraph.words)
    section = (where.section.bare_number or where.section.title) if where.section else ""
    for index, (start, end) in enumerate(cuts):
        after = cuts[index + 1][0] if index + 1 < len(cuts) else len(paragraph.words) + 1
        borne = (mark for mark in paragraph.marks if start < mark.at <= max(end, after - 1))
        marks = tuple(replace(mark, at=min(mark.at, end) - start) for mark in borne)
        place = Place(where.words_start + start, where.words_start + end, section, page_at(paragraph.pages, start))
        yield Passage(paragraph.words[start:end], place, marks, number, titles, leads)
