"""A document's sentences in reading order, each with its place, its notes and, in a list, its lead-in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from article71.documents.places import Placed, page_at, placed
from article71.documents.tree import Document, Heading, Mark, Paragraph, Role
from article71.reading.findings import Place
from article71.reading.sentences import split

_LEADS = (":",)


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: `text` as it stands, `lead` the lead-in of the list whose item it is, `block` the paragraph's number.

    Marks count characters of the sentence. `titles` are the titles of the sections it stands under, outermost first.
    """

    text: str
    place: Place
    marks: tuple[Mark, ...]
    block: int
    titles: tuple[str, ...] = ()
    lead: str = ""

    @property
    def footnotes(self) -> tuple[str, ...]:
        """The numbers of the notes whose marks it bears."""
        return tuple(mark.number for mark in self.marks)

    @property
    def whole(self) -> str:
        """The sentence with its lead-in."""
        return f"{self.lead} {self.text}" if self.lead else self.text


def passages(document: Document) -> Iterator[Passage]:
    """Every sentence of headings and paragraphs; tables and covers hold no sentences."""
    lead = ""
    titles: list[Heading] = []
    for number, where in enumerate(placed(document)):
        if isinstance(where.block, Heading):
            titles = [*(title for title in titles if title.level < where.block.level), where.block]
            lead = ""
        elif isinstance(where.block, Paragraph):
            lead = lead if _is_item(where.block) else ""
            found = list(_sentences(where, where.block, number, tuple(t.title for t in titles), lead))
            yield from found
            lead = _leads(where.block, found, lead)


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.role is Role.ITEM or bool(paragraph.number)


def _leads(paragraph: Paragraph, found: list[Passage], lead: str) -> str:
    if found and paragraph.words.endswith(_LEADS):
        return found[-1].text
    if paragraph.words.isupper() and paragraph.words.endswith(","):
        # "THE COUNCIL OF THE EUROPEAN UNION," leads all the numbered points of its conclusions.
        return paragraph.words
    return lead


def _sentences(where: Placed, paragraph: Paragraph, number: int, titles: tuple[str, ...], lead: str) -> Iterator[Passage]:
    cuts = split(paragraph.words)
    section = (where.section.number or where.section.title) if where.section else ""
    for index, (start, end) in enumerate(cuts):
        after = cuts[index + 1][0] if index + 1 < len(cuts) else len(paragraph.words) + 1
        borne = (mark for mark in paragraph.marks if start < mark.at <= max(end, after - 1))
        marks = tuple(replace(mark, at=min(mark.at, end) - start) for mark in borne)
        place = Place(where.words_start + start, where.words_start + end, section, page_at(paragraph.pages, start))
        yield Passage(paragraph.words[start:end], place, marks, number, titles, lead)
