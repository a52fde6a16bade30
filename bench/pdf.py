"""The PDF reader alone, in process, without the guard around a file: seconds for one long paper."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from article71.documents.readers import pdf, text
from bench.papers import long_pdf, reports

Row = tuple[str, float, str]
_ROUNDS = 5


def measure(corpus: Path | None) -> list[Row]:
    """Seconds after start to read a PDF of about 24 pages to its document tree, and a plain text of like length."""
    with TemporaryDirectory() as folder:
        data = long_pdf(corpus, Path(folder)).read_bytes()
    pages = pdf.read(data).source.pages
    rows = [(f"{pages}-page PDF to its tree", _seconds(partial(pdf.read, data)), "s")]
    if corpus:
        plain = reports(corpus)["txt"].read_bytes()
        rows.append(("plain text of 40,000 characters to its tree", _seconds(partial(text.read, plain)), "s"))
    return rows


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)
