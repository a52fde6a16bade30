"""EXT and DCL are linked to the paper they open, whichever comes in first; people link others by hand."""

from collections.abc import Callable

import pytest

from article71.actions import documents, markings, public_versions
from article71.actions.documents import Upload
from article71.documents.tree import Cover
from article71.errors import BadInput, NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.event_changes import changes
from article71.register.events import Event
from article71.register.markings import Compartment
from article71.register.public_versions import whole_of
from article71.register.trail import AskedTrail, trail
from tests.exercise import DAY, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]
WHY = "asked for under the rules on access"


@pytest.mark.parametrize(
    ("reference", "whole"),
    [
        ("ST 15220/16 EXT 1", "ST 15220/16"),
        ("ST 15220/16 DCL 1", "ST 15220/16"),
        ("ST 13083/1/20 REV 1 EXT 1", "ST 13083/1/20 REV 1"),
        ("ST 13083/20 ADD 1 EXT 2", "ST 13083/20 ADD 1"),
        ("ST 15220/16", ""),
        ("ST 15220/16 REV 1", ""),
        ("ST 15220/16 EXT 1 COR 1", ""),
        ("COM(2023) 516", ""),
        ("", ""),
    ],
)
def test_which_paper_is_opened(reference: str, whole: str) -> None:
    assert whole_of(reference) == whole


def known(reference: str, by: Account, marking: str = "PUBLIC") -> Document:
    return documents.record(Cover(reference=reference, marking=marking), by=by, on=DAY)


def test_a_version_that_comes_in_later_is_linked(handed: Handed, anna: Account) -> None:
    limite = reading(finding(section="2"), reference="ST 6543/31", marking="LIMITE")
    whole = documents.ingest(handed(limite), by=anna).document
    part = documents.ingest(handed(reading(reference="ST 6543/31 EXT 1"), b"part"), by=anna).document
    assert part.opens == whole
    assert list(whole.public_versions.visible_to(None)) == [part]


def test_a_version_that_came_in_first_is_linked_and_no_other(anna: Account) -> None:
    parts = [known(f"ST 6543/31 {step}", anna) for step in ("EXT 1", "DCL 1", "ADD 1", "ADD 1 EXT 1", "REV 1 EXT 1")]
    other = known("ST 65431/31 EXT 1", anna)
    whole = known("ST 6543/31", anna, "LIMITE")
    assert list(whole.public_versions.order_by("pk")) == parts[:2]
    other.refresh_from_db()
    assert other.opens is None


def test_a_link_is_made_and_undone_by_hand(anna: Account) -> None:
    whole, part = known("ST 6543/31", anna, "LIMITE"), known("CM 1234/31", anna)
    public_versions.link(whole, part, reason=WHY, by=anna)
    with pytest.raises(BadInput, match="of a paper already"):
        public_versions.link(whole, part, reason=WHY, by=anna)
    part.refresh_from_db()
    assert public_versions.unlink(part, reason="the wrong one", by=anna).opens is None
    part.refresh_from_db()
    with pytest.raises(BadInput, match="of no paper"):
        public_versions.unlink(part, reason="again", by=anna)
    assert audit.verify() is None


def test_what_makes_no_sense_is_refused(anna: Account) -> None:
    whole, part = known("ST 6543/31", anna, "LIMITE"), known("CM 1234/31", anna)
    with pytest.raises(BadInput, match="its reason"):
        public_versions.link(whole, part, reason=" ", by=anna)
    with pytest.raises(BadInput, match="not public"):
        public_versions.link(whole, known("CM 1235/31", anna, "LIMITE"), reason=WHY, by=anna)
    with pytest.raises(BadInput, match="public itself"):
        public_versions.link(part, whole, reason=WHY, by=anna)


def test_who_may_not_see_the_whole_paper_cannot_unlink_its_version(anna: Account) -> None:
    whole, part = known("ST 6543/31", anna, "LIMITE"), known("ST 6543/31 EXT 1", anna)
    operation = Compartment.objects.create(name="an operation")
    markings.narrow(whole, markings.Narrow((operation,)), reason=WHY, by=anna)
    Compartment.objects.update(operation=True)
    part.refresh_from_db()
    with pytest.raises(NotThere):
        public_versions.unlink(part, reason=WHY, by=anna)


def test_the_event_is_the_narrow_papers(anna: Account) -> None:
    whole, part = known("ST 6543/31", anna, "LIMITE"), known("CM 1234/31", anna)
    public_versions.link(whole, part, reason=WHY, by=anna)
    event = Event.objects.get(action="public_versions.link")
    assert (event.noun, event.record) == ("document", str(whole.pk))
    aud = Account.objects.create(username="aud", role=Role.AUDITOR)
    assert [(line.before, line.after) for line in changes([event], aud)[0]] == [("", str(part.pk))]
    assert event not in trail(AskedTrail(record=str(part.pk), noun="document"), aud)


def test_publishing_the_version_publishes_nothing_of_the_whole(handed: Handed, anna: Account) -> None:
    told, also = finding(section="2"), finding("COSI endorsed a secret map.", 90, "2", object="a secret map of locks")
    limite = reading(told, also, reference="ST 6543/31", marking="LIMITE")
    whole = documents.ingest(handed(limite), by=anna).document
    part = reading(told, reference="ST 6543/31 EXT 1", marking="LIMITE")
    version = documents.ingest(handed(part, b"part"), by=anna).document
    markings.publish(version, reason=WHY, by=anna)
    assert list(Document.objects.visible_to(None)) == [version]
    assert {mention.document for mention in version.mentions.visible_to(None)} == {version}
    assert not whole.mentions.visible_to(None).exists()
