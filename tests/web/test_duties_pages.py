"""The list of duties: its filters with their counts, its order and files; and the page of one duty."""

import datetime
import json

import pytest
from django.test import Client
from typer.testing import CliRunner

from article71 import periods
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.actions.duties import record as owe
from article71.cli.root import app
from article71.errors import BadInput
from article71.followup.progress import Progress
from article71.periods import Period
from article71.register.duties import Duty, DutyKind
from article71.register.duty_facets import DutyFacets, duty_facets
from article71.register.evidence import Evidence, EvidenceState
from article71.register.filters import Asked, duties
from article71.register.followed import Followed
from article71.register.sights import Sight
from article71.register.statements import Statement
from article71.register.topics import Topic
from article71.web.due import due, standing
from tests.exercise import DAY, claim, secretariat
from tests.web.secrets import LIMITE_CANARY, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
TODAY = datetime.date(2031, 5, 15)


@pytest.fixture
def _duties() -> None:
    anna = secretariat()
    Topic.objects.create(key="locks", title="Locks")
    Topic.objects.create(key="bolts", title="Bolts", level=2, parent="locks")
    act = record(Entry(claim(topic="bolts"), source="minutes"), by=anna, on=DAY)
    other = record(Entry(claim(object="the report on keys", topic="locks"), source="minutes"), by=anna, on=DAY)
    by_june = periods.until(periods.month(2031, 6)).worded("by June 2031")
    owe(Owed(("Lock Forum",), "map all locks", DutyKind.DATED, periods.month(2031, 4)), [act], by=anna)
    owe(Owed(("Lock Forum", "Bolt Board"), "count the bolts", DutyKind.DATED, by_june), [act, other], by=anna)
    owe(Owed(("Bolt Board",), "report", DutyKind.RECURRING, recurrence="P2Y"), [act], by=anna)


def counted(**asked: object) -> DutyFacets:
    return duty_facets(Asked(as_at=TODAY, **asked), Sight.of(None), Topic.objects.all())  # type: ignore[arg-type]


@pytest.mark.usefixtures("_duties")
def test_each_count_is_of_what_its_value_would_leave() -> None:
    found = counted()
    assert found.kinds == {"dated": 2, "recurring": 1}
    assert found.due == {"overdue": 1, "ahead": 2, "silent": 0}
    assert found.owners == {"Lock Forum": 2, "Bolt Board": 2}
    assert found.topics == {"locks": 3, "bolts": 3}
    for due_, number in found.due.items():
        assert duties(Asked(as_at=TODAY, due=due_), None).count() == number


@pytest.mark.usefixtures("_duties")
def test_a_filter_narrows_all_counts_but_its_own() -> None:
    found = counted(due="overdue")
    assert found.due == {"overdue": 1, "ahead": 2, "silent": 0}
    assert found.kinds == {"dated": 1}
    assert found.owners == {"Lock Forum": 1}


def test_nobody_counts_what_one_may_not_see() -> None:
    secrets()
    found = duty_facets(Asked(), Sight.of(None), Topic.objects.all())
    assert sum(found.kinds.values()) == Duty.objects.visible_to(None).count()
    assert LIMITE_CANARY not in str(found)


@pytest.mark.usefixtures("_duties")
def test_the_list_tells_who_owes_what_by_when() -> None:
    told = Client().get("/duties/?as-at=2031-05-15&body=Lock+Forum").content.decode()
    assert "Lock Forum, Bolt Board: count the bolts" in told
    assert "due by 30 Jun 2031" in told
    assert told.count("<strong>overdue") == 1
    assert "2 duties" in told
    assert "every 2 years" not in told


@pytest.mark.usefixtures("_duties")
def test_the_order_is_the_one_asked_for_in_files_too() -> None:
    def first(query: str) -> str:
        return Client().get(f"/duties.csv?{query}").content.decode().splitlines()[1]

    assert "map all locks" in first("")
    assert "report" in first("sort=newest")
    assert Client().get("/duties/?sort=colour").status_code == 400
    assert Client().get("/duties/?due=soon").status_code == 400


def in_files(day: str, **asked: str) -> list[dict[str, str]]:
    """The list as a file, which the command line prints too."""
    found = Client().get("/duties.json", {"as-at": day, **asked}).json()
    options = [word for name, value in asked.items() for word in (f"--{name}", value)]
    told = CliRunner().invoke(app, ["duties", "--as-at", day, *options, "--format", "json"])
    assert json.loads(told.stdout) == found
    return found  # type: ignore[no-any-return]


@pytest.mark.usefixtures("_duties")
def test_files_and_the_command_line_tell_and_ask_for_progress_as_at_a_day() -> None:
    owed = Duty.objects.get(what="map all locks")
    Statement.objects.create(duty=owed, progress=Progress.ACKNOWLEDGED, day=DAY)
    Evidence.objects.create(
        duty=owed, link="https://example.org/", state=EvidenceState.ACCEPTED, day=datetime.date(2031, 5, 16)
    )
    for progress, number in {"acknowledged": 1, "open": 2, "outstanding": 3, "delivered": 0}.items():
        assert len(in_files("2031-05-15", progress=progress)) == number
    assert [row["what"] for row in in_files("2031-05-16", progress="delivered")] == ["map all locks"]
    assert [row["progress"] for row in in_files("2031-05-15")] == ["acknowledged", "open", "open"]
    assert isinstance(CliRunner().invoke(app, ["duties", "--progress", "done"]).exception, BadInput)


@pytest.mark.usefixtures("_duties")
def test_files_tell_since_when_a_duty_is_silent() -> None:
    assert {row["silent since"] for row in in_files("2033-05-15", due="silent")} == {"2031-03-03"}
    assert {row["silent since"] for row in in_files("2031-03-15")} == {None}


@pytest.mark.usefixtures("_duties")
def test_the_page_of_a_duty_tells_its_wording_its_acts_and_its_history() -> None:
    owed = Duty.objects.get(what="count the bolts")
    told = Client().get(f"/duties/{owed.pk}/").content.decode()
    assert "“by June 2031”" in told
    assert "entered by hand" in told
    for act in owed.acts.all():
        assert f'href="/acts/{act.pk}/"' in told
    assert "The duty was entered by hand" in told


@pytest.mark.usefixtures("_duties")
def test_the_lists_page_takes_few_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for page in ("/duties/", f"/duties/{Duty.objects.all()[0].pk}/"):
        Client().get(page)  # what hangs on the whole register is kept from one page to the next
        with django_assert_max_num_queries(15):
            assert Client().get(page).status_code == 200


@pytest.mark.parametrize(
    ("kind", "period", "rule", "told"),
    [
        ("dated", periods.quarter(2031, 2), "", "due April – June 2031"),
        ("recurring", None, "FREQ=YEARLY", "every year"),
        ("recurring", periods.year(2031), "FREQ=YEARLY;INTERVAL=2", "every 2 years, 2031"),
        ("continuous", None, "", "continuous"),
        ("undated", None, "", "no day named"),
    ],
)
def test_when_it_is_due_is_told_by_its_day_or_rule(kind: str, period: Period | None, rule: str, told: str) -> None:
    owed = Duty(kind=kind, recurrence=rule)
    owed.due = period
    assert due(owed) == told


def test_a_day_is_over_when_it_has_gone_by_and_of_what_is_closed_nothing_is_told() -> None:
    owed = Duty(pk=1, kind="dated")
    owed.due = periods.month(2031, 5)
    last = datetime.date(2031, 5, 31)

    def told(day: datetime.date, progress: Progress = Progress.OPEN, missed: int = 0) -> str:
        return standing(owed, Followed(day, {1: progress}, {1: DAY}, frozenset()), {1: missed})

    assert told(last + datetime.timedelta(1)) == "overdue"
    assert told(last) == "due today"
    assert told(last - datetime.timedelta(1)) == "silent since 14 Mar 2031"
    assert told(last + datetime.timedelta(1), Progress.DELIVERED) == ""
    owed.recurrence = "FREQ=YEARLY"
    assert told(datetime.date(2040, 1, 1), missed=2) == "missed 2 times"
