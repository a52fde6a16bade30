"""What a style says of its paragraphs: heading level, numbering, bold, capitals; looked up along those above it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from article71.documents.word.names import Element, elements, number, switched, value, w

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|table of figures|contents)\b.*", re.IGNORECASE)
_NO_LEVEL = 9
"""Outline level 9 is Word's word for body text."""

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Style:
    """One style as the file declares it; None where it leaves a thing to the style it is based on."""

    name: str
    above: str | None
    outline: int | None
    numbering: int | None
    numbering_level: int | None
    bold: bool | None
    capitals: bool | None
    hidden: bool | None


class Styles:
    """The styles of a file, by their ids."""

    def __init__(self, root: Element | None) -> None:
        found = elements(root, "style") if root is not None else iter(())
        self._styles = {style.get(w("styleId"), ""): _style(style) for style in found}

    def heading_level(self, style_id: str | None) -> int:
        """1 to 9 for a heading, 0 for all else. By name first: "heading 1" keeps its name in every language of Word."""
        for style in self._chain(style_id):
            named = _HEADING.fullmatch(style.name)
            if named:
                return int(named[1])
            if style.outline is not None:
                return 0 if style.outline >= _NO_LEVEL else style.outline + 1
        return 0

    def is_contents(self, style_id: str | None) -> bool:
        """Whether paragraphs of the style are lines of a contents list, which Word fills from the headings."""
        return any(_CONTENTS.fullmatch(style.name) for style in self._chain(style_id))

    def numbering(self, style_id: str | None) -> tuple[int, int | None] | None:
        """The numbering a style brings with it, and the level if it says one."""
        told = self._first(style_id, lambda style: style.numbering)
        return None if told is None else (told, self._first(style_id, lambda style: style.numbering_level))

    def bold(self, style_id: str | None) -> bool:
        """Whether the style sets words in bold."""
        return bool(self._first(style_id, lambda style: style.bold))

    def capitals(self, style_id: str | None) -> bool:
        """Whether the style prints small letters as capitals."""
        return bool(self._first(style_id, lambda style: style.capitals))

    def hidden(self, style_id: str | None) -> bool:
        """Whether words of the style are not printed."""
        return bool(self._first(style_id, lambda style: style.hidden))

    def ids(self, style_id: str | None) -> tuple[str, ...]:
        """The style's id and those it is based on, nearest first."""
        return tuple(name for name, _ in self._named_chain(style_id))

    def _first(self, style_id: str | None, told: Callable[[Style], Told | None]) -> Told | None:
        return next((found for style in self._chain(style_id) if (found := told(style)) is not None), None)

    def _chain(self, style_id: str | None) -> Iterator[Style]:
        return (style for _, style in self._named_chain(style_id))

    def _named_chain(self, style_id: str | None) -> Iterator[tuple[str, Style]]:
        """A style may be based on itself in a file made to do harm: each is met once."""
        met: set[str] = set()
        while style_id is not None and style_id in self._styles and style_id not in met:
            met.add(style_id)
            yield style_id, self._styles[style_id]
            style_id = self._styles[style_id].above


def _style(style: Element) -> Style:
    words = style.find(w("rPr"))
    return Style(
        name=value(style, "name") or "",
        above=value(style, "basedOn"),
        outline=number(style, "pPr/outlineLvl"),
        numbering=number(style, "pPr/numPr/numId"),
        numbering_level=number(style, "pPr/numPr/ilvl"),
        bold=switched(words, "b"),
        capitals=switched(words, "caps"),
        hidden=switched(words, "vanish"),
    )
