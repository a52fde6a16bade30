"""What hangs together with a paper: both ends of each tie must be visible to whoever asks."""

import pytest

from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.markings import Level, Marking
from article71.register.references import Reference
from article71.register.related import (
    Cited,
    acts_told,
    answers_to,
    by_reference,
    cited_by,
    cites,
    family,
    references_of,
)
from tests.exercise import DAY, public
from tests.web.secrets import secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def paper(reference: str, **more: object) -> Document:
    return Document.objects.create(reference=reference, registered=DAY, **{"marking": public(), **more})


def cite(document: Document, canonical: str, **more: object) -> None:
    Reference.objects.create(
        document=document, marking=document.marking, text=canonical, scheme="council", canonical=canonical,
        **{"start": 0, "end": 1, **more},
    )  # fmt: skip


def cited_in(document: Document, viewer: Account | None) -> list[Cited]:
    references = references_of(document, viewer)
    return cites(document, references, by_reference({each.canonical for each in references}, viewer))


def test_a_paper_is_cited_by_its_number_and_by_that_of_the_document_it_hands_on() -> None:
    wrapped = paper("ST 300/31", commission_document="COM(2031) 502 annex")
    assert {"ST 300/31", "COM(2031) 502"} <= answers_to(wrapped)
    one, other = paper("ST 301/31"), paper("ST 302/31")
    cite(one, "ST 300/31")
    cite(one, "ST 300/31", start=9, end=12)
    cite(other, "COM(2031) 502")
    cite(wrapped, "ST 300/31")
    assert {each.reference: times for each, times in cited_by(wrapped, None)} == {"ST 301/31": 2, "ST 302/31": 1}


def test_what_a_paper_cites_is_told_once_in_its_order_with_the_paper_where_the_register_has_it() -> None:
    known, citing = paper("ST 303/31"), paper("ST 304/31")
    cite(citing, "ST 999/31", start=5, end=6)
    cite(citing, "ST 303/31", start=1, end=2)
    cite(citing, "ST 303/31", start=8, end=9)
    cite(citing, "ST 304/31")
    cite(citing, "ST 998/31", gone=True)
    assert [(each.canonical, each.document) for each in cited_in(citing, None)] == [
        ("ST 303/31", known),
        ("ST 999/31", None),
    ]


def test_only_an_address_of_the_web_is_led_to() -> None:
    citing = paper("ST 305/31")
    cite(citing, "ST 1/31", uri="javascript:alert(1)")
    cite(citing, "ST 2/31", uri="https://example.org/", start=2, end=3)
    assert [each.address for each in cited_in(citing, None)] == ["", "https://example.org/"]


def test_what_one_may_not_see_neither_cites_nor_is_led_to() -> None:
    kept = secrets()
    assert cited_by(kept.public, None) == []
    assert {each.document for each in cited_in(kept.public, None)} == {None}
    anna = kept.accounts[Role.SECRETARIAT]
    assert {each.pk for each, _ in cited_by(kept.public, anna)} == {kept.limite.pk, kept.compartment.pk}
    assert {each.document for each in cited_in(kept.public, anna)} >= {kept.limite, kept.compartment}


def test_a_family_is_all_papers_of_one_number_that_one_may_see() -> None:
    first, revised, added = paper("ST 310/31"), paper("ST 310/1/31 REV 1"), paper("ST 310/1/31 REV 1 ADD 2")
    paper("ST 3101/31")
    paper("ST 310/32")
    hidden = paper("ST 310/31 COR 1", marking=Marking.objects.of(Level.LIMITE))
    assert set(family(first, None)) == set(family(added, None)) == {first, revised, added}
    assert hidden not in family(first, None)
    assert family(paper(""), None)[0].reference == ""


def test_acts_are_counted_once_however_often_a_paper_tells_them() -> None:
    kept = secrets()
    mention = kept.public.mentions.get()
    mention.pk = None
    mention.save()
    assert acts_told([kept.public.pk, kept.limite.pk], None) == {kept.public.pk: 1}
