"""Reading a LIMITE paper is an event once a viewer, paper and day; reading an open one is none."""

import datetime
from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from article71.actions import documents
from article71.actions.documents import Upload
from article71.cli.root import app
from article71.errors import NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.markings import Compartment
from tests.exercise import DAY, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]


@pytest.fixture
def limite(handed: Handed, anna: Account) -> Document:
    return documents.ingest(handed(reading(finding(section="2"), marking="LIMITE")), by=anna).document


def looks() -> int:
    return Event.objects.filter(action="documents.look").count()


def test_reading_a_limite_paper_is_an_event_once_a_viewer_and_day(limite: Document, anna: Account) -> None:
    ben = Account.objects.create(username="ben", role=Role.DELEGATE)
    tomorrow = DAY + datetime.timedelta(1)
    looked = [documents.look(limite, by=who, on=day) for who in (anna, ben) for day in (DAY, DAY, tomorrow)]
    assert looked == [True, False, True] * 2
    assert looks() == 4
    assert audit.verify() is None


def test_another_paper_is_another_event(limite: Document, handed: Handed, anna: Account) -> None:
    more = reading(finding(section="2"), reference="ST 222/31", marking="LIMITE")
    other = documents.ingest(handed(more, b"other"), by=anna).document
    assert [documents.look(paper, by=anna, on=DAY) for paper in (limite, other)] == [True, True]


def test_reading_an_open_paper_is_none(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(finding(section="2"))), by=anna).document
    assert not documents.look(paper, by=anna)
    assert looks() == 0


def test_an_open_paper_in_a_compartment_is_not_open_to_all(handed: Handed, anna: Account) -> None:
    group = Compartment.objects.create(name="a working group")
    file = handed(reading(finding(section="2")))
    paper = documents.ingest(Upload(file.name, file.data, (group,)), by=anna).document
    assert documents.look(paper, by=anna)


def test_who_may_not_see_it_has_not_read_it(limite: Document) -> None:
    cleo = Account.objects.create(username="cleo", role=Role.PARLIAMENT)
    with pytest.raises(NotThere):
        documents.look(limite, by=cleo)
    assert looks() == 0


def test_to_have_the_tellings_of_an_act_shown_is_to_read_its_papers(limite: Document, anna: Account) -> None:
    asked = ["acts", str(limite.mentions.get().act_id), "--as", anna.username]
    for _ in range(2):
        assert CliRunner().invoke(app, asked).exit_code == 0
    assert looks() == 1


def test_a_list_is_no_reading(limite: Document, anna: Account) -> None:
    for name in ("acts", "documents", "duties", "observations"):
        CliRunner().invoke(app, [name, "--as", anna.username])
    assert looks() == 0
