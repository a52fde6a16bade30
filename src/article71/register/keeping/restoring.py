"""A backup back into an empty register: every hash is checked before a row is written, and the whole again after."""

import gzip
import hashlib
import re
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.db import DEFAULT_DB_ALIAS, transaction

from article71.errors import AuditBroken, BadInput
from article71.register import audit, files
from article71.register.keeping import manifest as manifests
from article71.register.keeping.making import bring_up_to_date, is_fresh, make
from article71.register.keeping.manifest import Manifest
from article71.register.keeping.rows import Table, count_on, empty, fill, tables
from article71.register.whole_files import write_lasting

Done = Callable[[], None]
_DAY = re.compile(r"heads/(\d{4}-\d\d-\d\d\.txt)", re.ASCII)
_PAPER = re.compile(r"files/([0-9a-f]{64})", re.ASCII)


def checked(place: Path) -> Manifest:
    """What a backup says of itself, once all of it has been read and every hash found right.

    BadInput names the first file in it that is changed, missing or not in its manifest.
    """
    with _opened(place) as tar:
        found = {member.name: _hash(tar, member) for member in tar}
    with _opened(place) as tar:
        told = manifests.parse(_read(tar, manifests.NAME)) if manifests.NAME in found else None
    if told is None:
        raise BadInput("the backup is cut off: it has no manifest", str(place))
    found.pop(manifests.NAME)
    for name in sorted({*found, *told.members}):
        if found.get(name) != told.members.get(name):
            raise BadInput(f"the backup is damaged: {name} is not what was written", str(place))
    return told


def restore(place: Path, told: Manifest, done: Done) -> None:
    """Fill the empty register from a checked backup; `done` after each table and paper.

    BadInput when the register is not empty, or a later version made the backup. Nothing is kept of what fails.
    """
    if not is_fresh(DEFAULT_DB_ALIAS):
        raise BadInput("this register is not empty: name an empty folder with ARTICLE71_HOME, and an empty store")
    make(DEFAULT_DB_ALIAS, told.migrations)
    with _opened(place) as tar:
        _put_back_papers(tar, done)
        _fill(tar, told, done)
    bring_up_to_date(DEFAULT_DB_ALIAS)
    _hold(told)


def _fill(tar: tarfile.TarFile, told: Manifest, done: Done) -> None:
    made = tables(DEFAULT_DB_ALIAS)
    with transaction.atomic():
        for table in made:
            empty(table, DEFAULT_DB_ALIAS)
        for table in made:
            if table._meta.db_table in told.rows:
                _fill_one(tar, table, told)
                done()
        count_on(made, DEFAULT_DB_ALIAS)


def _fill_one(tar: tarfile.TarFile, table: Table, told: Manifest) -> None:
    name = table._meta.db_table
    with _member(tar, f"rows/{name}.jsonl.gz") as zipped, gzip.open(zipped) as written:
        count = fill(table, written, DEFAULT_DB_ALIAS)
    if count != told.rows[name]:
        raise BadInput(f"the backup holds {count} rows of {name} and its manifest says {told.rows[name]}")


def _put_back_papers(tar: tarfile.TarFile, done: Done) -> None:
    for member in tar.getmembers():
        paper, day = _PAPER.fullmatch(member.name), _DAY.fullmatch(member.name)
        if paper:
            files.put_back(_read(tar, member.name), paper[1])
            done()
        elif day:
            write_lasting(audit.folder_of_heads() / day[1], _read(tar, member.name))


def _hold(told: Manifest) -> None:
    broken = audit.verify()
    if broken:
        raise AuditBroken(f"the register is restored as it was, and its event {broken.number} is {broken.what}")
    if audit.head() != told.head:
        raise AuditBroken("the register's last event is not the one that the backup names")


@contextmanager
def _opened(place: Path) -> Iterator[tarfile.TarFile]:
    try:
        with tarfile.open(place, "r:") as tar:
            yield tar
    except (tarfile.TarError, EOFError) as error:
        raise BadInput("this is no whole backup of article71", str(place)) from error


def _hash(tar: tarfile.TarFile, member: tarfile.TarInfo) -> str:
    with _member(tar, member.name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # a file it can read


def _read(tar: tarfile.TarFile, name: str) -> bytes:
    with _member(tar, name) as file:
        return file.read()


def _member(tar: tarfile.TarFile, name: str) -> IO[bytes]:
    found = tar.extractfile(name)
    if found is None:
        raise BadInput(f"the backup holds {name}, which is no file")
    return found
