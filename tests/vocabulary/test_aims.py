"""The aims of operations: which hold which, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from article71.errors import BadInput, BadVocabulary
from article71.vocabulary.aims import Aim, Relation, faults, load
from article71.vocabulary.profile import load as load_profile

AIMS = load("cosi")


def test_the_priorities_of_both_cycles_are_those_of_the_closed_lists() -> None:
    lists = {each.key: len(each.members) for each in load_profile().enumerations}
    for year in ("2022", "2026"):
        priorities = [aim for aim in AIMS.aims if aim.kind == "priority" and aim.key.startswith(year)]
        assert len(priorities) == lists[f"empact-priorities-{year}"]


def test_goods_lie_within_the_priorities_of_both_cycles() -> None:
    assert AIMS.holding["cocaine"] == {"drugs", "2022-drug-trafficking", "2026-drug-trafficking"}
    assert AIMS.level("cocaine") == 3
    assert AIMS.level("2026-drug-trafficking") == 1


def test_modes_of_transport_and_networks_as_such_are_very_general() -> None:
    assert all(AIMS.aim(key).general for key in ("sea", "road", "containers", "2022-criminal-networks"))
    assert not any(AIMS.aim(key).general for key in ("cocaine", "drugs", "2026-drug-trafficking"))


def test_relations_run_both_ways() -> None:
    assert ("synthetic-drugs", "drug-precursors") in AIMS.related
    assert ("drug-precursors", "synthetic-drugs") in AIMS.related


def test_an_aim_is_known_by_key_and_title_and_an_unknown_one_is_refused() -> None:
    assert AIMS.known("Tobacco  products") == "tobacco"
    assert AIMS.known("kites") is None
    with pytest.raises(BadInput, match="'kites'"):
        AIMS.aim("kites")


def _told(*aims: Aim, relations: tuple[Relation, ...] = ()) -> Iterator[str]:
    return faults(aims, relations)


@pytest.mark.parametrize(
    ("told", "trouble"),
    [
        (_told(Aim("a", "A", "goods", source="s"), Aim("b", "a", "goods", source="s")), "'a' is there 2 times"),
        (_told(Aim("a", "A", "wish", source="s")), "no known kind"),
        (_told(Aim("a", "A", "goods")), "no source"),
        (_told(Aim("a", "A", "goods", within=("b",), source="s"), Aim("b", "B", "goods", source="s")), "not before it"),
        (_told(Aim("a", "A", "goods", source="s"), relations=(Relation("a", "z", "so"),)), "'z', which is no aim"),
        (_told(Aim("a", "A", "goods", source="s"), relations=(Relation("a", "a", "so"),)), "says nothing"),
    ],
)
def test_what_contradicts_itself_is_told(told: Iterator[str], trouble: str) -> None:
    assert trouble in next(told)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ('[[aim]]\nkey = "a"', "entry 1 is wrong"),
        ('[[aim]]\nkey = "a"\ntitle = "A"\nkind = "goods"\nsource = "s"\nvalid = "spring"', "entry 1 is wrong"),
        ('[[aim]]\nkey = "a"\ntitle = "A"\nkind = "goods"', "no source"),
        ("[[aim", "cannot be read"),
    ],
)
def test_a_profile_whose_aims_are_broken_is_refused_with_the_place(tmp_path: Path, text: str, trouble: str) -> None:
    (tmp_path / "profile.toml").write_text('committee = "Exercise Committee"', encoding="utf-8")
    (tmp_path / "aims.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadVocabulary, match=f"aims.toml: .*{trouble}"):
        load(str(tmp_path))


def test_a_profile_without_aims_has_none(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_text('committee = "Exercise Committee"', encoding="utf-8")
    assert load(str(tmp_path)).aims == ()
