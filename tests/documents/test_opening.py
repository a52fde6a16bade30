"""What a file is, is judged by its content; what cannot be read is refused in one clear line that names the file."""

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from article71.documents.limits import Limits
from article71.documents.opening import open_document, read_bytes
from article71.documents.places import plain_text
from article71.documents.readers import format_of
from article71.errors import (
    Classified,
    EmptyDocument,
    NotADocument,
    PasswordProtected,
    Refused,
    TooLarge,
    TruncatedDocument,
    WithoutText,
)
from tests.documents.word_files import document, docx, paragraph

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
_WORD = docx(document(paragraph("The lamp was lit.")))


def _archive(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<x/>")
    return buffer.getvalue()


_PAGE = b"<!DOCTYPE html><html><body><p>The lamp was lit.</p></body></html>"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\n\n%PDF-1.4\n", "PDF"),
        (_WORD, "DOCX"),
        (_PAGE, "HTML"),
        (b"<html><p>a", "HTML"),
        (b'<?xml version="1.0"?>\n<!-- c -->\n<html xmlns="http://www.w3.org/1999/xhtml">', "HTML"),
        ("<html><p>a".encode("utf-16"), "HTML"),
        (b"The lamp was lit.", "text"),
        (b"<https://lamp.example> tells of lamps.", "text"),
        ("Déjà vu".encode("cp1252"), "text"),
    ],
)
def test_the_format_is_known_by_content(data: bytes, name: str) -> None:
    assert format_of(data).name == name


def test_the_name_of_a_file_does_not_count(tmp_path: Path) -> None:
    misnamed = tmp_path / "paper.pdf"
    misnamed.write_bytes(_WORD)
    assert plain_text(open_document(misnamed)) == "The lamp was lit."


def test_the_source_is_name_and_hash_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "lamp.html"
    path.write_bytes(_PAGE)
    source = open_document(path).source
    assert (source.name, source.sha256, source.pages) == ("lamp.html", hashlib.sha256(_PAGE).hexdigest(), None)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyDocument, "empty"),
        (b" \n\t\n", EmptyDocument, "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NotADocument, "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", NotADocument, "a picture (JPEG)"),
        (bytes(range(256)) * 8, NotADocument, "none of the formats"),
        (b"{\\rtf1\\ansi The lamp.}", NotADocument, "an RTF file"),
        (b'<?xml version="1.0"?><feed><entry/></feed>', NotADocument, "an XML file"),
        (_OLE, NotADocument, "an old Word file"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), PasswordProtected, "password"),
        (_WORD[:-30], TruncatedDocument, "cut short"),
        (_WORD[: len(_WORD) // 2], TruncatedDocument, "cut short"),
        (b"PK\x05\x06" + b"\0" * 18, NotADocument, "not a Word document"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", TruncatedDocument, "cut off"),
        (docx(document()), WithoutText, "no text"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", NotADocument, "a picture (SVG)"),
        (b"From: a\nTo: b\n c\nMIME-Version: 1.0\n\nThe lamp.", NotADocument, "a mail"),
        (b"\xff\xfe\0\0", EmptyDocument, "empty"),
        (_archive("xl/workbook.xml"), NotADocument, "a spreadsheet"),
        (_archive("content.xml"), NotADocument, "an OpenDocument file"),
        (_PAGE[:-30], TruncatedDocument, "cut off"),
        (b"<html><body><img src=a.png></body></html>", WithoutText, "no text"),
        (docx(document(paragraph("SECRET UE/EU SECRET"), paragraph("The lamp."))), Classified, "SECRET UE/EU SECRET"),
    ],
)
def test_refusals_say_in_one_line_which_file_and_what_is_wrong(data: bytes, error: type[Refused], words: str) -> None:
    with pytest.raises(error) as refused:
        read_bytes(data, "paper.x")
    line = str(refused.value)
    assert line.startswith("paper.x: ")
    assert words in line
    assert "\n" not in line


def test_a_file_over_the_size_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(TooLarge, match=r"large\.txt: it has 1,907 MiB, over the limit of 50 MiB"):
        open_document(path)


def test_the_limit_itself_is_allowed() -> None:
    limits = Limits(file_bytes=len(_PAGE))
    assert plain_text(read_bytes(_PAGE, "a.html", limits)) == "The lamp was lit."
    with pytest.raises(TooLarge):
        read_bytes(_PAGE + b" ", "a.html", limits)


@pytest.mark.parametrize("name", ["missing.pdf", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match=r"there is no such file|it is not a file"):
        open_document(tmp_path / name)


def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(Refused, match="not a file"):
        open_document(Path("/dev/zero"))


def test_a_pipe_that_nobody_writes_to_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pdf")
    with pytest.raises(Refused, match="not a file"):
        open_document(tmp_path / "a.pdf")


def test_a_file_that_says_it_is_empty_and_has_no_end_is_read_to_the_limit_only() -> None:
    with pytest.raises(Refused, match=r"^/proc/self/(?:mem|pagemap): "):
        open_document(Path("/proc/self/pagemap"), Limits(file_bytes=1000))


@pytest.mark.parametrize(
    ("name", "printed"),
    [("a\nb.txt", r"a\nb.txt"), ("\x1b[31m.txt", r"\x1b[31m.txt"), ("\u202ea.txt", r"\u202ea.txt"), ("é.txt", "é.txt")],
)
def test_a_name_cannot_break_the_line_or_command_the_terminal(tmp_path: Path, name: str, printed: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(EmptyDocument) as refused:
        open_document(tmp_path / name)
    assert str(refused.value) == f"{tmp_path}/{printed}: the file is empty"


@pytest.mark.parametrize("charset", ["rot13", "zlib", "undefined", "punycode", "utf-16", "nonsense"])
def test_a_page_that_declares_what_is_no_encoding_is_read_all_the_same(charset: str) -> None:
    page = f'<html><meta charset="{charset}"><body><p>The lamp was lit.</p></body></html>'
    assert plain_text(read_bytes(page.encode(), "a.html")) == "The lamp was lit."


@pytest.mark.parametrize("page", [b"<p>The lamp was lit.", b"<html><body><p>The lamp was lit.</p></body>"])
def test_a_part_of_a_page_and_one_that_ends_are_not_cut(page: bytes) -> None:
    assert plain_text(read_bytes(page, "a.html")) == "The lamp was lit."


def test_words_about_mail_are_no_mail() -> None:
    text = b"From: Presidency\nTo: Delegations\nSubject: A lamp\n\nMIME-Version: a mail has this line."
    assert format_of(text).name == "text"


def test_the_formats_of_one_paper_give_the_same_document(corpus: Path) -> None:
    papers = [open_document(corpus / f"documents/6543-25.{suffix}") for suffix in ("txt", "docx", "html", "pdf")]
    first, *others = [(paper.cover, plain_text(paper), _shape(paper)) for paper in papers]
    for other in others:
        assert other == first


def _shape(paper: object) -> list[object]:
    """Blocks without their pages, which only the PDF has."""
    return [
        (type(block).__name__, block.text, getattr(block, "level", None), getattr(block, "marks", None))
        for block in paper.body  # type: ignore[attr-defined]
    ]
