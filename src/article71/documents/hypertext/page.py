"""The paper in a page: without menus, scripts, pictures, frames and contents lists, with its headings and points told.

EUR-Lex and the Commission's converters tell headings by classes and set every point of a list as a table of one row;
both are written as what they are, so that they come out as they do in the other formats.
"""

import re
from collections.abc import Iterator

from lxml import etree

from article71.documents.hints import Hint
from article71.documents.hypertext.names import Element, classes, remove, tagged, words
from article71.documents.numbering import ITEMS, number_of
from article71.documents.words import clean
from article71.errors import TooLarge

_DROPPED = (
    *("script", "style", "nav", "title", "noscript", "template", "dialog", "button", "select", "textarea"),
    *("iframe", "frameset", "object", "applet", "picture", "svg", "canvas", "video", "audio", "map"),
)
_EMPTY = ("link", "meta", "base", "embed", "frame", "img", "input", "source", "track")
"""Elements that hold nothing: what a parser finds inside, since no end tag came, is text of the page."""

_FURNITURE = ("footer", "aside")
_PAGE_EDGES = ("header", "footer")
"""Titles of the divisions in which LibreOffice writes what a page repeats at its edges."""

_CONTENTS = re.compile(r"(?:doc-toc|toc|table-of-contents)", re.IGNORECASE)
_MASTHEAD = re.compile(r"(?:oj-)?hd-\w+")
_OLD_MASTHEAD = re.compile(r"Avis juridique important|\d{5}[A-Z]{1,2}\d{4}(?:\(\d\d\))?")
"""What old pages of EUR-Lex print above an act as headings: that only the printed text is law, and its number."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADING_CLASSES = (
    (re.compile(r"(?:Manual)?(?:Heading|NumPar)?(?<=Heading)([1-6])"), None),
    (re.compile(r"(?:oj-)?ti-section-1|(?:oj-)?ti-annex.*|(?:oj-)?doc-sep.*|Annexetitre"), 1),
    (re.compile(r"(?:oj-)?ti-section-2|(?:oj-)?ti-grseq-1|title-division-\d"), 2),
    (re.compile(r"(?:oj-)?s?ti-art|title-article-norm|stitle-article-norm|Titrearticle"), 3),
)
_BOLD_CLASSES = frozenset({"bold", "oj-bold", "boldface", "strong", "doc-ti", "oj-doc-ti"})
_CAPITALS = re.compile(r"text-transform\s*:\s*uppercase", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def parsed(text: str) -> Element | None:
    """The page as a tree, as a browser would mend it; None when there is not one element in it.

    TooLarge when it is nested beyond what the parser follows: it would leave out the rest without a word.
    """
    # A huge tree: three hundred bold words that nobody closed lie three hundred deep, and are an honest page.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode("utf-8"), parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise TooLarge("it is nested more deeply than a paper can be")
    return root


def drop_what_is_no_text(root: Element) -> tuple[str, ...]:
    """Take out all that is no part of the paper; the lines of page footers and mastheads are given back."""
    etree.strip_tags(root, *_EMPTY)
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    for element in [each for each in root.iter(etree.Element) if _is_hidden(each) or _is_contents(each)]:
        remove(element)
    furniture = [element for element in root.iter(etree.Element) if _is_furniture(element)]
    lines = [clean(line) for element in furniture for line in words(element).splitlines()]
    for element in furniture:
        remove(element)
    return tuple(line for line in lines if line)


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _is_contents(element: Element) -> bool:
    told = (element.get("role", ""), element.get("id", ""), *classes(element))
    return element.tag in {"div", "ul", "ol", "section"} and any(_CONTENTS.fullmatch(each) for each in told)


def _is_furniture(element: Element) -> bool:
    above_act = element.tag == "h1" and _OLD_MASTHEAD.fullmatch(clean(words(element)))
    at_edge = element.tag in _FURNITURE or (element.tag == "div" and element.get("title") in _PAGE_EDGES)
    return bool(above_act) or at_edge or any(_MASTHEAD.fullmatch(each) for each in classes(element))


def tell_capitals(root: Element) -> None:
    """What a style prints in capitals, written so, as it is in the other formats."""
    for element in [each for each in root.iter(etree.Element) if _CAPITALS.search(each.get("style", ""))]:
        for inner in element.iter(etree.Element):
            inner.text = (inner.text or "").upper() or None
            if inner is not element:
                inner.tail = (inner.tail or "").upper() or None


def tell_headings(root: Element) -> None:
    """Headings and bold that only a class or a style tells, as the elements HTML has for them."""
    for element in tagged(root, "p", "div", "span"):
        level = _heading_level(element)
        if level and element.tag != "span":
            element.tag = f"h{level}"
        elif _is_bold(element):
            _embolden(element)


def _heading_level(element: Element) -> int | None:
    for pattern, level in _HEADING_CLASSES:
        for each in classes(element):
            found = pattern.fullmatch(each)
            if found:
                return level or int(found[1])
    return None


def _is_bold(element: Element) -> bool:
    return bool(_BOLD_CLASSES & classes(element) or _BOLD_STYLE.search(element.get("style", "")))


def _embolden(element: Element) -> None:
    if element.tag == "span":
        element.tag = "b"
    elif element.tag == "p":
        inner = etree.Element("b")
        inner.text, element.text = element.text, None
        inner.extend(list(element))
        element.append(inner)


def tell_points(root: Element) -> None:
    """Points of a list that are set as tables of one row, "(a)" beside its words, as labelled paragraphs.

    The innermost first, so that a point's own points stand inside it.
    """
    for table in reversed(list(tagged(root, "table"))):
        rows = list(table.iter("tr"))
        cells = [list(row.iterchildren("td", "th")) for row in rows]
        if cells and all(_is_point(row) for row in cells):
            depth = 1 + sum(1 for _ in table.iterancestors("table"))
            _replace(table, [_point(row, depth) for row in cells])


def _is_point(cells: list[Element]) -> bool:
    if len(cells) != 2:
        return False
    label = clean(words(cells[0]))
    found = number_of(f"{label} x")
    return found is not None and found.kind in ITEMS and found.printed == label


def _point(cells: list[Element], depth: int) -> Element:
    point = etree.Element("div")
    point.text = cells[1].text
    point.extend(list(cells[1]))
    first = next((each for each in point if each.tag in {"p", "div"}), point)
    first.text = f"{Hint.LABEL}{clean(words(cells[0]))}{Hint.LEVEL}{depth}{Hint.LABEL}{(first.text or '').lstrip()}"
    return point


def _replace(table: Element, points: Iterator[Element] | list[Element]) -> None:
    for point in points:
        table.addprevious(point)
    remove(table)
