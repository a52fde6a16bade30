"""Runs of characters on a PDF page: text with its place, size and weight, as pdfium gives it.

pdfium is asked once a word for its origin, and once a text object for size and weight: the font size counts only times
the scale of the object's matrix, since Word writes size 1 and scales. On a turned page, places are those of the page as
it is looked at.
"""

import ctypes
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from article71.documents.anchors import safe
from article71.documents.readers.pdf_rules import Rules

COLUMN_GAP = 1.5
"""In font sizes: justified lines stretch their spaces to about one; columns stand further apart."""

_TOKEN = re.compile(r"[^\W\d_]+|[\s\S]")
"""Letters that follow each other are asked for once: size, weight and place change between words, or at a figure."""

_LINE_ENDS, _SPACES = frozenset("\r\n"), frozenset(" \t")
_BROKEN_WORD = frozenset("\x02\ufffe")
"""What pdfium gives for a hyphen at a line's end."""

_ASLANT = 0.2
"""The smaller share of a line's rise or run: upright and level lines have none; italic letters lean, lines do not."""

_BOLD_WEIGHT, _BOLD_NAMES = 600, (b"bold", b"black", b"heavy")
_LONGEST_NAME = 128


Turn = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Look:
    """Size in points, whether the font is bold, and whether the words run aslant: a stamp across the page."""

    size: float
    bold: bool
    slanted: bool = False


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

    def goes_on(self, look: Look, x: float, y: float, rules: Rules) -> bool:
        gap = x - self.right
        near = look == self.look and abs(y - self.y) < 0.5 and -look.size < gap < COLUMN_GAP * look.size
        return near and not (self.spaced and rules.part(self.right, x, y))

    def add(self, token: str) -> None:
        if self.spaced:
            self.signs.append(" ")
        self.signs.append("-" if token in _BROKEN_WORD else token)
        self.spaced = False

    def run(self) -> Run:
        text = "".join(self.signs) + (" " if self.spaced else "")
        return Run(safe(text), self.x, self.right, self.y, self.look.size, self.look.bold, self.first or self.right)


def page_runs(text_page: Any, turned: Turn, rules: Rules) -> Iterator[Run]:
    """The runs of one page in the order of the file. `text_page` is pdfium's, `turned` how the page is looked at.

    A run ends where an upright rule parts two columns, however close they stand.
    """
    current: _Open | None = None
    looks, place = _Looks(text_page), _Places(text_page, turned)
    for found in _TOKEN.finditer(_text(text_page)):
        token, index = found[0], found.start()
        look = None if token in _LINE_ENDS or token in _SPACES else looks.at(index)
        if look and look.slanted:
            continue
        x, y = place.of(index)
        if current and not current.spaced:
            current.right = max(x, current.right)
        if token in _LINE_ENDS or (look and current and not current.goes_on(look, x, y, rules)):
            if current:
                yield current.run()
            current = None
        if token in _SPACES and current:
            current.space()
        elif look:
            current = current or _Open(look, x, y, x)
            current.add(token)
    if current:
        current.right = max(current.right, place.last_right())
        yield current.run()


def _text(text_page: Any) -> str:
    """The page's characters by pdfium's own count: asked for at once, or singly where signs take two units."""
    count = pdfium.FPDFText_CountChars(text_page)
    units = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(text_page, 0, count, units)
    text = bytes(units)[: 2 * count].decode("utf-16-le", errors="replace")
    if len(text) == count and "\0" not in text:
        return text
    return "".join(_sign(pdfium.FPDFText_GetUnicode(text_page, index)) for index in range(count))


def _sign(code: int) -> str:
    """One character; half of a pair, which stands for no character by itself, is a space."""
    return " " if code == 0 or 0xD800 <= code < 0xE000 else chr(code)


def turn(rotation: int, width: float, height: float) -> Turn:
    """How places in the file become places on the page looked at: turned clockwise by 0, 90, 180 or 270 degrees.

    `width` and `height` are those of the page looked at.
    """
    turns: dict[int, Turn] = {
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turns.get(rotation, lambda x, y: (x, y))


class _Places:
    """Where characters stand."""

    def __init__(self, text_page: Any, turned: Turn) -> None:
        self._page = text_page
        self._turned = turned
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def of(self, index: int) -> tuple[float, float]:
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return self._turned(self._x.value, self._y.value)

    def last_right(self) -> float:
        """The right edge of the page's last character, which no origin of a next one tells."""
        left, bottom, top = ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        last = pdfium.FPDFText_CountChars(self._page) - 1
        pdfium.FPDFText_GetCharBox(self._page, last, left, self._x, bottom, top)
        corners = self._turned(left.value, bottom.value), self._turned(self._x.value, top.value)
        return max(x for x, _ in corners)


class _Looks:
    """The look of characters, asked anew only where another text object begins."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._object: int | None = None
        self._look = Look(0, False)
        self._bold: dict[int | None, bool] = {}

    def at(self, index: int) -> Look:
        """The look of the character with this index."""
        drawn = pdfium.FPDFText_GetTextObject(self._page, index)
        address = _address(drawn)
        if address != self._object or address is None:
            self._object, self._look = address, self._seen(index, drawn)
        return self._look

    def _seen(self, index: int, drawn: Any) -> Look:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size: float = pdfium.FPDFText_GetFontSize(self._page, index) * scale
        slanted = min(abs(matrix.a), abs(matrix.b)) > _ASLANT * scale
        return Look(round(size, 1), self._is_bold(index, drawn), slanted)

    def _is_bold(self, index: int, drawn: Any) -> bool:
        font = _address(pdfium.FPDFTextObj_GetFont(drawn)) if drawn else None
        if font not in self._bold:
            name = ctypes.create_string_buffer(_LONGEST_NAME)
            pdfium.FPDFText_GetFontInfo(self._page, index, name, _LONGEST_NAME, None)
            heavy = pdfium.FPDFText_GetFontWeight(self._page, index) >= _BOLD_WEIGHT
            self._bold[font] = heavy or any(part in name.value.lower() for part in _BOLD_NAMES)
        return self._bold[font]


def _address(pointer: Any) -> int | None:
    return ctypes.cast(pointer, ctypes.c_void_p).value
