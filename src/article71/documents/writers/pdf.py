"""PDF by Typst: the paper goes to the template as data, so that no word of it can be read as markup."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from article71.documents.tree import Block, Document, Heading, InnerCover, Mark, Paragraph, Table
from article71.documents.writers.columns import square, widths
from article71.documents.writers.flow import CONTENTS_LEVELS, CONTENTS_TITLE, Sign, flow, is_annex, set_out, stepped
from article71.documents.writers.marked import runs
from article71.documents.writers.printed import (
    LANGUAGE,
    PrintedCover,
    heading_of,
    printed,
    printed_inner,
)

Data = dict[str, Any]
_TEMPLATE = Path(__file__).with_name("paper.typ")
_PAGE_OF_EACH = "query(<section>).map(it => it.location().page())"


def write(document: Document) -> bytes:
    """The paper as a tagged PDF; the same bytes for the same paper on every machine.

    It keeps to PDF/UA-1 (ISO 14289, accessible to readers of screens), unless a character stands in it that no font
    inside Typst has: the standard forbids it, and a paper with a gap is better than none.
    """
    try:
        return _bytes(_compiler(document).compile(format="pdf", timestamp=0, pdf_standards=["ua-1"]))
    except typst.TypstError:
        return _bytes(_compiler(document).compile(format="pdf", timestamp=0))


def _bytes(made: bytes | list[bytes] | None) -> bytes:
    """Typst gives a list only for pictures, and nothing only when it writes a file itself."""
    assert isinstance(made, bytes)  # noqa: S101
    return made


def heading_pages(document: Document) -> tuple[int, ...]:
    """The page of each heading of the paper, in order, as `write` sets it."""
    return tuple(json.loads(_compiler(document).eval(_PAGE_OF_EACH)))


def _compiler(document: Document) -> typst.Compiler:
    """Typst over the template's file: of a file, not of bytes, it remembers what it set, and PDF and page numbers of
    one paper cost one setting."""
    return typst.Compiler(
        _TEMPLATE,
        root=_TEMPLATE.parent,
        font_paths=typst.Fonts(include_system_fonts=False),
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(_data(stepped(set_out(document))), ensure_ascii=False)},
    )


def _data(document: Document) -> Data:
    cover, day = printed(document), document.cover.date
    return {
        "title": heading_of(document),
        "language": LANGUAGE,
        "date": [day.year, day.month, day.day] if day else None,
        "running": cover.running,
        "marking": cover.marking,
        "contents_title": CONTENTS_TITLE,
        "contents_levels": CONTENTS_LEVELS,
        "flow": [*_front(cover), *map(_block, flow(document))],
    }


def _front(cover: PrintedCover) -> Iterator[Data]:
    if cover != PrintedCover():
        yield _cover("cover", cover)


def _cover(place: str, cover: PrintedCover) -> Data:
    return {"is": place, "notice": cover.notice} | asdict(cover)


def _block(block: Block | Sign) -> Data:
    match block:
        case Sign():
            return {"is": block.name.lower().replace("_", "-")}
        case Heading():
            return {
                "is": "heading",
                "number": block.number,
                "title": _runs(block.title, block.marks),
                "level": block.level,
                "annex": is_annex(block),
            }
        case Paragraph():
            return _paragraph(block)
        case Table():
            rows = square(block)
            cells = [[[_paragraph(paragraph) for paragraph in cell] for cell in row] for row in rows]
            return {"is": "table", "head": block.head, "widths": widths(rows), "rows": cells}
        case InnerCover():
            return _cover("inner-cover", printed_inner(block.cover))


def _paragraph(block: Paragraph) -> Data:
    return {
        "is": "paragraph",
        "role": block.role.value,
        "number": block.number,
        "depth": block.depth,
        "words": _runs(block.words, block.marks),
    }


def _runs(words: str, marks: tuple[Mark, ...]) -> list[str | list[Data]]:
    return [
        run if isinstance(run, str) else [{"number": mark.number, "note": mark.note} for mark in run]
        for run in runs(words, marks)
    ]
