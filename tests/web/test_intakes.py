"""Taking in by the browser: with scripts and without, by the secretariat alone, each file with its outcome."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django_tasks_db.models import DBTaskResult

from article71 import __version__
from article71.documents.limits import LIMITS
from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.intakes import Intake, IntakeState
from article71.register.markings import Compartment
from tests.exercise import secretariat
from tests.web.secrets import secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PARTS = {"HX-Request": "true"}


def browser(account: Account | None = None) -> Client:
    made = Client()
    made.force_login(account or secretariat())
    return made


def file(name: str = "paper.txt", data: bytes = b"COSI endorsed the plan for bolts.") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def words(answer: HttpResponse) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def test_several_files_of_one_form_are_handed_in_and_wait() -> None:
    anna = browser()
    answer = anna.post("/intake/", {"files": [file("one.txt"), file("other.txt", b"other")]}, follow=True)
    told = words(answer)
    assert "2 files were handed in." in told
    assert "2 files have still to be read." in told
    assert {each.state for each in Intake.objects.all()} == {IntakeState.WAITING}
    assert DBTaskResult.objects.ready().count() == 2


def test_a_file_sent_by_script_is_answered_with_the_list_that_watches_itself() -> None:
    answer = browser().post("/intake/", {"files": [file()]}, headers=PARTS)
    assert answer.status_code == 200
    assert "<html" not in words(answer)
    assert 'hx-trigger="every 1s"' in words(answer)


def test_the_list_is_watched_only_while_something_is_unfinished() -> None:
    anna = browser()
    anna.post("/intake/", {"files": [file()]})
    Intake.objects.update(state=IntakeState.REFUSED, trouble="it is empty")
    told = words(anna.get("/intake/"))
    assert "hx-trigger" not in told
    assert "refused: it is empty" in told
    assert "Everything has been read." in told


def test_who_watches_is_sent_the_list_again_only_when_it_has_changed() -> None:
    anna = browser()
    told = words(anna.post("/intake/", {"files": [file()]}, headers=PARTS))
    seen = re.search(r'"X-Seen": "([^"]+)"', told)
    assert seen
    watching = PARTS | {"X-Seen": seen[1]}
    assert anna.get("/intake/list/", headers=watching).status_code == 204
    Intake.objects.update(state=IntakeState.READING)
    assert "Reading" in words(anna.get("/intake/list/", headers=watching))


def test_the_list_alone_is_no_page() -> None:
    assert browser().get("/intake/list/")["Location"] == "/intake/"


def test_it_is_said_when_nothing_reads() -> None:
    anna = browser()
    assert "Nothing reads them just now" in words(anna.post("/intake/", {"files": [file()]}, headers=PARTS))


def test_a_file_over_the_limit_is_told_and_the_others_are_handed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("article71.actions.intakes.LIMITS", type("Limits", (), {"file_bytes": 10}))
    told = words(browser().post("/intake/", {"files": [file("long.txt"), file("b.txt", b"short")]}, follow=True))
    assert "long.txt: it has 33 bytes, over the limit of 10 bytes" in told
    assert "1 file was handed in." in told


def test_too_many_files_and_too_much_at_once_are_answered_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    anna = browser()
    many = anna.post("/intake/", {"files": [file(f"{each}.txt") for each in range(LIMITS.files_at_once + 1)]})
    assert (many.status_code, "more files than are taken at once" in words(many)) == (400, True)
    monkeypatch.setattr("article71.web.uploads.LIMITS", type("Limits", (), {"bytes_at_once": 10}))
    much = anna.post("/intake/", {"files": [file()]})
    assert (much.status_code, "larger together than is taken at once" in words(much)) == (400, True)
    assert not Intake.objects.exists()


def test_a_form_without_a_file_is_answered_in_a_sentence() -> None:
    answer = browser().post("/intake/", {})
    assert (answer.status_code, "choose at least one file" in words(answer)) == (400, True)


def test_only_groups_that_one_is_in_can_be_chosen() -> None:
    own = Compartment.objects.create(name="Locks")
    foreign = Compartment.objects.create(name="Operation Bolt", operation=True)
    anna = browser()
    page = words(anna.get("/intake/"))
    assert ("Locks" in page, "Operation Bolt" in page) == (True, False)
    assert anna.post("/intake/", {"files": [file()], "compartments": foreign.pk}).status_code == 404
    anna.post("/intake/", {"files": [file()], "compartments": own.pk})
    assert list(Intake.objects.get().compartments.all()) == [own]


def test_names_of_files_are_shown_as_text() -> None:
    told = words(browser().post("/intake/", {"files": [file("<script>.txt")]}, headers=PARTS))
    assert "&lt;script&gt;.txt" in told


def test_what_broke_off_is_tried_again() -> None:
    anna = browser()
    anna.post("/intake/", {"files": [file()]})
    Intake.objects.update(state=IntakeState.BROKEN_OFF, trouble="something failed")
    intake = Intake.objects.get()
    assert "Try again" in words(anna.get("/intake/"))
    anna.post(f"/intake/{intake.pk}/again/")
    intake.refresh_from_db()
    assert intake.state == IntakeState.WAITING


def test_anothers_unread_file_answers_like_one_that_is_not_there() -> None:
    browser().post("/intake/", {"files": [file("locks.txt")]})
    bela = browser(secretariat("bela"))
    assert "locks.txt" not in words(bela.get("/intake/"))
    numbers = Intake.objects.get().pk, 987654321
    assert {bela.post(f"/intake/{number}/again/").status_code for number in numbers} == {404}


@pytest.mark.parametrize("role", [None, *(role for role in Role if role != Role.SECRETARIAT)])
def test_nobody_else_hands_in_or_is_offered_to(role: Role | None) -> None:
    other = browser(Account.objects.create(username="other", role=role)) if role else Client()
    answer = other.post("/intake/", {"files": [file()]})
    assert answer.status_code == 403 if role else answer["Location"].startswith("/sign-in/")
    assert "/intake/" not in words(other.get("/"))
    assert not Intake.objects.exists()


def test_papers_are_read_again_from_their_page_and_from_this_one() -> None:
    kept = secrets()
    anna, paper = browser(kept.accounts[Role.SECRETARIAT]), kept.public
    Document.objects.filter(pk=paper.pk).update(reading_version="0.0.1")
    Document.objects.exclude(pk=paper.pk).update(reading_version=__version__)
    assert f"/documents/{paper.pk}/read-again/" in words(anna.get(f"/documents/{paper.pk}/"))
    assert "1 paper was read by an earlier version." in words(anna.get("/intake/"))
    anna.post(f"/documents/{paper.pk}/read-again/")
    assert Intake.objects.unfinished().filter(document=paper).exists()
    Intake.objects.unfinished().filter(document=paper).delete()
    anna.post("/intake/older/")
    assert Intake.objects.unfinished().filter(document=paper).exists()
    assert anna.post("/documents/987654321/read-again/").status_code == 404
