"""The body of an HTML page: sections' headings, paragraphs, lists, tables, the contents, the notes at the end."""

from collections.abc import Iterable, Iterator
from itertools import count, groupby

from article71.documents.tree import Block, Document, Heading, InnerCover, Mark, Paragraph, Role, Table
from article71.documents.writers.columns import square
from article71.documents.writers.elements import Element
from article71.documents.writers.flow import CONTENTS_LEVELS, CONTENTS_TITLE, Sign, flow, is_annex
from article71.documents.writers.html_cover import cover_header
from article71.documents.writers.hypertext import lines, tag
from article71.documents.writers.marked import BETWEEN_MARKS, noted, runs
from article71.documents.writers.printed import printed_inner

_DEEPEST_HEADING = 6


class Body:
    """The elements of one paper's body. It counts headings and notes, whose numbers make the links."""

    def __init__(self, paper: Document) -> None:
        self._paper = paper
        self._headings = count(1)
        self._notes = count(1)
        titled = any(isinstance(block, Paragraph) and block.role is Role.TITLE for block in paper.body)
        self._below = 1 if titled else 0

    def elements(self) -> Iterator[Element]:
        """The text, and the notes when there are any."""
        groups = groupby(flow(self._paper), lambda block: isinstance(block, Paragraph) and block.depth > 0)
        text = [element for is_list, blocks in groups for element in self._group(is_list, blocks)]
        yield tag("main", *text)
        notes = [_note(label, mark) for label, mark in enumerate(noted(self._paper), 1)]
        if notes:
            yield tag("section", tag("hr"), tag("ol", *notes), id="footnotes", class_="footnotes", role="doc-endnotes")

    def _group(self, is_list: bool, blocks: Iterable[Block | Sign]) -> Iterator[Element]:
        made = (element for block in blocks for element in self._set(block))
        if is_list:
            yield tag("div", *made, role="list")
        else:
            yield from made

    def _set(self, block: Block | Sign) -> Iterator[Element]:
        match block:
            case Sign.NEW_PAGE:
                yield tag("div", class_="new-page")
            case Sign.CONTENTS:
                yield self._contents()
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._paragraph(block)
            case Table():
                yield self._table(block)
            case InnerCover():
                yield cover_header(printed_inner(block.cover))

    def _contents(self) -> Element:
        headings = (block for block in self._paper.body if isinstance(block, Heading))
        entries = (
            tag("li", tag("a", heading.text, href=f"#s{number}"), class_=f"level-{heading.level}")
            for number, heading in enumerate(headings, 1)
            if heading.level <= CONTENTS_LEVELS
        )
        title = tag("p", CONTENTS_TITLE, id="contents", class_="contents-title")
        return tag("nav", title, tag("ul", *entries), role="doc-toc", aria_labelledby="contents")

    def _heading(self, block: Heading) -> Element:
        name = f"h{min(block.level + self._below, _DEEPEST_HEADING)}"
        words = self._words(block.title, block.marks)
        anchor = f"s{next(self._headings)}"
        if is_annex(block):
            return tag(name, *lines([block.number, " "]), *words, id=anchor, class_="annex")
        return tag(name, *_number(block.number), *words, id=anchor)

    def _paragraph(self, block: Paragraph) -> Element:
        words = [*_number(block.number), *self._words(block.words, block.marks)]
        if block.role is Role.TITLE:
            return tag("h1", *words, class_="title")
        if block.depth:
            return tag("p", *words, role="listitem", class_=f"item depth-{block.depth}", aria_level=str(block.depth))
        return tag("p", *words, class_="numbered") if block.number else tag("p", *words)

    def _table(self, block: Table) -> Element:
        rows = [
            tag("tr", *(self._cell(cell, index < block.head) for cell in row))
            for index, row in enumerate(square(block))
        ]
        parts = [tag("thead", *rows[: block.head])] if block.head else []
        return tag("div", tag("table", *parts, tag("tbody", *rows[block.head :])), class_="wide")

    def _cell(self, cell: tuple[Paragraph, ...], head: bool) -> Element:
        words = [self._paragraph(paragraph) for paragraph in cell]
        return tag("th", *words, scope="col") if head else tag("td", *words)

    def _words(self, text: str, marks: tuple[Mark, ...]) -> Iterator[Element | str]:
        for run in runs(text, marks):
            if isinstance(run, str):
                yield run
            else:
                yield from self._marks(run)

    def _marks(self, marks: tuple[Mark, ...]) -> Iterator[Element]:
        for index, mark in enumerate(marks):
            if index:
                yield tag("sup", BETWEEN_MARKS)
            yield self._mark(mark)

    def _mark(self, mark: Mark) -> Element:
        sign = tag("sup", mark.number)
        if mark.note is None:
            return sign
        label = next(self._notes)
        return tag("a", sign, href=f"#fn{label}", class_="footnote-ref", id=f"fnref{label}", role="doc-noteref")


def _number(number: str) -> list[Element | str]:
    return [tag("span", number, class_="number"), " "] if number else []


def _note(label: int, mark: Mark) -> Element:
    back = tag(
        "a",
        "↩",
        href=f"#fnref{label}",
        class_="footnote-back",
        role="doc-backlink",
        aria_label=f"Back to mark {mark.number}",
    )
    return tag("li", tag("p", mark.note or "", back), id=f"fn{label}", data_number=mark.number)
