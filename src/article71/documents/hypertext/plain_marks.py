"""Footnotes of old pages of the Official Journal, whose marks are plain words: "the committee(1)," and "(1) OJ C 307".

They are bound only as a whole: paragraphs at the page's end counted from 1, each with its mark set close behind a word,
in the same order. "Article 6(1)" and "Annex III(2)" are no marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from lxml import etree

from article71.documents.hypertext.names import BLOCKS, Element, tagged, words
from article71.documents.words import clean

_NOTE = re.compile(r"\((\d{1,3})\)\s")
_MARK = r"(?<=[A-Za-z]{{3}})(?<![IVX]{{3}})[),.;]?\(({number})\)|(?<=[A-Za-z]{{2}}\))\(({number})\)"


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece of text of an element: inside it before its first child, or behind it."""

    element: Element
    behind: bool

    @property
    def text(self) -> str:
        return (self.element.tail if self.behind else self.element.text) or ""


def link_plain_marks(root: Element) -> None:
    """Write marks and notes of such a page as links, as later pages have them."""
    paragraphs = [each for each in tagged(root, "p") if not any(child.tag in BLOCKS for child in each)]
    notes = _notes(paragraphs)
    places = [place for each in paragraphs[: len(paragraphs) - len(notes)] for place in _places(each)]
    marks = list(_marks(places, len(notes)))
    if len(marks) < len(notes):
        return
    for place, found in reversed(marks):
        _link(place, found)
    for number, note in enumerate(notes, 1):
        note.set("id", f"plain-note-{number}")


def _notes(paragraphs: list[Element]) -> list[Element]:
    """The paragraphs at the page's end that count from 1."""
    last = list(takewhile(lambda each: _NOTE.match(clean(words(each)) + " "), reversed(paragraphs)))[::-1]
    numbers = [found[1] for each in last if (found := _NOTE.match(clean(words(each)) + " "))]
    start = len(numbers) - numbers[::-1].index("1") - 1 if "1" in numbers else len(numbers)
    counted = [str(number) for number in range(1, len(numbers) - start + 1)]
    return last[start:] if numbers[start:] == counted else []


def _places(paragraph: Element) -> Iterator[_Place]:
    yield _Place(paragraph, False)
    for inner in paragraph.iterdescendants(etree.Element):
        yield from (_Place(inner, False), _Place(inner, True))


def _marks(places: list[_Place], count: int) -> Iterator[tuple[_Place, tuple[int, int, int]]]:
    """Where each mark stands, as far as all of them up to it are found in their order."""
    at = start = 0
    for number in range(1, count + 1):
        form = re.compile(_MARK.format(number=number))
        found = None
        while at < len(places) and not (found := form.search(places[at].text, start)):
            at, start = at + 1, 0
        if found is None:
            return
        group = 1 if found[1] else 2
        yield places[at], (number, found.start(group) - 1, found.end(group) + 1)
        start = found.end()


def _link(place: _Place, found: tuple[int, int, int]) -> None:
    number, start, end = found
    link = etree.Element("a", {"href": f"#plain-note-{number}"})
    link.text, link.tail = str(number), place.text[end:]
    if place.behind:
        parent = place.element.getparent()
        before = place.text[:start]
        if parent is not None:
            parent.insert(parent.index(place.element) + 1, link)
        place.element.tail = before
    else:
        before = place.text[:start]
        place.element.insert(0, link)
        place.element.text = before
