"""One operation against many, of which an index is kept in memory.

The rows of the grid stand in the order of how long they last (in four classes), their cell, and their first day: what
may share a day with an operation is then one run in each cell it lies in, hardly longer than what does.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.grid import BOTH, Boxes, Rows, boxes, boxes_meet, entered, levels, lines_of
from article71.overlaps.joining.ranges import Ints, spread

_SPANS = np.array([16, 64, 256])
"""Days. Most operations last a week or two; a year-long one is looked for among the few of its kind."""

_MOST_CELLS = 1 << 12
"""Who lies in more cells than these is compared with all operations of a level."""


@dataclass(frozen=True)
class _Shelf:
    """The rows of one level in order, and what is asked of each beside it."""

    rows: Rows
    key: Ints
    boxes: Boxes
    after: Ints


@dataclass(frozen=True)
class Index:
    """Many operations, ready to be asked: `order` says which stands where, in the order of `first` days."""

    columns: Columns
    order: NDArray[np.intp]
    first: Ints
    longest: Ints
    shelves: tuple[_Shelf, ...]

    def meeting(self, one: Columns) -> NDArray[np.intp]:
        """Which of the many meet the one in aim, area and time: their places in the columns, in order."""
        box = boxes(one)
        if np.isnan(box.west[0]):
            return np.empty(0, np.intp)
        near = self.order[
            np.concatenate([np.empty(0, np.int64), *(self._on(shelf, box, one) for shelf in self.shelves)])
        ]
        near = near[(one.has & self.columns.reach[near]).any(axis=1)]
        shapely.prepare(one.areas)
        return np.sort(near[shapely.intersects(one.areas[0], self.columns.areas[near])])

    def _on(self, shelf: _Shelf, box: Boxes, one: Columns) -> Ints:
        """Whose days and boxes on this shelf meet those of the one."""
        width = shelf.rows.width
        if np.prod((box.east - box.west, box.north - box.south)) > _MOST_CELLS * width**2:
            at = np.flatnonzero(shelf.rows.begins == BOTH)
        else:
            cells = entered(box, np.zeros(1, np.intp), width, np.ones(1, bool))
            begin, end = self._runs(shelf, cells, one)
            at, run = spread(begin, np.maximum(end - begin, 0))
            at = at[shelf.rows.begins[at] | cells.begins[run % len(cells.cell)] == BOTH]
        at = at[shelf.after[at] > one.first[0]]
        at = at[boxes_meet(shelf.boxes, at, box, np.zeros(len(at), np.intp))]
        which = shelf.rows.which[at]
        return np.asarray(which[self.first[which] < one.after[0]])

    def _runs(self, shelf: _Shelf, cells: Rows, one: Columns) -> tuple[Ints, Ints]:
        """Where the runs of every span and cell begin and end."""
        earliest = np.searchsorted(self.first, one.first[0] - self.longest, "right")
        latest = np.searchsorted(self.first, one.after[0])
        many = len(self.columns)
        start = (np.arange(len(self.longest))[:, None] * _cells(cells.width) + cells.cell) * many
        begin = np.searchsorted(shelf.key, (start + earliest[:, None]).ravel())
        return begin, np.searchsorted(shelf.key, (start + latest).ravel())


def index(columns: Columns) -> Index:
    """The index of many operations."""
    order = np.lexsort((np.arange(len(columns)), columns.first))
    first, after = columns.first[order], columns.after[order]
    lasts = after - first
    span = np.searchsorted(_SPANS, lasts)
    longest = np.append(_SPANS, lasts.max(initial=0))
    shelves = _shelves(boxes(columns).taken(order), span, after)
    return Index(columns, order, first, longest, tuple(shelves))


def _shelves(found: Boxes, span: Ints, after: Ints) -> Iterator[_Shelf]:
    for every in levels(found):
        rows = every.taken(np.flatnonzero(every.own))
        key = (span[rows.which] * _cells(rows.width) + rows.cell) * len(after) + rows.which
        sorting = np.argsort(key)
        rows = rows.taken(sorting)
        yield _Shelf(rows, key[sorting], found.taken(rows.which), after[rows.which])


def _cells(width: float) -> int:
    return 2 * lines_of(width) * (lines_of(width) + 1)
