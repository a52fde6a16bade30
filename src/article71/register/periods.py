"""A period in three columns: its first day, the first day after it, and its wording."""

from typing import Any, overload

from article71.periods import Period


class PeriodColumns:
    """The columns `<name>_first`, `<name>_after` and `<name>_text` of a row, read and set as one Period or None."""

    def __init__(self, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, row: None, kind: type | None = None) -> "PeriodColumns": ...
    @overload
    def __get__(self, row: object, kind: type | None = None) -> Period | None: ...
    def __get__(self, row: object | None, kind: type | None = None) -> "PeriodColumns | Period | None":
        if row is None:
            return self
        first, after, text = (getattr(row, f"{self.name}_{part}") for part in ("first", "after", "text"))
        return Period(first, after, text) if first or after or text else None

    def __set__(self, row: object, period: Period | None) -> None:
        for column, value in columns(self.name, period).items():
            setattr(row, column, value)


def columns(name: str, period: Period | None) -> dict[str, Any]:
    """The three columns of a period by their names, for creating rows and for queries."""
    found = period or Period(None, None)
    return {f"{name}_first": found.first, f"{name}_after": found.after, f"{name}_text": found.text}
