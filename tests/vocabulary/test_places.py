"""What areas can be named by: the shipped places, and what is refused."""

from pathlib import Path

import pytest

from article71.errors import BadVocabulary
from article71.vocabulary.places import Country, Place, Places, Sea, faults, load

PLACE = '[[place]]\nkey = "p"\ntitle = "P"\nkind = "port"\ncountry = "XX"\nat = [4, 51]\nkm = 5'
LAND = Country("XX", "Exercise Land", "999", "made up")


def test_the_shipped_places_are_sound_and_each_has_its_source() -> None:
    found = load("cosi")
    assert next(faults(found), "") == ""
    assert all(each.source for each in (*found.countries, *found.places, *found.seas))
    assert len(found.places) >= 60
    assert len(found.seas) >= 12


@pytest.mark.parametrize(
    ("found", "trouble"),
    [
        (Places((LAND, LAND)), "there 2 times"),
        (Places((LAND,), (Place("p", "P", "port", "YY", (0, 50), 5, "s"),)), "no country here"),
        (Places((LAND,), (Place("p", "P", "harbour", "XX", (0, 50), 5, "s"),)), "no known kind"),
        (Places((LAND,), (Place("p", "P", "port", "XX", (0, 50), 0, "s"),)), "radius of 0 km"),
        (Places((LAND,), (Place("p", "P", "port", "XX", (50, 95), 5, "s"),)), "outside the map"),
        (Places((), (), (Sea("s", "S", ((0, 0), (1, 1)), "s"),)), "fewer than three corners"),
    ],
)
def test_what_contradicts_itself_is_told(found: Places, trouble: str) -> None:
    assert trouble in " ".join(faults(found))


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (PLACE, "the place 1 is wrong"),
        ('[sources]\nsea = "s"\n[[sea]]\nkey = "s"\ntitle = "S"\noutline = [[1], [2], [3]]', "the sea 1 is wrong"),
        (f'[sources]\nport = "s"\n{PLACE}', "no country"),
    ],
)
def test_a_profile_whose_places_are_broken_is_refused_with_the_place(tmp_path: Path, text: str, trouble: str) -> None:
    (tmp_path / "profile.toml").write_text('committee = "Exercise Committee"', encoding="utf-8")
    (tmp_path / "places.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadVocabulary, match=f"places.toml: .*{trouble}"):
        load(str(tmp_path))
