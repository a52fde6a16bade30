"""Notes of a PDF page whose numbers are not raised: plain small figures at the foot, or raised figures of Unicode.

A plain number opens a note only below the text, in smaller letters, where a raised mark above bears it: "2 lamps" in a
small table is none. A raised figure of Unicode is a mark only where a note below begins with it: "100 m²" is none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from article71.documents.anchors import lift, note
from article71.documents.readers.pdf_lines import UNIT, Cell, Line

_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_PLAIN = str.maketrans(_FIGURES, "0123456789")
_PLAIN = re.compile(r"[(\[]?(\d{1,3})[)\]]?(?:\s+|$)")
_RAISED = re.compile(rf"([{_FIGURES}]{{1,3}})\s*")
_MARK = re.compile(rf"(?<=[^\s{_FIGURES}])[{_FIGURES}]{{1,3}}")


def with_marks(lines: Sequence[Line], foot: int) -> list[Line]:
    """The page's lines, those that open such notes told from the others; from line `foot` on, all lines are small."""
    raised = {at: found[1] for at, line in enumerate(lines) if at and (found := _RAISED.match(line.text))}
    numbers = {figures.translate(_TO_PLAIN) for figures in raised.values()}
    told = [_opening(line, _RAISED) if at in raised else _marked(line, numbers) for at, line in enumerate(lines)]
    plain = [at for at in range(foot, len(told)) if not told[at].mark and _PLAIN.match(told[at].text)]
    return _with_plain_numbers(told, plain, foot) if plain else told


def _with_plain_numbers(lines: list[Line], plain: Sequence[int], foot: int) -> list[Line]:
    """The lines, of which these open a note if a mark above line `foot` bears their number, each number once."""
    free = {key.partition("#")[0] for line in lines[:foot] for _, key in lift(line.text).notes}
    free -= {line.mark for line in lines}
    told = list(lines)
    for at in plain:
        found = _PLAIN.match(told[at].text)
        if found and found[1] in free:
            told[at] = _opening(told[at], _PLAIN)
            free.discard(found[1])
    return told


def _opening(line: Line, form: re.Pattern[str]) -> Line:
    """The line as one that a note's number opens."""
    first, *others = line.cells
    found = form.match(first.text)
    if found is None:
        return line
    rest = replace(first, text=first.text[found.end() :])
    cells = (rest, *others) if rest.text or not others else tuple(others)
    return replace(line, mark=found[1].translate(_TO_PLAIN), cells=cells)


def _marked(line: Line, numbers: set[str]) -> Line:
    """The line with its raised figures of Unicode as marks, where notes of the page have these numbers."""
    if not numbers or not _MARK.search(line.text):
        return line
    return replace(line, cells=tuple(_with_anchors(cell, numbers, line.page) for cell in line.cells))


def _with_anchors(cell: Cell, numbers: set[str], page: int) -> Cell:
    def anchored(found: re.Match[str]) -> str:
        number = found[0].translate(_TO_PLAIN)
        power = UNIT.search(cell.text[: found.start()])
        return found[0] if power or number not in numbers else note(f"{number}#{page}")

    return replace(cell, text=_MARK.sub(anchored, cell.text))
