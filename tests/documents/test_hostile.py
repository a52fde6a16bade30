"""Files made to do harm: none reaches the network or another file, none takes more than its share of time."""

import io
import shutil
import socket
import struct
import subprocess
import threading
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from article71.documents.limits import MEBIBYTE, Limits
from article71.documents.opening import examined_bytes, read_bytes
from article71.documents.places import plain_text
from article71.documents.readers import docx as word_reader
from article71.documents.readers import format_of
from article71.documents.word.package import unpacked
from article71.errors import Classified, NotADocument, PasswordProtected, Refused, TooLarge, TooSlow, TruncatedDocument
from tests.documents.word_files import R, W, document, docx, paragraph, style, styles

_ELSEWHERE = "words of another file"
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PICTURE = f'<w:p><w:r><w:drawing><a:blip {_A} r:link="rId1" r:embed="rId2"/></w:drawing></w:r></w:p>'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def calls() -> Iterator[tuple[str, list[bytes]]]:
    """The address of a server of our own, and what is asked of it."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        stop = threading.Event()
        thread = threading.Thread(target=_listen, args=(server, stop, asked))
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
        stop.set()
        thread.join()


def _listen(server: socket.socket, stop: threading.Event, asked: list[bytes]) -> None:
    while not stop.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        with connection:
            asked.append(connection.recv(1024))


@pytest.fixture
def secret(tmp_path: Path) -> str:
    """The address of a file that no paper may reach."""
    path = tmp_path / "secret.txt"
    path.write_text(_ELSEWHERE, encoding="utf-8")
    return path.as_uri()


def _html(web: str, file: str) -> bytes:
    parts = (
        f'<link rel="stylesheet" href="{web}/s.css"><base href="{web}/">',
        f'<script src="{web}/s.js"></script><style>@import url({web}/i.css)</style>',
        *(f'<img src="{where}"><iframe src="{where}"></iframe><embed src="{where}">' for where in (web, file)),
        *(f'<object data="{where}">o</object><video src="{where}"></video>' for where in (web, file)),
        f'<meta http-equiv="refresh" content="0; url={file}"><img src="data:image/png;base64,AAAA">',
        f'<svg><image href="{file}"/></svg><include src="{file}"/><p>The lamp was lit.</p>',
    )
    return f'<!DOCTYPE html SYSTEM "{web}/x.dtd"><html><body>{"".join(parts)}</body></html>'.encode()


def _word(web: str, file: str) -> bytes:
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{where}" TargetMode="External"/>'
        for at, (kind, where) in enumerate(
            [("image", web), ("image", file), ("attachedTemplate", web), ("subDocument", file), ("hyperlink", web)], 1
        )
    )
    include = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT '
        f'"{file}"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    chunk = '<w:altChunk r:id="rId2"/><w:subDoc r:id="rId4"/>'
    main = document(paragraph("The lamp was lit."), _PICTURE, include, chunk)
    relationships = f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>'
    return docx(main, {"word/_rels/document.xml.rels": relationships, "_rels/.rels": relationships})


def _pdf(web: str, file: str) -> bytes:
    actions = (
        f"<< /S /URI /URI ({web}) >>",
        f"<< /S /Launch /F ({file}) >>",
        f"<< /S /JavaScript /JS (app.launchURL\\('{web}'\\);) >>",
        f"<< /S /GoToR /F ({file}) /D [0 /Fit] >>",
        f"<< /S /SubmitForm /F ({web}) >>",
    )
    annotations = " ".join(f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A {each} >>" for each in actions)
    return pdf_of("The lamp was lit.", page=f"/Annots [{annotations}]", catalog=f"/OpenAction {actions[2]}")


def pdf_of(text: str, page: str = "", catalog: str = "", box: str = "0 0 595 842") -> bytes:
    """A PDF of one page with one line of text."""
    content = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    objects = (
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R {page} "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    )
    data, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


@pytest.mark.parametrize("made", [_html, _word, _pdf])
def test_no_paper_reaches_the_network_or_another_file(
    made: Callable[[str, str], bytes], calls: tuple[str, list[bytes]], secret: str
) -> None:
    web, asked = calls
    paper = read_bytes(made(web, secret), "paper")
    time.sleep(0.15)
    assert plain_text(paper) == "The lamp was lit."
    assert asked == []


def test_the_listener_would_have_heard(calls: tuple[str, list[bytes]]) -> None:
    web, asked = calls
    host, _, port = web.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(b"GET /")
    time.sleep(0.3)
    assert asked == [b"GET /"]


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/header1.xml"])
def test_no_part_of_a_word_file_may_declare_entities(name: str, secret: str) -> None:
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret}">]>'
    part = f"{declared}<w:document {W} {R}><w:body>{paragraph('&e;')}</w:body></w:document>"
    main = part if name == "word/document.xml" else document(paragraph("The lamp."))
    with pytest.raises(NotADocument, match="declares a document type") as refused:
        read_bytes(docx(main, {} if name == "word/document.xml" else {name: part}), "a.docx")
    assert _ELSEWHERE not in str(refused.value)


def _laughs() -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>'


def test_a_billion_laughs_are_not_laughed() -> None:
    began = time.monotonic()
    part = f"{_laughs()}<w:document {W}><w:body>{paragraph('&l11;')}</w:body></w:document>"
    with pytest.raises(NotADocument):
        read_bytes(docx(part), "a.docx")
    page = f"{_laughs().replace('DOCTYPE x', 'DOCTYPE html')}<html><body><p>&l11; The lamp.</p></body></html>"
    assert len(plain_text(read_bytes(page.encode(), "a.html"))) < 1000
    assert time.monotonic() - began < 5


def test_a_part_that_unpacks_beyond_the_limit_is_refused_without_unpacking() -> None:
    bomb = docx(document(paragraph("a")), {"word/media/a.xml": b"\0" * (210 * MEBIBYTE)})
    assert len(bomb) < MEBIBYTE
    with pytest.raises(TooLarge, match=r"unpacks to 210 MiB, over the limit of 200 MiB: a ZIP bomb"):
        read_bytes(bomb, "a.docx")


def test_many_parts_that_share_their_bytes_are_refused() -> None:
    parts = {f"word/p{number}.xml": b"\0" * MEBIBYTE for number in range(210)}
    with pytest.raises(TooLarge, match="ZIP bomb"):
        read_bytes(docx(document(paragraph("a")), parts), "a.docx")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(TooLarge, match="parts"):
        unpacked(docx(document(), {f"word/{number}.xml": "" for number in range(20)}), Limits(parts=10))


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    main = document(paragraph("The lamp was lit. " * 5000)).encode()
    data = docx(main.decode())
    declared = struct.pack("<I", len(main))
    assert data.count(declared) == 2
    with pytest.raises(TruncatedDocument):
        read_bytes(data.replace(declared, struct.pack("<I", 100)), "a.docx")


def test_archives_inside_archives_are_not_opened() -> None:
    inner = b"\0" * MEBIBYTE
    for _ in range(5):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(16):
                archive.writestr(f"lib{number}.zip", inner)
        inner = buffer.getvalue()
    with pytest.raises(NotADocument, match="not a Word document"):
        read_bytes(inner, "42.zip")


def test_an_encrypted_part_is_refused_as_a_password() -> None:
    data = bytearray(docx(document(paragraph("a"))))
    start = data.index(b"PK\x01\x02")
    data[start + 8] |= 1
    with pytest.raises(PasswordProtected, match="password"):
        read_bytes(bytes(data), "a.docx")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div><blockquote><b>" * 50_000 + b"<p>The lamp.</p>",
        b"<html><body>" + b"<table><tr><td>" * 5_000 + b"The lamp.",
        b"<html><body>" + b"<ul><li>" * 20_000 + b"The lamp.",
        docx(document("<w:tbl><w:tr><w:tc>" * 2_000 + "</w:tc></w:tr></w:tbl>" * 2_000)),
        docx(document("<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000)),
    ],
)
def test_nesting_without_measure_is_read_or_refused_and_never_hangs(data: bytes) -> None:
    began = time.monotonic()
    try:
        words = plain_text(read_bytes(data, "deep", Limits(seconds=20)))
    except Refused as refused:
        words = str(refused)
    assert words
    assert "\n" not in words
    assert time.monotonic() - began < 25


def test_a_style_based_on_itself_ends() -> None:
    circle = styles(style("One", '<w:basedOn w:val="Two"/>'), style("Two", '<w:basedOn w:val="One"/>'))
    main = document(paragraph("The lamp.", '<w:pStyle w:val="One"/>'))
    assert plain_text(word_reader.read(docx(main, {"word/styles.xml": circle}))) == "The lamp."


@pytest.mark.parametrize("box", ["0 0 2000000000 2000000000", "0 0 1e30 1e30", "0 0 0 0", "842 595 0 0"])
def test_a_page_of_any_declared_size_is_read_without_being_drawn(box: str) -> None:
    began = time.monotonic()
    try:
        words = plain_text(read_bytes(pdf_of("The lamp was lit.", box=box), "a.pdf"))
    except Refused as refused:
        words = str(refused)
    assert words.endswith("The lamp was lit.") or words.startswith("a.pdf: ")
    assert time.monotonic() - began < 5


def test_a_pdf_that_counts_pages_it_does_not_have_is_read_or_refused_and_never_hangs() -> None:
    began = time.monotonic()
    lying = pdf_of("The lamp was lit.").replace(b"/Count 1 >>", b"/Count 2000000000 >>")
    try:
        words = plain_text(read_bytes(lying, "a.pdf", Limits(seconds=5)))
    except Refused as refused:
        words = str(refused)
    assert words == "The lamp was lit." or words.startswith("a.pdf: ")
    assert time.monotonic() - began < 10


def test_a_pdf_whose_stream_unpacks_beyond_all_memory_is_refused() -> None:
    bomb = zlib.compress(zlib.compress(b" " * (400 * MEBIBYTE), 1), 9)
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(bomb), bomb)
    data = pdf_of("")
    start = data.index(b"4 0 obj\n") + len(b"4 0 obj\n")
    data = data[:start] + stream + data[data.index(b"\nendobj", start) :]
    assert len(data) < MEBIBYTE
    with pytest.raises(Refused, match=r"^a\.pdf: "):
        read_bytes(data, "a.pdf", Limits(memory_bytes=128 * MEBIBYTE, seconds=20))


@pytest.mark.parametrize(
    "page",
    [
        b"<b>lit<br>" * 3_000 + b"The lamp.",
        b"<div>" * 100_000 + b"<p>The lamp.</p>",
    ],
)
def test_a_page_too_deep_for_the_parser_is_refused_and_not_cut_in_silence(page: bytes) -> None:
    with pytest.raises(TooLarge, match="nested more deeply"):
        read_bytes(b"<html><body>" + page + b"</body></html>", "a.html")


def test_a_page_as_deep_as_careless_programs_write_is_read_whole() -> None:
    page = b"<html><body>" + b"<p><font>A lamp." * 400 + b"<p>The last lamp.</body></html>"
    assert plain_text(read_bytes(page, "a.html")).endswith("The last lamp.")


def test_comments_without_measure_before_a_page_do_not_hang() -> None:
    began = time.monotonic()
    assert format_of(b"<!--" + b"-->\n<!--" * 500 + b"x").name == "text"
    assert format_of(b"<!-- a -->\n" * 300 + b"<p>The lamp.").name == "HTML"
    assert time.monotonic() - began < 2


def test_what_examines_a_paper_is_held_to_the_same_limits() -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow, match=r"^a\.txt: "):
        examined_bytes(b"The lamp was lit.", "a.txt", lambda _: time.sleep(30), Limits(seconds=0.5))
    with pytest.raises(NotADocument, match="broke down"):
        examined_bytes(b"The lamp was lit.", "a.txt", lambda _: 1 // 0)
    assert examined_bytes(b"The lamp was lit.", "a.txt", lambda paper: len(paper.body)) == 1
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("part", ["word/header1.xml", "word/hdr7.xml"])
@pytest.mark.parametrize(
    "words",
    [
        paragraph("Restreint UE/EU restricted"),
        "<w:p><w:r><w:t>R</w:t><w:noBreakHyphen/><w:t>UE/EU</w:t><w:noBreakHyphen/><w:t>R</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Of lamps and other lights</w:t><w:br/><w:t>RESTREINT UE</w:t></w:r></w:p>",
        f'<w:p><w:r><w:pict><v:shape {_V}><v:textpath string="EU RESTRICTED"/></v:shape></w:pict></w:r></w:p>',
        f"<w:tbl><w:tr><w:tc>{paragraph('6789/31')}</w:tc><w:tc>{paragraph('R-UE/EU-R')}</w:tc></w:tr></w:tbl>",
    ],
)
def test_a_marking_in_the_page_header_of_a_word_file_is_seen_however_it_is_written(words: str, part: str) -> None:
    paper = docx(document(paragraph("The lamp was lit.")), {part: f"<w:hdr {W}>{words}</w:hdr>"})
    with pytest.raises(Classified, match="RESTREINT UE/EU RESTRICTED"):
        read_bytes(paper, "a.docx")


@pytest.mark.parametrize(
    "words",
    [
        paragraph("LIMITE"),
        paragraph("How RESTREINT UE papers are kept"),
        "<w:p><w:del><w:r><w:delText>RESTREINT UE</w:delText></w:r></w:del></w:p>",
        f'<w:p><w:r><w:pict><v:shape {_V}><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>',
    ],
)
def test_a_page_header_that_bears_no_marking_lets_the_paper_in(words: str) -> None:
    paper = docx(document(paragraph("The lamp was lit.")), {"word/header1.xml": f"<w:hdr {W}>{words}</w:hdr>"})
    assert plain_text(read_bytes(paper, "a.docx")) == "The lamp was lit."


def test_a_main_part_with_a_number_behind_its_name_is_read() -> None:
    renamed = docx(document(paragraph("The lamp was lit."))).replace(b"word/document.xml", b"word/documen2.xml")
    with pytest.raises(NotADocument, match="an archive"):
        read_bytes(renamed, "a.docx")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document2.xml", document(paragraph("The lamp was lit.")))
    assert plain_text(read_bytes(buffer.getvalue(), "a.docx")) == "The lamp was lit."


def test_a_signed_pdf_that_is_cut_before_its_last_end_is_refused() -> None:
    first = pdf_of("The lamp was lit.")
    with pytest.raises(TruncatedDocument, match="cut off"):
        read_bytes(first + b"6 0 obj\n<< /Type /Sig /Contents <00", "a.pdf")
    assert plain_text(read_bytes(first + b"\0" * 5000, "a.pdf")) == "The lamp was lit."


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_pdf_that_is_cut_is_refused(kept: float) -> None:
    data = pdf_of("The lamp was lit.")
    with pytest.raises(TruncatedDocument, match="cut off"):
        read_bytes(data[: int(len(data) * kept)], "a.pdf")


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf, which locks the exercise PDF, is not installed")
def test_a_locked_pdf_is_refused_as_a_password(tmp_path: Path) -> None:
    plain, locked = tmp_path / "plain.pdf", tmp_path / "locked.pdf"
    plain.write_bytes(pdf_of("The lamp was lit."))
    subprocess.run(["qpdf", "--encrypt", "open", "own", "256", "--", plain, locked], check=True)
    with pytest.raises(PasswordProtected, match="password"):
        read_bytes(locked.read_bytes(), "a.pdf")


def test_a_classified_pdf_is_refused_with_its_marking() -> None:
    with pytest.raises(Classified, match="RESTREINT UE/EU RESTRICTED"):
        read_bytes(pdf_of("RESTREINT UE/EU RESTRICTED"), "a.pdf")


def test_a_pdf_whose_pages_hold_no_text_is_refused() -> None:
    with pytest.raises(Refused, match="scan"):
        read_bytes(pdf_of(""), "a.pdf")


def test_a_page_that_takes_too_long_is_given_up() -> None:
    rows = b"<tr>" + b"<td>x</td>" * 60 + b"</tr>"
    page = b"<html><body><table>" + rows * 20_000 + b"</table></body></html>"
    began = time.monotonic()
    with pytest.raises(TooSlow, match="one file is given"):
        read_bytes(page, "a.html", Limits(seconds=0.5))
    assert time.monotonic() - began < 5


def test_no_pandoc_is_left_behind_when_a_page_is_given_up() -> None:
    page = b"<html><body>" + b"<p>The lamp was lit.</p>" * 200_000 + b"</body></html>"
    with pytest.raises(TooSlow):
        read_bytes(page, "a.html", Limits(seconds=0.7))
    time.sleep(0.3)
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert not [line for line in running.splitlines() if "pandoc" in line and "--sandbox" in line]
