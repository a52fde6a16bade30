"""Footnotes at the foot of PDF pages: taken out of the flow and bound to their marks.

A page's notes begin at the first line that opens with a raised number and after which only smaller lines follow, or
whose number a mark further up the page bears. A note may go on at the foot of the next page, before that page's own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from article71.documents.anchors import bare, lift
from article71.documents.blocks import Note
from article71.documents.hyphens import unbroken
from article71.documents.readers.pdf_lines import Line
from article71.documents.readers.pdf_plain_marks import with_marks

_SMALLER = 0.95
_CLEARLY_SMALLER = 0.9


@dataclass(slots=True)
class _Found:
    number: str
    page: int
    lines: list[str] = field(default_factory=list)


def body_size(pages: Iterable[Sequence[Line]]) -> float:
    """The font size of the running text: the one most characters have."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def split_notes(pages: Sequence[Sequence[Line]], words: frozenset[str]) -> tuple[list[list[Line]], dict[str, Note]]:
    """The pages without their notes, and the notes by the keys of their marks; one without a mark has a key of its own.

    A mark's key is `number#page`; its note stands on that page, or on the next where it did not fit.
    """
    size = body_size(pages)
    bodies, found = [], list[_Found]()
    for told in pages:
        lines = with_marks(told, _foot(told, size))
        cut = _cut(lines, size, bool(found) and found[-1].page == _page(lines) - 1)
        bodies.append(list(lines[:cut]))
        _gather(lines[cut:], found)
    return bodies, dict(_bound([key for lines in bodies for key in _keys(lines)], found, words))


def _page(lines: Sequence[Line]) -> int:
    return lines[0].page if lines else 0


def _cut(lines: Sequence[Line], size: float, may_go_on: bool) -> int:
    """Where the notes of a page begin."""
    start = _foot(lines, size)
    marked = next(
        (at for at in range(len(lines)) if lines[at].mark and (at >= start or _is_named(lines, at))), len(lines)
    )
    if may_go_on and start and all(line.size < _CLEARLY_SMALLER * size for line in lines[start:marked]):
        return start
    return marked


def _foot(lines: Sequence[Line], size: float) -> int:
    """From which line on all may be notes."""
    start = len(lines)
    while start and _may_be_note(lines[start - 1], size):
        start -= 1
    return start


def _is_named(lines: Sequence[Line], at: int) -> bool:
    """Whether a mark above the line bears the number that the line begins with."""
    return any(key.partition("#")[0] == lines[at].mark for line in lines[:at] for key in _keys([line]))


def _may_be_note(line: Line, size: float) -> bool:
    return line.size < _SMALLER * size or bool(line.mark)


def _gather(lines: Sequence[Line], found: list[_Found]) -> None:
    for line in lines:
        if line.mark:
            found.append(_Found(line.mark, line.page))
        found[-1].lines.append(bare(line.text))


def _keys(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        yield from (key for _, key in lift(line.text).notes)


def _bound(keys: Sequence[str], found: Sequence[_Found], words: frozenset[str]) -> Iterator[tuple[str, Note]]:
    used = set()
    for key in keys:
        number, _, page = key.partition("#")
        alike = [note for note in found if note.number == number]
        if alike:
            nearest = min(alike, key=lambda note: (abs(note.page - int(page)), note.page < int(page)))
            used.add(id(nearest))
            yield key, _note(nearest, words)
    for note in found:
        if id(note) not in used:
            yield f"{note.number}#{note.page}#stray", _note(note, words)


def _note(found: _Found, words: frozenset[str]) -> Note:
    return Note(found.number, unbroken(found.lines, words), found.page)
