"""Planned operations: from draft to closed, in versions, by their lead and nobody else."""

from collections.abc import Callable

import pytest
import shapely

from article71.actions import compartments, operations
from article71.actions.compartments import Group
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere
from article71.overlaps.area import Area
from article71.overlaps.operation import identity
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from article71.register.operation_values import planned as value
from article71.register.operation_versions import OperationVersion
from article71.register.operations import Operation
from tests.actions.operations import ISLE, LAND, UNIT, VALE, account, bodies, planned, registered
from tests.overlaps.exercise import AIMS, box

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _made_up_aims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("article71.vocabulary.aims.load", lambda profile="cosi": AIMS)


@pytest.fixture
def known() -> dict[str, Body]:
    return bodies()


@pytest.fixture
def lead(known: dict[str, Body]) -> Account:
    """Somebody of the body that leads."""
    return account(known[LAND])


def test_what_is_drafted_is_kept_word_for_word(lead: Account) -> None:
    told = planned(aims=("box-kites", "string"), area=Area(box(0, 50, 1, 51), ("FR",), drawn=box(0, 50, 1, 51)))
    made = Operation.objects.with_version().get(pk=operations.draft(told, by=lead).pk)
    assert made.version is not None
    assert identity(value(made.version)) == identity(told) == made.version.identity
    assert made.version.west is not None
    assert made.version.west <= 0  # the box of its cells, which hold it


def test_its_parties_and_its_coordination_unit_alone_see_it(known: dict[str, Body], lead: Account) -> None:
    operations.draft(planned(), by=lead)
    see = {name for name, body in known.items() if Operation.objects.visible_to(account(body, name=name)).exists()}
    assert see == {LAND, ISLE, UNIT}
    for blind in (None, account(None, Role.SECRETARIAT), account(None, Role.AUDITOR)):
        assert not Operation.objects.visible_to(blind).exists()
        assert not OperationVersion.objects.visible_to(blind).exists()


def test_the_secretariat_decides_on_an_operation_that_it_is_a_party_to(known: dict[str, Body], lead: Account) -> None:
    office = account(known[VALE], Role.SECRETARIAT)
    with pytest.raises(NotThere):
        operations.register(operations.draft(planned(), by=lead), by=office)
    joined = operations.draft(planned(reference="JCO-2", participants=(VALE,)), by=lead)
    assert operations.register(joined, by=office).state == "registered"


@pytest.mark.parametrize("other", [ISLE, UNIT])
def test_nobody_but_its_lead_decides_on_an_operation(known: dict[str, Body], lead: Account, other: str) -> None:
    made = operations.draft(planned(), by=lead)
    with pytest.raises(NotAllowed, match="lead"):
        operations.register(made, by=account(known[other]))
    with pytest.raises(NotAllowed, match="leads"):
        operations.draft(planned(reference="JCO-2"), by=account(known[other], name="another"))


def test_an_operation_goes_its_way_step_by_step(lead: Account) -> None:
    made = operations.draft(planned(), by=lead)
    steps = (operations.register, operations.confirm, operations.begin, operations.close)
    for step, state in zip(steps, ("registered", "confirmed", "running", "closed"), strict=True):
        made = step(made, by=lead)
        assert made.state == state
    with pytest.raises(BadInput, match="closed cannot be cancelled"):
        operations.cancel(made, reason="too late", by=lead)
    assert list(Event.objects.order_by("number").values_list("action", flat=True)) == [
        *("operations.draft", "operations.register", "operations.confirm", "operations.begin", "operations.close")
    ]


@pytest.mark.parametrize("step", [operations.confirm, operations.begin, operations.close])
def test_no_step_is_left_out(lead: Account, step: Callable[..., Operation]) -> None:
    made = operations.draft(planned(), by=lead)
    with pytest.raises(BadInput, match="draft cannot be"):
        step(made, by=lead)


def test_a_change_makes_a_version_and_keeps_the_earlier_one(known: dict[str, Body], lead: Account) -> None:
    made = operations.confirm(registered(lead), by=lead)
    changed = operations.change(made, planned(participants=(VALE,)), reason="Isle has left", by=lead)
    assert [each.number for each in changed.versions.all()] == [1, 2]
    assert changed.state == "registered"  # what was confirmed was another version
    assert not Operation.objects.visible_to(account(known[ISLE])).exists()
    assert Operation.objects.visible_to(account(known[VALE])).exists()


def test_a_change_of_nothing_is_none(lead: Account) -> None:
    made = registered(lead)
    before = Event.objects.count()
    assert operations.change(made, planned(), by=lead).versions.count() == 1
    assert Event.objects.count() == before


def test_who_looked_at_an_earlier_version_decides_on_nothing(lead: Account) -> None:
    seen = operations.draft(planned(), by=lead)
    operations.change(seen, planned(title="Exercise Wren"), by=lead)
    seen.version_id = seen.versions.get(number=1).pk
    with pytest.raises(ChangedMeanwhile, match="another version"):
        operations.register(seen, by=lead)


def test_what_lacks_an_area_meets_nobody(lead: Account) -> None:
    made = operations.draft(planned(area=Area(), contact_office="", aims=()), by=lead)
    with pytest.raises(BadInput, match="an aim and an area and a contact office"):
        operations.register(made, by=lead)


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"aims": ("box-kites", "rockets")}, "no such aim"),
        ({"reference": " "}, "a reference and a title"),
        ({"participants": ("Nowhere",)}, "no body of this name"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(lead: Account, changes: dict[str, object], trouble: str) -> None:
    with pytest.raises(BadInput, match=trouble):
        operations.draft(planned(**changes), by=lead)


def test_a_reference_is_once_with_its_lead_and_free_to_others(known: dict[str, Body], lead: Account) -> None:
    operations.draft(planned(), by=lead)
    with pytest.raises(BadInput, match="same lead"):
        operations.draft(planned(title="Exercise Wren"), by=lead)
    assert operations.draft(planned(lead=VALE), by=account(known[VALE]))


def test_a_published_operation_shows_its_present_version_to_everybody(lead: Account) -> None:
    made = operations.change(registered(lead), planned(title="Exercise Wren"), by=lead)
    operations.publish(made, reason="announced to the press", by=lead)
    seen = Operation.objects.visible_to(None).with_version().get()
    assert seen.version is not None
    assert seen.version.title == "Exercise Wren"
    assert [each.title for each in OperationVersion.objects.visible_to(None)] == ["Exercise Wren"]


def test_numbers_of_operations_do_not_count_them(lead: Account) -> None:
    one = operations.draft(planned(), by=lead)
    other = operations.draft(planned(reference="JCO-2"), by=lead)
    assert abs(one.pk - other.pk) > 1


def test_who_is_in_the_group_of_an_operation_is_told_by_the_operation_alone(
    known: dict[str, Body], lead: Account
) -> None:
    made = operations.draft(planned(participants=(VALE,)), by=lead)
    office = account(known[VALE], Role.SECRETARIAT)
    with pytest.raises(BadInput, match="parties of an operation"):
        compartments.change(made.compartment, Group("all", (known[ISLE],)), reason="more", by=office)


def test_an_outline_survives_the_store(lead: Account) -> None:
    hole = shapely.Polygon([(0, 50), (2, 50), (2, 52), (0, 52)], [[(0.5, 50.5), (1, 50.5), (1, 51)]])
    made = Operation.objects.with_version().get(pk=operations.draft(planned(area=Area(hole)), by=lead).pk)
    assert made.version is not None
    assert value(made.version).area.geometry.equals(hole)
