"""PDF in: pdfium's characters become lines, and these paragraphs and notes, without page headers and footers."""

from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from article71.documents.anchors import bare
from article71.documents.hyphens import lexicon
from article71.documents.readers.pdf_line_numbers import without_line_numbers
from article71.documents.readers.pdf_lines import Line, page_lines
from article71.documents.readers.pdf_margins import without_margins
from article71.documents.readers.pdf_notes import split_notes
from article71.documents.readers.pdf_paragraphs import paragraphs
from article71.documents.readers.pdf_rules import Rules, page_rules
from article71.documents.readers.pdf_runs import page_runs, turn
from article71.documents.structure import assemble
from article71.documents.tree import Document, Source
from article71.errors import NotADocument, PasswordProtected, Refused, TruncatedDocument, WithoutText

_HEAD, _TAIL = b"%PDF-", b"%%EOF"
_HEAD_WITHIN = 1024


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's lines, its size and its rules; a page on its side is read without rules."""

    lines: list[Line]
    width: float
    height: float
    rules: Rules


def read(data: bytes) -> Document:
    """The document in the bytes of a PDF; its source has the number of pages and those without text, but no name.

    Raises PasswordProtected, TruncatedDocument, NotADocument, and WithoutText when no page holds any.
    """
    pdf = opened(data)
    try:
        pages = [_page(pdf, index) for index in range(len(pdf))]
    except pypdfium2.PdfiumError as error:
        raise NotADocument("a page of this PDF is damaged and cannot be read") from error
    finally:
        pdf.close()
    if not any(page.lines for page in pages):
        raise WithoutText("no page of this PDF holds text: it is most likely a scan, which must be read by OCR first")
    return _document(pages)


def _document(pages: list[_Page]) -> Document:
    empty = tuple(number for number, page in enumerate(pages, 1) if not page.lines)
    bodies, edges = without_margins(
        without_line_numbers([page.lines for page in pages]), [page.height for page in pages]
    )
    words = lexicon(bare(line.text) for lines in bodies for line in lines)
    flow, notes = split_notes(bodies, words)
    heights, widths = [page.rules.heights for page in pages], [round(page.width) for page in pages]
    blocks = list(paragraphs(flow, heights, words, widths))
    return assemble(blocks, notes, Source(pages=len(pages), pages_without_text=empty), edges)


def _page(pdf: Any, index: int) -> _Page:
    page = pdf[index]
    text_page = page.get_textpage()
    (width, height), rotation = page.get_size(), page.get_rotation()
    rules = Rules() if rotation else page_rules(page.raw)
    runs = page_runs(text_page.raw, turn(rotation, width, height), rules)
    lines = page_lines(runs, rules, index + 1)
    text_page.close()
    page.close()
    return _Page(lines, width, height, rules)


def opened(data: bytes) -> Any:
    """The PDF in these bytes, to be closed. PasswordProtected, TruncatedDocument, or NotADocument when it is none."""
    if _HEAD not in data[:_HEAD_WITHIN]:
        raise NotADocument("this is no PDF")
    if _TAIL not in data or b" obj" in data[data.rfind(_TAIL) :]:
        # A paper that was signed has two ends or more: cut before the last, it would open as it was before.
        raise _cut()
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(data) from error


def _refusal(data: bytes) -> Refused:
    if pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return PasswordProtected("this PDF opens only with a password; save it without one and try again")
    return NotADocument("this PDF is damaged and cannot be opened")


def _cut() -> Refused:
    return TruncatedDocument("this PDF ends before its last page: it was cut off on the way; fetch it again")
