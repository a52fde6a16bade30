"""HTML: one page that holds its own style, asks for nothing outside and reads well aloud, on a phone and on paper.

Notes and contents carry the roles of DPUB-ARIA 1.0, the same as pandoc writes and reads.
"""

from functools import cache
from importlib.resources import files

from lxml import etree

from article71.documents.tree import Document
from article71.documents.writers.flow import set_out, stepped
from article71.documents.writers.html_body import Body
from article71.documents.writers.html_cover import cover_header
from article71.documents.writers.hypertext import tag
from article71.documents.writers.printed import LANGUAGE, PrintedCover, heading_of, printed


def write(document: Document) -> bytes:
    """The paper as one UTF-8 page."""
    paper = stepped(set_out(document))
    cover = printed(paper)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", heading_of(paper)),
        tag("style", _style() + _running(cover)),
    )
    front = [cover_header(cover)] if cover != PrintedCover() else []
    page = tag("html", head, tag("body", *front, *Body(paper).elements()), lang=LANGUAGE)
    made: bytes = etree.tostring(page, method="html", encoding="UTF-8", doctype="<!DOCTYPE html>")
    return made + b"\n"


@cache
def _style() -> str:
    return (files("article71.documents.writers") / "page.css").read_text(encoding="utf-8")


def _running(cover: PrintedCover) -> str:
    """Number, marking and language at the foot of each printed page; on the screen there are no pages."""
    return (
        f"@page {{ @bottom-left {{ content: {_css(cover.running)} }}"
        f" @bottom-center {{ content: {_css(cover.marking)} }}"
        f" @bottom-right {{ content: counter(page) {_css('  ' + LANGUAGE.upper())} }} }}\n"
    )


def _css(text: str) -> str:
    """A string of CSS in which no character can end the string or the style."""
    return '"' + "".join(sign if sign.isalnum() else f"\\{ord(sign):06x}" for sign in text) + '"'
