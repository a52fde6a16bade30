"""The page of one act: its tellings with their place and rule, what they refer to, what follows, what was done."""

import pytest
from django.test import Client

from article71.actions.acts import Entry, confirm, record
from article71.register.accounts import Role
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.mentions import Mention
from article71.register.references import Reference
from article71.web.tellings import tellings
from tests.exercise import DAY, claim, secretariat
from tests.web.secrets import LIMITE_CANARY, Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def kept() -> Secrets:
    made = secrets()
    Reference.objects.all().delete()
    return made


def page(act: Act, role: Role | None, kept: Secrets) -> str:
    browser = Client()
    if role:
        browser.force_login(kept.accounts[role])
    return browser.get(f"/acts/{act.pk}/").content.decode()


def refer(mention: Mention, canonical: str, **more: object) -> Reference:
    return Reference.objects.create(
        document=mention.document,
        marking=mention.marking,
        text=canonical,
        scheme="council",
        canonical=canonical,
        **({"start": mention.start, "end": mention.end} | more),
    )


def test_a_telling_is_told_with_its_rule_its_confidence_and_its_history(kept: Secrets) -> None:
    act = Act.objects.get(mentions__document=kept.public)
    confirm(act.mentions.get(), by=kept.accounts[Role.SECRETARIAT], reason="as the minutes say")
    told = page(act, None, kept)
    assert f'href="/documents/{kept.public.pk}/#mention-{act.mentions.get().pk}"' in told
    assert "rule active, version 1" in told
    assert "confidence 0.9" in told
    assert "A telling was confirmed" in told
    assert "as the minutes say" in told
    assert "report on the plain plan" in told


def test_what_was_entered_by_hand_says_so_and_from_where() -> None:
    act = record(Entry(claim(), source="told in the minutes of May"), by=secretariat(), on=DAY)
    told = Client().get(f"/acts/{act.pk}/").content.decode()
    assert "entered by hand on 14 Mar 2031" in told
    assert "told in the minutes of May" in told
    assert "confidence" not in told


def test_references_are_those_of_the_sentence_and_its_notes(kept: Secrets) -> None:
    mention = Mention.objects.get(document=kept.public)
    mention.footnotes = ["4"]
    mention.save()
    refer(mention, "ST 1/31")
    refer(mention, "ST 2/31", start=9_000, end=9_009)
    refer(mention, "ST 3/31", footnote="4", start=9_000, end=9_009)
    refer(mention, "ST 4/31", footnote="5")
    (told,) = tellings([mention], None)
    assert [each.canonical for each in told.cited] == ["ST 1/31", "ST 3/31"]


def test_a_reference_leads_to_the_paper_only_where_one_may_see_it(kept: Secrets) -> None:
    mention = Mention.objects.get(document=kept.public)
    refer(mention, kept.limite.reference, uri="https://example.org/paper")
    (told,) = tellings([mention], None)
    assert [(each.document, each.address) for each in told.cited] == [(None, "https://example.org/paper")]
    (told,) = tellings([mention], kept.accounts[Role.SECRETARIAT])
    assert told.cited[0].document == kept.limite


def test_no_browser_is_sent_where_a_person_entered_no_web_address(kept: Secrets) -> None:
    mention = Mention.objects.get(document=kept.public)
    refer(mention, "ST 1/31", uri="javascript:alert(1)")
    (told,) = tellings([mention], None)
    assert told.cited[0].address == ""


def test_who_is_shown_words_of_a_limite_paper_is_noted_once_a_day(kept: Secrets) -> None:
    hidden = Act.objects.get(mentions__document=kept.limite)
    for _ in range(2):
        assert LIMITE_CANARY in page(hidden, Role.DELEGATE, kept)
    page(Act.objects.get(mentions__document=kept.public), Role.DELEGATE, kept)
    looks = Event.objects.filter(action="documents.look")
    assert [look.record for look in looks] == [str(kept.limite.pk)]


def test_a_telling_in_a_paper_that_one_may_not_see_is_not_told(kept: Secrets) -> None:
    act = Act.objects.get(mentions__document=kept.public)
    Document.objects.filter(pk=kept.public.pk).update(marking=kept.limite.marking)
    assert "No place that you may see tells it." in page(act, None, kept)


def test_the_page_takes_few_queries(kept: Secrets, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    act = Act.objects.get(mentions__document=kept.public)
    confirm(act.mentions.get(), by=kept.accounts[Role.SECRETARIAT])
    refer(act.mentions.get(), kept.limite.reference)
    browser = Client()
    browser.force_login(kept.accounts[Role.DELEGATE])
    browser.get(f"/acts/{act.pk}/")  # what hangs on the whole register is kept from then on
    with django_assert_max_num_queries(15):
        assert browser.get(f"/acts/{act.pk}/").status_code == 200
