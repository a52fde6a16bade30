"""A backup: the whole register of one moment in one file, of which nothing else is needed to have it back.

It is a tar file: `rows/TABLE.jsonl.gz` for each table, `files/SHA-256` for each paper, `heads/DAY.txt` for the heads
noted outside, and `manifest.json` at its end, with the hash of each. It holds what is marked LIMITE in clear.
"""

import gzip
import hashlib
import io
import os
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import DEFAULT_DB_ALIAS
from django.utils import timezone

from article71 import __version__
from article71.errors import NotThere
from article71.register import audit, files, heads
from article71.register.documents import File
from article71.register.keeping.making import made
from article71.register.keeping.manifest import NAME, Manifest
from article71.register.keeping.rows import Table, lines, tables
from article71.register.keeping.snapshot import snapshot

Done = Callable[[], None]
_OWNER_ONLY = 0o600


@dataclass(slots=True)
class _Writing:
    """The tar file being written, and what has been put into it."""

    tar: tarfile.TarFile
    members: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, data: bytes) -> None:
        self.members[name] = hashlib.sha256(data).hexdigest()
        self._add(name, len(data), io.BytesIO(data))

    def put_file(self, name: str, place: Path) -> None:
        with place.open("rb") as file:
            self.members[name] = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            self._add(name, place.stat().st_size, file)

    def _add(self, name: str, size: int, file: "io.BufferedReader | io.BytesIO") -> None:
        told = tarfile.TarInfo(name)
        told.size, told.mode = size, _OWNER_ONLY
        self.tar.addfile(told, file)


def pieces() -> int:
    """How many pieces a backup has now: tables and papers."""
    return len(tables(DEFAULT_DB_ALIAS)) + File.objects.count()


def back_up(place: Path, done: Done) -> Manifest:
    """Write the register to a file, for its owner's eyes alone, while others go on working; `done` after each piece.

    The file is there whole or not at all. NotThere names a paper whose bytes are missing or no longer what they were.
    """
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
    try:
        with os.fdopen(descriptor, "wb") as file, tarfile.open(fileobj=file, mode="w|") as tar:
            manifest = _write(_Writing(tar), done)
        _settle(beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    return manifest


def _settle(place: Path) -> None:
    """On the disk before it bears the name of a backup."""
    with place.open("rb") as file:
        os.fsync(file.fileno())


def _write(writing: _Writing, done: Done) -> Manifest:
    at = timezone.now().isoformat()
    with snapshot(DEFAULT_DB_ALIAS):
        migrations = made(DEFAULT_DB_ALIAS)
        rows = {table._meta.db_table: _put_rows(writing, table, done) for table in tables(DEFAULT_DB_ALIAS)}
        recorded = set(File.objects.values_list("sha256", flat=True))
        head = audit.head()
    _put_files(writing, recorded, done)
    for day, line in heads.up_to(audit.folder_of_heads(), head):
        writing.put(f"heads/{day}", line)
    manifest = Manifest(__version__, at, migrations, rows, dict(writing.members), head)
    writing.put(NAME, manifest.as_json())
    return manifest


def _put_rows(writing: _Writing, table: Table, done: Done) -> int:
    with TemporaryDirectory() as folder:
        place = Path(folder, "rows")
        count = _zip(place, lines(table, DEFAULT_DB_ALIAS))
        writing.put_file(f"rows/{table._meta.db_table}.jsonl.gz", place)
    done()
    return count


def _zip(place: Path, written: Iterable[bytes]) -> int:
    count = 0
    # Without a time in it the same rows make the same bytes.
    with place.open("wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as zipped:
        for count, line in enumerate(written, start=1):  # noqa: B007 - the last count is what is asked
            zipped.write(line)
    return count


def _put_files(writing: _Writing, recorded: set[str], done: Done) -> None:
    """Every paper recorded; and what was handed in without being recorded yet, as far as it is still there."""
    for name in sorted(recorded):
        writing.put(f"files/{name}", files.fetch(name))
        done()
    for name, data in _not_recorded(recorded):
        writing.put(f"files/{name}", data)


def _not_recorded(recorded: set[str]) -> Iterator[tuple[str, bytes]]:
    for name in sorted(files.stored() - recorded):
        try:
            yield name, files.fetch(name)
        except NotThere:  # refused, or thrown out, since the folder was looked through
            continue
