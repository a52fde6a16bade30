"""What comes in is offered for duties that wait: acts of a paper, or the paper itself where none of them fits."""

import datetime
from dataclasses import replace

import pytest

from article71.actions.documents import record
from article71.documents.tree import Cover
from article71.reading.findings import Citation, Place
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.evidence import Evidence
from article71.register.taking_in.readings import take_in
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, duty, finding, public, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
LATER = DAY + datetime.timedelta(days=60)


@pytest.fixture
def anna() -> Account:
    return secretariat()


@pytest.fixture
def asked(anna: Account) -> Document:
    """COSI invites the Commission to report on cargo bicycles."""
    told = finding(
        "COSI invited the Commission to report on the locks of cargo bicycles.",
        type=ActType.INVITED,
        verb="invited",
        object="to report on the locks of cargo bicycles",
        topic="",
    )
    owed = duty(told, what="report on the locks of cargo bicycles")
    return taken_in("ST 111/31", DAY, anna, reading(told, duties=(owed,)))


def taken_in(reference: str, day: datetime.date, anna: Account, read) -> Document:  # type: ignore[no-untyped-def]
    paper = Document.objects.create(reference=reference, registered=day, marking=public())
    take_in(paper, _dated(read, day), day, anna)
    return paper


def citing(reference: str) -> tuple[Citation, ...]:
    return (Citation(reference, "council", reference, "", "", Place(0, 4)),)


def test_an_act_of_the_owner_in_a_paper_that_cites_the_asking_one_is_offered(asked: Document, anna: Account) -> None:
    told = finding(
        "The Commission presented its report on the locks of bicycles.",
        actors=("Commission",),
        type=ActType.PRESENTED,
        verb="presented",
        object="its report on the locks of bicycles",
        date=None,
        topic="",
    )
    read = reading(told, reference="ST 900/31", citations=citing(asked.reference))
    paper = taken_in("ST 900/31", LATER, anna, read)
    offer = Evidence.objects.get()
    assert offer.duty == asked.duties.get()
    assert offer.act == paper.mentions.get().act
    assert offer.reasons[:2] == ["same owner", "words of the duty"]


def _dated(read, day: datetime.date):  # type: ignore[no-untyped-def]
    cover = replace(read.document.cover, date=day)
    return replace(read, document=replace(read.document, cover=cover))


def test_a_paper_without_such_an_act_is_offered_itself(asked: Document, anna: Account) -> None:
    cover = Cover(reference="ST 901/31", date=LATER, sender="Commission", subject="Report on locks of cargo bicycles")
    paper = record(cover, by=anna, on=LATER)
    offer = Evidence.objects.get()
    assert (offer.duty, offer.document, offer.act) == (asked.duties.get(), paper, None)
    assert offer.reasons == ["same owner", "words of the duty"]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    "cover",
    [
        Cover(reference="ST 902/31", date=LATER, sender="Commission", subject="Report on paint"),
        Cover(reference="ST 903/31", date=LATER, sender="Europol", subject="Report on locks of cargo bicycles"),
        Cover(reference="ST 904/31", date=datetime.date(2030, 1, 1), sender="Commission", subject="Locks of bicycles"),
    ],
)
def test_what_says_too_little_or_came_before_is_not_offered(cover: Cover, anna: Account) -> None:
    record(cover, by=anna, on=LATER)
    assert not Evidence.objects.exists()


def test_a_paper_taken_in_again_offers_nothing_twice(asked: Document, anna: Account) -> None:
    cover = Cover(reference="ST 901/31", date=LATER, sender="Commission", subject="Report on locks of cargo bicycles")
    paper = record(cover, by=anna, on=LATER)
    read = _dated(reading(finding("COSI met."), reference="ST 901/31", citations=citing(asked.reference)), LATER)
    take_in(paper, read, LATER, anna)
    assert Evidence.objects.filter(document=paper).count() == 1
