"""Elements of HTML in one call each."""

from collections.abc import Iterable

from lxml import etree

from article71.documents.writers.elements import Element, filled, legal


def tag(name: str, /, *children: "Element | str", **attributes: str) -> Element:
    """An element with text and elements in it: `tag("p", "See ", tag("b", "this"), class_="note")`.

    An underscore at an attribute's end is dropped, one inside becomes a hyphen.
    """
    made = etree.Element(name)
    for key, value in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), legal(value))
    return filled(made, children)


def lines(texts: Iterable[str]) -> "list[Element | str]":
    """Lines with breaks between them."""
    made: list[Element | str] = []
    for text in filter(None, texts):
        made += [tag("br")] if made else []
        made.append(text)
    return made
