"""Overlaps as each side may know them: found, acknowledged, shown more of, answered, muted."""

import datetime
from dataclasses import replace
from itertools import combinations
from random import Random
from typing import Any

import pytest
import shapely

from article71.actions import operations, overlaps
from article71.actions.overlaps import Said
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere, TooOften
from article71.overlaps.area import Area
from article71.overlaps.coarse import cells, released
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.policy import policy
from article71.overlaps.shape import Shape
from article71.overlaps.window import between
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.history import history
from article71.register.operation_values import planned as value
from article71.register.operations import Operation
from article71.register.overlap_shapes import Compared, found
from article71.register.overlaps import Answer, Overlap, OverlapSide
from article71.register.releases import Reach, Release, ReleasedPart
from tests.actions.operations import ISLE, LAND, UNIT, VALE, account, bodies, planned, registered
from tests.overlaps.exercise import AIMS, box

pytestmark = [pytest.mark.store, pytest.mark.django_db]
NEAR = Area(box(0.5, 50.5, 1.5, 51.5))  # meets the area of `planned`
CELL_OFF = Area(box(1.1, 50.1, 1.2, 50.2))  # touches the same coarse cells, not the area
SOME = 16
PROBES = 400
FAR = Area(box(20, 40, 21, 41))


def march(first: int, last: int) -> tuple[datetime.date, datetime.date]:
    """Days counted from the first of March 2031, as 1."""
    begin = datetime.date(2031, 3, 1)
    return begin + datetime.timedelta(first - 1), begin + datetime.timedelta(last - 1)


@pytest.fixture(autouse=True)
def _made_up_aims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("article71.vocabulary.aims.load", lambda profile="cosi": AIMS)


@pytest.fixture
def known() -> dict[str, Body]:
    return bodies()


@pytest.fixture
def land(known: dict[str, Body]) -> Account:
    return account(known[LAND])


@pytest.fixture
def vale(known: dict[str, Body]) -> Account:
    return account(known[VALE])


def of_vale(by: Account, **changes: Any) -> Operation:
    """An operation of Exercise Vale, which Exercise Land does not see."""
    told = {"reference": "JAD-9", "title": "Exercise Wren", "lead": VALE, "participants": (), "area": NEAR}
    return registered(by, **{**told, "contact_office": "Exercise desk of Vale", "coordination_unit": "", **changes})


def otherwise(operation: Operation, **changes: Any) -> Planned:
    """What the operation says, but for these changes."""
    row = Operation.objects.with_version().get(pk=operation.pk)
    assert row.version
    return replace(value(row.version), **changes)


def side(of: Operation) -> OverlapSide:
    """The one overlap of an operation, as its owner knows it."""
    return OverlapSide.objects.get(operation=of)


def test_two_that_meet_are_told_to_both_owners(land: Account, vale: Account) -> None:
    mine, theirs = registered(land), of_vale(vale)
    assert side(mine).overlap_class == side(theirs).overlap_class == "collision"
    assert [each.operation for each in OverlapSide.objects.visible_to(land)] == [mine]
    assert [each.operation for each in OverlapSide.objects.visible_to(vale)] == [theirs]


def test_nobody_but_owners_and_coordination_unit_learns_of_it(
    known: dict[str, Body], land: Account, vale: Account
) -> None:
    registered(land)
    of_vale(vale)
    assert OverlapSide.objects.visible_to(account(known[UNIT])).count() == 1  # the unit of the one
    for blind in (None, account(known[ISLE]), account(None, Role.SECRETARIAT), account(None, Role.AUDITOR)):
        assert not OverlapSide.objects.visible_to(blind).exists()
        assert not Overlap.objects.visible_to(blind).exists()
        assert not Release.objects.visible_to(blind).exists()


@pytest.mark.parametrize("changes", [{"area": FAR, "aims": ("bells",)}, {"window": between(*march(400, 401))}])
def test_those_that_do_not_meet_are_no_overlap(land: Account, vale: Account, changes: dict[str, Any]) -> None:
    registered(land)
    of_vale(vale, **changes)
    assert not Overlap.objects.exists()


def test_a_draft_meets_nobody(land: Account, vale: Account) -> None:
    operations.draft(planned(), by=land)
    of_vale(vale)
    assert not Overlap.objects.exists()


def test_a_side_tells_no_more_than_cells_and_months_of_the_other(land: Account, vale: Account) -> None:
    mine = registered(land)
    of_vale(vale)
    told = side(mine)
    km = policy().cell_km
    area = shapely.from_wkb(bytes(told.area))
    assert area.equals(shapely.intersection(cells(box(0, 50, 1, 51), km), cells(NEAR.geometry, km)))
    assert told.months is not None
    assert (told.months.first, told.months.after) == (datetime.date(2031, 3, 1), datetime.date(2031, 4, 1))


def test_what_changes_nothing_coarse_changes_nothing_of_the_other_side(land: Account, vale: Account) -> None:
    mine, theirs = registered(land), of_vale(vale)
    before = side(mine).key
    moved = operations.change(theirs, otherwise(theirs, window=between(*march(20, 25))), by=vale)
    assert side(mine).key == before
    operations.change(moved, otherwise(theirs, window=between(*march(28, 33))), by=vale)  # into April
    assert side(mine).key != before


def test_who_moves_away_is_an_overlap_no_more(land: Account, vale: Account) -> None:
    mine, theirs = registered(land), of_vale(vale)
    operations.change(theirs, otherwise(theirs, area=FAR, aims=("bells",)), by=vale)
    assert not side(mine).hit
    assert not side(theirs).hit


def test_what_is_cancelled_meets_nobody(land: Account, vale: Account) -> None:
    mine, theirs = registered(land), of_vale(vale)
    operations.cancel(theirs, reason="no funds", by=vale)
    assert not side(mine).hit


def test_nothing_is_confirmed_before_its_overlaps_are_acknowledged(land: Account, vale: Account) -> None:
    mine = registered(land)
    of_vale(vale)
    with pytest.raises(BadInput, match="1 not seen"):
        operations.confirm(mine, by=land)
    overlaps.acknowledge(side(mine), by=land)
    assert operations.confirm(mine, by=land).state == "confirmed"


def test_a_hit_that_arrived_meanwhile_stops_the_confirmation(land: Account, vale: Account) -> None:
    mine = registered(land)
    of_vale(vale)
    overlaps.acknowledge(side(mine), by=land)
    of_vale(vale, reference="JAD-10")
    with pytest.raises(BadInput, match="1 not seen"):
        operations.confirm(mine, by=land)


def test_another_version_of_ones_own_is_to_be_acknowledged_anew(land: Account, vale: Account) -> None:
    mine = registered(land)
    of_vale(vale)
    seen = side(mine)
    overlaps.acknowledge(seen, by=land)
    operations.change(mine, planned(aims=("kites",)), by=land)
    assert not side(mine).is_acknowledged
    with pytest.raises(ChangedMeanwhile):
        overlaps.answer(seen, Said(Answer.GO_AHEAD, "we tell each other"), by=land)


def test_the_other_side_cannot_be_acted_for_and_is_not_there(land: Account, vale: Account) -> None:
    registered(land)
    theirs = of_vale(vale)
    with pytest.raises(NotThere):
        overlaps.acknowledge(side(theirs), by=land)


def test_the_coordination_unit_answers_but_does_not_acknowledge(
    known: dict[str, Body], land: Account, vale: Account
) -> None:
    mine = registered(land)
    of_vale(vale)
    unit = account(known[UNIT])
    with pytest.raises(NotAllowed):
        overlaps.acknowledge(side(mine), by=unit)
    assert overlaps.answer(side(mine), Said(Answer.JOINT, "one operation of both"), by=unit).is_answered


def test_an_answer_is_in_writing(land: Account, vale: Account) -> None:
    mine = registered(land)
    of_vale(vale)
    with pytest.raises(BadInput, match="in writing"):
        overlaps.answer(side(mine), Said(Answer.NO_CONFLICT, " "), by=land)


def test_released_area_sorts_out_what_the_cells_overstate(land: Account, vale: Account) -> None:
    mine, theirs = registered(land), of_vale(vale, area=CELL_OFF, aims=("bells",))
    assert side(mine).overlap_class == "same-place-and-time"
    overlaps.release(side(theirs), ReleasedPart.AREA, by=vale)
    assert not side(mine).hit
    assert side(theirs).hit  # of the other it knows the cells alone, as before
    assert [each.part for each in Release.objects.visible_to(land)] == ["area"]


def test_what_is_released_to_the_other_side_is_not_for_its_parties(
    known: dict[str, Body], land: Account, vale: Account
) -> None:
    registered(land)
    theirs, isle = of_vale(vale), account(known[ISLE])
    overlaps.release(side(theirs), ReleasedPart.ALL, by=vale)
    assert not OverlapSide.objects.visible_to(isle).exists()
    overlaps.release(side(theirs), ReleasedPart.ALL, Reach.PARTIES, by=vale)
    assert [each.operation.lead.short for each in OverlapSide.objects.visible_to(isle)] == [LAND]


def test_a_muted_overlap_stops_no_confirmation_up_to_its_day(land: Account, vale: Account) -> None:
    mine = registered(land)
    of_vale(vale)
    day = datetime.date(2031, 2, 1)
    overlaps.mute(side(mine), day, reason="known since last year", by=land, on=day)
    with pytest.raises(BadInput, match="1 not seen"):
        operations.confirm(mine, by=land, on=day + datetime.timedelta(1))
    assert operations.confirm(mine, by=land, on=day)
    with pytest.raises(BadInput, match="within 366 days"):
        overlaps.mute(side(mine), datetime.date(2040, 1, 1), reason="for ever", by=land, on=day)


def test_the_deadline_is_before_the_operation_begins(land: Account, vale: Account) -> None:
    mine = operations.draft(planned(), by=land)
    of_vale(vale)
    operations.register(mine, by=land, on=datetime.date(2031, 2, 28))
    assert side(mine).answer_by == datetime.date(2031, 3, 2)
    early = operations.draft(planned(reference="JCO-2"), by=land)
    operations.register(early, by=land, on=datetime.date(2031, 1, 1))
    answered = OverlapSide.objects.filter(operation=early).values_list("answer_by", flat=True)
    assert set(answered) == {datetime.date(2031, 1, 15)}


def test_candidates_by_columns_miss_no_overlap_that_every_pair_compared_has(known: dict[str, Body]) -> None:
    chance = Random(71)  # noqa: S311 (the same ones each time)
    leads = {short: account(known[short]) for short in (LAND, ISLE, VALE)}
    for number in range(SOME):
        lead = chance.choice(list(leads))
        west, first = chance.choice([-180, -2, 0, 1, 2, 179]), chance.randint(1, 200)
        told = planned(
            lead=lead,
            reference=f"JCO-{number}",
            participants=(),
            coordination_unit="",
            area=Area(box(west, 50, west + 1, 51)),
            window=between(*march(first, first + 3)),
            aims=tuple(chance.sample(("box-kites", "string", "bells", "barge"), 2)),
        )
        operations.register(operations.draft(told, by=leads[lead]), by=leads[lead])
    compared = [Compared.of(row) for row in Operation.objects.with_version()]
    expected = {
        frozenset((one.operation.pk, other.operation.pk))
        for one, other in combinations(compared, 2)
        if found(one.shape, other.shown_to(one.lead, ())) or found(other.shape, one.shown_to(other.lead, ()))
    }
    assert {frozenset(pair) for pair in Overlap.objects.values_list("one", "other")} == expected
    assert SOME < len(expected) < SOME * (SOME - 1) / 2


def test_a_draft_is_checked_by_its_lead_and_the_coordination_unit_sees_that_it_was(
    known: dict[str, Body], land: Account, vale: Account
) -> None:
    of_vale(vale)
    mine = operations.draft(planned(), by=land)
    met = operations.check(mine, by=land)
    assert [(each.hit.overlap_class, each.office) for each in met] == [("collision", "Exercise desk of Vale")]
    assert not Overlap.objects.exists()
    assert [step.action for step in history([mine], account(known[UNIT]))] == ["operations.draft", "operations.check"]
    with pytest.raises(NotAllowed):
        operations.check(mine, by=account(known[ISLE]))
    with pytest.raises(BadInput, match="registered cannot be checked"):
        operations.check(operations.register(mine, by=land), by=land)


def test_who_checks_very_often_is_held_up(land: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "MOST_CHECKS", 2)
    mine = operations.draft(planned(), by=land)
    for _ in range(2):
        operations.check(mine, by=land)
    with pytest.raises(TooOften):
        operations.check(mine, by=land)


def test_a_prober_learns_no_more_than_cells_months_and_broad_aims() -> None:
    """Two worlds whose hidden operation differs within its cells, its month and its broadest aim answer alike."""
    chance = Random(71)  # noqa: S311 (the same ones each time)
    one = Shape(("box-kites",), box(0.2, 50.2, 0.3, 50.3), between(*march(3, 9)))
    other = Shape(("stunt-kites",), box(0.1, 50.1, 0.4, 50.35), between(*march(20, 25), preparation=5))
    shown = [released(each, AIMS, ()) for each in (one, other)]
    assert [found(probe, shown[0]) for probe in probes(chance)] == [found(probe, shown[1]) for probe in probes(chance)]
    assert any(found(probe, shown[0]) for probe in probes(chance))


def probes(chance: Random) -> list[Shape]:
    """What somebody asks who wants to know exactly: small areas and single days all around."""
    chance.seed(71)
    asked = []
    for _ in range(PROBES):
        west, south, day = chance.uniform(-2, 2), chance.uniform(49, 52), chance.randint(-40, 80)
        area = box(west, south, west + 0.01, south + 0.01)
        asked.append(Shape((chance.choice(("box-kites", "string", "bells")),), area, between(*march(day, day))))
    return asked
