"""The columns of operations, by which they can be taken in again, and of overlaps."""

from collections.abc import Callable

from article71.exports.tables import Column
from article71.overlaps.sheet import COLUMNS, cells
from article71.register.operation_values import planned
from article71.register.operations import Operation
from article71.register.overlaps import OverlapSide


def _cell(place: int) -> Callable[[Operation], str]:
    return lambda operation: told(operation)[place]


def told(operation: Operation) -> list[str]:
    """What the operation says, in the columns of the table in which operations come in."""
    version = operation.version
    if version is None:
        return [""] * len(COLUMNS)
    version.operation = operation
    return cells(planned(version))


OPERATIONS: tuple[Column[Operation], ...] = tuple(
    Column(column.name, _cell(place)) for place, column in enumerate(COLUMNS)
)
OVERLAPS: tuple[Column[OverlapSide], ...] = (
    Column("overlap", lambda side: side.overlap_id),
    Column("class", lambda side: side.get_overlap_class_display()),
    Column("operation", lambda side: str(side.operation)),
    Column("months", lambda side: side.months),
    Column(
        "contact office of the other side", lambda side: side.towards.version and side.towards.version.contact_office
    ),
    Column("stands", lambda side: "yes" if side.hit else "no"),
    Column("acknowledged", lambda side: side.acknowledged_on if side.is_acknowledged else None),
    Column("answer by", lambda side: side.answer_by),
    Column("answer", lambda side: side.get_answer_display() if side.is_answered else ""),
    Column("in words", lambda side: side.answer_words if side.is_answered else ""),
    Column("muted until", lambda side: side.muted_until),
)
