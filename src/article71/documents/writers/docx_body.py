"""The body of a DOCX: headings with bookmarks, paragraphs, items, tables, the contents list that points at them."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import count

from article71.documents.tree import Block, Document, Heading, InnerCover, Mark, Paragraph, Role, Table
from article71.documents.writers.columns import square, widths
from article71.documents.writers.docx_cover import cover_elements
from article71.documents.writers.elements import Element
from article71.documents.writers.flow import (
    CONTENTS_LEVELS,
    CONTENTS_TITLE,
    Sign,
    flow,
    is_annex,
)
from article71.documents.writers.marked import BETWEEN_MARKS, noted, runs
from article71.documents.writers.printed import printed_inner
from article71.documents.writers.wordml import (
    field,
    field_end,
    field_start,
    on_new_page,
    run,
    styled,
    superscript,
    table,
    w,
    words,
)

_DEEPEST_ITEM = 5
_DEEPEST_HEADING = 6


class Body:
    """The elements of one paper's body. It counts headings and notes, whose numbers tie them to other parts."""

    def __init__(self, paper: Document, pages: tuple[int, ...]) -> None:
        self._paper = paper
        self._pages = pages
        self._headings = count(1)
        self._notes = enumerate(counted_by_word(noted(paper)), 1)

    def elements(self) -> Iterator[Element]:
        """Everything between cover and page settings."""
        new_page = False
        for block in flow(self._paper):
            for element in self._set(block):
                yield on_new_page(element) if new_page else element
                new_page = False
            new_page = block is Sign.NEW_PAGE
        yield styled("EndRule")

    def _set(self, block: Block | Sign) -> Iterator[Element]:
        match block:
            case Sign.CONTENTS:
                yield self._contents()
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._paragraph(block)
            case Table():
                yield self._table(block)
                yield styled("CoverLine")
            case InnerCover():
                yield from cover_elements(printed_inner(block.cover))

    def _heading(self, block: Heading) -> Element:
        number = next(self._headings)
        style = "AnnexHeading" if is_annex(block) else f"Heading{min(block.level, _DEEPEST_HEADING)}"
        between = "\n" if is_annex(block) else "\t"
        return styled(
            style,
            w("bookmarkStart", id=number, name=_bookmark(number)),
            *([run(block.number + between)] if block.number else []),
            *self._words(block.title, block.marks),
            w("bookmarkEnd", id=number),
        )

    def _paragraph(self, block: Paragraph, style: str = "") -> Element:
        number = [run(f"{block.number}\t")] if block.number else []
        look = [w("b")] if block.role is Role.TITLE else []
        return styled(style or _style(block), *number, *self._words(block.words, block.marks, *look))

    def _table(self, block: Table) -> Element:
        rows = square(block)
        styles = ["TableHead" if index < block.head else "TableText" for index in range(len(rows))]
        cells = (
            [[self._paragraph(paragraph, style) for paragraph in cell] for cell in row]
            for row, style in zip(rows, styles, strict=True)
        )
        return table("LinedTable", cells, widths(rows), block.head)

    def _words(self, text: str, marks: tuple[Mark, ...], *look: Element) -> Iterator[Element]:
        for piece in runs(text, marks):
            if isinstance(piece, str):
                yield run(piece, *map(deepcopy, look))
            else:
                yield from self._marks(piece)

    def _marks(self, marks: tuple[Mark, ...]) -> Iterator[Element]:
        for index, mark in enumerate(marks):
            if index:
                yield superscript(words("t", BETWEEN_MARKS))
            yield superscript(*self._mark(mark))

    def _mark(self, mark: Mark) -> list[Element]:
        if mark.note is None:
            return [words("t", mark.number)]
        number, by_word = next(self._notes)
        if by_word:
            return [w("footnoteReference", id=number)]
        return [w("footnoteReference", id=number, customMarkFollows=1), words("t", mark.number)]

    def _contents(self) -> Element:
        headings = [block for block in self._paper.body if isinstance(block, Heading)]
        entries = [
            self._entry(number, heading, page)
            for number, (heading, page) in enumerate(zip(headings, self._pages, strict=True), 1)
            if heading.level <= CONTENTS_LEVELS
        ]
        for run_of_field in reversed(field_start(rf'TOC \o "1-{CONTENTS_LEVELS}" \h \z \u')):
            entries[0].insert(1, run_of_field)
        title = styled("TOCHeading", run(CONTENTS_TITLE))
        gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
        content = w("sdtContent", title, *entries, w("p", field_end()))
        return w("sdt", w("sdtPr", gallery), content)

    def _entry(self, number: int, heading: Heading, page: int) -> Element:
        between = " " if is_annex(heading) else "\t"
        text = f"{heading.number}{between}{heading.title}" if heading.number else heading.title
        pages = field(rf"PAGEREF {_bookmark(number)} \h", run(str(page)))
        link = w("hyperlink", run(f"{text}\t"), *pages, anchor=_bookmark(number), history=1)
        return styled(f"TOC{heading.level}", link)


def counted_by_word(marks: Iterable[Mark]) -> Iterator[bool]:
    """For each mark with a note, whether Word's own count gives its number; any other ("*", a repeated 3) is typed."""
    counted = 0
    for mark in marks:
        by_word = mark.number == str(counted + 1)
        counted += by_word
        yield by_word


def _bookmark(number: int) -> str:
    return f"_Toc{number:08d}"


def _style(block: Paragraph) -> str:
    depth = min(block.depth, _DEEPEST_ITEM)
    if block.role is Role.TITLE:
        return "PaperTitle"
    if depth:
        return f"Item{depth}" if block.number else f"ItemText{depth}"
    return "NumberedParagraph" if block.number else "BodyText"
