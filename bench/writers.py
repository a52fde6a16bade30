"""Writing a report of 24 pages with 210 notes in each format, in process and as a whole process."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from article71.documents.writers import FORMATS, write
from tests.documents.exercise_papers import long_report

Row = tuple[str, float, str]
_ROUNDS = 5
_WHOLE = """
from article71.documents.writers import FORMATS, write
from tests.documents.exercise_papers import long_report
paper = long_report()
for format in {formats}:
    write(paper, format)
"""


def measure(corpus: Path | None) -> Iterator[Row]:
    """Seconds for each format, and for whole processes that write one and all; the paper is generated, never real."""
    paper = long_report()
    for format in FORMATS:
        yield f"24-page paper written as {format.upper()}", _seconds(partial(write, paper, format)), "s"
    yield "24-page paper written as DOCX, whole process", _seconds(partial(_process, ["docx"])), "s"
    yield "24-page paper written in all formats, whole process", _seconds(partial(_process, list(FORMATS))), "s"


def _process(formats: list[str]) -> None:
    subprocess.run([sys.executable, "-c", _WHOLE.format(formats=formats)], check=True)


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)
