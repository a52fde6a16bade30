"""Footnotes: each act's papers at the end of its clause, numbered through the report."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from article71.documents.tree import Mark, Paragraph
from article71.reports.sentences.telling import Sentence

_BETWEEN = " "


def paragraphs(drafted: Iterable[Sequence[Sentence]], numbers: "count[int]") -> Iterator[Paragraph]:
    """The paragraphs of one section with their marks. A paper is cited once a section, where it first carries an act,
    and not behind a sentence that names it.

    `numbers` runs through the whole report.
    """
    cited: set[str] = set()
    for sentences in drafted:
        yield _paragraph(sentences, cited, numbers)


def _paragraph(sentences: Sequence[Sentence], cited: set[str], numbers: "count[int]") -> Paragraph:
    words = ""
    marks: list[Mark] = []
    for sentence in sentences:
        words += _BETWEEN if words else ""
        for span in sentence.spans:
            words += span.words
            due = [paper for paper in span.cited if paper.id not in cited and paper.words not in sentence.words]
            cited.update(paper.id for paper in due)
            marks += [Mark(len(words), str(next(numbers)), _note(paper.words)) for paper in due]
    return Paragraph(words, marks=tuple(marks))


def _note(words: str) -> str:
    """A note ends with a full stop; behind a web address it would be taken for a part of it."""
    return words if words.endswith(".") or "://" in words.rsplit(" ", 1)[-1] else f"{words}."
