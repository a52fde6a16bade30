"""The pages of meetings: the list, the calendar and its rule, one meeting, awaited papers, recording, positions."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from article71 import periods
from article71.actions import agendas, annotations, meetings
from article71.actions.agendas import Item, PaperNamed
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.agendas import AgendaItem, Purpose
from article71.register.annotations import Annotation, AnnotationState
from article71.register.bodies import Body
from article71.register.markings import Level
from article71.register.meeting_policy import policy
from article71.register.meeting_rhythm import kept
from article71.register.meetings import Meeting, MeetingKind
from article71.register.positions import Position
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
ON = periods.day(2031, 4, 2)


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def meeting(anna: Account) -> Meeting:
    Body.objects.create(short="COSI", kind="committee", shipped=True)
    planned = meetings.Planned("COSI", MeetingKind.FORMAL, ON, place="Exercise Hall")
    return meetings.plan(planned, by=anna)


def signed_in(account: Account) -> Client:
    browser = Client()
    browser.force_login(account)
    return browser


def said(browser: Client, address: str) -> str:
    return browser.get(address).content.decode()


def test_a_meeting_is_planned_by_the_form(anna: Account) -> None:
    form = {"body": "COSI", "kind": "formal", "first": "2031-04-02", "last": "2031-04-03", "level": "0"}
    answer = signed_in(anna).post("/meetings/new/", form)
    found = Meeting.objects.get()
    assert answer["Location"] == f"/meetings/{found.pk}/"
    assert found.days == periods.between(datetime.date(2031, 4, 2), datetime.date(2031, 4, 3))


def test_a_last_day_before_the_first_is_told_beside_its_field(anna: Account) -> None:
    form = {"body": "COSI", "kind": "formal", "first": "2031-04-02", "last": "2031-04-01", "level": "0"}
    answer = signed_in(anna).post("/meetings/new/", form)
    assert answer.status_code == 400
    assert "The last day is on or after the first." in answer.content.decode()


def test_the_list_is_narrowed_by_kind_and_period_and_handed_out(meeting: Meeting) -> None:
    assert "1 meeting" in said(Client(), "/meetings/?type=formal&period=2031")
    assert "0 meetings" in said(Client(), "/meetings/?type=informal")
    assert "0 meetings" in said(Client(), "/meetings/?period=2030")
    assert "Exercise Hall" in said(Client(), "/meetings.csv")
    assert "COSI" in said(Client(), "/meetings.ics?body=COSI")
    assert "COSI, formal meeting" in said(Client(), "/meetings.atom")


def test_what_is_called_off_is_found_by_that_state_alone(meeting: Meeting, anna: Account) -> None:
    meetings.call_off(meeting, reason="the hall is flooded", by=anna)
    assert "0 meetings" in said(Client(), "/meetings/?type=formal")
    assert "1 meeting" in said(Client(), "/meetings/?state=called-off")


def test_the_calendar_says_how_the_rule_is_kept(meeting: Meeting, anna: Account) -> None:
    told = said(Client(), "/meetings-calendar/?year=2031")
    assert "1 of 2 · 1 still to be planned" in " ".join(told.split())
    meetings.plan(meetings.Planned("COSI", MeetingKind.FORMAL, periods.day(2031, 6, 2)), by=anna)
    meetings.plan(meetings.Planned("COSI", MeetingKind.FORMAL, periods.day(2031, 6, 9)), by=anna)
    assert "1 more than the rule" in said(Client(), "/meetings-calendar/?year=2031")
    assert Client().get("/meetings-calendar/?year=next").status_code == 400


def test_the_rule_counts_what_was_not_called_off_and_may_be_seen(meeting: Meeting, anna: Account) -> None:
    def held(viewer: Account | None) -> int:
        return next(
            each.held for each in kept(policy().rhythms, periods.half(2031, 1), viewer) if each.kind == "formal"
        )

    hidden = meetings.plan(meetings.Planned("COSI", MeetingKind.FORMAL, periods.day(2031, 6, 2)), Level.LIMITE, by=anna)
    assert (held(None), held(anna)) == (1, 2)
    meetings.call_off(hidden, reason="no", by=anna)
    assert held(anna) == 1


def test_items_are_added_moved_and_taken_off_on_the_page(meeting: Meeting, anna: Account) -> None:
    browser = signed_in(anna)
    for title in ("Locks", "Bells"):
        papers = "6543/25\nWK 1/31 (to be issued)"
        form = {"title": title, "purpose": "decision", "papers": papers, "level": "0"}
        assert browser.post(f"/meetings/{meeting.pk}/items/new/", form).status_code == 302
    locks, bells = AgendaItem.objects.all()
    assert [(each.reference, each.issued) for each in locks.papers.all()][1] == ("WK 1/31", False)
    browser.post(reverse("item_move", args=[bells.pk]), {"place": "1"})
    assert list(meeting.items.values_list("title", flat=True)) == ["Bells", "Locks"]
    browser.post(reverse("item_drop", args=[locks.pk]))
    assert "Locks" not in said(Client(), f"/meetings/{meeting.pk}/")
    assert browser.post(reverse("item_move", args=[bells.pk]), {"place": "first"}).status_code == 400


def test_the_page_offers_to_each_what_each_may_do(meeting: Meeting, anna: Account) -> None:
    agendas.add(meeting, Item("Locks"), by=anna)
    page = f"/meetings/{meeting.pk}/"
    chair = signed_in(Account.objects.create(username="paul", role=Role.PRESIDENCY))
    assert "Circulate the agenda" in said(signed_in(anna), page)
    assert "Circulate the agenda" not in said(chair, page)
    assert "Add an item" in said(chair, page)
    assert "Annotated agenda" not in said(Client(), page)
    assert "Add an item" not in said(Client(), page)


def test_a_circulated_version_stays_readable_without_its_hidden_items(meeting: Meeting, anna: Account) -> None:
    agendas.add(meeting, Item("Locks", Purpose.DECISION), by=anna)
    agendas.add(meeting, Item("Secret bells", level=Level.LIMITE), by=anna)
    signed_in(anna).post(reverse("meeting_circulate", args=[meeting.pk]))
    address = f"/meetings/{meeting.pk}/versions/0/"
    assert "Secret bells" in said(signed_in(anna), address)
    told = said(Client(), address)
    assert "Locks" in told
    assert "Secret bells" not in told
    assert Client().get(f"/meetings/{meeting.pk}/versions/1/").status_code == 404


def test_an_outcome_is_recorded_and_struck(meeting: Meeting, anna: Account) -> None:
    item = agendas.add(meeting, Item("Locks"), by=anna)
    browser = signed_in(anna)
    form = {"type": "endorsed", "object": "the plan on locks."}
    answer = browser.post(reverse("outcome_record", args=[item.pk]), form)
    assert answer["Location"] == f"/meetings/{meeting.pk}/recording/?item={item.pk}"
    act = Act.objects.get()
    assert (act.actors, act.verb, act.object, act.date) == (("COSI",), "endorsed", "the plan on locks", ON)
    assert "COSI endorsed the plan on locks" in said(Client(), f"/meetings/{meeting.pk}/")
    assert str(meeting) in said(Client(), f"/acts/{act.pk}/")
    browser.post(reverse("outcome_strike", args=[act.mentions.get().pk]), {"reason": "misheard"})
    assert "the plan on locks" not in said(Client(), f"/meetings/{meeting.pk}/")


def test_an_outcome_without_words_is_asked_for_again(meeting: Meeting, anna: Account) -> None:
    item = agendas.add(meeting, Item("Locks"), by=anna)
    form = {"type": "endorsed", "object": "", "due": "soon"}
    answer = signed_in(anna).post(reverse("outcome_record", args=[item.pk]), form)
    assert answer.status_code == 400
    assert not Act.objects.exists()


def test_a_position_is_shown_to_those_it_is_for(meeting: Meeting, anna: Account) -> None:
    Body.objects.create(short="Exercise Land", kind="member-state", shipped=True)
    item = agendas.add(meeting, Item("Locks"), by=anna)
    form = {"body": "Exercise Land", "stance": "against", "words": "too heavy", "level": "1"}
    assert signed_in(anna).post(reverse("item_positions", args=[item.pk]), form).status_code == 302
    page = f"/meetings/{meeting.pk}/"
    assert "too heavy" in said(signed_in(anna), page)
    assert "too heavy" not in said(Client(), page)
    signed_in(anna).post(reverse("position_withdraw", args=[Position.objects.get().pk]))
    assert "too heavy" not in said(signed_in(anna), page)


def test_awaited_papers_are_listed_with_their_meeting(meeting: Meeting, anna: Account) -> None:
    agendas.add(meeting, Item("Locks", papers=(PaperNamed("WK 1/31", issued=False),)), by=anna)
    told = said(Client(), "/awaited/")
    assert "WK 1/31" in told
    assert "to be issued" in told
    assert "WK 1/31" in said(Client(), "/awaited.csv")


def test_lines_are_drafted_accepted_with_a_new_item_and_dropped(meeting: Meeting, anna: Account) -> None:
    browser = signed_in(anna)
    browser.post(reverse("annotated_draft", args=[meeting.pk]))
    first, second = Annotation.objects.all()[:2]
    assert first.text in said(browser, f"/meetings/{meeting.pk}/annotated/")
    browser.post(reverse("annotation_accept", args=[first.pk]), {"text": "The plans of EMPACT", "item": "new"})
    first.refresh_from_db()
    assert (first.state, first.text) == (AnnotationState.ACCEPTED, "The plans of EMPACT")
    assert meeting.items.get().title == "The plans of EMPACT"
    browser.post(reverse("annotation_drop", args=[second.pk]))
    second.refresh_from_db()
    assert second.state == AnnotationState.DROPPED
    assert browser.post(reverse("annotation_accept", args=[second.pk]), {"item": "77"}).status_code == 400


def test_the_annotated_agenda_is_for_those_who_work_with_it(meeting: Meeting, anna: Account) -> None:
    annotations.draft(meeting, by=anna)
    address = f"/meetings/{meeting.pk}/annotated/"
    assert Client().get(address).status_code == 302
    parliament = signed_in(Account.objects.create(username="pia", role=Role.PARLIAMENT))
    assert parliament.get(address).status_code == 403
    delegate = signed_in(Account.objects.create(username="dora", role=Role.DELEGATE))
    assert Annotation.objects.first().text in said(delegate, address)
    assert "Accept" not in said(delegate, address)
    assert delegate.get(f"/meetings/{meeting.pk}/annotated.html").status_code == 200


def test_papers_of_the_meeting_are_handed_out(meeting: Meeting, anna: Account) -> None:
    agendas.add(meeting, Item("Locks"), by=anna)
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<")):
        answer = Client().get(f"/meetings/{meeting.pk}/agenda.{form}")
        assert answer.content.startswith(begins)
    assert Client().get(f"/meetings/{meeting.pk}/agenda.exe").status_code == 404
    assert Client().get(f"/meetings/{meeting.pk}/proceedings.pdf").status_code == 400


def test_programs_read_a_meeting_with_its_agenda(meeting: Meeting, anna: Account) -> None:
    agendas.add(meeting, Item("Locks", Purpose.DECISION, papers=(PaperNamed("WK 1/31", issued=False),)), by=anna)
    agendas.add(meeting, Item("Secret bells", level=Level.LIMITE), by=anna)
    told = Client().get(f"/api/v1/meetings/{meeting.pk}").json()
    assert (told["body"], told["kind"], told["days"]["from"]) == ("COSI", "formal", "2031-04-02")
    assert [each["title"] for each in told["items"]] == ["Locks"]
    assert told["items"][0]["papers"] == [{"reference": "WK 1/31", "issued": False}]
    assert [each["number"] for each in Client().get("/api/v1/meetings?type=formal").json()["items"]] == [meeting.pk]
    assert Client().get("/api/v1/meetings?period=2030").json()["items"] == []


def test_the_pages_take_few_queries(meeting: Meeting, anna: Account, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    Body.objects.create(short="Exercise Land", kind="member-state", shipped=True)
    for title in ("Locks", "Bells", "Pumps"):
        item = agendas.add(meeting, Item(title, papers=(PaperNamed("WK 1/31"),)), by=anna)
        signed_in(anna).post(
            reverse("outcome_record", args=[item.pk]), {"type": "endorsed", "object": f"a plan on {title}"}
        )
    for page in (f"/meetings/{meeting.pk}/", "/meetings/", "/meetings-calendar/?year=2031", "/awaited/"):
        with django_assert_max_num_queries(15):
            assert Client().get(page).status_code == 200


def test_a_meeting_is_found_by_its_words_and_by_no_item_that_fewer_may_see(meeting: Meeting, anna: Account) -> None:
    agendas.add(meeting, Item("Cargo bicycles"), by=anna)
    agendas.add(meeting, Item("Secret bells", level=Level.LIMITE), by=anna)
    page = f'href="/meetings/{meeting.pk}/"'
    assert page in said(Client(), "/search/?q=cargo+bicycles")
    assert page in said(Client(), "/search/?q=%22Exercise+Hall%22&kind=meeting")
    assert page not in said(Client(), "/search/?q=secret")
    agendas.drop(meeting.items.first(), by=anna)
    assert page not in said(Client(), "/search/?q=cargo+bicycles")
