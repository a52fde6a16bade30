"""Pages of a plain text that was drawn from a PDF: form feeds part them, footers and headers stand at their ends."""

import re
from collections import Counter
from collections.abc import Sequence

from article71.documents.readers.pdf_margins import EDGE_CELL
from article71.documents.words import clean

_PAGE_END = "\f"
_COLUMNS = re.compile(r"\t+| {2,}")
_FIGURES = re.compile(r"\d+")
_DEPTH = 4
_STOPS = (".", ";", ":", "!", "?")


def without_page_ends(text: str) -> tuple[list[str], list[str]]:
    """The lines of the text without page headers and footers, and these; paragraphs go on over the page's end.

    A text without form feeds has no pages, and nothing is left out.
    """
    pages = [page.splitlines() for page in text.split(_PAGE_END)]
    if len(pages) == 1:
        return pages[0], []
    often = _often(pages)
    lines: list[str] = []
    edges: list[str] = []
    for page in pages:
        first, last = _extent(page, often)
        edges += [line for line in (*page[:first], *page[last:]) if line.strip()]
        if lines and page[first:last] and not _goes_on(lines[-1], page[first]):
            lines.append("")
        lines += page[first:last]
    return lines, edges


def _often(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines, figures aside, that stand at the ends of several pages and of a third of them all."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _ends(page)})
    return frozenset(key for key, count in seen.items() if count >= max(2, len(pages) / 3))


def _ends(page: Sequence[str]) -> list[str]:
    filled = [line for line in page if line.strip()]
    return filled[:_DEPTH] + filled[-_DEPTH:]


def _key(line: str) -> str:
    return _FIGURES.sub("#", clean(line))


def _extent(page: Sequence[str], often: frozenset[str]) -> tuple[int, int]:
    """Where a page's own lines begin and end."""
    first, last = 0, len(page)
    while first < last and (not page[first].strip() or _key(page[first]) in often):
        first += 1
    while last > first and (not page[last - 1].strip() or _is_footer(page[last - 1], often)):
        last -= 1
    return first, last


def _is_footer(line: str, often: frozenset[str]) -> bool:
    return _key(line) in often or all(EDGE_CELL.fullmatch(cell.strip()) for cell in _COLUMNS.split(line.strip()))


def _goes_on(last: str, first: str) -> bool:
    return first.strip()[:1].islower() and not last.rstrip().endswith(_STOPS)
