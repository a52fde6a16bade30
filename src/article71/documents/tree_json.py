"""A document tree as JSON, and back again: how the register keeps what it read, so that no page needs the file.

What has its default is left out. The form is the project's own and may change with the tree: a reading makes it anew.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, cast

from article71.documents.tree import (
    AgendaItem,
    Block,
    Cover,
    Document,
    Heading,
    InnerCover,
    Mark,
    Meeting,
    PageStart,
    Paper,
    Paragraph,
    Role,
    Source,
    Table,
)

_KIND = "block"
_BLOCKS: Mapping[str, type[Block]] = {"heading": Heading, "paragraph": Paragraph, "table": Table, "cover": InnerCover}
_NAMES: Mapping[type, str] = {kind: name for name, kind in _BLOCKS.items()}


def to_json(document: Document) -> dict[str, Any]:
    """The tree as values that JSON knows."""
    return _row(document)


def from_json(row: Mapping[str, Any]) -> Document:
    """The tree that `to_json` made these values of."""
    return cast(Document, _made(Document, row))


def _row(value: Any) -> dict[str, Any]:
    own = {_KIND: _NAMES[type(value)]} if type(value) in _NAMES else {}
    told = ((each, getattr(value, each.name)) for each in fields(value))
    return own | {each.name: _plain(found) for each, found in told if found != _default(each)}


def _default(each: "Field[Any]") -> Any:
    return each.default_factory() if each.default_factory is not MISSING else each.default


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return _row(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value) if isinstance(value, Role) else value


def _made(kind: type, row: Mapping[str, Any]) -> Any:
    parts = _PARTS.get(kind, {})
    return kind(
        **{name: parts[name](value) if name in parts else value for name, value in row.items() if name != _KIND}
    )


def _one(kind: type) -> Callable[[Any], Any]:
    return lambda row: _made(kind, row)


def _all(kind: type) -> Callable[[Any], Any]:
    return lambda rows: tuple(_made(kind, row) for row in rows)


def _blocks(rows: list[Mapping[str, Any]]) -> tuple[Block, ...]:
    return tuple(_made(_BLOCKS[row[_KIND]], row) for row in rows)


def _cells(rows: list[list[list[Mapping[str, Any]]]]) -> tuple[tuple[tuple[Paragraph, ...], ...], ...]:
    return tuple(tuple(_blocks(cell) for cell in row) for row in rows)  # type: ignore[misc]


def _tuples(rows: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(map(tuple, rows))


_MARKED = {"marks": _all(Mark), "pages": _all(PageStart)}
_PARTS: Mapping[type, Mapping[str, Callable[[Any], Any]]] = {
    Heading: _MARKED,
    Paragraph: {**_MARKED, "role": Role},
    Table: {"rows": _cells, "pages": _all(PageStart)},
    InnerCover: {"cover": _one(Cover), "pages": _all(PageStart)},
    Cover: {
        **dict.fromkeys(("date", "received"), datetime.date.fromisoformat),
        **dict.fromkeys(("previous", "interinstitutional", "subject_codes"), tuple),
    },
    AgendaItem: {"papers": _all(Paper)},
    Meeting: {
        "date": datetime.date.fromisoformat,
        "start": datetime.time.fromisoformat,
        "items": _all(AgendaItem),
    },
    Source: {"pages_without_text": tuple},
    Document: {
        "cover": _one(Cover),
        "body": _blocks,
        "meeting": _one(Meeting),
        "source": _one(Source),
        "stray_notes": _tuples,
    },
}
