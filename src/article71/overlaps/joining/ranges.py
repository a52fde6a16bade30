"""Ranges of numbers, many at once."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def spread(begin: Ints, count: Ints) -> tuple[Ints, Ints]:
    """Every number of every range, in order, and which range it is of: 5..7 and 2..3 give 5 6 7 2 3 and 0 0 0 1 1."""
    which = np.repeat(np.arange(len(count)), count)
    before = np.cumsum(count) - count
    return np.arange(len(which)) + np.repeat(begin - before, count), which


def slabs(count: Ints, most: int) -> list[slice]:
    """Cuts a list of ranges into runs that hold about `most` numbers together, or a single range that holds more."""
    total = np.cumsum(count)
    if not len(total):
        return []
    ends = np.unique(np.append(np.searchsorted(total, np.arange(most, total[-1], most)) + 1, len(count)))
    return [slice(begin, end) for begin, end in zip(np.append(0, ends[:-1]), ends, strict=True)]
