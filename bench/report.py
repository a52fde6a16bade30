"""The report to parliaments: the whole process, from the register to a file of 24 pages or more, in each format."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from article71.documents.opening import open_document

Row = tuple[str, float, str]
_COMMAND = Path(sys.executable).with_name("article71")
_PERIOD = ("--from", "2023-07", "--to", "2024-12")
_COPIES = 5
_ROUNDS = 5


def measure(corpus: Path | None) -> Iterator[Row]:
    """Seconds of `article71 report`. The papers have no part in it: a register of the demo's facts is told."""
    with TemporaryDirectory() as folder:
        environment = _register(Path(folder))
        out = Path(folder) / "report.pdf"
        seconds = median(_report(out, environment) for _ in range(_ROUNDS))
        yield "report measured", open_document(out).source.pages or 0, "pages"
        yield "24-page report, whole process", seconds, "s"
        for form in ("docx", "html", "xml", "md"):
            other = out.with_suffix(f".{form}")
            yield f"the same report as {form.upper()}", median(_report(other, environment) for _ in range(3)), "s"


def _register(folder: Path) -> dict[str, str]:
    """A register in this folder, as an environment that names it."""
    environment = {**os.environ, "ARTICLE71_HOME": str(folder), "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "bench._filled_register", str(_COPIES)]
    subprocess.run(command, env=environment, check=True)
    return environment


def _report(out: Path, environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    command = [str(_COMMAND), "report", *_PERIOD, "--out", str(out)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun
