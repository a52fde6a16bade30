"""Two threads share the work: NumPy and Shapely let both run while they reckon."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")

_THREADS = 2


def shared(work: Callable[[S], T], pieces: Iterable[S]) -> list[T]:
    """What the work gives for each piece, in their order."""
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(work, pieces))


def slabs_of(count: int, size: int) -> list[slice]:
    """`count` places, cut into slabs of this size."""
    return [slice(begin, begin + size) for begin in range(0, count, size)]
