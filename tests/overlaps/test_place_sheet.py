"""Regions and more places, from a file."""

import json

import pytest
import shapely

from article71.errors import BadCells
from article71.overlaps import place_sheet
from article71.overlaps.gazetteer import Gazetteer, load
from article71.sheets.incoming import read
from tests.overlaps.exercise import box


def extended(*rows: str) -> Gazetteer:
    text = "\n".join(("name,key,kind,country,outline,east,north,km,source", *rows))
    return place_sheet.extended(load("cosi"), read(text.encode()))


def test_places_come_in_with_an_outline_or_a_point_and_a_radius() -> None:
    more = extended(
        'Exercise Vale,,,,"POLYGON ((0 50, 1 50, 1 51, 0 51, 0 50))",,,,made up',
        'Exercise Quay,quay,port,NL,,4.5,51.5,"2,5",made up',
    )
    assert shapely.equals(more.area(["exercise-vale"]).geometry, box(0, 50, 1, 51))
    quay = more.known("exercise quay")
    assert quay is not None
    assert (quay.key, quay.kind, quay.country) == ("quay", "port", "NL")
    assert shapely.contains(more.shape("quay"), shapely.Point(4.5, 51.5))


def test_regions_come_in_as_features() -> None:
    feature = {
        "type": "Feature",
        "properties": {"Name": "Exercise Vale", "source": "made up"},
        "geometry": json.loads(shapely.to_geojson(box(0, 50, 1, 51))),
    }
    collection = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    assert "exercise-vale" in place_sheet.extended(load("cosi"), read(collection)).named


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(BadCells) as told:
        extended(
            ",,,,,4,51,3,made up",
            "Exercise Quay,,,,,4,91,3,made up",
            "Exercise Quay,,,,,4,51,300,made up",
            "Exercise Quay,,,,,4,51,,made up",
            "Rotterdam,,,,,4,51,3,made up",
            'Exercise Bow,,,,"POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))",,,,',
        )
    assert [each.partition(":")[0] for each in told.value.faults] == [
        "row 2, name",
        "row 3, east",
        "row 4, east",
        "row 5, east",
        "row 6, name",
        "row 7, source",
        "row 7, outline",
    ]
    assert "there is a place of this name already" in told.value.faults[4]
