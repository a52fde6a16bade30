"""Feeds and calendars: by any filter, for whoever asks, with ids that last."""

import base64

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from lxml import etree

from article71 import periods
from article71.actions.acts import Entry, confirm, record
from article71.actions.duties import Owed
from article71.actions.duties import record as owe
from article71.actions.legislation import take_back, tell
from article71.actions.tokens import issue
from article71.register.accounts import Role
from article71.register.acts import Act
from article71.register.duties import DutyKind
from article71.register.legislation_facts import Happened
from article71.register.legislative_files import LegislativeFile
from article71.register.mandates import Mandate
from article71.register.markings import Level
from article71.register.presidencies import Presidency
from article71.register.tokens import Scope
from tests.exercise import DAY, claim, public, secretariat
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ("/acts.atom", "/documents.atom", "/duties.atom", "/legislation.atom")


def ids(told: bytes) -> list[str]:
    return [entry.findtext(f"{ATOM}id") for entry in etree.fromstring(told).findall(f"{ATOM}entry")]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_tells_what_its_reader_may_see(address: str) -> None:
    kept = secrets()
    browser = Client()
    open_ = ids(browser.get(address).content)
    browser.force_login(kept.accounts[Role.PRESIDENCY])
    told = browser.get(address)
    assert set(open_) < set(ids(told.content))
    assert COMPARTMENT_CANARY not in told.content.decode()
    assert told["Cache-Control"] == "private, no-cache"


def test_a_program_sends_its_token_as_bearer_or_as_a_password() -> None:
    kept = secrets()
    key = issue("reader", [Scope.READ], timezone.localdate(), by=kept.accounts[Role.SECRETARIAT]).key
    pair = base64.b64encode(f"anybody:{key}".encode()).decode()
    for header in (f"Bearer {key}", f"Basic {pair}"):
        told = Client().get("/acts.atom", headers={"Authorization": header})
        assert LIMITE_CANARY in told.content.decode()
    for header in ("Bearer no", "Basic no", "Basic ///=", f"Basic {pair[:-9]}"):
        assert Client().get("/acts.atom", headers={"Authorization": header}).status_code == 401, header


def test_a_program_that_waits_to_be_asked_is_asked() -> None:
    answer = Client().get("/acts.atom?sign-in=1")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Basic")


def test_feeds_are_asked_by_the_filters_of_the_lists() -> None:
    anna = secretariat()
    for what in ("the plan for bolts", "the report on keys"):
        record(Entry(claim(object=what), source="minutes"), by=anna, on=DAY)
    told = Client().get("/acts.atom?text=keys").content
    assert len(ids(told)) == 1
    assert b"report on keys" in told
    assert etree.fromstring(told).findtext(f"{ATOM}id").endswith(",2026:acts?text=keys")


def test_pages_of_a_feed_lead_to_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("article71.web.feeds.PER_PAGE", 2)
    anna = secretariat()
    acts = [record(Entry(claim(object=f"plan {at}"), source="minutes"), by=anna, on=DAY) for at in range(5)]
    found, address = [], "/acts.atom?state=confirmed"
    while address:
        told = Client().get(address).content
        found += ids(told)
        links = {each.get("rel"): each.get("href") for each in etree.fromstring(told).findall(f"{ATOM}link")}
        address = links.get("next", "")
    assert [each.rpartition("/")[2] for each in found] == [str(act.pk) for act in acts[::-1]]


def test_a_decision_changes_the_day_of_the_entry_and_not_its_id() -> None:
    kept = secrets()
    mention = Act.objects.get(mentions__document=kept.public).mentions.get()

    def entry() -> tuple[str, str]:
        told = etree.fromstring(Client().get("/acts.atom").content).find(f"{ATOM}entry")
        return told.findtext(f"{ATOM}id"), told.findtext(f"{ATOM}updated")

    before = entry()
    confirm(mention, by=kept.accounts[Role.SECRETARIAT])
    after = entry()
    assert before[0] == after[0]
    assert before[1] < after[1] or before[1] > "2031"  # the exercise's papers are of days to come


def test_a_feed_of_legislation_tells_the_stage_and_what_happened_last_as_its_reader_may_know() -> None:
    kept = secrets()
    file = LegislativeFile.objects.visible_to(None)[0]
    hidden = Happened(periods.day(2031, 3, 1), "the Council agreed in silence", "a note", level=Level.LIMITE)
    tell(file, hidden, by=kept.accounts[Role.SECRETARIAT], on=DAY)
    asked = f"/legislation.atom?type={file.handling}&as-at=2031-12-31"

    def entry(browser: Client) -> etree._Element:
        told = etree.fromstring(browser.get(asked).content)
        return next(each for each in told.findall(f"{ATOM}entry") if each[0].text.endswith(f"legislation/{file.pk}"))

    before = entry(Client())
    assert "in silence" not in before.findtext(f"{ATOM}content")
    browser = Client()
    browser.force_login(kept.accounts[Role.PRESIDENCY])
    assert entry(browser).findtext(f"{ATOM}content").endswith("2031: the Council agreed in silence")
    take_back(file.developments.get(words=hidden.words), reason="a slip", by=kept.accounts[Role.SECRETARIAT])
    assert etree.tostring(entry(Client())) == etree.tostring(before)
    of_one = Client().get(f"/follow.atom?kind=file&target={file.pk}").content
    assert ids(of_one) == [before.findtext(f"{ATOM}id")]
    assert ids(of_one)[0] not in ids(Client().get(f"{asked}&state=repealed").content)


def test_due_dates_are_a_calendar() -> None:
    anna = secretariat()
    act = record(Entry(claim(), source="minutes"), by=anna, on=DAY)
    owed = Owed(("Commission",), "report on locks", DutyKind.RECURRING, periods.day(2031, 6, 30), "P1Y")
    duty = owe(owed, [act], by=anna, on=DAY)
    owe(Owed(("Commission",), "keep watch", DutyKind.CONTINUOUS), [act], by=anna, on=DAY)
    answer = Client().get("/duties.ics?body=Commission")
    assert answer["Content-Type"].startswith("text/calendar")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    ids = [str(event["UID"]).partition("@")[0] for event in events]
    assert ids == [f"duty-{duty.pk}-{number}" for number in range(1, len(ids) + 1)]
    assert [event["DTSTART"].dt.isoformat() for event in events[:2]] == ["2031-06-30", "2032-06-30"]
    assert "RRULE" not in events[0]
    assert str(events[0]["SUMMARY"]) == "Commission: report on locks"
    assert events[0]["SEQUENCE"] == 2


def test_turns_in_the_chair_and_ends_of_mandates_are_a_calendar() -> None:
    kept = secrets()
    Presidency.objects.create(country="Exland", adjective="Exlandish", **days("semester", 2033, 1, 2033, 7))
    Mandate.objects.create(
        body=kept.accounts[Role.AGENCY].body, marking=public(), title="Chair", **days("term", 2030, 1, 2031, 5)
    )
    events = Calendar.from_ical(Client().get("/terms.ics").content).walk("VEVENT")
    ends = {str(event["SUMMARY"]): event["DTEND"].dt.isoformat() for event in events}
    assert ends == {
        "Exercise in the chair": "2031-07-01",
        "Exland in the chair": "2033-07-01",
        "Exercise Agency: Chair ends": "2031-05-01",
    }


def days(name: str, *ends: int) -> dict[str, object]:
    first, after = periods.month(*ends[:2]).first, periods.month(*ends[2:]).first
    return {f"{name}_first": first, f"{name}_after": after}


def test_lists_lead_to_their_feeds_and_calendar() -> None:
    for noun in ("acts", "documents", "legislation", "duties"):
        told = Client().get(f"/{noun}/?text=locks").content.decode()
        assert '<link rel="alternate" type="application/atom+xml"' in told
        assert f"/{noun}.atom?text=locks" in told
    assert "/duties.ics?text=locks" in told
