"""Two papers compared on a page: what is gone and what is new, said in words too; and who may read it."""

import pytest
from django.test import Client

from article71.reading.comparison import compare
from article71.register.accounts import Role
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.markings import Level, Marking
from article71.web.document_comparison import parts
from tests.exercise import DAY, public
from tests.web.secrets import secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def paper(reference: str, text: str, *notes: str) -> Document:
    footnotes = [{"number": str(at), "text": note} for at, note in enumerate(notes, 1)]
    return Document.objects.create(
        reference=reference, text=text, footnotes=footnotes, registered=DAY, marking=public()
    )


def get(one: Document, other: Document) -> str:
    return Client().get(f"/documents/{one.pk}/compare/{other.pk}/").content.decode()


def test_a_revision_shows_what_is_gone_and_what_is_new() -> None:
    first = paper("ST 7001/31", "COSI met.\n\nCOSI endorsed the <b>plan</b>.", "See ST 1/31.")
    revised = paper("ST 7001/1/31 REV 1", "COSI met.\n\nCOSI adopted the <b>plan</b>.", "See ST 2/31.")
    told = get(first, revised)
    assert "gone: </span>endorsed<" in told
    assert "new: </span>adopted<" in told
    assert "&lt;b&gt;plan" in told
    assert "<h2>Notes</h2>" in told
    assert f'href="/documents/{revised.pk}/compare/{first.pk}/"' in told
    listed = Client().get(f"/documents/{revised.pk}/").content.decode()
    assert f'href="/documents/{first.pk}/compare/{revised.pk}/"' in listed


def test_two_of_the_same_words_are_said_to_be_so() -> None:
    told = get(paper("ST 7002/31", "COSI met."), paper("ST 7002/1/31 REV 1", "COSI met."))
    assert "The two have the same words" in told
    assert "<h2>Notes</h2>" not in told


def test_paragraphs_far_from_any_change_fold_away() -> None:
    same = [f"Paragraph {number}." for number in range(5)]
    found = parts(compare("\n\n".join([*same, "COSI met on locks."]), "\n\n".join([*same, "COSI met on keys."])))
    assert [(len(part.paragraphs), part.folded) for part in found] == [(4, True), (1, False), (1, False)]
    short = parts(compare("One.\n\nCOSI met on locks.", "One.\n\nCOSI met on keys."))
    assert not any(part.folded for part in short)


def test_both_papers_must_be_visible_and_both_are_noted_as_read() -> None:
    kept = secrets()
    assert Client().get(f"/documents/{kept.public.pk}/compare/{kept.limite.pk}/").status_code == 404
    assert Client().get(f"/documents/{kept.limite.pk}/compare/{kept.public.pk}/").status_code == 404
    browser = Client()
    browser.force_login(kept.accounts[Role.SECRETARIAT])
    assert browser.get(f"/documents/{kept.limite.pk}/compare/{kept.compartment.pk}/").status_code == 200
    assert Event.objects.filter(action="documents.look").count() == 2


def test_a_paper_without_words_is_not_offered_for_comparison() -> None:
    first, revised = paper("ST 7003/31", ""), paper("ST 7003/1/31 REV 1", "COSI met.")
    Document.objects.create(
        reference="ST 7003/31 COR 1", text="Hidden.", registered=DAY, marking=Marking.objects.of(Level.LIMITE)
    )
    assert "/compare/" not in Client().get(f"/documents/{revised.pk}/").content.decode()
    assert "/compare/" not in Client().get(f"/documents/{first.pk}/").content.decode()
