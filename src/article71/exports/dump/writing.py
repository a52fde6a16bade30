"""Writing a dump: beside, then put into place whole; the same register gives the same bytes."""

import csv
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from article71.errors import BadInput
from article71.exports.dump.acts import ACTS, MENTIONS
from article71.exports.dump.describing import NAME, describe
from article71.exports.dump.duties import DUTIES
from article71.exports.dump.follow_up import EVIDENCE, OCCURRENCES
from article71.exports.dump.legislation import DEVELOPMENTS, EFFECT_DAYS, LEGISLATION
from article71.exports.dump.meetings import AGENDA_ITEMS, MEETINGS
from article71.exports.dump.operations import OPERATIONS
from article71.exports.dump.papers import DOCUMENTS, OBSERVATIONS, REFERENCES, TEXTS
from article71.exports.dump.tables import Table
from article71.exports.dump.words import BODIES, MANDATES, PRESIDENCIES, TOPICS
from article71.register import audit
from article71.register.snapshots import snapshot
from article71.sheets.csv import harmless

TABLES = (
    ACTS,
    MENTIONS,
    DOCUMENTS,
    TEXTS,
    REFERENCES,
    DUTIES,
    OCCURRENCES,
    EVIDENCE,
    OBSERVATIONS,
    BODIES,
    TOPICS,
    PRESIDENCIES,
    MANDATES,
    MEETINGS,
    AGENDA_ITEMS,
    OPERATIONS,
    LEGISLATION,
    DEVELOPMENTS,
    EFFECT_DAYS,
)
DESCRIPTION, SUMS = "datapackage.json", "SHA256SUMS"
_AT_ONCE = 50  # for more than some hundred records SQLite looks through all acts rather than for those of the records
Step = Callable[[], None]


def total() -> int:
    """How many rows a dump has to write."""
    return sum(table.rows().count() for table in TABLES)


def dump(folder: Path, step: Step) -> dict[str, int]:
    """Write the public register into this folder, in place of an earlier dump; how many rows each table has.

    Everything is read as it was at one moment; `step` is called after each row. BadInput for a folder that holds
    anything else than a dump.
    """
    if folder.exists() and not _is_dump(folder):
        raise BadInput("is there already, and is no dump: name another folder", str(folder))
    with _beside(folder) as place, snapshot():
        head = audit.head()
        counts = {table.name: _write(table, place, step) for table in TABLES}
        (place / DESCRIPTION).write_bytes(describe(TABLES, head))
        _sum(place)
    return counts


def _is_dump(folder: Path) -> bool:
    try:
        told = json.loads((folder / DESCRIPTION).read_bytes())
    except (OSError, ValueError):
        return folder.is_dir() and not any(folder.iterdir())
    return isinstance(told, dict) and told.get("name") == NAME


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder beside, which takes the place of this one when all was well, and goes when it was not."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    place = Path(mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        yield place
        place.chmod(0o755)
        _put(place, folder)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _put(place: Path, folder: Path) -> None:
    if not folder.exists():
        place.rename(folder)
        return
    old = Path(mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    folder.rename(old / "old")
    place.rename(folder)
    shutil.rmtree(old)


def _write(table: Table, place: Path, step: Step) -> int:
    count = 0
    with _new(place / f"{table.name}.csv") as sheet, _new(place / f"{table.name}.jsonl") as lines:
        written = csv.writer(sheet, lineterminator="\n")
        written.writerow([field.name for field in table.fields])
        for row in table.rows().order_by("pk").iterator(chunk_size=_AT_ONCE):
            told = {field.name: _formal(field.value(row)) for field in table.fields}
            written.writerow(harmless([_cell(value) for value in told.values()]))
            lines.write(json.dumps(told, ensure_ascii=False) + "\n")
            count += 1
            step()
    return count


@contextmanager
def _new(place: Path) -> Iterator[Any]:
    with place.open("w", encoding="utf-8", newline="") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _formal(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)


def _sum(place: Path) -> None:
    """The sums of all files, as `sha256sum --check` reads them."""
    lines = []
    for file in sorted(place.iterdir()):
        with file.open("rb") as data:
            lines.append(f"{hashlib.file_digest(data, 'sha256').hexdigest()}  {file.name}\n")
    (place / SUMS).write_text("".join(lines), encoding="utf-8")
