"""The outstanding list as a page, as a paper and on the command line, as at any day, of what one may see."""

import json

import pytest
from django.test import Client
from typer.testing import CliRunner

from article71 import periods
from article71.actions import duties, evidence
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.actions.evidence import Proof
from article71.cli.root import app
from article71.followup.progress import Extent
from article71.register.accounts import Account
from article71.register.duties import Duty, DutyKind
from tests.exercise import DAY, claim, secretariat
from tests.web.secrets import LIMITE_CANARY, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def owed(anna: Account) -> Duty:
    act = record(Entry(claim(), source="minutes"), by=anna, on=DAY)
    duties.record(Owed(("Bolt Board",), "count bolts", DutyKind.UNDATED), [act], by=anna, on=DAY)
    by_april = Owed(("Lock Forum",), "map all locks", DutyKind.DATED, periods.month(2031, 4))
    return duties.record(by_april, [act], by=anna, on=DAY)


def page(query: str) -> str:
    return Client().get(f"/outstanding/?{query}").content.decode()


@pytest.mark.usefixtures("owed")
def test_each_duty_stands_there_with_a_line_that_explains_it() -> None:
    told = page("as-at=2031-05-15")
    assert "COSI endorsed (3 March 2031); was due by 30 April 2031, 15 days ago." in told
    assert told.index("map all locks") < told.index("count bolts")
    assert "2 duties" in told
    assert "1 duty" in page("as-at=2031-05-15&body=Bolt+Board")


def test_what_was_delivered_is_outstanding_on_days_before_alone(owed: Duty, anna: Account) -> None:
    delivered = periods.day(2031, 5, 2).first
    evidence.show(owed, Proof(Extent.FINAL, link="https://example.org", day=delivered), by=anna)
    assert "map all locks" not in page("as-at=2031-05-02")
    assert "map all locks" in page("as-at=2031-05-01")


@pytest.mark.usefixtures("owed")
@pytest.mark.parametrize("form", ["docx", "pdf", "html", "csv", "json", "xlsx"])
def test_the_list_is_handed_out_as_a_paper_or_a_table(form: str) -> None:
    answer = Client().get(f"/outstanding.{form}?as-at=2031-05-15")
    assert answer.status_code == 200
    assert len(answer.content) > 100
    assert Client().get("/outstanding.odt").status_code == 404


@pytest.mark.usefixtures("owed")
def test_every_line_of_the_paper_names_the_records_it_is_told_from() -> None:
    told = Client().get("/outstanding.html?as-at=2031-05-15").content.decode()
    numbers = [duty.pk for duty in Duty.objects.all()]
    assert all(f"Duty {number}, act" in told for number in numbers)
    assert ">1. Overdue<" in told or "Overdue</h" in told


def test_the_public_list_tells_of_nothing_that_is_not_public() -> None:
    secrets()
    assert LIMITE_CANARY not in page("as-at=2032-01-01")
    assert "plain plan" in page("as-at=2032-01-01")


@pytest.mark.usefixtures("owed")
def test_the_command_prints_the_same_list_and_its_public_form() -> None:
    told = CliRunner().invoke(app, ["outstanding", "--as-at", "2031-05-15"]).output
    assert told.startswith("2 duties outstanding as at 2031-05-15\n\noverdue:\n")
    rows = json.loads(CliRunner().invoke(app, ["outstanding", "--as-at", "2031-05-15", "--format", "json"]).output)
    assert [row["standing"] for row in rows] == ["overdue", "waiting"]
    assert rows[0]["owners"] == ["Lock Forum"]


@pytest.mark.usefixtures("owed")
def test_the_page_takes_few_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    page("")
    with django_assert_max_num_queries(15):
        page("")
