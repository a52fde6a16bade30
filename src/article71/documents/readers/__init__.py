"""The formats article71 reads: one file a format, and here the table that tells them apart by content.

A reader is a function `read(data: bytes) -> Document` that raises `Refused` for what it cannot read; to add a format is
to add its file and its row.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from article71.documents.readers import docx, html, pdf, text
from article71.documents.tree import Document
from article71.errors import NotADocument, PasswordProtected

_HEAD = 4096
_PDF_MAY_START_WITHIN = 1024
"""Readers of PDF accept a header within the first 1024 bytes (PDF 1.7, implementation note 13)."""

# Each piece is taken once and kept: else a few hundred comments could be parted in more ways than can be tried.
_PROLOGUE = rb"(?>\s|<\?.*?\?>|<!--.*?-->|<!doctype(?!\s+html)[^>]*>)*+"
_HTML = re.compile(
    _PROLOGUE + rb"<(?:!doctype\s+html|html|head|body|title|meta|div|section|article|main|table|p|h[1-6]|ul|ol|span)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"(?:[a-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*+)*?(?:mime-version|message-id):", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, whether bytes look like it, and what reads them."""

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes], Document]


def looks_like_pdf(data: bytes) -> bool:
    """Whether bytes begin as a PDF does; the first of them are enough."""
    return b"%PDF-" in data[:_PDF_MAY_START_WITHIN]


def _is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _is_html(data: bytes) -> bool:
    """The first element is one of HTML's; in UTF-16 every other byte is a zero."""
    return bool(_HTML.match(data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")))


def _is_text(data: bytes) -> bool:
    """Text in UTF-8, UTF-16 with its mark, or one byte a character: no control characters but white space."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not _CONTROLS.search(data)


FORMATS = (
    Format("PDF", looks_like_pdf, pdf.read),
    Format("DOCX", _is_zip, docx.read),
    Format("HTML", _is_html, html.read),
    Format("text", _is_text, text.read),
)
"""In the order they are tried: the stricter first, since almost anything is text."""

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WRITTEN_OTHERWISE = (
    (b"{\\rtf", "an RTF file: save it as DOCX or PDF"),
    (b"%!PS", "a PostScript file: save it as PDF"),
    (b"<?xml", "an XML file, but no page of HTML"),
    (b"<svg", "a picture (SVG)"),
    (b"-----BEGIN ", "an encrypted or signed file"),
)
_BINARY = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"RIFF", "a picture, a sound or a film (RIFF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed file (7z)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def format_of(data: bytes) -> Format:
    """The format the bytes are in, by their content.

    PasswordProtected for an encrypted Word file, which is an OLE container; NotADocument for all else that is none of
    FORMATS, with what it is where that is known.
    """
    _refuse_ole(data)
    _refuse(data, _WRITTEN_OTHERWISE if not _is_html(data) else ())
    if _MAIL.match(data[:_HEAD]):
        raise NotADocument("it is a mail: save the paper that it carries")
    for form in FORMATS:
        if form.sniff(data):
            return form
    _refuse(data, _BINARY)
    raise NotADocument("it is none of the formats article71 reads: PDF, DOCX, HTML or plain text")


def _refuse(data: bytes, known: tuple[tuple[bytes, str], ...]) -> None:
    for start, what in known:
        if data.startswith(start):
            raise NotADocument(f"it is {what}")


def _refuse_ole(data: bytes) -> None:
    if not data.startswith(_OLE):
        return
    if _ENCRYPTED_PACKAGE in data:
        raise PasswordProtected("it opens only with a password; save it without one and try again")
    raise NotADocument("it is an old Word file (.doc) or another OLE file: save it as DOCX or PDF")
