"""Elements of Akoma Ntoso, and a block's words with its notes inline."""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from article71.documents.tree import Mark
from article71.documents.writers.elements import Element, filled, legal
from article71.documents.writers.marked import runs

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
DEFAULT: Any = {None: NAMESPACE}
"""Prefix to namespace; the stubs of lxml do not know that None is the one without a prefix."""


def akn(name: str, /, *children: "Element | str", **attributes: str) -> Element:
    """An element of the language with text and elements in it."""
    made = etree.Element(f"{{{NAMESPACE}}}{name}", nsmap=DEFAULT)
    for key, value in attributes.items():
        made.set(key.rstrip("_"), legal(value))
    return filled(made, children)


def words(text: str, marks: tuple[Mark, ...]) -> "Iterable[Element | str]":
    """The words with each note where its mark stands; a mark without a note is its number, raised."""
    for run in runs(text, marks):
        if isinstance(run, str):
            yield run
        else:
            yield from map(_note, run)


def _note(mark: Mark) -> Element:
    if mark.note is None:
        return akn("sup", mark.number)
    return akn("authorialNote", akn("p", mark.note), marker=mark.number, placement="bottom")
