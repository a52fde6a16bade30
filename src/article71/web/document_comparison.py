"""The difference between two papers, such as a paper and its revision, to be read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.reading.comparison import BETWEEN, Change, Compared, compare
from article71.register.documents import Document
from article71.web.document import seen
from article71.web.document_files import noted
from article71.web.viewers import viewer

KEPT = 1  # paragraphs that stay, shown on either side of a change; those between fold away


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs that are shown one below the other, or folded away as the same in both."""

    paragraphs: tuple[Compared, ...]
    folded: bool = False


def document_comparison(request: HttpRequest, number: int, other: int) -> HttpResponse:
    """What changed from one document to another. NotThere when either is not there or may not be seen."""
    who = viewer(request)
    one, two = seen(number, who), seen(other, who)
    noted(one, who)
    noted(two, who)
    text = compare(one.text, two.text)
    notes = compare(_notes(one), _notes(two))
    about = {
        "one": one,
        "other": two,
        "text": parts(text),
        "notes": parts(notes) if any(each.change != Change.SAME for each in notes) else [],
        "counts": Counter(each.change.value for each in (*text, *notes)),
    }
    return render(request, "web/document_comparison.html", about)


def _notes(paper: Document) -> str:
    return BETWEEN.join(f"{note['number']} {note['text']}" for note in paper.footnotes)


def parts(compared: Iterable[Compared]) -> list[Part]:
    """The paragraphs, where those far from any change fold away."""
    runs = [(same, tuple(run)) for same, run in groupby(compared, lambda each: each.change == Change.SAME)]
    found: list[Part] = []
    for at, (same, run) in enumerate(runs):
        first, last = KEPT if at else 0, len(run) - (KEPT if at + 1 < len(runs) else 0)
        # A single one would take as much room folded away.
        if same and last - first > 1:
            found += [Part(run[:first]), Part(run[first:last], folded=True), Part(run[last:])]
        else:
            found.append(Part(run))
    return [part for part in found if part.paragraphs]
