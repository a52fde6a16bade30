"""The body of a paper as a page shows it: each block with its words marked, its notes beside it, its pages."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from article71.documents.places import Placed, cells, placed
from article71.documents.tree import Cover, Document, Heading, InnerCover, Mark, PageStart, Paragraph, Role, Table
from article71.documents.writers.columns import square
from article71.web.papers.found import Found, laid_over
from article71.web.papers.inline import Set, html
from article71.web.papers.notes import Noted, noted, sign

_FIRST_LEVEL = 2  # of headings below the page's own
_DEEPEST = 6
_NOTHING = SafeString("")


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as the page shows it: `kind` says how, and what else it holds depends on that.

    `level` is a heading's from 2 on, or how deep an item lies; `rows` are a table's, the first `head` of them headings;
    `page` is the page that begins with it, 0 for none.
    """

    kind: str
    words: SafeString = _NOTHING
    number: str = ""
    level: int = 0
    anchor: str = ""
    title: str = ""
    page: int = 0
    notes: tuple[Noted, ...] = ()
    rows: tuple[tuple[tuple[SafeString, ...], ...], ...] = ()
    head: int = 0
    cover: Cover | None = None


Words = tuple[SafeString, tuple[Noted, ...]]


def flow(paper: Document, found: Found) -> list[Shown]:
    """Every block of the body in reading order."""
    return list(_Flow(found).blocks(paper))


@dataclass(slots=True)
class _Flow:
    """One body on its way to a page: it counts headings, notes and pages, whose numbers make the links."""

    found: Found
    headings: Iterator[int] = field(default_factory=lambda: count(1))
    notes: Iterator[int] = field(default_factory=lambda: count(1))
    page: int = 0
    level: int = _FIRST_LEVEL - 1

    def blocks(self, paper: Document) -> Iterator[Shown]:
        places = placed(paper)
        for block in paper.body:
            first = self._first_page(block.pages)
            shown = Shown("cover", cover=block.cover) if isinstance(block, InnerCover) else self._block(next(places))
            yield replace(shown, page=first)

    def _block(self, where: Placed) -> Shown:
        match where.block:
            case Heading() as heading:
                return self._heading(heading, where.words_start)
            case Paragraph() as paragraph:
                words, notes = self._words(paragraph, where.words_start)
                kind = "title" if paragraph.role is Role.TITLE else "item" if paragraph.depth else "paragraph"
                return Shown(kind, words, paragraph.number, paragraph.depth, notes=notes)
            case Table() as table:
                return self._table(table, where.start)
        raise AssertionError("a cover has no place")

    def _heading(self, block: Heading, start: int) -> Shown:
        # A level that the paper leaves out would leave a hole in what a screen reader counts.
        self.level = min(block.level + _FIRST_LEVEL - 1, self.level + 1, _DEEPEST)
        words, notes = self._marked(block.title, start, block.marks, block.pages)
        anchor = f"section-{next(self.headings)}"
        return Shown("heading", words, block.number, self.level, anchor, block.text, notes=notes)

    def _words(self, block: Paragraph, start: int) -> Words:
        return self._marked(block.words, start, block.marks, block.pages)

    def _table(self, table: Table, start: int) -> Shown:
        parts = [(part, self._words(part, start + at + _number_width(part))) for at, part in cells(table)]
        words = iter([_numbered(part, told) for part, (told, _) in parts])
        rows = tuple(tuple(tuple(next(words) for _ in cell) for cell in row) for row in square(table))
        notes = tuple(note for _, (_, notes) in parts for note in notes)
        return Shown("table", rows=rows, head=table.head, notes=notes)

    def _marked(self, text: str, start: int, marks: tuple[Mark, ...], pages: tuple[PageStart, ...]) -> Words:
        laid, signs = laid_over(self.found, start, start + len(text))
        numbered = [(mark, next(self.notes)) for mark in marks]
        points = [*self._new_pages(pages), *(sign(mark, at) for mark, at in numbered), *signs]
        notes = tuple(noted(mark, at, self.found) for mark, at in numbered if mark.note is not None)
        return html(text, laid, points), notes

    def _first_page(self, pages: tuple[PageStart, ...]) -> int:
        """The page that begins with a block, 0 when it stands on the page of the one before."""
        first = pages[0].page if pages and pages[0].at == 0 else 0
        if first <= self.page:
            return 0
        self.page = first
        return first

    def _new_pages(self, pages: tuple[PageStart, ...]) -> Iterator[Set]:
        for each in pages:
            if each.page > self.page:
                self.page = each.page
                words = _("page %(page)s") % {"page": each.page}
                yield Set(each.at, format_html('<span class="paper-page" id="page-{}">{}</span> ', each.page, words))


def _number_width(part: Paragraph) -> int:
    return len(part.text) - len(part.words)


def _numbered(part: Paragraph, words: SafeString) -> SafeString:
    return format_html("{} {}", part.number, words) if part.number else words
