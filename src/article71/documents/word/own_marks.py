"""Notes whose mark the author chose ("*"): Word keeps it as plain words after the reference and again in the note."""

from collections.abc import Iterable

from lxml import etree

from article71.documents.hints import Hint
from article71.documents.word.names import Element, elements, w

_KINDS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_ON = frozenset({"1", "true", "on"})


def write_own_marks(main: Element, notes: Iterable[Element]) -> None:
    """Take each such mark out of the text and write it at the head of its note, as the hint that numbers it."""
    found = {
        (kind, note.get(w("id"))): note for root in notes for kind in _KINDS.values() for note in elements(root, kind)
    }
    for reference in list(elements(main, *_KINDS)):
        kind = _KINDS[etree.QName(reference).localname]
        note, mark = found.get((kind, reference.get(w("id")))), reference.getnext()
        if reference.get(w("customMarkFollows")) in _ON and note is not None and mark is not None:
            _move(mark, note)


def _move(mark: Element, note: Element) -> None:
    words = next(elements(note, "t"), None)
    if mark.tag != w("t") or words is None:
        return
    sign = (mark.text or "").strip()
    words.text = f"{Hint.NUMBER}{sign}{Hint.NUMBER}{(words.text or '').strip().removeprefix(sign)}"
    mark.text = ""
