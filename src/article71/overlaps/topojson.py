"""The shapes of a TopoJSON file: arcs in whole numbers, told as steps, shared by neighbours (specification 1.0)."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry


def shapes(topology: dict[str, Any], name: str) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Each polygon or multipolygon of one of the file's objects, with what is told of it, made valid."""
    arcs = _arcs(topology)
    for each in topology["objects"][name]["geometries"]:
        if each["type"] in ("Polygon", "MultiPolygon"):
            parts = each["arcs"] if each["type"] == "MultiPolygon" else [each["arcs"]]
            polygons = [shapely.Polygon(shell, holes) for shell, *holes in ([_ring(r, arcs) for r in p] for p in parts)]
            yield each, shapely.make_valid(shapely.MultiPolygon(polygons))


def _arcs(topology: dict[str, Any]) -> list[NDArray[np.float64]]:
    scale, translate = (np.array(topology["transform"][key], dtype=float) for key in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + translate for arc in topology["arcs"]]


def _ring(numbers: list[int], arcs: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    # ~n is arc n backwards; each arc begins where the one before it ended.
    runs = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([runs[0], *(run[1:] for run in runs[1:])])
