"""Tables as GeoJSON (RFC 7946): a feature a row, its properties the cells, its geometry one more, under "outline"."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from article71.errors import BadInput

OUTLINE = "outline"


def features(data: bytes) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """The names of all properties, in small letters, and the cells of each feature; what one lacks is empty.

    BadInput when the bytes are no feature or collection of features.
    """
    try:
        told = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"the file is no GeoJSON: {error}") from error
    kind = told.get("type")
    found = told.get("features") if kind == "FeatureCollection" else [told]
    if kind not in ("FeatureCollection", "Feature") or not isinstance(found, list):
        raise BadInput("the GeoJSON is no feature and no collection of features")
    rows = [_row(number, each) for number, each in enumerate(found, 1)]
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    return names, [dict.fromkeys(names, "") | row for row in rows]


def write(names: Sequence[str], rows: Iterable[tuple[Sequence[str], Mapping[str, Any] | None]]) -> str:
    """A collection of features: the cells of each row under their names, and its geometry as a GeoJSON object."""
    found = [
        {"type": "Feature", "geometry": geometry, "properties": dict(zip(names, cells, strict=True))}
        for cells, geometry in rows
    ]
    return json.dumps({"type": "FeatureCollection", "features": found}, ensure_ascii=False) + "\n"


def _row(number: int, feature: Any) -> dict[str, str]:
    properties = feature.get("properties") or {} if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or feature.get("type") != "Feature":
        raise BadInput(f"feature {number} is no feature with properties")
    row = {" ".join(str(name).split()).lower(): _words(value) for name, value in properties.items()}
    geometry = feature.get("geometry")
    return row if geometry is None else row | {OUTLINE: json.dumps(geometry)}


def _words(value: Any) -> str:
    """A property in words: a list's members between semicolons, as in a cell."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_words, value))
    return json.dumps(value) if isinstance(value, dict | bool) else str(value).strip()


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")
