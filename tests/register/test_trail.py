"""The whole trail: who may read which events, what is asked of it, and what was known on a day."""

import datetime
from collections.abc import Iterator

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71 import periods
from article71.actions import accounts, acts, bodies, compartments, documents, markings, observations
from article71.actions.compartments import Group
from article71.actions.markings import Narrow
from article71.documents.tree import Cover
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.event_changes import Line, changes, lines_of
from article71.register.events import Event
from article71.register.marking_decisions import MarkingDecision
from article71.register.markings import Compartment
from article71.register.trail import AskedTrail, known_on, trail
from tests.exercise import DAY, claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
EVERYTHING = AskedTrail()


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def aud() -> Account:
    return Account.objects.create(username="aud", role=Role.AUDITOR)


def paper(reference: str, by: Account, marking: str = "PUBLIC") -> Document:
    return documents.record(Cover(reference=reference, marking=marking), by=by, on=DAY)


def told(viewer: Account, **asked: object) -> list[str]:
    """The actions of the events asked for, the oldest first."""
    return [event.action for event in trail(AskedTrail(**asked), viewer)][::-1]  # type: ignore[arg-type]


def test_the_auditor_sees_what_was_done_to_limite_papers(anna: Account, aud: Account) -> None:
    found = paper("ST 111/31", anna, "LIMITE")
    observations.record(found, "count-differs", "How many?", by=anna)
    assert told(aud) == ["documents.record", "observations.record"]


def test_events_on_records_in_a_compartment_of_others_are_not_there(anna: Account, aud: Account) -> None:
    group = compartments.make(Group("locks"), reason="trial", by=anna)
    found = paper("ST 111/31", anna, "LIMITE")
    markings.narrow(found, Narrow((group,)), reason="theirs", by=anna)
    assert told(aud) == []
    found.refresh_from_db()
    markings.publish(found, reason="done", by=anna, on=DAY)
    assert told(aud) == ["documents.record"]  # not that it was in a compartment, nor which


def test_an_event_on_a_record_that_is_gone_is_not_there(anna: Account, aud: Account) -> None:
    found = paper("ST 111/31", anna)
    question = observations.record(found, "count-differs", "How many?", by=anna)
    question.delete()
    assert told(aud) == ["documents.record"]


def test_the_administrator_sees_what_was_done_to_accounts_alone(anna: Account) -> None:
    paper("ST 111/31", anna)
    accounts.add("admin", Role.ADMINISTRATOR, by=anna)
    assert told(Account.objects.get(username="admin")) == ["accounts.add"]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AUDITOR, Role.ADMINISTRATOR}))
def test_nobody_else_reads_the_trail(anna: Account, role: Role) -> None:
    paper("ST 111/31", anna)
    assert told(Account.objects.create(username="ben", role=role)) == []


def test_what_is_asked_of_the_trail(anna: Account, aud: Account) -> None:
    body = Body.objects.create(short="Chamber", kind="institution")
    first, second = paper("ST 111/31", anna, "LIMITE"), paper("ST 222/31", anna, "LIMITE")
    markings.publish(first, reason="asked for by a citizen", by=anna)
    bodies.give_limite(body, reason="an agreement", by=anna)
    assert told(aud, action="documents.record") == ["documents.record"] * 2
    assert told(aud, noun="document", record=str(first.pk)) == ["documents.record", "markings.publish"]
    assert told(aud, noun="document", record=str(second.pk)) == ["documents.record"]
    assert told(aud, reason="citizen ASKED") == ["markings.publish"]
    assert told(aud, reason="citizen agreement") == []
    assert told(aud, account=anna.pk, noun="body") == ["bodies.give_limite"]
    assert told(aud, account=aud.pk) == []
    assert len(told(aud, role=Role.SECRETARIAT)) == 4
    assert told(aud, role=Role.AUDITOR) == []


def test_days_are_those_on_which_events_were_written(anna: Account, aud: Account) -> None:
    paper("ST 111/31", anna)  # took effect on a day in 2031
    today = timezone.localdate()
    assert told(aud, written=periods.parse(today.isoformat())) == ["documents.record"]
    assert told(aud, written=periods.parse((today - datetime.timedelta(1)).isoformat())) == []
    assert told(aud, written=periods.parse("2031-03-14")) == []


def test_what_was_known_on_a_day_is_what_was_written_by_then(anna: Account, aud: Account) -> None:
    group = compartments.make(Group("locks"), reason="trial", by=anna)
    body = Body.objects.create(short="Audit office", kind="institution")
    aud.body = body
    aud.save()
    compartments.change(group, Group("keys", (body,)), reason="renamed", by=anna)
    today = timezone.localdate()
    asked = ("compartment", str(group.pk))
    assert known_on(*asked, today - datetime.timedelta(1), aud) == {}
    assert lines_of(known_on(*asked, today, aud), aud)[:2] == [
        Line("name", "", "keys"),
        Line("bodies", "", "Audit office"),
    ]
    compartments.change(group, Group("keys"), reason="not they", by=anna)
    assert known_on(*asked, today, aud) == {}


def test_a_change_is_told_line_by_line(anna: Account, aud: Account) -> None:
    act = acts.record(acts.Entry(claim(), source="minutes"), by=anna)
    mention = act.mentions.get()
    acts.correct(mention, claim(object="the other plan"), reason="misread", by=anna)
    (lines,) = changes(Event.objects.filter(action="acts.correct"), aud)
    plan = "the exercise plan against the theft of cargo bicycles"
    assert Line("claim: object", plan, "the other plan") in lines
    assert "claim: verb" not in [line.name for line in lines]


def test_numbers_of_records_one_may_not_see_are_left_out(anna: Account, aud: Account) -> None:
    group = Compartment.objects.create(name="locks")
    hidden = paper("ST 222/31", anna, "LIMITE")
    seen = acts.record(acts.Entry(claim(), source="minutes"), by=anna)
    secret = acts.record(acts.Entry(claim(), document=hidden), by=anna)
    acts.join(secret, seen, by=anna)
    acts.split(hidden.mentions.get(), by=anna)
    split = Event.objects.get(action="acts.split")
    (open_lines,) = changes([split], aud)
    assert [line.name for line in open_lines] == ["act"]
    markings.narrow(hidden, Narrow((group,)), reason="theirs", by=anna)
    (closed_lines,) = changes([split], aud)
    assert closed_lines == [Line("act", str(seen.pk), "")]


class WhoMayReadWhich(TestCase):
    """The fast way and the plain one: an event is there if its record is."""

    @settings(max_examples=20, suppress_health_check=[HealthCheck.differing_executors])
    @given(st.lists(st.tuples(st.sampled_from(["PUBLIC", "LIMITE"]), st.frozensets(st.sampled_from("ab"))), max_size=4))
    def test_agree(self, papers: list[tuple[str, frozenset[str]]]) -> None:
        anna = secretariat()
        body = Body.objects.create(short="Audit office", kind="institution")
        aud = Account.objects.create(username="aud", role=Role.AUDITOR, body=body)
        groups = {name: Compartment.objects.create(name=name) for name in "ab"}
        groups["a"].bodies.add(body)
        for number, (level, names) in enumerate(papers):
            made = paper(f"ST {5001 + number}/31", anna, level)
            if names:
                markings.narrow(made, Narrow(tuple(groups[name] for name in names)), reason="theirs", by=anna)
        assert [event.number for event in trail(EVERYTHING, aud)][::-1] == list(_plainly(aud))


def _plainly(viewer: Account) -> Iterator[int]:
    papers = {str(row.pk) for row in Document.objects.visible_to(viewer)}
    decisions = {str(row.pk) for row in MarkingDecision.objects.visible_to(viewer)}
    for event in Event.objects.order_by("number"):
        if event.record in (papers if event.noun == "document" else decisions):
            yield event.number
