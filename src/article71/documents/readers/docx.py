"""Word documents (DOCX): unpacked within limits, rewritten as printed, read by pandoc."""

from article71.documents.pandoc import blocks_of
from article71.documents.pandoc_tree import raw_blocks
from article71.documents.structure import assemble
from article71.documents.tree import Document
from article71.documents.word.package import unpacked
from article71.documents.word.printed import as_printed, furniture


def read(data: bytes) -> Document:
    """The paper in a DOCX; tracked changes count as accepted, comments are left out.

    Raises what `word.package.unpacked` and `pandoc.blocks_of` do.
    """
    package = unpacked(data)
    blocks, notes = raw_blocks(blocks_of(as_printed(package), "docx"))
    return assemble(blocks, notes, edges=furniture(package))
