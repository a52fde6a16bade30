"""The page of a document: its text with what was found in it, its notes, its cover; and who may read it."""

import pytest
from django.test import Client

from article71.documents.tree import Document as Tree
from article71.documents.tree import Paragraph
from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.mentions import Mention
from article71.register.references import Reference
from article71.register.trees import keep
from tests.exercise import DAY, public
from tests.web.secrets import Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def kept() -> Secrets:
    """The register with the secrets."""
    return secrets()


def get(paper: Document, account: Account | None = None) -> str:
    browser = Client()
    if account:
        browser.force_login(account)
    return browser.get(f"/documents/{paper.pk}/").content.decode()


def write(paper: Document, text: str) -> None:
    """Give the paper this text, in one paragraph."""
    Document.objects.filter(pk=paper.pk).update(text=text)
    keep(paper, Tree(body=(Paragraph(text),)))


def test_an_act_is_marked_where_it_stands_and_leads_to_its_page(kept: Secrets) -> None:
    mention = kept.public.mentions.get()
    text = "It rained. COSI endorsed the <plain> plan. All left."
    start = text.index("COSI")
    kept.public.references.all().delete()
    write(kept.public, text)
    Mention.objects.filter(pk=mention.pk).update(start=start, end=text.index(" All"))
    told = get(kept.public)
    assert (
        f'It rained. <mark class="paper-act" id="mention-{mention.pk}">COSI endorsed the &lt;plain&gt; plan.</mark>'
        in told
    )
    assert f'href="/acts/{mention.act_id}/"' in told


def test_a_reference_leads_to_the_paper_or_to_its_public_address(kept: Secrets) -> None:
    text = "See ST 112/31, ST 113/31 and ST 114/31."
    write(kept.public, text)
    kept.public.references.all().delete()
    for number, uri in (("112", "https://example.org/112"), ("113", "https://example.org/113"), ("114", "data:x")):
        start = text.index(number) - 3
        Reference.objects.create(
            document=kept.public, marking=kept.public.marking, text=f"ST {number}/31", scheme="council",
            canonical=f"ST {number}/31", uri=uri, start=start, end=start + 9,
        )  # fmt: skip
    assert f'href="/documents/{kept.limite.pk}/"' in get(kept.public, kept.accounts[Role.SECRETARIAT])
    told = get(kept.public)
    assert 'href="https://example.org/112"' in told
    assert 'href="https://example.org/113"' in told
    assert "data:x" not in told


def test_headings_make_the_contents(kept: Secrets) -> None:
    told = get(kept.public)
    assert '<a href="#section-3">2.1 Locks</a>' in told
    assert '<h3 class="paper-words" id="section-3">' in told


def test_a_paper_known_by_its_reference_alone_shows_its_cover_and_who_cites_it(kept: Secrets) -> None:
    bare = Document.objects.create(reference="ST 115/31", registered=DAY, marking=public(), sender="Exercise Office")
    kept.public.references.update(canonical="ST 115/31")
    told = get(bare)
    assert "Exercise Office" in told
    assert "by its reference alone" in told
    assert f'href="/documents/{kept.public.pk}/"' in told.split('id="cited-by"')[1]


def test_reading_a_limite_paper_is_noted_once_and_an_open_one_never(kept: Secrets) -> None:
    reader = kept.accounts[Role.DELEGATE]
    for paper in (kept.public, kept.limite, kept.limite):
        get(paper, reader)
    assert Event.objects.filter(action="documents.look").count() == 1


def test_a_hidden_paper_answers_like_an_absent_one(kept: Secrets) -> None:
    answers = [Client().get(f"/documents/{number}/") for number in (kept.limite.pk, 987654321)]
    assert [each.status_code for each in answers] == [404, 404]
    assert not Event.objects.filter(action="documents.look").exists()
