"""Search in a register of 20,000 papers with 200,000 paragraphs, and 100,000 acts: what a question takes on SQLite."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from bench.filled import environment

Row = tuple[str, float, str]
_TIMES = 20


def measure(corpus: Path | None) -> Iterator[Row]:
    """Milliseconds of each question, and of all of them; the real papers have no part in it."""
    timing = [sys.executable, "-m", "bench._searching", str(_TIMES)]
    done = subprocess.run(timing, env=environment(), check=True, stdout=subprocess.PIPE)
    figures: dict[str, list[float]] = json.loads(done.stdout)
    for name, times in figures.items():
        yield f"search, {name}", median(times), "ms"
    every = [each for times in figures.values() for each in times]
    yield "search, median", median(every), "ms"
    yield "search, 95th percentile", quantiles(every, n=20)[-1], "ms"
