"""Rules drawn on a PDF page: the heights of its horizontal lines and of the edges of its boxes."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

_SHORTEST = 15.0
_SAME = 1.5


def page_rules(page: Any) -> list[float]:
    """The heights of horizontal rules, from top to bottom, each once. `page` is a pdfium page."""
    kept: list[float] = []
    for height in sorted(_edges(page), reverse=True):
        if not kept or kept[-1] - height > _SAME:
            kept.append(height)
    return kept


def _edges(page: Any) -> Iterator[float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
        if right.value - left.value >= _SHORTEST:
            yield from (bottom.value, top.value)
