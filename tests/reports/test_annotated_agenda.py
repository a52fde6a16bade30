"""What the register has to say to a meeting, and where it has nothing to say."""

import datetime
from dataclasses import replace

import pytest

from article71 import periods
from article71.actions import acts, agendas, annotations, duties, meetings
from article71.actions.acts import Entry
from article71.actions.annotations import Wording
from article71.actions.duties import Owed
from article71.errors import BadInput, NotAllowed
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.annotations import Annotation, AnnotationKind, AnnotationState
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyKind
from article71.register.evidence import Evidence, EvidenceState
from article71.register.mandates import Mandate
from article71.register.markings import Compartment, Level, Marking
from article71.register.meetings import Meeting, MeetingKind
from article71.reports.annotating.draft import draft, occasion_of
from article71.vocabulary.act_types import ActType
from tests.exercise import claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
DAY = datetime.date(2031, 6, 12)


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def meeting(anna: Account) -> Meeting:
    for short in ("COSI", "COSI SG"):
        Body.objects.create(short=short, kind="committee", shipped=True)
    planned = meetings.Planned("COSI", MeetingKind.FORMAL, periods.day(2031, 6, 12))
    earlier = replace(planned, days=periods.day(2031, 3, 3))
    meetings.plan(earlier, by=anna)
    return meetings.plan(planned, by=anna)


def told(meeting: Meeting, by: Account) -> dict[AnnotationKind, list[str]]:
    found: dict[AnnotationKind, list[str]] = {}
    for line in draft(occasion_of(meeting, by, DAY)):
        found.setdefault(line.kind, []).append(line.text)
    found.pop(AnnotationKind.EXPECTED)
    return found


def act(by: Account, **changes: object) -> Act:
    return acts.record(Entry(claim(**changes), source="minutes"), by=by)


def owe(by: Account, what: str, due: str = "", **changes: object) -> None:
    kind = DutyKind.DATED if due else DutyKind.UNDATED
    owed = Owed(("Europol",), what, kind, periods.parse(due) if due else None)
    duties.record(replace(owed, **changes), [act(by, object=f"to {what}")], by=by)


def test_what_is_due_by_the_meeting_or_just_after_is_told_and_what_is_later_is_not(
    meeting: Meeting, anna: Account
) -> None:
    owe(anna, "count locks", "../2031-05-31")
    owe(anna, "count bells", "../2031-07-01")
    owe(anna, "count pumps", "../2031-12-31")
    assert told(meeting, anna)[AnnotationKind.DUE] == ["Europol: count locks", "Europol: count bells"]


def test_a_line_says_why_it_came_and_from_where(meeting: Meeting, anna: Account) -> None:
    owe(anna, "count locks", "../2031-05-31")
    line = next(each for each in draft(occasion_of(meeting, anna, DAY)) if each.kind == AnnotationKind.DUE)
    assert line.reason == "Due by 31 May 2031, 12 days before the meeting; open, nothing delivered"
    assert line.source == "minutes"


def test_what_was_delivered_is_due_no_more_but_told_as_delivered(meeting: Meeting, anna: Account) -> None:
    owe(anna, "count locks", "../2031-05-31")
    duty = Act.objects.get(object="to count locks").duties.get()
    day = datetime.date(2031, 4, 1)
    Evidence.objects.create(duty=duty, link="https://exercise.example/", state=EvidenceState.ACCEPTED, day=day)
    acts.record(Entry(claim(object="another plan"), source="minutes"), by=anna)  # the register has moved on
    found = told(meeting, anna)
    assert AnnotationKind.DUE not in found
    assert found[AnnotationKind.DELIVERED] == ["Europol: count locks"]


def test_an_undated_duty_is_told_once_it_is_silent(meeting: Meeting, anna: Account) -> None:
    meetings.plan(meetings.Planned("COSI", MeetingKind.FORMAL, periods.day(2030, 9, 9)), by=anna)
    for what, since in (("count locks", periods.day(2030, 1, 9)), ("count bells", periods.day(2031, 5, 9))):
        owed = Owed(("Europol",), what, DutyKind.UNDATED)
        duties.record(owed, [act(anna, object=f"to {what}", date=since)], by=anna)
    assert told(meeting, anna)[AnnotationKind.SILENT] == ["Europol: count locks"]


def test_what_was_asked_for_the_next_meeting_is_promised_for_it(meeting: Meeting, anna: Account) -> None:
    invited = {"type": ActType.INVITED, "verb": "invited", "addressees": ("Europol",)}
    act(anna, **invited, object="to report at its next meeting")
    act(anna, **invited, object="to report in good time")
    act(anna, **invited, object="to report again", due=periods.parse("2031-06"))
    act(anna, **invited, object="to report at the end", due=periods.parse("2031"))
    assert told(meeting, anna)[AnnotationKind.PROMISED] == [
        "COSI invited Europol to report at its next meeting",
        "COSI invited Europol to report again by June 2031",
    ]


def test_what_was_for_the_meeting_before_last_is_not_promised_again(meeting: Meeting, anna: Account) -> None:
    act(anna, type=ActType.TASKED, verb="tasked", object="a report at the next meeting", date=periods.day(2031, 1, 9))
    assert AnnotationKind.PROMISED not in told(meeting, anna)


def test_what_the_support_group_settled_since_is_told(meeting: Meeting, anna: Account) -> None:
    act(anna, actors=("COSI SG",), object="the calendar", date=periods.day(2031, 5, 2))
    act(anna, actors=("COSI SG",), object="the old calendar", date=periods.day(2030, 5, 2))
    act(anna, actors=("Europol",), object="another calendar", date=periods.day(2031, 5, 2))
    assert told(meeting, anna)[AnnotationKind.PREPARED] == ["The COSI SG endorsed the calendar"]


def test_a_mandate_is_told_in_the_half_year_before_it_ends(meeting: Meeting, anna: Account) -> None:
    body = Body.objects.create(short="Hub", kind="network")
    for title, year in (("The steering group", 2031), ("The long seat", 2035)):
        mandate = Mandate(body=body, title=title, marking=public(), before="a new one is named")
        mandate.term = periods.parse(f"2029-01/{year}-09")
        mandate.save()
    assert told(meeting, anna)[AnnotationKind.ENDING] == ["Hub: The steering group"]


def test_a_product_is_expected_when_its_time_has_come_round(meeting: Meeting, anna: Account) -> None:
    def expected() -> list[str]:
        lines = draft(occasion_of(meeting, anna, DAY))
        return [each.record for each in lines if each.kind == AnnotationKind.EXPECTED]

    assert expected() == ["oaps", "threat-assessment", "agencies-report", "mapping"]
    act(anna, object="the half-yearly threat assessment", date=periods.day(2031, 5, 2))
    act(anna, object="the map of criminal networks", date=periods.day(2029, 5, 2))
    assert expected() == ["oaps", "agencies-report", "mapping"]


def test_a_register_that_knows_nothing_has_only_products_to_expect(meeting: Meeting, anna: Account) -> None:
    assert told(meeting, anna) == {}


def test_lines_are_kept_accepted_worded_or_dropped_and_drafted_anew(meeting: Meeting, anna: Account) -> None:
    owe(anna, "count locks", "../2031-05-31")
    owe(anna, "ring all bells", "../2031-05-31")
    item = agendas.add(meeting, agendas.Item("Locks: how Europol is to count them"), by=anna)
    annotations.draft(meeting, by=anna, on=DAY)
    locks, bells = Annotation.objects.filter(kind=AnnotationKind.DUE)
    assert (locks.item, bells.item) == (item, None)
    annotations.accept(locks, Wording("Europol counts", item), by=anna)
    annotations.drop(bells, by=anna, reason="no")
    owe(anna, "count pumps", "../2031-05-31")
    annotations.draft(meeting, by=anna, on=DAY)
    states = dict(Annotation.objects.filter(kind=AnnotationKind.DUE).values_list("text", "state"))
    assert states == {
        "Europol counts": AnnotationState.ACCEPTED,
        "Europol: ring all bells": AnnotationState.DROPPED,
        "Europol: count pumps": AnnotationState.PROPOSED,
    }
    with pytest.raises(BadInput):
        annotations.drop(bells, by=anna)


def test_a_proposal_that_the_register_no_longer_makes_goes(meeting: Meeting, anna: Account) -> None:
    owe(anna, "count locks", "../2031-05-31")
    annotations.draft(meeting, by=anna, on=DAY)
    acts.reject(Act.objects.get().mentions.get(), by=anna)
    annotations.draft(meeting, by=anna, on=DAY)
    assert not Annotation.objects.filter(kind=AnnotationKind.DUE).exists()


def test_annotations_are_never_public_and_bear_what_they_are_made_from(meeting: Meeting, anna: Account) -> None:
    owe(anna, "count locks", "../2031-05-31")
    annotations.draft(meeting, by=anna, on=DAY)
    assert Meeting.objects.visible_to(None).count() == 2
    assert not Annotation.objects.visible_to(None).exists()
    assert {each.marking for each in Annotation.objects.all()} == {Marking.objects.of(Level.LIMITE)}


def test_nobody_else_drafts(meeting: Meeting) -> None:
    with pytest.raises(NotAllowed):
        annotations.draft(meeting, by=Account.objects.create(username="dora", role=Role.DELEGATE))


def test_an_item_of_another_meeting_takes_no_line(meeting: Meeting, anna: Account) -> None:
    owe(anna, "count locks", "../2031-05-31")
    other = agendas.add(Meeting.objects.exclude(pk=meeting.pk).get(), agendas.Item("Locks"), by=anna)
    annotations.draft(meeting, by=anna, on=DAY)
    with pytest.raises(BadInput):
        annotations.accept(Annotation.objects.first(), Wording(item=other), by=anna)


def test_of_too_many_lines_of_a_kind_it_says_how_many_more_there_are_and_where(meeting: Meeting, anna: Account) -> None:
    for number in range(4):
        owe(anna, f"count lock {number}", "../2031-05-31")
    occasion = occasion_of(meeting, anna, DAY)
    few = replace(occasion.policy, drafting=replace(occasion.policy.drafting, most=2))
    lines = [each for each in draft(replace(occasion, policy=few)) if each.kind == AnnotationKind.DUE]
    assert [each.text for each in lines] == ["Europol: count lock 0", "Europol: count lock 1", "And 2 more"]
    assert "/duties/?due=overdue&as-at=2031-06-12" in lines[-1].source
    assert [each.text for each in draft(occasion) if each.noun == "list"] == []


def test_how_many_more_there_are_is_for_those_alone_who_may_see_them_all(meeting: Meeting, anna: Account) -> None:
    narrow = Marking.objects.of(Level.LIMITE, [Compartment.objects.create(name="Bicycles")])
    for number in range(3):
        owe(anna, f"count lock {number}", "../2031-05-31")
    Duty.objects.filter(what="count lock 2").update(marking=narrow)
    occasion = occasion_of(meeting, anna, DAY)
    few = replace(occasion.policy, drafting=replace(occasion.policy.drafting, most=1))
    (rest,) = (each for each in draft(replace(occasion, policy=few)) if each.noun == "list")
    assert Marking.objects.over(rest.markings) == narrow
