"""Elements of HTML in one call each."""

from collections.abc import Iterable

from lxml import etree

from article71.documents.writers.legal import legal

Element = etree._Element


def tag(name: str, *children: "Element | str", **attributes: str) -> Element:
    """An element with text and elements in it: `tag("p", "See ", tag("b", "this"), class_="note")`.

    An underscore at an attribute's end is dropped, one inside becomes a hyphen.
    """
    made = etree.Element(name)
    for key, value in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), legal(value))
    for child in children:
        _append(made, child)
    return made


def lines(texts: Iterable[str]) -> "list[Element | str]":
    """Lines with breaks between them."""
    made: list[Element | str] = []
    for text in filter(None, texts):
        made += [tag("br")] if made else []
        made.append(text)
    return made


def _append(parent: Element, child: "Element | str") -> None:
    if not isinstance(child, str):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + legal(child)
    else:
        parent.text = (parent.text or "") + legal(child)
