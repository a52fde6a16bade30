"""A DOCX as its parts: taken from the ZIP within limits, and packed again from what was looked at and nothing else.

Pandoc is handed only what `packed` writes, so that a part that lies about its size, a second part of the same name or
a relationship that points outside never reaches it.
"""

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from article71.documents.limits import LIMITS, Limits, mebibytes
from article71.documents.word.names import w
from article71.documents.words import clean
from article71.errors import NotADocument, PasswordProtected, TooLarge, TruncatedDocument

MAIN = "word/document.xml"
_MAIN_RENAMED = re.compile(r"(?<=^word/)((?:_rels/)?document)\d+(?=\.xml)")
_FURNITURE = frozenset({w("hdr"), w("ftr")})
_NAMED_FURNITURE = re.compile(r"word/(?:header|footer)")
_MAY_BE_FURNITURE = re.compile(rb"<(?:\w+:)?(?:hdr|ftr)\b")
_HEAD = 4096
_ARCHIVES = (
    ("xl/", "a spreadsheet (XLSX)"),
    ("ppt/", "a presentation (PPTX)"),
    ("content.xml", "an OpenDocument file (ODF)"),
    ("META-INF/container.xml", "a book (EPUB)"),
)
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    ValueError,
    OSError,
    struct.error,
)
"""What zipfile raises on archives whose directory, parts or numbers are broken: it has no one error for them."""

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Names of the strict form of the format (ISO/IEC 29500), which pandoc does not know, and of the usual form."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of one DOCX by name; only those in its `word` folder and the list of relationships are kept."""

    parts: Mapping[str, bytes]

    def xml(self, name: str) -> "etree._Element | None":
        """A part as XML, or None when there is none of the name.

        NotADocument when it is not well-formed, or declares entities or a document type, which no word processor does.
        """
        data = self.parts.get(name)
        return None if data is None else parsed(data)

    def furniture(self) -> tuple["etree._Element", ...]:
        """The page headers and footers, known by what they are: not every program names them "header1.xml"."""
        roots = (parsed(self.parts[name]) for name in sorted(self.parts) if self._may_be_furniture(name))
        return tuple(root for root in roots if root.tag in _FURNITURE)

    def _may_be_furniture(self, name: str) -> bool:
        head = self.parts[name][:_HEAD].replace(b"\0", b"")
        return name.endswith(".xml") and bool(_NAMED_FURNITURE.match(name) or _MAY_BE_FURNITURE.search(head))


def unpacked(data: bytes, limits: Limits = LIMITS) -> Package:
    """The parts of a DOCX.

    TruncatedDocument when the archive is cut or a part fails its check sum; TooLarge for a ZIP bomb, by what the
    archive declares and by what really comes out; PasswordProtected when parts are encrypted; NotADocument when the
    archive is something else (a spreadsheet, a book, plain files).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check(members, limits)
            wanted = [info for info in members if _is_wanted(info.filename)]
            # The programs of Office on the web name the main part "document2.xml".
            package = Package({_MAIN_RENAMED.sub(r"\1", info.filename): _part(archive, info) for info in wanted})
    except _BROKEN as error:
        raise TruncatedDocument("it is cut short or damaged: its parts cannot be unpacked") from error
    if MAIN not in package.parts:
        told = (what for info in members for start, what in _ARCHIVES if info.filename.startswith(start))
        raise NotADocument(f"it is {next(told, 'an archive')}, but not a Word document (DOCX)")
    return package


def _check(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    declared = sum(info.file_size for info in members)
    if declared > limits.unpacked_bytes:
        limit = mebibytes(limits.unpacked_bytes)
        raise TooLarge(f"it unpacks to {mebibytes(declared)}, over the limit of {limit}: a ZIP bomb, most likely")
    if len(members) > limits.parts:
        raise TooLarge(f"it holds {len(members):,} parts, over the limit of {limits.parts:,}")
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise PasswordProtected("it opens only with a password; save it without one and try again")


def _is_wanted(name: str) -> bool:
    return name.startswith("word/") and name.endswith((".xml", ".rels", ".emf"))


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One part; `read` stops at the declared size and checks the sum, so a part cannot hold more than it declares."""
    data = archive.read(info)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def parsed(data: bytes) -> "etree._Element":
    """XML from outside: no entities, no network, no depth or size beyond what the parser holds safe."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotADocument(f"a part of it is not well-formed XML: {clean(str(error))[:120]}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotADocument("a part of it declares a document type, which no word processor writes")
    return root


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A DOCX of these parts under `word/`, with nothing outside it and no link to anything outside."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", _types(parts))
        archive.writestr("_rels/.rels", _relationships({MAIN: "officeDocument"}))
        archive.writestr("word/_rels/document.xml.rels", _relationships(_kinds(parts)))
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPE_NAMES = {"document": "document.main"}


def _kinds(parts: Mapping[str, bytes]) -> dict[str, str]:
    kinds = {name: name.removeprefix("word/").removesuffix(".xml") for name in parts if name != MAIN}
    return {f"{kind}.xml": kind for kind in kinds.values()}


def _types(parts: Mapping[str, bytes]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_WORD_TYPE}.{_TYPE_NAMES.get(kind, kind)}+xml"/>'
        for name in parts
        for kind in [name.removeprefix("word/").removesuffix(".xml")]
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{rels}{overrides}</Types>'


def _relationships(kinds: Mapping[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="r{index}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for index, (target, kind) in enumerate(kinds.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
