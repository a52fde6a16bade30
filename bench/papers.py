"""The papers that are measured: the real ones, or else the demo's exercise papers set as one long paper."""

from dataclasses import replace
from pathlib import Path

from article71.cli.demo.exercises import exercise_papers
from article71.documents.tree import Document, InnerCover
from article71.documents.writers import write

_FORMATS = ("txt", "docx", "html", "pdf")
_EXERCISES_ON_24_PAGES = 2


def long_pdf(corpus: Path | None, folder: Path) -> Path:
    """A PDF of 24 pages, or as near as the exercise papers come to it, written into the folder."""
    if corpus:
        return corpus / "documents" / "10104-26-add-1.pdf"
    path = folder / "exercise.pdf"
    path.write_bytes(write(_long_exercise(), "pdf"))
    return path


def reports(corpus: Path) -> dict[str, Path]:
    """One real report in each of the formats."""
    return {form: corpus / "documents" / f"6543-25.{form}" for form in _FORMATS}


def _long_exercise() -> Document:
    papers = exercise_papers()
    once = [block for paper in papers for block in paper.body if not isinstance(block, InnerCover)]
    return replace(papers[0], body=tuple(once * _EXERCISES_ON_24_PAGES), meeting=None)
