"""The ten main pages in a register of 20,000 documents and 100,000 acts, asked in the roles that use them."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from bench.filled import environment

Row = tuple[str, float, str]
_TIMES = 10


def measure(corpus: Path | None) -> Iterator[Row]:
    """Milliseconds of the server for each page and the most queries it asks; the real papers have no part in it."""
    asking = [sys.executable, "-m", "bench._asking", str(_TIMES)]
    done = subprocess.run(asking, env=environment(), check=True, stdout=subprocess.PIPE)
    for page, asked in json.loads(done.stdout).items():
        times = [each for one in asked.values() for each in one["ms"]]
        slowest = max(asked, key=lambda one: median(asked[one]["ms"]))
        yield f"page {page}, median", median(times), "ms"
        yield f"page {page}, 95th percentile", quantiles(times, n=20)[-1], "ms"
        yield f"page {page}, slowest way to ask, median", median(asked[slowest]["ms"]), f"ms ({slowest})"
        yield f"page {page}, queries at most", max(one["queries"] for one in asked.values()), "queries"
