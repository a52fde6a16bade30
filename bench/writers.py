"""Writing a report of 24 pages with 210 notes, as a whole process each time: within one, Typst remembers its work."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from article71.documents.writers import FORMATS

Row = tuple[str, float, str]
_ROUNDS = 3
_WRITING = """
from article71.documents.writers import write
from tests.documents.exercise_papers import long_report
paper = long_report()
for format in {formats}:
    write(paper, format)
"""


def measure(corpus: Path | None) -> Iterator[Row]:
    """Seconds from start to end of a process that writes one format, and all; the paper is generated, never real."""
    for format in FORMATS:
        yield f"24-page paper written as {format.upper()}", _seconds([format]), "s"
    yield "24-page paper written in all formats", _seconds(list(FORMATS)), "s"


def _seconds(formats: Sequence[str]) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", _WRITING.format(formats=formats)], check=True)
        times.append(time.perf_counter() - begun)
    return median(times)
