"""Runs of characters on a PDF page: text with its place, size and weight, as pdfium gives it.

pdfium is asked once a character for its sign and origin, and once a text object for size and weight: the font size
counts only times the vertical scale of the object's matrix, since Word writes size 1 and scales.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from article71.documents.anchors import safe

COLUMN_GAP = 1.5
"""In font sizes: justified lines stretch their spaces to about one; columns stand further apart."""

_LINE_ENDS, _SPACES, _BROKEN_WORD = frozenset((10, 13)), frozenset((9, 32)), 2
_BOLD_WEIGHT, _BOLD_NAMES = 600, (b"bold", b"black", b"heavy")
_LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Look:
    """Size in points and whether the font is bold."""

    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look on one baseline. `x` and `right` are its edges, `y` the baseline, in points from below.

    `first` is where its first word ends: a space that does not break is part of the word.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool
    first: float = 0.0


@dataclass(slots=True)
class _Open:
    """The run that is being gathered; `right` is as far as is known, `spaced` whether a space came last."""

    look: Look
    x: float
    y: float
    right: float
    signs: list[str] = field(default_factory=list)
    spaced: bool = False
    first: float = 0.0

    def space(self) -> None:
        self.spaced = True
        self.first = self.first or self.right

    def goes_on(self, look: Look, x: float, y: float) -> bool:
        gap = x - self.right
        return look == self.look and abs(y - self.y) < 0.5 and -look.size < gap < COLUMN_GAP * look.size

    def add(self, code: int) -> None:
        if self.spaced:
            self.signs.append(" ")
        self.signs.append("-" if code == _BROKEN_WORD else chr(code))
        self.spaced = False

    def run(self) -> Run:
        text = "".join(self.signs) + (" " if self.spaced else "")
        return Run(safe(text), self.x, self.right, self.y, self.look.size, self.look.bold, self.first or self.right)


def page_runs(text_page: Any) -> Iterator[Run]:
    """The runs of one page in the order of the file. `text_page` is a pdfium text page."""
    current: _Open | None = None
    looks, place = _Looks(text_page), _Places(text_page)
    within = False
    for index, code in enumerate(_codes(text_page)):
        letter = chr(code).isalpha()
        if within and letter and current:
            current.add(code)
            continue
        within = letter
        x, y = place.of(index)
        if current and not current.spaced:
            current.right = max(x, current.right)
        if code in _LINE_ENDS or (code not in _SPACES and current and not current.goes_on(looks.at(index), x, y)):
            if current:
                yield current.run()
            current = None
        if code in _SPACES and current:
            current.space()
        elif code not in _LINE_ENDS and code not in _SPACES:
            current = current or _Open(looks.at(index), x, y, x)
            current.add(code)
    if current:
        current.right = max(current.right, place.last_right())
        yield current.run()


def _codes(text_page: Any) -> Iterator[int]:
    count = pdfium.FPDFText_CountChars(text_page)
    sign = pdfium.FPDFText_GetUnicode
    return (sign(text_page, index) for index in range(count))


class _Places:
    """Where characters stand."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def of(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._x.value, self._y.value

    def last_right(self) -> float:
        """The right edge of the page's last character, which no origin of a next one tells."""
        left, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        last = pdfium.FPDFText_CountChars(self._page) - 1
        pdfium.FPDFText_GetCharBox(self._page, last, left, self._x, bottom, top)
        return self._x.value


class _Looks:
    """The look of characters, asked anew only where another text object begins."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._object: int | None = None
        self._look = Look(0, False)

    def at(self, index: int) -> Look:
        pointer = pdfium.FPDFText_GetTextObject(self._page, index)
        address = ctypes.cast(pointer, ctypes.c_void_p).value
        if address != self._object or address is None:
            self._object, self._look = address, self._asked(index)
        return self._look

    def _asked(self, index: int) -> Look:
        matrix, name = pdfium.FS_MATRIX(), ctypes.create_string_buffer(_LONGEST_NAME)
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        pdfium.FPDFText_GetFontInfo(self._page, index, name, _LONGEST_NAME, None)
        bold = pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT
        size = pdfium.FPDFText_GetFontSize(self._page, index) * abs(matrix.d or 1)
        return Look(round(size, 1), bold or any(part in name.value.lower() for part in _BOLD_NAMES))
