"""Plain text, in the notation the text reader knows: superscript marks, notes after the block that bears them.

Two marks at one place stand in braces, `^{18, 19}`; a tab parts field names from values and a table's cells; lines
between `**` are titles and headings.
"""

from collections.abc import Iterator

from article71.documents.tree import Block, Document, Heading, InnerCover, Mark, Paragraph, Role, Table
from article71.documents.writers.flow import Sign, flow, set_out
from article71.documents.writers.marked import BETWEEN_MARKS, block_marks, runs
from article71.documents.writers.printed import PrintedCover, printed, printed_inner

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BETWEEN = "\n\n"


def write(document: Document) -> bytes:
    """The paper as UTF-8 text, one blank line between blocks."""
    paper = set_out(document)
    parts = [*cover_groups(printed(paper)), *(part for block in flow(paper) for part in _parts(block))]
    return (_BETWEEN.join(parts) + "\n").encode()


def cover_groups(cover: PrintedCover) -> Iterator[str]:
    """The cover's groups of lines as they follow each other on the page."""
    files = ("Interinstitutional File:", *cover.interinstitutional) if cover.interinstitutional else ()
    fields = tuple(f"{name}\t{value}" for name, value in cover.fields)
    groups = (
        (cover.place_and_date, cover.original),
        cover.number,
        files,
        (cover.marking,),
        cover.codes,
        (cover.kind,),
        (cover.subtitle,),
        fields,
        (cover.format,),
        (f"**{cover.title}**" if cover.title else "",),
    )
    return filter(None, ("\n".join(filter(None, lines)) for lines in groups))


def _parts(block: Block | Sign) -> Iterator[str]:
    """A block's text and then its notes; a sign of page setting says nothing here."""
    if isinstance(block, Sign):
        return
    yield from filter(None, (_text(block),))
    yield from (f"{_raised(mark.number)} {mark.note}" for mark in block_marks(block) if mark.note is not None)


def _text(block: Block) -> str:
    match block:
        case Heading():
            return f"**{block.number} {marked(block.title, block.marks)}**".replace("** ", "**", 1)
        case Paragraph():
            return _paragraph(block)
        case Table():
            return "\n".join("\t".join(" ".join(map(_paragraph, cell)) for cell in row) for row in block.rows)
        case InnerCover():
            return _BETWEEN.join(cover_groups(printed_inner(block.cover)))


def _paragraph(block: Paragraph) -> str:
    words = marked(block.words, block.marks)
    if block.role is Role.TITLE:
        return f"**{words}**"
    return f"{block.number} {words}" if block.number else words


def marked(words: str, marks: tuple[Mark, ...]) -> str:
    """The words with their marks raised."""
    return "".join(run if isinstance(run, str) else _group(run) for run in runs(words, marks))


def _group(marks: tuple[Mark, ...]) -> str:
    if len(marks) == 1:
        return _raised(marks[0].number)
    return f"^{{{BETWEEN_MARKS.join(mark.number for mark in marks)}}}"


def _raised(number: str) -> str:
    return number.translate(_RAISED) if number.isdecimal() else f"^{{{number}}}"
