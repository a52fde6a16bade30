"""Several reports taken in: gaps and contradictions stand as questions, and go when a further paper answers them."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from article71 import periods
from article71.actions import acts, decisions, observations
from article71.reading import findings
from article71.reading.findings import Reading
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.markings import Level, Marking
from article71.register.observations import Observation
from article71.register.taking_in.readings import take_in
from tests.exercise import DAY, finding, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
_TITLE = "Report to parliaments on the proceedings of the Committee"


@pytest.fixture
def anna() -> Account:
    return secretariat()


def report(
    anna: Account, number: int, span: str, level: Level = Level.PUBLIC, day: int = 3, **changes: Any
) -> Document:
    """A report on the proceedings of the time from .. to .., which tells an act of that day of March."""
    told = finding(date=periods.day(2031, 3, day), **changes)
    paper = Document.objects.create(
        reference=f"ST {number}/31", registered=DAY, marking=Marking.objects.of(level), date=datetime.date(2031, 3, 10)
    )
    take_in(paper, _read(told, f"ST {number}/31", f"{_TITLE} for the period from {span}"), DAY, anna)
    return paper


def _read(told: findings.Act, reference: str, subject: str) -> Reading:
    read = reading(told, reference=reference)
    cover = replace(read.document.cover, subject=subject)
    return replace(read, document=replace(read.document, cover=cover))


def questions(kind: str) -> list[str]:
    return list(Observation.objects.standing().filter(kind=kind).values_list("text", flat=True))


def test_a_gap_is_asked_about_until_the_report_that_fills_it_comes(anna: Account) -> None:
    report(anna, 111, "January 2028 to June 2029")
    report(anna, 113, "January 2030 to December 2030")
    assert ["2029-07-01 to 2029-12-31" in each for each in questions("gap-between-reports")] == [True]
    report(anna, 112, "July 2029 to December 2029")
    assert questions("gap-between-reports") == []
    assert Observation.objects.filter(kind="gap-between-reports", gone=True).count() == 1


def test_a_contradiction_stands_on_the_later_paper(anna: Account) -> None:
    report(anna, 111, "January 2028 to June 2029")
    later = report(anna, 112, "July 2029 to December 2029", day=4)
    (found,) = Observation.objects.standing().filter(kind="papers-differ")
    assert found.document == later
    assert "ST 111/31 and ST 112/31 tell" in found.text


def test_what_is_asked_of_two_papers_is_for_those_who_may_see_both(anna: Account) -> None:
    report(anna, 111, "January 2028 to June 2029", Level.LIMITE)
    report(anna, 113, "January 2030 to December 2030", day=4)
    kinds = ("gap-between-reports", "papers-differ")
    assert Observation.objects.visible_to(anna).filter(kind__in=kinds).count() == 2
    assert not Observation.objects.visible_to(None).filter(kind__in=kinds).exists()


def test_a_question_that_was_settled_keeps_its_note_when_a_paper_is_read_again(anna: Account) -> None:
    report(anna, 111, "January 2028 to June 2029")
    later = report(anna, 113, "January 2030 to December 2030")
    (asked,) = Observation.objects.filter(kind="gap-between-reports")
    observations.settle(asked, "there was none that half-year", by=anna)
    told = finding(date=periods.day(2031, 3, 3))
    take_in(later, _read(told, "ST 113/31", later.subject), DAY, anna)
    asked.refresh_from_db()
    assert (asked.gone, asked.note) == (False, "there was none that half-year")


def test_papers_that_report_on_no_period_bring_no_questions(anna: Account) -> None:
    report(anna, 111, "3 June 2029 to 5 June 2029")
    report(anna, 112, "3 June 2030 to 5 June 2030")
    assert not Observation.objects.exists()


def test_acts_that_are_joined_split_and_joined_again_are_compared_again(anna: Account) -> None:
    report(anna, 111, "January 2028 to June 2029")
    report(anna, 112, "July 2029 to December 2029", day=4, object="a survey of orchards and ferries")
    one, other = Act.objects.order_by("pk")
    assert questions("papers-differ") == []
    acts.join(other, one, by=anna)
    assert ["Which day is right?" in each for each in questions("papers-differ")] == [True]
    decisions.undo(by=anna)
    assert questions("papers-differ") == []
    acts.join(other, one, by=anna)
    acts.split(one.mentions.latest("pk"), by=anna)
    assert questions("papers-differ") == []
    decisions.undo(by=anna)
    assert len(questions("papers-differ")) == 1
    assert Observation.objects.filter(kind="papers-differ").count() == 1
