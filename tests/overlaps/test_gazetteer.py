"""The gazetteer: what an area is named by, and its shape."""

from pathlib import Path

import pytest
import shapely

from article71.errors import BadInput
from article71.overlaps import gazetteer as gazetteers
from article71.overlaps.earth import km_between, square_km
from article71.overlaps.gazetteer import Named, circle, load
from article71.vocabulary.places import Place
from tests.overlaps.exercise import box

GAZETTEER = load("cosi")
OUTLINES = Path(gazetteers.__file__).with_name("vendor") / "countries-50m.json"
fetched = pytest.mark.skipif(not OUTLINES.exists(), reason="make pages was not called: no outlines of countries")


def test_every_place_and_sea_has_a_sound_shape() -> None:
    for key, named in GAZETTEER.named.items():
        if named.kind != "country":
            assert GAZETTEER.shape(key).is_valid, key
            assert not GAZETTEER.shape(key).is_empty, key


def test_a_place_is_all_within_its_radius() -> None:
    for kilometres in (4.0, 50.0):
        ring = shapely.get_coordinates(circle((4.14, 51.95), kilometres))
        apart = [km_between(shapely.Point(4.14, 51.95), shapely.Point(at)) for at in ring]
        assert apart == pytest.approx([kilometres] * len(apart), rel=1e-3)


@fetched
def test_every_country_has_an_outline_and_a_member_state_its_size() -> None:
    for country in GAZETTEER.places.countries:
        assert GAZETTEER.shape(country.code).is_valid, country.code
    assert square_km(GAZETTEER.shape("ES")) == pytest.approx(506_000, rel=0.01)
    assert square_km(GAZETTEER.shape("MT")) == pytest.approx(316, rel=0.15)


@fetched
def test_places_lie_in_their_country_or_at_its_edge() -> None:
    without_outline = {"ceuta-el-tarajal"}  # Ceuta is too small for outlines at 1:50 million
    for place in GAZETTEER.places.places:
        apart = km_between(shapely.Point(place.at), GAZETTEER.shape(place.country))
        assert apart < 5 or place.key in without_outline, place.key


@fetched
def test_a_border_crossing_lies_at_both_borders() -> None:
    crossings = [place for place in GAZETTEER.places.places if place.kind == "border crossing"]
    for place in crossings:
        assert km_between(shapely.Point(place.at), GAZETTEER.shape(_beyond(place))) <= place.km, place.key


def _beyond(place: Place) -> str:
    found = GAZETTEER.known(place.title.rpartition(" - ")[2].rstrip(")"))
    assert found is not None, place.title
    return found.key


def test_names_are_known_by_key_and_title_whatever_their_case() -> None:
    by_title, by_key = GAZETTEER.known(" port  of Rotterdam"), GAZETTEER.known("ROTTERDAM")
    assert by_title is not None
    assert by_title == by_key
    assert GAZETTEER.known("Atlantis") is None


def test_an_area_is_all_that_was_named_and_drawn() -> None:
    area = GAZETTEER.area(["alboran-sea", "algeciras"], box(-4, 34, -3, 36))
    assert area.places == ("alboran-sea", "algeciras")
    assert area.countries == ()
    assert shapely.covers(area.geometry, box(-4, 34, -3, 36))
    assert area.drawn == box(-4, 34, -3, 36)


def test_nothing_and_unknown_names_are_no_area() -> None:
    with pytest.raises(BadInput, match="has a country"):
        GAZETTEER.area()
    with pytest.raises(BadInput, match="'atlantis'"):
        GAZETTEER.area(["atlantis"])


def test_regions_are_added_under_names_of_their_own() -> None:
    region = Named("exercise-vale", "Exercise Vale", "region", "made up")
    more = GAZETTEER.extended([(region, box(0, 50, 1, 51))])
    assert more.area(["exercise-vale"]).geometry == box(0, 50, 1, 51)
    assert more.known("exercise vale") == region
    with pytest.raises(BadInput, match="already"):
        more.extended([(region, box(0, 50, 1, 51))])
