"""Shapes for the map, as GeoJSON."""

from collections.abc import Iterable
from typing import Any

import shapely
from django.http import HttpResponse, JsonResponse
from shapely.geometry.base import BaseGeometry

Feature = dict[str, Any]
_DEGREES = 4  # decimals: some ten metres


def feature(shape: BaseGeometry, **said: object) -> Feature:
    """A shape with what is said of it: `kind` tells the map how it looks, `title` and `days` stand in its popup."""
    told = shapely.geometry.mapping(shapely.set_precision(shape, 10**-_DEGREES))
    return {"type": "Feature", "properties": said, "geometry": told}


def shapes_answer(features: Iterable[Feature]) -> HttpResponse:
    """All of them, as the map asks for them."""
    told = {"type": "FeatureCollection", "features": list(features)}
    return JsonResponse(told, content_type="application/geo+json")
