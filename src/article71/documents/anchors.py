"""Note marks and page starts as characters inside a text, so that they ride along while a reader joins and trims it.

A reader writes `words + note("5")`; when a block is finished, `lift` takes the anchors out again and says where they
stood. Counting offsets through every join instead went wrong wherever white space was trimmed.
"""

import re
from dataclasses import dataclass

from article71.documents.words import plain

_NOTE, _PAGE, _END = "\ue000", "\ue001", "\ue002"
_ANCHOR = re.compile(f"([{_NOTE}{_PAGE}])([^{_END}]*){_END}")
_GROUPED = re.compile(f"({_NOTE}[^{_END}]*{_END})\\s*,\\s*(?={_NOTE})")
_APART = re.compile(f"(?<!\\s)\\s+((?:{_NOTE}[^{_END}]*{_END})+)(?=[.,;:!?)]|$)")
_BRACKETED = re.compile(f"[(\\[]\\s*((?:{_NOTE}[^{_END}]*{_END})+)\\s*[)\\]]")
_STRAY = re.compile("[\ue000-\ue002]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A clean text; its notes' keys and its pages' numbers, each with the character it follows or begins."""

    text: str
    notes: tuple[tuple[int, str], ...]
    pages: tuple[tuple[int, int], ...]


def note(key: str) -> str:
    """The anchor of a note's mark; `key` finds the note and begins with its printed number."""
    return f"{_NOTE}{key}{_END}"


def page(number: int) -> str:
    """The anchor that says: from here on the text stands on this page."""
    return f"{_PAGE}{number}{_END}"


def safe(text: str) -> str:
    """A text from outside without the characters that anchors are made of."""
    return _STRAY.sub("", text)


def bare(text: str) -> str:
    """The text without its anchors, white space as it was."""
    return _ANCHOR.sub("", text) if _END in text else text


def without_leading(text: str) -> tuple[str, str]:
    """The anchors that the text begins with, and the rest."""
    end = 0
    while found := _ANCHOR.match(text, end):
        end = found.end()
    return text[:end], text[end:]


def lift(text: str) -> Lifted:
    """The clean text and where its anchors stood; a mark after a space belongs to the word before it.

    A comma between two marks ("package 18, 19") groups the marks and is no part of the sentence; neither are the
    brackets around a mark and the space that the Official Journal sets before it ("the package (18).").
    """
    text = _APART.sub(r"\1", _BRACKETED.sub(r"\1", _GROUPED.sub(r"\1", text)))
    written, notes, pages, done = "", [], [], 0
    for found in _ANCHOR.finditer(text):
        written = _joined(written, text[done : found.start()])
        done = found.end()
        if found[1] == _NOTE:
            notes.append((len(written.rstrip()), found[2]))
        else:
            pages.append((len(written), int(found[2])))
    written = _joined(written, text[done:]).rstrip()
    return Lifted(written, tuple(notes), _first_of_each(pages, len(written)))


def _joined(written: str, more: str) -> str:
    more = _SPACES.sub(" ", plain(more))
    return written + (more.lstrip() if not written or written.endswith(" ") else more)


def _first_of_each(pages: list[tuple[int, int]], length: int) -> tuple[tuple[int, int], ...]:
    """One start a place: of two anchors at one character the later counts, as does none after the last word."""
    kept: dict[int, int] = {at: number for at, number in pages if at < length or at == 0}
    return tuple(kept.items())
