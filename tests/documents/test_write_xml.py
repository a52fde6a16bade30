"""Akoma Ntoso out: valid against its schema, sections in chapters again, notes where their marks stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from article71.documents.tree import Block, Document, Heading, Mark, Paragraph, Role, Table
from article71.documents.writers import xml
from article71.documents.writers.xml_body import Node, nested
from tests.documents import exercise_papers
from tests.documents.generated_papers import PAPERS

AKN = {"akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@pytest.fixture(scope="module")
def schema(corpus: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(corpus / "data" / "akn" / "akomantoso30.xsd"))


def _root(paper: Document) -> etree._Element:
    return etree.fromstring(xml.write(paper))


@pytest.mark.parametrize("name", exercise_papers.PAPERS)
def test_it_is_valid(schema: etree.XMLSchema, name: str) -> None:
    schema.assertValid(_root(exercise_papers.PAPERS[name]()))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAPERS)
def test_any_paper_is_valid(schema: etree.XMLSchema, paper: Document) -> None:
    schema.assertValid(_root(paper))


@pytest.mark.parametrize("name", exercise_papers.PAPERS)
def test_every_eid_is_its_own(name: str) -> None:
    ids = _root(exercise_papers.PAPERS[name]()).xpath("//@eId")
    assert ids
    assert len(ids) == len(set(ids))


def test_sections_stand_in_their_chapters_and_points_below_what_leads_them_in() -> None:
    root = _root(exercise_papers.report())
    (ferries,) = root.xpath("//akn:subsection[akn:heading='Night ferries']", namespaces=AKN)
    assert ferries.get("eId") == "chp_2__sec_3__subsec_1"
    (depth,) = root.xpath("//akn:point[.//akn:p='its depth;']", namespaces=AKN)[-1:]
    assert depth.get("eId") == "chp_2__sec_1__para_1__point_2__point_1"
    assert root.xpath("//akn:hcontainer[@name='annex']/akn:num/text()", namespaces=AKN) == ["ANNEX I"]


def test_notes_stand_at_their_marks() -> None:
    (paragraph,) = _root(exercise_papers.report()).xpath("//akn:p[starts-with(., 'It invited')]", namespaces=AKN)
    assert paragraph.text == "It invited the harbour network"
    assert [note.get("marker") for note in paragraph.xpath(".//akn:authorialNote", namespaces=AKN)] == ["2", "3", "4"]


def test_a_mark_without_a_note_is_a_raised_number() -> None:
    root = _root(Document(body=(Paragraph("word", marks=(Mark(4, "7", None),)),)))
    assert root.xpath("string(//akn:p[akn:sup])", namespaces=AKN) == "word7"


def test_the_work_is_named_by_date_and_number() -> None:
    root = _root(exercise_papers.report())
    uris = root.xpath("//akn:FRBRuri/@value", namespaces=AKN)
    assert uris[0] == "/akn/eu/doc/2026-09-03/st-6711-1-26-rev-1"
    assert uris[1] == f"{uris[0]}/eng@2026-09-03"
    assert root.xpath("//akn:FRBRlanguage/@language", namespaces=AKN) == ["eng"]


def test_a_paper_without_a_date_says_that_it_is_unknown() -> None:
    root = _root(exercise_papers.plain())
    assert set(root.xpath("//akn:FRBRdate/@name", namespaces=AKN)) == {"unknown"}
    assert not root.xpath("//akn:coverPage", namespaces=AKN)


_DEEPEST = 1000


def _flat(nodes: list[Node]) -> Iterator[Block]:
    for node in nodes:
        yield node.block
        yield from _flat(node.below)


def _holders_by_search(blocks: tuple[Block, ...]) -> list[Block | None]:
    """The naive reference: for each block, the nearest one above it that may hold it and is closed by none between."""
    holders: list[Block | None] = []
    for at, block in enumerate(blocks):
        between = [min(map(_depth, blocks[after:at]), default=_DEEPEST) for after in range(1, at + 1)]
        able = [
            above
            for above, least in zip(blocks[:at], between, strict=True)
            if not isinstance(above, Table) and _depth(above) < min(least, _depth(block))
        ]
        holders.append(able[-1] if able else None)
    return holders


def _depth(block: Block) -> int:
    if isinstance(block, Heading):
        return block.level
    return 100 + block.depth if isinstance(block, Paragraph) else 100


def _holders(nodes: list[Node], holder: Block | None = None) -> Iterator[Block | None]:
    for node in nodes:
        yield holder
        yield from _holders(node.below, node.block)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PAPERS)
def test_nesting_keeps_the_order_and_finds_the_nearest_holder(paper: Document) -> None:
    nodes = nested(paper.body)
    assert list(_flat(nodes)) == list(paper.body)
    assert [id(holder) for holder in _holders(nodes)] == [id(holder) for holder in _holders_by_search(paper.body)]


def test_a_title_is_marked_as_one() -> None:
    root = _root(Document(body=(Paragraph("The exercise", role=Role.TITLE),)))
    assert root.xpath("//akn:paragraph/@class", namespaces=AKN) == ["title"]
