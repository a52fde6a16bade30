"""Reports one after the other: what they tell of, where none does, as far as one may see them."""

import datetime

import pytest
from django.test import Client

from article71.register.documents import Document
from article71.register.markings import Level, Marking
from tests.exercise import DAY, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def report(number: int, span: str, level: Level = Level.PUBLIC) -> Document:
    return Document.objects.create(
        reference=f"ST {number}/31",
        subject=f"Report on the proceedings of the Committee for the period from {span}",
        registered=DAY,
        date=datetime.date(2031, 3, 10),
        marking=Marking.objects.of(level),
    )


@pytest.fixture
def pages() -> dict[str, str]:
    """What the public and the secretariat are shown of three reports, the middle one LIMITE."""
    report(111, "January 2028 to June 2029")
    report(112, "July 2029 to December 2029", Level.LIMITE)
    report(113, "January 2030 to December 2030")
    anna = Client()
    anna.force_login(secretariat())
    return {
        who: browser.get("/documents/reported/").content.decode()
        for who, browser in (("public", Client()), ("secretariat", anna))
    }


def test_reports_stand_in_the_order_of_their_times_with_the_gaps_between(pages: dict[str, str]) -> None:
    told = pages["public"]
    assert told.index("ST 111/31") < told.index("July – December 2029") < told.index("ST 113/31")
    assert "no report that you may see" in told


def test_who_may_see_the_report_between_sees_no_gap(pages: dict[str, str]) -> None:
    assert "no report that you may see" not in pages["secretariat"]
    assert "ST 112/31" in pages["secretariat"]
    assert "ST 112/31" not in pages["public"]


def test_reports_of_one_series_stand_under_their_title(pages: dict[str, str]) -> None:
    assert pages["public"].count("<h2>Report on the proceedings of the Committee</h2>") == 1


def test_without_reports_it_is_said_so() -> None:
    assert "No paper here says" in Client().get("/documents/reported/").content.decode()
