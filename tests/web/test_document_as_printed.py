"""A paper as it came: its files handed out, its pages as pictures with words lit on them."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from article71.actions.documents import Upload, ingest
from article71.documents.tree import Cover, Heading, Mark, Paragraph, Table
from article71.documents.tree import Document as Read
from article71.documents.writers import html, pdf
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.files import fetch
from article71.register.mentions import Mention
from article71.register.trees import Tree, kept
from tests.documents.exercise_papers import row
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]

PLAN = "COSI endorsed the exercise plan against the theft of cargo bicycles in March 2031."


@pytest.fixture
def printed(settings: LazySettings, tmp_path: Path) -> Document:
    """A paper taken in from a PDF of its own: LIMITE, with an act, a note, a list and a table."""
    settings.HOME = tmp_path
    tree = Read(
        Cover(reference="ST 5001/31", kind="NOTE", sender="Presidency", to="Delegations", marking="LIMITE"),
        (
            Heading("Bicycles", "1."),
            Paragraph(PLAN, marks=(Mark(PLAN.index(" plan") + 5, "1", "ST 5000/31."),)),
            Heading("Details", "1.1", 2),
            Paragraph("to lock them;", "(a)", depth=1),
            Table((row("Town", "Locks"), row("Ypres", "12")), head=1),
        ),
    )
    return ingest(Upload("note <1>.pdf", pdf.write(tree)), by=secretariat("marie")).document


@pytest.fixture
def browser() -> Client:
    """The browser of somebody of the secretariat."""
    browser = Client()
    browser.force_login(Account.objects.get(username="marie"))
    return browser


def test_a_file_is_handed_out_as_it_was_taken_in_and_never_shown(printed: Document, browser: Client) -> None:
    file = printed.files.get()
    answer = browser.get(f"/documents/{printed.pk}/files/0/")
    assert answer.content == fetch(file.sha256)
    assert answer["Content-Disposition"] == 'attachment; filename="note <1>.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-cache"
    assert Event.objects.filter(action="documents.look").count() == 1
    again = browser.get(f"/documents/{printed.pk}/files/0/", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert browser.get(f"/documents/{printed.pk}/files/1/").status_code == 404


def test_a_page_of_hypertext_is_handed_out_as_bytes_of_no_kind(printed: Document, browser: Client) -> None:
    tree = Read(body=(Heading("Locks", "1."), Paragraph("COSI met on the locks of cargo bicycles.")))
    taken_in = ingest(Upload("locks.html", html.write(tree)), by=Account.objects.get(username="marie")).document
    answer = browser.get(f"/documents/{taken_in.pk}/files/0/")
    assert b"<html" in answer.content
    assert answer["Content-Type"] == "application/octet-stream"
    assert browser.get(f"/documents/{taken_in.pk}/pages/1/").status_code == 404


def test_a_page_is_drawn_for_those_who_may_see_the_paper(printed: Document, browser: Client) -> None:
    address = f"/documents/{printed.pk}/pages/1/800.webp"
    answer = browser.get(address)
    assert (answer["Content-Type"], answer.content[:4]) == ("image/webp", b"RIFF")
    assert answer["Cache-Control"] == "private, no-cache"
    assert browser.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert browser.get(address).content == answer.content
    assert Client().get(address).status_code == 404
    assert Client().get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 404
    assert browser.get(f"/documents/{printed.pk}/pages/99/800.webp").status_code == 404
    assert browser.get(f"/documents/{printed.pk}/pages/1/801.webp").status_code == 404


def test_the_words_of_a_mention_are_lit_where_they_stand(printed: Document, browser: Client) -> None:
    mention = printed.mentions.get()
    told = browser.get(f"/documents/{printed.pk}/pages/1/?mention={mention.pk}").content.decode()
    assert "<rect " in told
    assert f'href="/acts/{mention.act_id}/"' in told
    act = browser.get(f"/acts/{mention.act_id}/").content.decode()
    assert f'href="/documents/{printed.pk}/pages/1/?mention={mention.pk}"' in act
    assert "<rect " not in browser.get(f"/documents/{printed.pk}/pages/1/").content.decode()


def test_words_that_are_not_on_the_page_are_said_to_be_missing(printed: Document, browser: Client) -> None:
    mention = printed.mentions.get()
    Mention.objects.filter(pk=mention.pk).update(start=None, sentence="Nobody ever printed these words.")
    told = browser.get(f"/documents/{printed.pk}/pages/1/?mention={mention.pk}").content.decode()
    assert "were not found on this page" in told
    assert "<rect " not in told


def test_a_mention_of_another_paper_or_none_is_not_there(printed: Document, browser: Client) -> None:
    for asked in ("987654321", "9" * 30, "x"):
        assert browser.get(f"/documents/{printed.pk}/pages/1/?mention={asked}").status_code == 404
    assert browser.get(f"/documents/{printed.pk}/pages/1/?width=7").status_code == 400


def test_what_was_read_is_kept_as_a_tree_and_shown_from_it(printed: Document, browser: Client) -> None:
    told = browser.get(f"/documents/{printed.pk}/").content.decode()
    assert '<sup class="paper-mark"><a id="mark-1" href="#note-1"' in told
    assert 'href="#mark-1"' in told
    assert '<th scope="col"><p>Town</p></th>' in told
    assert "paper-block--depth-1" in told
    assert f'href="/documents/{printed.pk}/pages/1/"' in told
    assert PLAN.split(" plan", maxsplit=1)[0] in told


def test_a_paper_whose_tree_was_not_kept_is_shown_by_its_plain_text(printed: Document, browser: Client) -> None:
    Tree.objects.all().delete()
    assert "cargo bicycles" in browser.get(f"/documents/{printed.pk}/").content.decode()
    assert len(kept(printed).body) >= 4
