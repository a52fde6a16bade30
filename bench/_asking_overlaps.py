"""Ask about one operation after another, against many loaded: python -m bench._asking_overlaps MANY ASKED.

Prints as JSON the milliseconds of each, and of loading them all.
"""

import json
import sys
import time

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.index import index
from bench._operations import made_up


def _one(columns: Columns, at: int) -> Columns:
    cut = slice(at, at + 1)
    return Columns(columns.areas[cut], columns.first[cut], columns.after[cut], columns.has[cut], columns.reach[cut])


def main(many: int, asked: int) -> None:
    """Load the many, then ask about others made up likewise."""
    columns, new = made_up(many), made_up(asked, seed=2)
    begin = time.perf_counter()
    loaded = index(columns)
    loading, milliseconds = time.perf_counter() - begin, []
    for at in range(asked):
        one = _one(new, at)
        begin = time.perf_counter()
        loaded.meeting(one)
        milliseconds.append(1000 * (time.perf_counter() - begin))
    print(json.dumps({"loading": 1000 * loading, "asked": milliseconds}))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
