"""Overlaps among made-up operations: how long they take to be found, beside GeoPandas, DuckDB and PostGIS in one run.

Best of three, each in a process of its own, ours turn by turn with the other. PostGIS is Debian's, installed for this
alone; without it its rows are left out.
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
    for size in _SIZES:
        found = _found("article71", size)
        yield f"overlaps among {size:,}", min(found["seconds"]["article71"]), "s"
        yield f"overlaps among {size:,}, pairs missed or too many", _wrong(found, size), "pairs"
        yield f"overlaps among {size:,}, peak memory with the areas", found["peak"], "MB"
    for peer, sizes in _PEERS.items():
        if peer != "postgis" or _has_postgis():
            yield from _beside(peer, sizes)
    yield from _one_against_many()


def _beside(peer: str, sizes: tuple[int, ...]) -> Iterator[Row]:
    for size in sizes:
        found = _found(peer, size)
        if _wrong(found, size):
            raise AssertionError(f"{peer} and article71 found {found['pairs']} among {size}, not {PAIRS[size]}")
        theirs, ours = min(found["seconds"][peer]), min(found["seconds"]["article71"])
        yield f"{peer} among {size:,}", theirs, "s"
        yield f"times faster than {peer} among {size:,}", theirs / ours, "times"


def _wrong(found: dict[str, Any], size: int) -> float:
    """By how many pairs the farthest off is off."""
    return float(max(abs(pairs - PAIRS[size]) for pairs in found["pairs"].values()))


def _one_against_many() -> Iterator[Row]:
    told = _run("bench._asking_overlaps", str(_MANY), str(_ASKED), str(_TIMES))
    yield f"overlaps: {_MANY:,} loaded", told["loading"] / 1000, "s"
    yield f"overlaps: one against {_MANY:,}, median", min(map(median, told["rounds"])), "ms"
    slowest = min(quantiles(each, n=100)[-1] for each in told["rounds"])
    yield f"overlaps: one against {_MANY:,}, 99th percentile", slowest, "ms"


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
