"""Opening a file: what it is by its content, whether it may be taken in, and the document it holds."""

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from article71.documents.classifications import CLASSIFICATIONS
from article71.documents.guard import guarded
from article71.documents.limits import LIMITS, Limits, mebibytes
from article71.documents.readers import format_of
from article71.documents.tree import Document, Source
from article71.errors import Article71Error, Classified, EmptyDocument, Refused, TooLarge, WithoutText

Examined = TypeVar("Examined")


def open_document(path: Path, limits: Limits = LIMITS) -> Document:
    """The document in a file. Refused, told of the path, when it is none, may not be taken in or cannot be read."""
    return examined(path, _itself, limits)


def examined(path: Path, examine: Callable[[Document], Examined], limits: Limits = LIMITS) -> Examined:
    """What `examine` makes of the document in a file. Raises as `open_document` and `examine` do, with the path."""
    data = file_bytes(path, limits)
    try:
        return examined_bytes(data, path.name, examine, limits)
    except Article71Error as error:
        raise error.at(str(path)) from error


def file_bytes(path: Path, limits: Limits = LIMITS) -> bytes:
    """The bytes of a file on disk, its size looked at before it is read. Refused when it is no file or too large."""
    try:
        # Without waiting: opened in the usual way, a pipe that nobody writes to would hold the batch for good. What is
        # looked at is what was opened, since a path may lead elsewhere a moment later.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):  # a pipe or a device may never end
                raise Refused("it is not a file", str(path))
            _check_size(about.st_size, limits, str(path))
            data = file.read(limits.file_bytes + 1)
    except IsADirectoryError as error:
        raise Refused("it is not a file", str(path)) from error
    except FileNotFoundError as error:
        raise Refused("there is no such file", str(path)) from error
    except OSError as error:
        raise Refused(f"it cannot be opened: {error.strerror}", str(path)) from error
    # Again: files of the kernel's own say that they have no bytes, and a file may grow while it is read.
    _check_size(len(data), limits, str(path))
    return data


def read_bytes(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """The document these bytes hold; `name` stands in its source and before every refusal.

    The format is judged by content: names of files lie. Raises a Refused of its kind: EmptyDocument, TooLarge,
    NotADocument, TruncatedDocument, PasswordProtected, WithoutText, Classified, TooSlow.
    """
    return examined_bytes(data, name, _itself, limits)


def examined_bytes(
    data: bytes, name: str, examine: Callable[[Document], Examined], limits: Limits = LIMITS
) -> Examined:
    """What `examine` makes of the document these bytes hold, in the same process and limits as the reading itself.

    A paper can be quick to read and slow to examine: one sentence of five million words is. Raises what `read_bytes`
    and `examine` do; the result must be picklable.
    """
    _check_size(len(data), limits, name)
    if not data.strip(b"\0 \t\r\n\x0c\xef\xbb\xbf\xfe\xff"):
        raise EmptyDocument("the file is empty", name)
    source = Source(name=name, sha256=hashlib.sha256(data).hexdigest())
    return guarded(partial(_examined, source=source, examine=examine), data, name, limits)


def _itself(document: Document) -> Document:
    return document


def _examined(data: bytes, source: Source, examine: Callable[[Document], Examined]) -> Examined:
    return examine(_read(data, source))


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
