"""Overlaps among made-up operations: how long they take to be found, beside GeoPandas, DuckDB and PostGIS in one run.

Best of three, each in a process of its own. PostGIS is Debian's, installed for this alone; without it its rows are
left out.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench._operations import PAIRS
from checks.postgresql import binaries

Row = tuple[str, float, str]

_TIMES = 3
_SIZES = (20_000, 50_000, 200_000, 1_000_000)
# GeoPandas joins areas first: what that gives among more operations than these does not fit into memory.
_PEERS = {"geopandas": (50_000,), "duckdb": (50_000, 200_000), "postgis": (50_000, 200_000)}
_MANY, _ASKED = 1_000_000, 2_000


def measure(corpus: Path | None) -> Iterator[Row]:
    """Seconds and memory of all pairs, how many times faster than others, and milliseconds of one against many."""
    ours = {}
    for size in _SIZES:
        found = _found("article71", size)
        ours[size] = min(found["seconds"])
        yield f"overlaps among {size:,}", ours[size], "s"
        yield f"overlaps among {size:,}, pairs missed or too many", abs(found["pairs"] - PAIRS[size]), "pairs"
        yield f"overlaps among {size:,}, peak memory with the areas", found["peak"], "MB"
    for peer, sizes in _PEERS.items():
        if peer != "postgis" or _has_postgis():
            yield from _beside(peer, sizes, ours)
    yield from _one_against_many()


def _beside(peer: str, sizes: tuple[int, ...], ours: dict[int, float]) -> Iterator[Row]:
    for size in sizes:
        found = _found(peer, size)
        if found["pairs"] != PAIRS[size]:
            raise AssertionError(f"{peer} found {found['pairs']} pairs among {size}, not {PAIRS[size]}")
        yield f"{peer} among {size:,}", min(found["seconds"]), "s"
        yield f"times faster than {peer} among {size:,}", min(found["seconds"]) / ours[size], "times"


def _one_against_many() -> Iterator[Row]:
    told = _run("bench._asking_overlaps", str(_MANY), str(_ASKED))
    yield f"overlaps: {_MANY:,} loaded", told["loading"] / 1000, "s"
    yield f"overlaps: one against {_MANY:,}, median", median(told["asked"]), "ms"
    yield f"overlaps: one against {_MANY:,}, 99th percentile", quantiles(told["asked"], n=100)[-1], "ms"


def _found(how: str, size: int) -> dict[str, Any]:
    return _run("bench._finding_overlaps", how, str(size), str(_TIMES))


def _run(module: str, *arguments: str) -> dict[str, Any]:
    done = subprocess.run([sys.executable, "-m", module, *arguments], check=True, stdout=subprocess.PIPE)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _has_postgis() -> bool:
    """Whether PostGIS is here, or could be installed from Debian's packages."""
    version = binaries().parent
    control = Path("/usr/share/postgresql", version.name, "extension/postgis.control")
    if not control.exists():
        package = f"postgresql-{version.name}-postgis-3"
        subprocess.run([Path(__file__).parents[1] / "checks/debian", package], check=False)
    return control.exists()
