"""A note whose mark is not found, or a mark whose note is not: the reader of the paper should look."""

from collections.abc import Iterator

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Observation, Place


def _find(examined: Examined) -> Iterator[Observation]:
    for passage in examined.passages:
        for mark in passage.marks:
            if mark.note is None:
                text = f"Mark {mark.number} has no note: is the note missing from the paper?"
                yield Observation("note-unbound", text, (passage.place,))
    for number, words, page in examined.document.stray_notes:
        text = f"Note {number} ({words[:60]}) has no mark in the text: which sentence does it belong to?"
        yield Observation("note-unbound", text, (Place(0, 0, page=page),))


NOTE_UNBOUND = ObservationRule("note-unbound", version=1, find=_find)
