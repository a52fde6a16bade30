"""Footnotes of a page: a mark that links to its note, and a note that begins with the mark or links back to it.

Pandoc's pages, EUR-Lex, the Commission's converters and Word's own export all do so, each with elements and ids of
its own. All are written in the one form that pandoc binds: `doc-noteref` and `doc-endnotes`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from article71.documents.hints import Hint
from article71.documents.hypertext.names import BLOCKS, Element, block_of, remove, words
from article71.documents.words import clean

_MARK = re.compile(r"[(\[]?\s*(\d{1,3}|\*{1,3}|[a-z])\s*[)\]]?")
_BACK = re.compile(r"[↩↑^\ufe0e\s]*")


@dataclass(frozen=True, slots=True)
class _Link:
    """A mark in the text: its printed number and the block that holds its note."""

    mark: Element
    number: str
    note: Element


def bind_notes(root: Element) -> None:
    """Rewrite every linked note of the page; what it printed as lists of notes is taken out of the text."""
    links = list(_links(root))
    if not links:
        return
    notes = {link.note: f"note-{at}" for at, link in enumerate(links)}
    numbers = {link.note: link.number for link in links}
    listed = etree.Element("ol")
    for link in links:
        _point(link.mark, notes[link.note])
    for note, key in notes.items():
        listed.append(_written(note, key, numbers[note]))
        remove(note)
    body = root.find("body")
    section = etree.SubElement(root if body is None else body, "section")
    section.set("role", "doc-endnotes")
    section.append(listed)


def _links(root: Element) -> Iterator[_Link]:
    order = {element: at for at, element in enumerate(root.iter())}
    named = _named(root)
    marks = [each for each in root.iter("a") if _MARK.fullmatch(clean(words(each))) and _target(each) in named]
    wanted = {_target(mark) for mark in marks}
    for mark in marks:
        note = block_of(named[_target(mark)])
        found = _MARK.fullmatch(clean(words(mark)))
        if note is None or found is None or order[note] < order[mark] or mark in set(note.iter("a")):
            continue
        if _is_note(note, found[1], mark) and not _holds_others(note, mark, wanted):
            yield _Link(mark, found[1], _whole(note, mark, wanted))


def _target(mark: Element) -> str:
    href = mark.get("href", "")
    return href[1:] if href.startswith("#") else ""


def _named(root: Element) -> dict[str, Element]:
    return {each.get(key, ""): each for key in ("name", "id") for each in root.iter(etree.Element) if each.get(key)}


def _is_note(note: Element, number: str, mark: Element) -> bool:
    """A link to "point 3" of the text is no note: its target neither begins with the mark nor links back to it."""
    begins = _MARK.match(clean(words(note)))
    if begins and begins[1] == number:
        return True
    around = {mark.get("id"), mark.get("name"), *(above.get("id") for above in mark.iterancestors("sup", "span"))}
    return any(_target(link) in around - {None} for link in note.iter("a"))


def _holds_others(note: Element, mark: Element, wanted: set[str]) -> bool:
    """A block that holds the targets of other marks is the whole list of notes."""
    named = {each.get(key, "") for each in note.iter(etree.Element) for key in ("id", "name")}
    return bool((named & wanted) - {_target(mark)})


def _whole(note: Element, mark: Element, wanted: set[str]) -> Element:
    """The note with its further paragraphs: Word puts a note's paragraphs in a division of its own."""
    around = note.getparent()
    if (
        around is None
        or around.tag not in {"div", "li", "aside"}
        or around[0] is not note
        or mark in set(around.iter("a"))
    ):
        return note
    return note if clean(around.text or "") or _holds_others(around, mark, wanted) else around


def _point(mark: Element, key: str) -> None:
    for child in list(mark):
        mark.remove(child)
    tail = mark.tail
    before = _text_before(mark)
    if before.endswith(("(", "[")) and tail and tail.startswith((")", "]")):
        _cut_before(mark)
        tail = tail[1:]
    mark.attrib.clear()
    mark.set("href", f"#{key}")
    mark.set("role", "doc-noteref")
    mark.text, mark.tail = key, tail


def _text_before(mark: Element) -> str:
    previous, parent = mark.getprevious(), mark.getparent()
    return (previous.tail if previous is not None else parent.text if parent is not None else "") or ""


def _cut_before(mark: Element) -> None:
    previous, parent = mark.getprevious(), mark.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "")[:-1]
    elif parent is not None:
        parent.text = (parent.text or "")[:-1]


def _written(note: Element, key: str, number: str) -> Element:
    """The note as pandoc wants it, led by its printed number as a hint; its own mark and way back are left out."""
    for link in [each for each in note.iter("a") if _target(each)]:
        text = clean(words(link))
        if _BACK.fullmatch(text) or _MARK.fullmatch(text):
            remove(link)
    for inner in note.iterdescendants(*BLOCKS):
        inner.tail = f" {inner.tail or ''}"  # paragraphs of one note, which no white space need part
    item = etree.Element("li", {"id": key})
    paragraph = etree.SubElement(item, "p")
    paragraph.text = f"{Hint.NUMBER}{number}{Hint.NUMBER}{_without_mark(clean(words(note)), number)}"
    return item


def _without_mark(text: str, number: str) -> str:
    return re.sub(rf"^[(\[]?\s*(?:{re.escape(number)}(?=[\s)\].]))?\s*[)\]]?[.]?\s*", "", text)
