"""Rules drawn on a PDF page: what parts the rows and columns of its tables."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_SHORTEST = 15.0
_LOWEST = 6.0
_THICKEST = 2.5
_SAME = 1.5
_TOUCHES = 1.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Rules:
    """The heights of horizontal rules from top to bottom, and upright ones as (x, bottom, top), in points."""

    heights: tuple[float, ...] = ()
    uprights: tuple[tuple[float, float, float], ...] = ()

    def part(self, left: float, right: float, y: float) -> bool:
        """Whether an upright rule stands between two places of a line."""
        return any(
            left - _TOUCHES < x < right + _TOUCHES and bottom - _TOUCHES <= y <= top for x, bottom, top in self.uprights
        )


def page_rules(page: Any) -> Rules:
    """The rules of a page; `page` is a pdfium page. A thin box is a rule, and so are the edges of any other."""
    boxes = list(_boxes(page))
    kept: list[float] = []
    for height in sorted((height for box in boxes for height in _heights(box)), reverse=True):
        if not kept or kept[-1] - height > _SAME:
            kept.append(height)
    return Rules(tuple(kept), tuple(dict.fromkeys(upright for box in boxes for upright in _uprights(box))))


def _boxes(page: Any) -> Iterator[Box]:
    """Left, bottom, right and top of what is drawn and not written."""
    edges = tuple(ctypes.c_float() for _ in range(4))
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPageObj_GetBounds(drawn, *edges)
            left, bottom, right, top = (edge.value for edge in edges)
            yield left, bottom, right, top


def _heights(box: Box) -> tuple[float, ...]:
    left, bottom, right, top = box
    return (bottom, top) if right - left >= _SHORTEST else ()


def _uprights(box: Box) -> tuple[tuple[float, float, float], ...]:
    left, bottom, right, top = box
    if top - bottom < _LOWEST:
        return ()
    if right - left <= _THICKEST:
        return ((left, bottom, top),)
    return (left, bottom, top), (right, bottom, top)
