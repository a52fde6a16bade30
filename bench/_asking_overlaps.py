"""Ask about one operation after another, against many loaded: python -m bench._asking_overlaps MANY ASKED TIMES.

Prints as JSON the milliseconds of each in each round, and of loading them all.
"""

import json
import sys
import time

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.index import Index, index
from bench._operations import made_up


def _one(columns: Columns, at: int) -> Columns:
    cut = slice(at, at + 1)
    return Columns(columns.areas[cut], columns.first[cut], columns.after[cut], columns.has[cut], columns.reach[cut])


def main(many: int, asked: int, times: int) -> None:
    """Load the many, then ask so many times about others made up likewise."""
    columns, new = made_up(many), made_up(asked, seed=2)
    begin = time.perf_counter()
    loaded = index(columns)
    loading = 1000 * (time.perf_counter() - begin)
    rounds = [[_milliseconds(loaded, _one(new, at)) for at in range(asked)] for _ in range(times)]
    print(json.dumps({"loading": loading, "rounds": rounds}))


def _milliseconds(loaded: Index, one: Columns) -> float:
    begin = time.perf_counter()
    loaded.meeting(one)
    return 1000 * (time.perf_counter() - begin)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
