"""Plain text in: note marks as superscript figures, notes between the paragraphs, `**` around bold lines.

A text from elsewhere may have none of this; its hard-wrapped lines are joined, and what is no notation stays a word.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from article71.documents.anchors import bare, safe
from article71.documents.blocks import RawBlock
from article71.documents.hyphens import lexicon, unbroken
from article71.documents.readers.text_notes import anchored, split_notes
from article71.documents.readers.text_pages import without_page_ends
from article71.documents.readers.text_wrapping import width_of, wrapped
from article71.documents.structure import assemble
from article71.documents.tree import Document
from article71.errors import NotADocument, WithoutText

_BOLD = "**"
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1b")
_MOST_CONTROLS = 0.001
_MARKS_OF_ORDER = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(data: bytes) -> Document:
    """The document in the bytes of a plain text: UTF-8, UTF-16 with its mark, or else the Western European code page.

    Raises NotADocument when the bytes are no text, WithoutText when there is nothing but white space.
    """
    text = safe(_decoded(data))
    if not text.strip():
        raise WithoutText("this file holds nothing but white space")
    lines, edges = without_page_ends(text)
    chunks, notes = split_notes(list(_chunks(lines)))
    width = width_of(line for chunk in chunks for line in chunk)
    words = lexicon(bare(line) for chunk in chunks for line in chunk)
    raw = [block for chunk in chunks for block in _blocks(chunk, width, words)]
    return assemble(*anchored(raw, notes, words), edges=edges)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS_OF_ORDER:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if sum(byte in _CONTROLS for byte in data) > _MOST_CONTROLS * len(data):
        raise NotADocument("this is no text: it holds control characters")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines between empty lines."""
    for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            yield list(group)


def _blocks(chunk: Sequence[str], width: int, words: frozenset[str]) -> Iterator[RawBlock]:
    """The paragraphs of a chunk: bold lines stay together, others are joined where they were wrapped."""
    if chunk[0].lstrip().startswith(_BOLD) and chunk[-1].rstrip().endswith(_BOLD):
        text = "\n".join(chunk).strip().removeprefix(_BOLD).removesuffix(_BOLD)
        yield RawBlock(text.replace(_BOLD, ""), bold=True)
        return
    for lines in wrapped(chunk, width):
        yield RawBlock(unbroken(lines, words).replace(_BOLD, ""), printed=tuple(lines))
