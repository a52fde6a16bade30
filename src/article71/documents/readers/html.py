"""HTML pages: decoded, cleaned of all that is no paper, notes bound, read by pandoc."""

import re

from lxml import etree

from article71.documents.hints import unhinted
from article71.documents.hypertext.charset import decoded
from article71.documents.hypertext.notes import bind_notes
from article71.documents.hypertext.page import drop_what_is_no_text, parsed, tell_capitals, tell_headings, tell_points
from article71.documents.hypertext.plain_marks import link_plain_marks
from article71.documents.pandoc import blocks_of
from article71.documents.pandoc_tree import raw_blocks
from article71.documents.structure import assemble
from article71.documents.tree import Document
from article71.documents.words import printable
from article71.errors import TruncatedDocument, WithoutText

_READER = "html-native_divs-native_spans-smart-tex_math_dollars-raw_html"
_BEGINS = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_ENDS = re.compile(r"</(?:html|body)\b", re.IGNORECASE)
"""The standard lets a page leave out its end; no publisher does, and what a cut took away cannot be seen otherwise."""


def read(data: bytes) -> Document:
    """The paper in an HTML page; pictures, scripts, frames and addresses are left alone and never opened.

    TruncatedDocument when a page that begins as a whole one has no end, WithoutText when there is not one element in
    it; and what `page.parsed` and `pandoc.blocks_of` raise.
    """
    text = unhinted(printable(decoded(data)))
    if _BEGINS.search(text) and not _ENDS.search(text):
        raise TruncatedDocument("this page has no end: it was cut off on the way; fetch it again")
    root = parsed(text)
    if root is None:
        raise WithoutText("the page holds no text")
    link_plain_marks(root)
    bind_notes(root)
    furniture = drop_what_is_no_text(root)
    tell_capitals(root)
    tell_points(root)
    tell_headings(root)
    page = etree.tostring(root, encoding="utf-8", method="html")
    blocks, notes = raw_blocks(blocks_of(page, _READER))
    return assemble(blocks, notes, edges=furniture)
