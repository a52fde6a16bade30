"""Score footnotes: does each note have its text, and is it bound to the sentence that bears its mark?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from article71.reading.scoring.wording import plain

Form = dict[str, Any]


@dataclass(frozen=True, slots=True)
class NoteScore:
    """Which of the gold notes were read with their text, and which stand with the sentence of their mark."""

    worded: tuple[Form, ...]
    bound: tuple[Form, ...]
    gold: tuple[Form, ...]

    def lines(self) -> Iterator[str]:
        """Every note that is wrong, then the two counts."""
        for note in self.gold:
            if note not in self.worded:
                yield f"note     {note['number']:>5} reads otherwise: {note['text']}"
            if note not in self.bound:
                yield f"note     {note['number']:>5} is not bound after: {note['after']}"
        yield f"notes       {len(self.worded)} of {len(self.gold)} with text, {len(self.bound)} with their sentence"


def score_notes(gold: Sequence[Form], notes: Sequence[Form]) -> NoteScore:
    """A note is right when one read note of its number has its words, its sentence the words before the mark."""
    texts = {(note["number"], _words(note["text"])) for note in notes}
    sentences = [(note["number"], plain(note["sentence"])) for note in notes]
    worded = tuple(row for row in gold if (row["number"], _words(row["text"])) in texts)
    bound = tuple(
        row for row in gold if any(n == row["number"] and plain(row["after"]) in said for n, said in sentences)
    )
    return NoteScore(worded, bound, tuple(gold))


def _words(note: str) -> str:
    """Some gold encloses addresses in angle brackets, which papers set in print do not."""
    return plain(note).replace("<", "").replace(">", "")
