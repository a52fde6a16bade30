"""Opening a file: what it is by its content, whether it may be taken in, and the document it holds."""

import hashlib
import stat
from dataclasses import replace
from functools import partial
from pathlib import Path

from article71.documents.guard import guarded
from article71.documents.limits import LIMITS, Limits, mebibytes
from article71.documents.marking import CLASSIFICATIONS
from article71.documents.readers import format_of
from article71.documents.tree import Document, Source
from article71.errors import Classified, EmptyDocument, Refused, TooLarge, WithoutText


def open_document(path: Path, limits: Limits = LIMITS) -> Document:
    """The document in a file. Refused, told of the path, when it is none, may not be taken in or cannot be read."""
    document = read_bytes(file_bytes(path, limits), str(path), limits)
    return replace(document, source=replace(document.source, name=path.name))


def file_bytes(path: Path, limits: Limits = LIMITS) -> bytes:
    """The bytes of a file on disk, its size looked at before it is read. Refused when it is no file or too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe or a device may never end
            raise Refused("it is not a file", str(path))
        _check_size(about.st_size, limits, str(path))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refused("there is no such file", str(path)) from error
    except OSError as error:
        raise Refused(f"it cannot be opened: {error.strerror}", str(path)) from error


def read_bytes(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """The document these bytes hold; `name` stands in its source and before every refusal.

    The format is judged by content: names of files lie. Raises a Refused of its kind: EmptyDocument, TooLarge,
    NotADocument, TruncatedDocument, PasswordProtected, WithoutText, Classified, TooSlow.
    """
    _check_size(len(data), limits, name)
    if not data.strip(b"\0 \t\r\n\x0c\xef\xbb\xbf"):
        raise EmptyDocument("the file is empty", name)
    source = Source(name=name, sha256=hashlib.sha256(data).hexdigest())
    return guarded(partial(_read, source=source), data, name, limits)


def _check_size(size: int, limits: Limits, name: str) -> None:
    if size > limits.file_bytes:
        raise TooLarge(f"it has {mebibytes(size)}, over the limit of {mebibytes(limits.file_bytes)}", name)


def _read(data: bytes, source: Source) -> Document:
    document = format_of(data).read(data)
    if document.cover.marking in CLASSIFICATIONS:
        raise Classified(f"it is marked {document.cover.marking}: classified papers are not taken in")
    if not document.body and not document.cover.reference:
        raise WithoutText("it holds no text")
    return replace(document, source=replace(document.source, name=source.name, sha256=source.sha256))
