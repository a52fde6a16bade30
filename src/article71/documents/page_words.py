"""Where words stand on a page of a PDF: found by the page's text layer, as boxes over its picture.

The words come from the plain text, where lines are joined, spaces single, note marks gone and broken words whole. So
letters and figures are compared without what is between them, and a short number may stand behind any word. Words that
run over the end of a page are found by their beginning there, and by their end on the page that follows.
"""

import ctypes
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from article71.documents.guard import guarded
from article71.documents.limits import LIMITS, Limits
from article71.documents.page_images import page_of
from article71.documents.readers.pdf import opened
from article71.documents.words import plain
from article71.errors import NotADocument

FEWEST_WORDS = 3
"""Fewer words of a beginning or an end stand on many a page by chance."""

_GRID = 100_000
_TOKEN = re.compile(r"\w+")
_MARK = r"\d{0,6}"


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of a line, in shares of the page's width and height from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its share of the page's width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its share of the page's height."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter or figure of the page and which of the page's characters it came from."""

    text: str
    at: int


def word_boxes(data: bytes, page: int, words: str, limits: Limits = LIMITS) -> tuple[Box, ...]:
    """Where these words stand on page `page` of a PDF, a box for each line; none when they are not found there.

    NotThere when the PDF has no such page; Refused when it cannot be read or takes too long.
    """
    return guarded(partial(_boxes, page=page, words=words), data, f"page {page}", limits)


def _boxes(data: bytes, page: int, words: str) -> tuple[Box, ...]:
    pdf = opened(data)
    try:
        shown = page_of(pdf, page)
        text = shown.get_textpage()
        signs = list(_signs(text))
        found = span("".join(sign.text for sign in signs), words)
        return _lines(shown, text, [sign.at for sign in signs[slice(*found)]]) if found else ()
    except pypdfium2.PdfiumError as error:
        raise NotADocument("this page is damaged and cannot be read") from error
    finally:
        pdf.close()


def _signs(text: Any) -> Iterator[_Sign]:
    for at in range(text.count_chars()):
        for sign in _letters(chr(pdfium.FPDFText_GetUnicode(text.raw, at))):
            yield _Sign(sign, at)


def _letters(text: str) -> str:
    """The letters and figures alone, each in one form: what stands between them differs between page and plain text."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", plain(text)).casefold() if sign.isalnum())


def span(page: str, words: str) -> tuple[int, int] | None:
    """Which letters of a page, given as letters and figures alone, are these words; None when they are not there."""
    tokens = [letters for token in _TOKEN.findall(words) if (letters := _letters(token))]
    whole = _first(page, tokens)
    if whole or len(tokens) <= FEWEST_WORDS:
        return whole
    beginning = _most(len(tokens), lambda count: _last(page, tokens[:count]))
    return beginning or _most(len(tokens), lambda count: _first(page, tokens[-count:]))


def _most(of: int, found: Callable[[int], tuple[int, int] | None]) -> tuple[int, int] | None:
    """Where the most words stand that stand there: where they do fewer do too, so that halving finds how many."""
    low, high, best = FEWEST_WORDS, of, found(FEWEST_WORDS)
    while best and high - low > 1:
        middle = (low + high) // 2
        more = found(middle)
        low, high, best = (middle, high, more) if more else (low, middle, best)
    return best


def _first(page: str, tokens: list[str]) -> tuple[int, int] | None:
    match = _pattern(tokens).search(page) if tokens else None
    return match.span() if match else None


def _last(page: str, tokens: list[str]) -> tuple[int, int] | None:
    """What runs over the end of a page is the last there that begins so."""
    matches = list(_pattern(tokens).finditer(page))
    return matches[-1].span() if matches else None


def _pattern(tokens: list[str]) -> re.Pattern[str]:
    return re.compile(_MARK.join(map(re.escape, tokens)))


def _lines(page: Any, text: Any, characters: list[int]) -> tuple[Box, ...]:
    """The boxes of these characters, those that follow each other on a line as one."""
    lines: list[Box] = []
    for at in characters:
        box = _box(page, text, at)
        if lines and _beside(lines[-1], box):
            last = lines[-1]
            box = Box(
                min(last.left, box.left),
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
            lines[-1] = box
        else:
            lines.append(box)
    return tuple(lines)


def _beside(line: Box, box: Box) -> bool:
    """On the same line, and not back at its beginning: a column's next line may stand as high as the last one's end."""
    return box.top < line.bottom and line.top < box.bottom and box.right > line.left


def _box(page: Any, text: Any, at: int) -> Box:
    left, bottom, right, top = text.get_charbox(at, loose=True)
    corners = [_on_page(page, x, y) for x, y in ((left, bottom), (right, top))]
    across, down = zip(*corners, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def _on_page(page: Any, x: float, y: float) -> tuple[float, float]:
    """A point of the PDF's own space in shares of the page as it is looked at, turned and cut as it may be."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, _GRID, _GRID, 0, x, y, across, down)
    return across.value / _GRID, down.value / _GRID
