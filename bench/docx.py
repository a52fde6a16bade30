"""Opening Word documents and HTML pages: pandoc's share, and what the child that guards each file costs."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from article71.cli.demo.exercises import exercise_papers
from article71.documents.guard import guarded
from article71.documents.opening import read_bytes
from article71.documents.writers import write
from bench.papers import reports

Row = tuple[str, float, str]
_FORMS = ("docx", "html")
_ROUNDS = 7


def measure(corpus: Path | None) -> Iterator[Row]:
    """Seconds to open one paper in each form, guarded, and milliseconds the guard adds to a file."""
    for form, data in _papers(corpus).items():
        yield f"one {form.upper()} opened", _seconds(partial(read_bytes, data, form)), "s"
    yield "guard of one file", 1000 * _seconds(partial(guarded, len, b"", "nothing")), "ms"


def _papers(corpus: Path | None) -> dict[str, bytes]:
    if corpus:
        return {form: path.read_bytes() for form, path in reports(corpus).items() if form in _FORMS}
    paper = max(exercise_papers(), key=lambda paper: len(paper.body))
    return {form: write(paper, form) for form in _FORMS}


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)
