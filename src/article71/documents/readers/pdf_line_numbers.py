"""Numbers that a draft prints before each of its lines, taken away.

They are known by counting on from line to line down the page while the words behind them run on in mid-sentence: the
numbers of a list or of a table's rows count too, but what follows each begins anew.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from article71.documents.anchors import bare, lift, without_leading
from article71.documents.readers.pdf_lines import Line

_NUMBERED = re.compile(r"(\d{1,4})(?:\s+|$)")
_FEWEST, _MOST_OF, _RUN_ON = 8, 0.6, 0.3
_FEW_LINES = 3


def without_line_numbers(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages' lines without their numbers; lines without any, such as notes, stay as they are."""
    counted = [_counted(lines) for lines in pages]
    if not any(_run_on(lines, at) for lines, at in zip(pages, counted, strict=True)):
        return [list(lines) for lines in pages]
    return [_stripped(lines, at) for lines, at in zip(pages, counted, strict=True)]


def _counted(lines: Sequence[Line]) -> list[int]:
    """Which lines of a page bear numbers that count on, if most of them do."""
    numbers = {at: int(found[1]) for at, line in enumerate(lines) if (found := _NUMBERED.match(bare(line.text)))}
    steps = [after - before == 1 for before, after in pairwise(numbers.values())]
    most = len(numbers) > max(_FEW_LINES, _MOST_OF * len(lines)) and sum(steps) > _MOST_OF * len(steps)
    return list(numbers) if most else []


def _run_on(lines: Sequence[Line], counted: Sequence[int]) -> bool:
    small = sum(bare(_rest(lines[at]).text)[:1].islower() for at in counted)
    return len(counted) >= _FEWEST and small >= _RUN_ON * len(counted)


def _stripped(lines: Sequence[Line], counted: Sequence[int]) -> list[Line]:
    edge = max((lines[at].x + lines[at].first_word for at in counted), default=0.0)
    told = {at: replace(_rest(lines[at]), x=edge) for at in counted}
    return [line for line in (told.get(at, line) for at, line in enumerate(lines)) if line.text]


def _rest(line: Line) -> Line:
    """The line behind its number; a raised figure that comes next opens a note."""
    first, *others = line.cells
    text = _NUMBERED.sub("", first.text, count=1)
    cells = (replace(first, text=text), *others) if text or not others else tuple(others)
    marks, words = without_leading(cells[0].text)
    if not marks:
        return replace(line, cells=cells)
    number = lift(marks).notes[0][1].partition("#")[0]
    return replace(line, mark=number, cells=(replace(cells[0], text=words.strip()), *cells[1:]))
