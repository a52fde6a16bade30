"""What became of duties, told to programs as to people: as at any day, and as far as each may see what shows it."""

import pytest
from django.test import Client

from article71 import periods
from article71.actions import duties, evidence
from article71.actions.acts import Entry, record
from article71.actions.duties import Owed
from article71.actions.evidence import Proof
from article71.followup.progress import Extent
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind
from article71.register.markings import Level, Marking
from tests.exercise import DAY, claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PAST = periods.day(2025, 3, 3)


@pytest.fixture
def owed() -> Duty:
    anna = secretariat()
    act = record(Entry(claim(date=PAST), source="minutes"), by=anna, on=DAY)
    monthly = Owed(("Lock Forum",), "report", DutyKind.RECURRING, periods.month(2025, 4), "P1M")
    duty = duties.record(monthly, [act], by=anna, on=DAY)
    papers = (("ST 701/25", public()), ("ST 702/25", Marking.objects.of(Level.LIMITE)))
    first, second = duty.occurrences.all()[:2]
    for (reference, marking), time in zip(papers, (first, second), strict=True):
        paper = Document.objects.create(reference=reference, date=time.due_first, registered=DAY, marking=marking)
        evidence.show(duty, Proof(Extent.FINAL, document=paper, occurrence=time), by=anna)
    return duty


def asked(query: str) -> list[int]:
    return [each["number"] for each in Client().get(f"/api/v1/duties?{query}").json()["items"]]


def test_one_duty_is_told_with_its_evidence_and_its_times(owed: Duty) -> None:
    told = Client().get(f"/api/v1/duties/{owed.pk}").json()
    assert told["progress"] == "in progress"
    assert [each["extent"] for each in told["evidence"]] == ["final"]
    assert [each["turn"] for each in told["occurrences"][:3]] == ["delivered", "missed", "missed"]
    assert told["occurrences"][0]["due"]["to"] == "2025-04-30"


def test_lists_are_asked_for_by_what_became_of_duties_as_at_a_day(owed: Duty) -> None:
    assert asked("progress=in+progress&as-at=2025-04-15") == [owed.pk]
    assert asked("progress=open&as-at=2025-03-15") == [owed.pk]
    assert asked("progress=outstanding") == [owed.pk]
    assert asked("progress=delivered") == []
    assert asked("due=overdue&as-at=2025-04-30") == []
    assert asked("due=overdue&as-at=2025-06-01") == [owed.pk]
    assert Client().get("/api/v1/duties?progress=done").status_code == 422
