"""Lines of a PDF page: runs on one baseline, parted into cells where columns are, note marks as anchors in the text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from article71.documents.anchors import note
from article71.documents.numbering import number_of
from article71.documents.readers.pdf_columns import in_columns
from article71.documents.readers.pdf_rules import Rules
from article71.documents.readers.pdf_runs import COLUMN_GAP, Run

_MARKS = re.compile(r"\s*[(\[]?(\d{1,3}|\*{1,3})[)\]]?(?:\s*[,;]\s*[(\[]?(\d{1,3})[)\]]?)*\s*[,;]?\s*")
_ONE_MARK = re.compile(r"\d{1,3}|\*{1,3}")
UNIT = re.compile(r"\b[kcdm]?m$")
"""A raised figure after a metre is its power and no mark."""

_SMALL = 0.85
"""A mark's size against its line's: Word sets 0.65, typesetters up to 0.75; small capitals come to 0.79."""

_WORD_GAP = 0.12
_HANGING = 5.0
"""In font sizes: how far behind its number a note's words may begin."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands together on a line, with anchors for its marks, from `x` to `right`."""

    x: float
    right: float
    text: str


@dataclass(frozen=True)
class Line:
    """A line of a page. `cells` are its parts from left to right; `size` is the largest font size on it.

    `bold` says that all of it is, `bold_start` that it begins so; `mark` is the note number it begins with, raised.
    `first_word` is how wide the first word is: it tells whether it would have fitted on the line above.
    """

    page: int
    y: float
    x: float
    right: float
    size: float
    bold: bool
    bold_start: bool
    cells: tuple[Cell, ...]
    first_word: float
    mark: str = ""

    @cached_property
    def text(self) -> str:
        """Its words in one text, with anchors."""
        return " ".join(cell.text for cell in self.cells)

    @cached_property
    def printed(self) -> str:
        """Its cells parted by tabs, without anchors: for covers and agendas."""
        return "\t".join(cell.text for cell in self.cells)


def page_lines(runs: Iterable[Run], rules: Rules, page: int) -> list[Line]:
    """The lines of one page in reading order; note marks carry the key `number#page`."""
    rows = sorted(_rows(list(runs)), key=lambda row: (-_main(row).y, row[0].x))
    return [_line(row, rules, page) for row in in_columns(rows, rules)]


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs by baseline; a smaller one close above or below joins the line it touches."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.size, -run.y, run.x)):
        row = next((row for row in rows if abs(row[0].y - run.y) < 0.25 * run.size), None)
        if row is not None:
            row.append(run)
        else:
            rows.append([run])
    return _with_raised(rows)


def _with_raised(rows: list[list[Run]]) -> list[list[Run]]:
    kept: list[list[Run]] = []
    for row in rows:
        left = [run for run in row if not _attach(run, kept)]
        if left:
            kept.append(left)
    return [sorted(row, key=lambda run: run.x) for row in kept]


def _attach(run: Run, rows: list[list[Run]]) -> bool:
    for row in rows:
        main = row[0]
        near = abs(main.y - run.y) < 0.75 * main.size and run.size < _SMALL * main.size
        if near and (any(_touches(run, other) for other in row) or _heads_note(run, row)):
            row.append(run)
            return True
    return False


def _touches(run: Run, other: Run) -> bool:
    slack = 0.7 * other.size
    return other.x - slack <= run.right and run.x <= other.right + slack


def _heads_note(run: Run, row: Sequence[Run]) -> bool:
    """Whether the run is the raised number of a note whose words hang behind a tab, as Word's templates set them."""
    gap = min(other.x for other in row) - run.right
    return _is_mark(run, row[0]) and 0 < gap < _HANGING * row[0].size


def _main(row: Sequence[Run]) -> Run:
    """The run that gives the line its size: the longest of the largest."""
    return max(row, key=lambda run: (run.size, len(run.text)))


def _line(row: Sequence[Run], rules: Rules, page: int) -> Line:
    main = _main(row)
    words = [run for run in _without_label(row) if not _is_mark(run, main)] or list(row)
    mark, rest = _opening_mark(row, main)
    return Line(
        page=page,
        y=main.y,
        x=row[0].x,
        right=row[-1].right,
        size=main.size,
        bold=all(run.bold for run in words),
        bold_start=words[0].bold,
        cells=_cells(rest, rules, main, page),
        first_word=words[0].first - words[0].x,
        mark=mark,
    )


def _opening_mark(row: Sequence[Run], main: Run) -> tuple[str, Sequence[Run]]:
    """The raised number that opens the line, be it in brackets as the Official Journal sets it, and what follows it."""
    start = int(len(row) > 2 and row[0].text.strip() in {"(", "["})
    if len(row) < 2 or not _is_mark(row[start], main):
        return "", row
    found = _ONE_MARK.search(row[start].text)
    rest = row[start + 1 :]
    if start:
        rest = [replace(rest[0], text=rest[0].text.lstrip().removeprefix(")").removeprefix("]")), *rest[1:]]
    return found[0] if found else "", rest


def _without_label(row: Sequence[Run]) -> Sequence[Run]:
    """The runs behind a list's number: Word sets it by the look of the paragraph's end, be the words bold or not."""
    label = row[0].text.strip()
    number = number_of(f"{label} X") if len(row) > 1 else None
    return row[1:] if number and number.printed == label else row


def _is_mark(run: Run, main: Run) -> bool:
    raised = 0.1 * main.size < run.y - main.y
    return raised and run.size < _SMALL * main.size and _MARKS.fullmatch(run.text) is not None


def _cells(row: Sequence[Run], rules: Rules, main: Run, page: int) -> tuple[Cell, ...]:
    cells = [_cell(row[0], main, page)]
    for before, run in pairwise(row):
        gap = run.x - before.right
        if gap > COLUMN_GAP * main.size or rules.part(before.right, run.x, main.y):
            cells.append(_cell(run, main, page))
        else:
            left, space = cells[-1], "" if gap < _WORD_GAP * main.size else " "
            text = run.text.strip() if UNIT.search(left.text) else _text(run, main, page)
            cells[-1] = Cell(left.x, run.right, left.text + space + text)
    return tuple(Cell(cell.x, cell.right, cell.text.strip()) for cell in cells)


def _cell(run: Run, main: Run, page: int) -> Cell:
    return Cell(run.x, run.right, _text(run, main, page))


def _text(run: Run, main: Run, page: int) -> str:
    if not _is_mark(run, main):
        return run.text
    return "".join(note(f"{number}#{page}") for number in _ONE_MARK.findall(run.text))
