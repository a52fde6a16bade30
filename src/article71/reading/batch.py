"""Many papers on all cores, in their order.

A paper's reading depends on no other paper, so processes share nothing but the vocabulary, which they inherit. Results
come in the order of the papers as soon as they are there: memory does not grow with the batch.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

Paper = TypeVar("Paper")
Result = TypeVar("Result")


@contextmanager
def each(work: Callable[[Paper], Result], papers: Sequence[Paper]) -> Iterator[Iterator[Result]]:
    """What `work` makes of each paper, in order; one paper alone is done in this process.

    `work` must be a function of a module, or a partial of one, and papers and results picklable. Its processes have
    started before the first result is asked for, so that a progress display may use threads.
    """
    cores = min(len(os.sched_getaffinity(0)), len(papers))
    if cores <= 1:
        yield map(work, papers)
        return
    with ProcessPoolExecutor(cores, mp_context=get_context("fork")) as pool:
        yield pool.map(work, papers)
