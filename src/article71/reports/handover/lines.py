"""What a handover pack is made of: lines, each with the records that carry it, under the headings of their groups."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model

from article71.register.markings import Level, Marked


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence without its full stop, the records it is told from, and in words where they are from.

    `level` is the highest marking among the records.
    """

    words: str
    records: tuple[tuple[str, int], ...]
    source: str = ""
    level: Level = Level.PUBLIC

    @property
    def note(self) -> str:
        """The records in words, as the note of the line: "Duty 12, act 30; ST 6543/25"."""
        named = ", ".join(f"{noun} {number}" for noun, number in self.records)
        return "; ".join(filter(None, (named[:1].upper() + named[1:], self.source)))


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading of their own; `none` is said where there is no line.

    `more` are left out, since only so many are shown; `level` is the highest marking among them.
    """

    title: str
    lines: tuple[Line, ...]
    none: str = "Nothing that the register tells of"
    more: int = 0
    level: Level = Level.PUBLIC


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the pack; `opening` is what it begins with, if anything."""

    title: str
    groups: tuple[Group, ...]
    opening: str = ""


def told_from(words: str, rows: Iterable[Model], source: str = "") -> Line:
    """A line on these rows, the first of which it is about."""
    rows = tuple(rows)
    levels = [Level(row.marking.level) for row in rows if isinstance(row, Marked)]
    named = tuple((str(row._meta.verbose_name), row.pk) for row in rows)
    return Line(words, named, source, max(levels, default=Level.PUBLIC))
