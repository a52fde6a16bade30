"""Notes of a plain text: lines that begin with a mark, and the marks in the words that name them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from article71.documents.anchors import note
from article71.documents.blocks import Note, RawBlock
from article71.documents.hyphens import unbroken

_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = r"\d{1,3}"
_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_MARK = re.compile(
    rf"\^\{{\s*(?P<grouped>{_NUMBER}(?:\s*,\s*{_NUMBER})*)\s*\}}|\^(?P<single>{_NUMBER})\b"
    rf"|(?<!\b[mM])(?<!\b[kcdm]m)(?P<raised>{_RAISED}(?:\s?[,⁾]\s?{_RAISED})*)|(?<=[^\s\[])\[(?P<square>{_NUMBER})\]"
)
_NOTE_LINE = re.compile(
    rf"\s*(?:(?P<raised>{_RAISED})|\^\{{?(?P<caret>{_NUMBER})\}}?|\[(?P<square>{_NUMBER})\])\s+(?=\S)"
)
_ANY_NUMBER = re.compile(r"\d{1,3}")
_ADDRESS = re.compile(r"<((?:https?://|www\.)[^<>\s]+)>")


@dataclass(frozen=True, slots=True)
class TextNote:
    """A note as it stands in a text: its number, its lines, and how many chunks of the flow come before it."""

    number: str
    lines: tuple[str, ...]
    after: int


def split_notes(chunks: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[TextNote]]:
    """The chunks without notes, and the notes: a line that begins with a mark, and what follows it in its chunk."""
    kept: list[list[str]] = []
    notes: list[TextNote] = []
    for chunk in chunks:
        start = next((at for at, line in enumerate(chunk) if _NOTE_LINE.match(line)), len(chunk))
        if start:
            kept.append(list(chunk[:start]))
        notes += _notes(chunk[start:], len(kept))
    return kept, notes


def _notes(lines: Sequence[str], after: int) -> list[TextNote]:
    notes: list[TextNote] = []
    for line in lines:
        found = _NOTE_LINE.match(line)
        if found:
            number = next(value for value in found.groups() if value).translate(_FIGURES)
            notes.append(TextNote(number, (line[found.end() :],), after))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def anchored(
    blocks: Sequence[RawBlock], notes: Sequence[TextNote], words: frozenset[str]
) -> tuple[tuple[RawBlock, ...], dict[str, Note]]:
    """The blocks with anchors for their marks, and the notes by the anchors' keys.

    Marks take the notes of their number in order: in a text that counts anew, the second "1" takes the second note.
    """
    waiting = [(f"{known.number}#{at}", known) for at, known in enumerate(notes)]
    named = {known.number for known in notes}
    raw = tuple(replace(block, text=_with_anchors(_ADDRESS.sub(r"\1", block.text), waiting, named)) for block in blocks)
    return raw, {
        f"{known.number}#{at}": Note(known.number, _ADDRESS.sub(r"\1", unbroken(known.lines, words)))
        for at, known in enumerate(notes)
    }


def _with_anchors(text: str, waiting: list[tuple[str, TextNote]], named: set[str]) -> str:
    def anchor(found: re.Match[str]) -> str:
        numbers = _ANY_NUMBER.findall(found[0].translate(_FIGURES))
        if not named.issuperset(numbers) and (found["square"] or found["single"] or _is_power(text, found)):
            return found[0]
        return "".join(note(_key(number, waiting)) for number in numbers)

    return _MARK.sub(anchor, text)


def _is_power(text: str, found: re.Match[str]) -> bool:
    """Whether a raised figure follows a figure: without a note of its number it is a power, as in ten to the sixth."""
    return text[: found.start()][-1:].isdigit()


def _key(number: str, waiting: list[tuple[str, TextNote]]) -> str:
    """The first note of this number that no mark has taken yet; the last one taken when all are."""
    alike = [entry for entry in waiting if entry[1].number == number]
    if len(alike) > 1:
        waiting.remove(alike[0])
    return alike[0][0] if alike else number
