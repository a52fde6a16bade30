"""The words of a drawn picture: the Commission's templates draw a paper's cover as an Enhanced Metafile.

Source: [MS-EMF], records EMR_EXTTEXTOUTA and EMR_EXTTEXTOUTW. A picture that is no metafile has no words.
"""

import struct
from collections.abc import Iterator
from itertools import groupby, pairwise

from article71.documents.words import printable

_SIGNATURE_AT, _SIGNATURE = 40, b" EMF"
_TEXT_RECORDS = {83: ("cp1252", 1), 84: ("utf-16-le", 2)}
_HEADER = struct.Struct("<II")
_TEXT = struct.Struct("<iiII")
_TEXT_AT = 36
_PARAGRAPH_GAP = 1.5
"""Lines further apart than this many times the closest two stand in different paragraphs."""

Words = tuple[int, str]


def drawn_paragraphs(data: bytes) -> tuple[tuple[str, ...], ...]:
    """The paragraphs of a metafile, each as its lines, from top to bottom as they are drawn."""
    if data[_SIGNATURE_AT : _SIGNATURE_AT + 4] != _SIGNATURE:
        return ()
    drawn = groupby(_words(data), key=lambda words: words[0])
    lines = [(height, "".join(text for _, text in row).strip()) for height, row in drawn]
    return tuple(_paragraphs([line for line in lines if line[1]]))


def _words(data: bytes) -> Iterator[Words]:
    """Each piece of text with the height it is drawn at; a record that claims to be shorter than its head ends them."""
    at = 0
    while at + _HEADER.size <= len(data):
        kind, size = _HEADER.unpack_from(data, at)
        if size < _HEADER.size:
            return
        if kind in _TEXT_RECORDS and at + _TEXT_AT + _TEXT.size <= len(data):
            yield _piece(data[at : at + size], *_TEXT_RECORDS[kind])
        at += size


def _piece(record: bytes, encoding: str, width: int) -> Words:
    _, height, length, offset = _TEXT.unpack_from(record, _TEXT_AT)
    return height, printable(record[offset : offset + length * width].decode(encoding, "replace"))


def _paragraphs(lines: list[Words]) -> Iterator[tuple[str, ...]]:
    gaps = [below - above for (above, _), (below, _) in pairwise(lines)]
    widest = _PARAGRAPH_GAP * min((gap for gap in gaps if gap > 0), default=0)
    paragraph: list[str] = []
    for (_, text), gap in zip(lines, [*gaps, None], strict=True):
        paragraph.append(text)
        if gap is None or not 0 < gap <= widest:
            yield tuple(paragraph)
            paragraph = []
