"""Reading: one long paper in process and as a whole command, a folder of them, and how much is read right."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from article71.documents.opening import open_document
from article71.reading.public_form import Form, public_form
from article71.reading.read import read
from article71.reading.scoring import gold
from article71.reading.scoring.acts import score_acts
from article71.reading.scoring.citations import score_citations
from article71.reading.scoring.headings import score_headings
from article71.reading.scoring.notes import score_notes
from article71.vocabulary.profile import load
from bench.papers import long_pdf, reports

Row = tuple[str, float, str]
_COMMAND = Path(sys.executable).with_name("article71")
_ROUNDS = 5
_FOLDER = (125, 250, 500)


def measure(corpus: Path | None) -> Iterator[Row]:
    """Times, memory and growth; with the real papers also the scores, the worst of the formats each."""
    with TemporaryDirectory() as folder:
        paper = long_pdf(corpus, Path(folder))
        pages = _read(paper)["document"]["pages"]
        yield f"{pages}-page PDF, in process", median(_seconds(lambda: _read(paper)) for _ in range(_ROUNDS)), "s"
        runs = [_command(paper) for _ in range(_ROUNDS)]
        yield f"{pages}-page PDF, whole process", median(seconds for seconds, _ in runs), "s"
        yield f"{pages}-page PDF, peak memory", max(memory for _, memory in runs), "MB"
        yield from _folders(paper, Path(folder))
    if corpus:
        yield from _scores(corpus)


def _read(paper: Path) -> Form:
    return public_form(read(open_document(paper), load()))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _command(*papers: Path) -> tuple[float, float]:
    """Seconds of `article71 read`, and the megabytes its largest process took."""
    begun = time.perf_counter()
    process = subprocess.Popen([_COMMAND, "read", *papers, "--format", "json"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"article71 read left with {process.returncode}")
    return time.perf_counter() - begun, usage.ru_maxrss * 1024 / 1e6


def _folders(paper: Path, place: Path) -> Iterator[Row]:
    times = {}
    for size in _FOLDER:
        folder = place / str(size)
        folder.mkdir()
        for number in range(size):
            shutil.copy(paper, folder / f"{number}.pdf")
        times[size], _ = _command(folder)
        shutil.rmtree(folder)
        yield f"folder of {size} such PDFs", times[size], "s"
    each = times[_FOLDER[-1]] / _FOLDER[-1]
    yield "folder of PDFs, rate", 1 / each, "papers a second"
    departure = max(abs(seconds / (each * size) - 1) for size, seconds in times.items())
    yield "folder of PDFs, departure from linear", 100 * departure, "%"


def _scores(corpus: Path) -> Iterator[Row]:
    scored = [_score(corpus, paper) for paper in reports(corpus).values()]
    for name, unit in _UNITS.items():
        yield f"{name} in the worst format", min(each[name] for each in scored), unit


_UNITS = {
    "acts by type, F1": "",
    "acts by type and actor, F1": "",
    "acts wholly, F1": "",
    "notes with text,": "%",
    "notes with their sentence,": "%",
    "references, F1": "",
    "headings,": "%",
}


def _score(corpus: Path, paper: Path) -> dict[str, float]:
    form = _read(paper)
    rows = gold.load(corpus / "gold", form["document"]["reference"])
    acts = score_acts(rows.acts, form["acts"]).agreements
    notes = score_notes(rows.notes, form["footnotes"])
    headings = score_headings(rows.sections, form["sections"])
    figures = (
        acts["type"].f1,
        acts["type+actor"].f1,
        acts["full"].f1,
        100 * len(notes.worded) / len(notes.gold),
        100 * len(notes.bound) / len(notes.gold),
        score_citations(rows.references, form["references"]).agreement.f1,
        100 * len(headings.found) / len(headings.gold),
    )
    return dict(zip(_UNITS, figures, strict=True))
