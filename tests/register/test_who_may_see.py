"""One rule for every noun: the level, and every compartment."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71.register.accounts import CLEARED_FOR_LIMITE, Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.markings import Compartment, Level, Marking
from article71.vocabulary.act_types import ActType

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def an_act(marking: Marking) -> Act:
    return Act.objects.create(type=ActType.MET, verb="met", marking=marking)


def test_the_public_sees_what_is_public_and_nothing_else() -> None:
    seen = an_act(Marking.objects.of(Level.PUBLIC))
    an_act(Marking.objects.of(Level.LIMITE))
    an_act(Marking.objects.of(Level.PUBLIC, [Compartment.objects.create(name="one")]))
    assert list(Act.objects.visible_to(None)) == [seen]


@pytest.mark.parametrize("role", Role)
def test_limite_is_for_those_who_work_in_it(role: Role) -> None:
    an_act(Marking.objects.of(Level.LIMITE))
    account = Account.objects.create(username="anna", role=role)
    assert Act.objects.visible_to(account).exists() == (role in CLEARED_FOR_LIMITE)


def test_a_body_may_be_given_limite() -> None:
    an_act(Marking.objects.of(Level.LIMITE))
    body = Body.objects.create(short="Chamber", kind="institution", given_limite=True)
    account = Account.objects.create(username="anna", role=Role.PARLIAMENT, body=body)
    assert Act.objects.visible_to(account).count() == 1


def test_one_must_be_in_every_compartment() -> None:
    one, other = (Compartment.objects.create(name=name) for name in ("one", "other"))
    body = Body.objects.create(short="Agency", kind="agency")
    one.bodies.add(body)
    account = Account.objects.create(username="anna", role=Role.AGENCY, body=body)
    seen = an_act(Marking.objects.of(Level.LIMITE, [one]))
    an_act(Marking.objects.of(Level.LIMITE, [one, other]))
    assert list(Act.objects.visible_to(account)) == [seen]


def test_the_secretariat_is_in_every_compartment_but_those_of_operations_of_others() -> None:
    kept = Compartment.objects.create(name="a working group")
    operation = Compartment.objects.create(name="an operation", operation=True)
    seen = an_act(Marking.objects.of(Level.LIMITE, [kept]))
    closed = an_act(Marking.objects.of(Level.LIMITE, [kept, operation]))
    secretariat = Body.objects.create(short="Secretariat", kind="institution")
    account = Account.objects.create(username="anna", role=Role.SECRETARIAT, body=secretariat)
    assert list(Act.objects.visible_to(account)) == [seen]
    operation.bodies.add(secretariat)
    assert set(Act.objects.visible_to(account)) == {seen, closed}


def test_there_is_one_marking_of_each_kind() -> None:
    compartments = [Compartment.objects.create(name=name) for name in ("one", "other")]
    first = Marking.objects.of(Level.LIMITE, compartments)
    assert Marking.objects.of(Level.LIMITE, reversed(compartments)) == first


class WhatDerives(TestCase):
    """What is derived from several records is seen by nobody who may not see each of them."""

    @settings(max_examples=25, suppress_health_check=[HealthCheck.differing_executors])
    @given(
        st.lists(st.tuples(st.sampled_from(Level), st.frozensets(st.sampled_from("abc"))), min_size=1, max_size=3),
        st.frozensets(st.sampled_from("abc")),
        st.sampled_from([Role.DELEGATE, Role.PARLIAMENT]),
    )
    def test_is_seen_by_those_who_see_every_source(
        self, sources: list[tuple[Level, frozenset[str]]], in_: frozenset[str], role: Role
    ) -> None:
        body = Body.objects.create(short="Agency", kind="agency")
        named = {name: Compartment.objects.create(name=name) for name in "abc"}
        for name in in_:
            named[name].bodies.add(body)
        account = Account.objects.create(username="anna", role=role, body=body)
        markings = [Marking.objects.of(level, [named[name] for name in names]) for level, names in sources]
        derived = Marking.objects.over(markings)
        seen = set(Marking.objects.cleared_for(account))
        assert (derived in seen) == all(marking in seen for marking in markings)


class WhoMaySee(TestCase):
    """The one condition in the store and the rule as the design says it."""

    @settings(max_examples=25, suppress_health_check=[HealthCheck.differing_executors])
    @given(
        st.lists(st.tuples(st.sampled_from(Level), st.frozensets(st.sampled_from("abo"))), max_size=5),
        st.frozensets(st.sampled_from("abo")),
        st.sampled_from(Role),
        st.booleans(),
    )
    def test_agree(
        self, records: list[tuple[Level, frozenset[str]]], in_: frozenset[str], role: Role, given_limite: bool
    ) -> None:
        body = Body.objects.create(short="Agency", kind="agency", given_limite=given_limite)
        groups = {name: Compartment.objects.create(name=name, operation=name == "o") for name in "abo"}
        for name in in_:
            groups[name].bodies.add(body)
        account = Account.objects.create(username="anna", role=role, body=body)
        mine = in_ | (set("ab") if role == Role.SECRETARIAT else set())
        highest = Level.LIMITE if role in CLEARED_FOR_LIMITE or given_limite else Level.PUBLIC
        rows = [an_act(Marking.objects.of(level, [groups[name] for name in names])) for level, names in records]
        told = zip(rows, records, strict=True)
        assert set(Act.objects.visible_to(account)) == {
            row for row, (level, names) in told if level <= highest and names <= mine
        }
