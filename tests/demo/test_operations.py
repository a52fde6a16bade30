"""The demonstration's operations: forty, plainly exercises, which meet in every class of the policy."""

from typing import Any

import pytest
from django.utils import timezone

from article71.actions import accounts
from article71.actions import profile as profiles
from article71.cli.demo.operations import enter, exercise_operations, overlaps
from article71.overlaps.policy import OverlapClass, policy
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.operations import Operation
from article71.register.overlaps import Overlap, OverlapSide
from article71.vocabulary.profile import load

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def unit() -> Account:
    """The secretariat, in a register with the profile's bodies: it coordinates all the operations."""
    first = accounts.first()
    profiles.load(load(), by=first)
    body = Body.objects.get(short="General Secretariat of the Council")
    return accounts.add("secretariat", Role.SECRETARIAT, body, by=first)


def test_all_forty_say_that_they_are_exercises() -> None:
    told = exercise_operations()
    assert len(told) == 40
    assert all(each.title.startswith("Exercise ") and each.contact_office.startswith("exercise ") for each in told)


def test_overlaps_of_each_class_are_told_with_their_reason() -> None:
    said = overlaps(exercise_operations())
    for overlap_class in OverlapClass:
        assert f"\n{policy().line(overlap_class).title}: " in f"\n{said}"
    assert "share 74 % of the smaller one" in said


def test_a_profile_without_them_plans_none(tmp_path: Any) -> None:
    (tmp_path / "profile.toml").write_text('name = "Small committee"\nlanguage = "en"\n', encoding="utf-8")
    assert exercise_operations(str(tmp_path)) == []


def test_the_register_finds_every_overlap_that_the_file_has(unit: Account) -> None:
    told = exercise_operations()
    enter(told, timezone.localdate(), by=unit)
    assert Operation.objects.standing().count() == 40
    found = {frozenset((str(each.one.version), str(each.other.version))) for each in Overlap.objects.all()}
    titles = {each.reference: f"{each.reference}: {each.title}" for each in told}
    assert frozenset((titles["EX 01"], titles["EX 02"])) in found
    assert frozenset((titles["EX 31"], titles["EX 32"])) in found
    assert {each.overlap_class for each in OverlapSide.objects.standing()} == {each.value for each in OverlapClass}
