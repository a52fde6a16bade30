"""Files handed in are read in the background: each has its outcome, once, and nothing of what is refused stays."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError
from django_tasks_db.models import DBTaskResult

from article71.actions import intakes
from article71.actions.documents import Upload
from article71.documents.limits import LIMITS
from article71.errors import BadInput, NotAllowed, NotThere, TooLarge
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.intakes import Intake, IntakeState
from article71.register.markings import Compartment
from tests.actions.conftest import Handed
from tests.exercise import duty, finding, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test never commits: what waits for that is done at once."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda follow: follow())


@pytest.fixture(autouse=True)
def _words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The profile's words are another stage's."""
    monkeypatch.setattr("article71.actions.profile.load_once", lambda *_, **__: None)


@pytest.fixture
def aside(tmp_path: Path) -> Callable[[], list[str]]:
    """What lies aside."""
    return lambda: [place.name for place in (tmp_path / "handed-in").glob("*")]


def worked_off(intake: Intake, attempt: int = 1) -> Intake:
    """The intake once its task has run."""
    waiting = DBTaskResult.objects.ready().get()
    waiting.worker_ids = ["a worker"] * attempt
    waiting.save()
    context = type("Context", (), {"attempt": attempt})
    try:
        intakes.take_up.func(context, intake.pk)
    finally:
        waiting.delete()
        intake.refresh_from_db()
    return intake


def test_what_is_handed_in_waits_and_is_taken_in_with_its_outcome(
    handed: Handed, anna: Account, aside: Callable[[], list[str]]
) -> None:
    told = finding()
    intake = intakes.hand_in(handed(reading(told, duties=(duty(told),))), by=anna)
    assert (intake.state, intake.outcome, aside()) == (IntakeState.WAITING, "", [intake.sha256])
    worked_off(intake)
    assert (intake.state, intake.outcome) == (IntakeState.TAKEN_IN, "taken in: 1 act, 1 duty")
    assert intake.document == Document.objects.get()
    assert aside() == []


def test_the_same_file_twice_is_one_paper(handed: Handed, anna: Account) -> None:
    upload = handed(reading(finding()))
    worked_off(intakes.hand_in(upload, by=anna))
    again = worked_off(intakes.hand_in(upload, by=anna))
    assert (again.state, again.outcome) == (IntakeState.KNOWN, "known already")
    assert Document.objects.count() == 1


def test_a_classified_paper_is_refused_with_the_reason_and_nothing_of_it_stays(
    handed: Handed, anna: Account, aside: Callable[[], list[str]], tmp_path: Path
) -> None:
    intake = worked_off(intakes.hand_in(handed(None, b"what nobody may keep"), by=anna))
    assert (intake.state, intake.outcome) == (IntakeState.REFUSED, "refused: it is marked SECRET")
    assert aside() == []
    assert not [place for place in tmp_path.rglob("*") if place.is_file() and b"nobody" in place.read_bytes()]


def test_a_file_that_two_handed_in_stays_until_both_are_read(
    handed: Handed, anna: Account, aside: Callable[[], list[str]]
) -> None:
    upload = handed(reading(finding()))
    one, other = intakes.hand_in(upload, by=anna), intakes.hand_in(upload, by=secretariat("bela"))
    intakes.work_off(one, by=anna)
    assert aside() == [other.sha256]
    intakes.work_off(other, by=Account.objects.get(username="bela"))
    assert (other.state, aside()) == (IntakeState.KNOWN, [])


def test_what_was_worked_off_is_not_worked_off_again(handed: Handed, anna: Account) -> None:
    intake = worked_off(intakes.hand_in(handed(reading(finding())), by=anna))
    events = Event.objects.count()
    assert intakes.work_off(intake, by=anna).state == IntakeState.TAKEN_IN
    assert Event.objects.count() == events


def test_a_reading_that_breaks_off_says_so_and_can_be_tried_again(
    handed: Handed, anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake = intakes.hand_in(handed(reading(finding())), by=anna)

    def fail(*_: object, **__: object) -> None:
        raise OperationalError

    with monkeypatch.context() as broken:
        broken.setattr("article71.actions.documents._store", fail)
        with pytest.raises(OperationalError):
            worked_off(intake)
    assert intake.state == IntakeState.BROKEN_OFF
    assert "OperationalError" in intake.outcome
    intakes.retry(intake, by=anna)
    assert worked_off(intake).state == IntakeState.TAKEN_IN
    with pytest.raises(BadInput, match="only what broke off"):
        intakes.retry(intake, by=anna)


def test_a_file_that_ends_its_worker_each_time_is_given_up(handed: Handed, anna: Account) -> None:
    intake = worked_off(intakes.hand_in(handed(reading(finding())), by=anna), attempt=intakes.ATTEMPTS + 1)
    assert intake.state == IntakeState.BROKEN_OFF
    assert not Document.objects.exists()


def test_what_a_closed_account_handed_in_is_not_taken_in(handed: Handed, anna: Account) -> None:
    intake = intakes.hand_in(handed(reading(finding())), by=anna)
    Account.objects.update(is_active=False)
    assert worked_off(intake).outcome == "refused: the account is closed"


def test_the_day_it_takes_effect_is_the_day_it_was_handed_in_for(handed: Handed, anna: Account) -> None:
    worked_off(intakes.hand_in(handed(reading(finding())), by=anna, on=date(2031, 2, 1)))
    assert set(Event.objects.values_list("on", flat=True)) == {date(2031, 2, 1)}
    assert audit.verify() is None


def test_a_file_over_the_limit_is_turned_away_at_once(anna: Account) -> None:
    with pytest.raises(TooLarge, match="over the limit of 50 MiB"):
        intakes.hand_in(Upload("paper.pdf", bytes(LIMITS.file_bytes + 1)), by=anna)
    assert not Intake.objects.exists()


def test_the_name_of_a_file_is_shown_safely_and_stands_in_no_event(handed: Handed, anna: Account) -> None:
    upload = handed(reading(finding()))
    intake = intakes.hand_in(Upload("a\nname\x1b[31m.pdf", upload.data), by=anna)
    assert intake.name == "a\\nname\\x1b[31m.pdf"
    assert "name" not in str(Event.objects.get().after)


def test_a_paper_goes_into_the_groups_chosen_which_must_be_ones_own(handed: Handed, anna: Account) -> None:
    group = Compartment.objects.create(name="Locks")
    operation = Compartment.objects.create(name="Operation Bolt", operation=True)
    upload = handed(reading(finding()))
    intake = worked_off(intakes.hand_in(Upload("a.pdf", upload.data, (group,)), by=anna))
    assert list(intake.document.marking.compartments.all()) == [group]
    with pytest.raises(NotThere):
        intakes.hand_in(Upload("b.pdf", upload.data, (operation,)), by=anna)


def test_only_the_secretariat_hands_in(handed: Handed) -> None:
    auditor = Account.objects.create(username="aud", role=Role.AUDITOR)
    with pytest.raises(NotAllowed):
        intakes.hand_in(handed(reading(finding())), by=auditor)


def test_before_it_is_read_only_who_handed_it_in_sees_it_and_then_who_sees_its_paper(
    handed: Handed, anna: Account
) -> None:
    bela = secretariat("bela")
    auditor = Account.objects.create(username="aud", role=Role.AUDITOR)
    intake = intakes.hand_in(handed(reading(finding(), marking="LIMITE")), by=anna)

    def seen_by(viewer: Account | None) -> Any:
        return Intake.objects.visible_to(viewer).filter(pk=intake.pk).exists()

    assert [seen_by(each) for each in (anna, bela, auditor, None)] == [True, False, False, False]
    worked_off(intake)
    assert [seen_by(each) for each in (anna, bela, auditor, None)] == [True, True, False, False]
    operation = Compartment.objects.create(name="Operation Bolt", operation=True)
    operation.bodies.add(Body.objects.create(short="Lock Forum", kind="network"))
    intake.document.marking.compartments.add(operation)
    assert not seen_by(anna)


def test_a_paper_is_read_again_in_the_background(handed: Handed, anna: Account) -> None:
    paper = worked_off(intakes.hand_in(handed(reading(finding())), by=anna)).document
    again = intakes.reread(paper, by=anna)
    with pytest.raises(BadInput, match="is being read already"):
        intakes.reread(paper, by=anna)
    assert worked_off(again).outcome == "read again: 1 found the same"
    assert not Intake.objects.unfinished().exists()


def test_papers_of_an_earlier_version_are_read_again_together(handed: Handed, anna: Account) -> None:
    worked_off(intakes.hand_in(handed(reading(finding())), by=anna))
    assert intakes.reread_older(by=anna) == 0
    Document.objects.update(reading_version="0.0.1")
    assert intakes.reread_older(by=anna) == 1
    assert intakes.reread_older(by=anna) == 0
    worked_off(Intake.objects.unfinished().get())
    assert Document.objects.get().reading_version != "0.0.1"
    assert intakes.reread_older(by=anna) == 0
