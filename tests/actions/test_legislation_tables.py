"""A table of legislative files comes in whole, or every cell that cannot be used is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article71 import periods
from article71.actions import legislation
from article71.actions.legislation_tables import TakenIn, take_in
from article71.errors import BadCells
from article71.exports.forms import FORMS
from article71.exports.legislation import LEGISLATION
from article71.register import filters
from article71.register.accounts import Account
from article71.register.developments import EffectKind
from article71.register.filters import Asked
from article71.register.legislation_facts import Delegated, Effect, Happened
from article71.register.legislation_lines import (
    delegated,
    developments,
    effects,
    lines_of_delegated,
    lines_of_developments,
    lines_of_effects,
)
from article71.register.legislation_sheet import told
from article71.register.legislation_standing import standings, with_all
from article71.register.legislative_files import LegislativeFile, Stage
from article71.register.markings import Level
from article71.sheets.incoming import read
from tests.exercise import DAY, secretariat

WORDS = st.text("abcdefgh ,;().", min_size=1, max_size=20).map(str.strip).filter(bool)
DAYS = st.sampled_from(["2024-05-21", "2024-05", "2024-Q2", "2024-H1", "2024"]).map(periods.parse)
BICYCLES = (
    "outside;Bicycle Marking;Regulation on the marking of cargo bicycles;2024/0071(COD);2027-01-01 | frames;"
    "2024-02-04 | proposed | The proposal came | COM(2024) 71;2024/0072 (COD)"
)
TABLE = f"""list;short;title;procedure;applies;state of play;related
{BICYCLES}
within;;Directive on locks;2024/0072/COD;;;
"""


def taken(text: str, by: Account) -> TakenIn:
    return take_in(told(read(text.encode())), by=by)


@given(st.lists(st.builds(Effect, st.just(EffectKind.APPLICATION), DAYS, WORDS)))
def test_effect_days_are_written_as_they_are_read(rows: list[Effect]) -> None:
    assert list(effects(lines_of_effects(rows), EffectKind.APPLICATION)) == [
        Effect(each.kind, each.day, " ".join(each.part.split())) for each in rows
    ]


@given(st.lists(st.builds(Happened, DAYS, WORDS, WORDS, st.none() | st.sampled_from(Stage), st.sampled_from(Level))))
def test_developments_are_written_as_they_are_read(rows: list[Happened]) -> None:
    back = developments(lines_of_developments(rows))
    assert [(each.day, each.stage, each.level) for each in back] == [(e.day, e.stage, e.level) for e in rows]
    assert [each.words for each in back] == [" ".join(each.words.split()) for each in rows]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.builds(Delegated, WORDS, st.sampled_from(["", "32024R0001"]), WORDS)))
def test_delegated_acts_are_written_as_they_are_read(rows: list[Delegated]) -> None:
    assert [each.reference for each in delegated(lines_of_delegated(rows))] == [each.reference for each in rows]


@pytest.mark.store
@pytest.mark.django_db
def test_files_come_in_tied_to_each_other() -> None:
    anna = secretariat()
    assert taken(TABLE, anna) == TakenIn(2, 0, 0)
    bicycles = LegislativeFile.objects.get(procedure="2024/0071(COD)")
    assert [str(each) for each in bicycles.related.all()] == ["Directive on locks"]
    assert [each.part for each in bicycles.effect_days.all()] == ["frames"]
    assert bicycles.developments.get().stage == Stage.PROPOSED


@pytest.mark.store
@pytest.mark.django_db
def test_what_comes_in_again_changes_nothing_and_what_is_new_is_added() -> None:
    anna = secretariat()
    taken(TABLE, anna)
    assert taken(TABLE, anna) == TakenIn(0, 0, 2)
    again = TABLE.replace("Directive on locks", "Directive on all locks")
    assert taken(again, anna) == TakenIn(0, 1, 1)
    line = "list;title;procedure;state of play\noutside;Regulation on the marking of cargo bicycles;2024/0071(COD);"
    assert taken(f"{line}2024-09-02 | adopted | The act was signed | the OJ\n", anna) == TakenIn(0, 1, 0)
    bicycles = LegislativeFile.objects.get(procedure="2024/0071(COD)")
    assert bicycles.developments.count() == 2
    assert bicycles.short == "Bicycle Marking"  # the table had no column for it


@pytest.mark.store
@pytest.mark.django_db
def test_a_line_that_was_taken_back_does_not_come_again() -> None:
    anna = secretariat()
    taken(TABLE, anna)
    line = LegislativeFile.objects.get(short="Bicycle Marking").developments.get()
    legislation.take_back(line, reason="another file", by=anna)
    taken(TABLE, anna)
    assert not LegislativeFile.objects.get(short="Bicycle Marking").developments.standing().exists()


@pytest.mark.store
@pytest.mark.django_db
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_overview_as_it_is_handed_out_comes_in_unchanged(form: str) -> None:
    anna = secretariat()
    taken(TABLE, anna)
    found = filters.legislation(Asked(as_at=DAY), anna).order_by("pk")
    rows = standings(with_all(found, anna, DAY), DAY)
    assert take_in(told(read(FORMS[form].write(LEGISLATION, rows))), by=anna) == TakenIn(0, 0, 2)


@pytest.mark.store
@pytest.mark.django_db
def test_every_fault_is_told_at_once_and_nothing_is_kept() -> None:
    anna = secretariat()
    wrong = """list,title,procedure,applies,state of play
beside,A,2024/0071(COD),soon,2024 | lost | x | y
within,,2024/71,,
within,C,2024/0071(COD),,
within,D,,,
"""
    with pytest.raises(BadCells) as raised:
        taken(wrong, anna)
    assert [each.split(":")[0] for each in raised.value.faults] == [
        "row 2, list",
        "row 2, state of play",
        "row 2, applies",
        "row 3, title",
        "row 3, procedure",
        "row 4, procedure",
    ]
    assert not LegislativeFile.objects.exists()


@pytest.mark.store
@pytest.mark.django_db
def test_a_related_file_that_nobody_knows_keeps_all_rows_out() -> None:
    anna = secretariat()
    with pytest.raises(BadCells, match=r"row 2, related: no file is known by 2024/0099\(COD\)"):
        taken("list,title,related\nwithin,A,2024/0099(COD)\n", anna)
    assert not LegislativeFile.objects.exists()
