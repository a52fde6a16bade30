"""Keep the stems in step with the records: whatever changes a record's words calls `keep` in its own transaction."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from django.db import models, transaction

from article71.register.search.nouns import ROWS, STEMS, Noun, noun_of, with_words
from article71.register.search.passages import heading, passages
from article71.register.search.stems import Stems, written

_BATCH = 500


def keep(*rows: models.Model) -> None:
    """Write what these records say now; a record whose words are as they were is not written again."""
    for noun in Noun:
        numbers = [row.pk for row in rows if noun_of(row) == noun]
        if numbers:
            _keep(noun, numbers)


def _keep(noun: Noun, numbers: list[int]) -> None:
    rows = with_words(noun).select_related("stems").filter(pk__in=numbers)
    said = [(getattr(row, "stems", None), _stems(noun, row)) for row in rows]
    _write(STEMS[noun], [now for before, now in said if before is None or _told(before) != _told(now)])


def _told(stems: Stems) -> tuple[str, str]:
    return stems.heading, stems.text


@transaction.atomic
def build(done: Callable[[], None] = lambda: None) -> None:
    """Make the whole index anew in one transaction; `done` is called after every record."""
    for noun in Noun:
        STEMS[noun]._default_manager.all().delete()
        rows = with_words(noun).iterator(chunk_size=_BATCH)
        while batch := list(islice(rows, _BATCH)):
            _write(STEMS[noun], [_stems(noun, row) for row in batch])
            for _ in batch:
                done()


def is_missing() -> bool:
    """Whether there are records and none is indexed: a register from before there was an index."""
    return size() > 0 and not any(table._default_manager.exists() for table in STEMS.values())


def size() -> int:
    """How many records there are to index."""
    return sum(ROWS[noun]._default_manager.count() for noun in Noun)


def _stems(noun: Noun, row: Any) -> Stems:
    table: Any = STEMS[noun]
    stems: Stems = table(pk=row.pk, heading=written(heading(row)), text=written(passages(row)))
    return stems


def _write(table: Any, rows: Iterable[Stems]) -> None:
    table._default_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=("record",), update_fields=("heading", "text")
    )
