"""XML elements with text and elements in them, and the characters that XML may hold at all."""

import re
from collections.abc import Iterable

from lxml import etree

Element = etree._Element
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without what XML 1.0 forbids (production 2, Char): a stray control character must not stop a paper."""
    return _ILLEGAL.sub("", text)


def filled(made: Element, children: "Iterable[Element | str]") -> Element:
    """The element with these children, in order; lxml keeps text apart from elements."""
    for child in children:
        if not isinstance(child, str):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + legal(child)
        else:
            made.text = (made.text or "") + legal(child)
    return made
