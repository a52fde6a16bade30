"""Text set in two columns: the rows of a page parted at the gutter and put in reading order, left before right.

Columns of text differ from those of a table: no rules, and lines that run on in mid-sentence on both sides. A cover's
field names and values stand in columns too, but the names are short.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from article71.documents.readers.pdf_rules import Rules
from article71.documents.readers.pdf_runs import COLUMN_GAP, Run

_FEWEST, _LONG, _RUN_ON = 8, 25, 0.25
_SLACK = 3.0

Row = list[Run]


def in_columns(rows: Sequence[Row], rules: Rules) -> list[Row]:
    """The rows from top to bottom, those of two columns parted; the right column is moved to where the left stands.

    So one measure of the text's edges does for both.
    """
    gutter = _gutter(rows)
    if gutter is None:
        return list(rows)
    blocks = (list(block) for _, block in groupby(rows, key=lambda row: _keeps(row, gutter)))
    return [row for block in blocks for row in _read(block, gutter, rules)]


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where right columns begin: where most rows go on after a gap."""
    starts = Counter(round(run.x) for row in rows for run in _behind_gaps(row))
    at, count = starts.most_common(1)[0] if starts else (0, 0)
    return float(at) if count >= _FEWEST else None


def _behind_gaps(row: Row) -> Iterator[Run]:
    right = row[0].right
    for run in row[1:]:
        if run.x - right > COLUMN_GAP * run.size:
            yield run
        right = max(right, run.right)


def _keeps(row: Row, gutter: float) -> bool:
    """Whether nothing in the row crosses the gutter."""
    return all(run.right < gutter or run.x > gutter - _SLACK for run in row)


def _read(block: list[Row], gutter: float, rules: Rules) -> list[Row]:
    sides = [
        ([run for run in row if run.x < gutter - _SLACK], [run for run in row if run.x >= gutter - _SLACK])
        for row in block
    ]
    if not _keeps(block[0], gutter) or not _is_text(sides) or _is_ruled(block, rules):
        return block
    moved = gutter - min(run.x for left, _ in sides for run in left)
    right = [[replace(run, x=run.x - moved, right=run.right - moved) for run in side] for _, side in sides if side]
    return [*(left for left, _ in sides if left), *right]


def _is_text(sides: Sequence[tuple[Row, Row]]) -> bool:
    both = [(_words(left), _words(right)) for left, right in sides if left and right]
    return len(both) >= _FEWEST and all(_runs_on(side) for side in zip(*both, strict=True))


def _runs_on(lines: Sequence[str]) -> bool:
    return median(map(len, lines)) >= _LONG and sum(line[:1].islower() for line in lines) >= _RUN_ON * len(lines)


def _is_ruled(block: Sequence[Row], rules: Rules) -> bool:
    """Whether rules are drawn between its rows or columns, as in a table."""
    top, foot = block[0][0].y, block[-1][0].y
    return any(foot < height < top for height in rules.heights) or any(
        bottom < top and foot < upper for _, bottom, upper in rules.uprights
    )


def _words(row: Row) -> str:
    return " ".join(run.text.strip() for run in row)
