"""Compartments and clearances: who is let in sees, who is let out sees no more, and nobody learns of others' groups."""

from collections.abc import Callable

import pytest

from article71.actions import bodies, compartments, documents, markings
from article71.actions.compartments import Group, OperationGroup
from article71.actions.documents import Upload
from article71.actions.markings import Narrow
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.markings import Compartment
from tests.exercise import DAY, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]
WHY = "for the trial"


@pytest.fixture
def agency() -> Body:
    return Body.objects.create(short="Exercise Agency", kind="agency")


@pytest.fixture
def ben(agency: Body) -> Account:
    return Account.objects.create(username="ben", role=Role.AGENCY, body=agency)


@pytest.fixture
def paper(handed: Handed, anna: Account) -> Document:
    return documents.ingest(handed(reading(finding(section="2"), marking="LIMITE")), by=anna).document


def test_who_is_let_in_sees_and_who_is_let_out_sees_no_more(
    paper: Document, anna: Account, ben: Account, agency: Body
) -> None:
    group = compartments.make(Group("locks"), reason=WHY, by=anna)
    markings.narrow(paper, Narrow((group,)), reason=WHY, by=anna)
    assert not Document.objects.visible_to(ben).exists()
    compartments.change(group, Group("locks", (agency,)), reason=WHY, by=anna)
    assert Document.objects.visible_to(ben).exists()
    compartments.change(group, Group("locks"), reason=WHY, by=anna)
    assert not Document.objects.visible_to(ben).exists()


def test_no_more_papers_come_into_a_closed_one(paper: Document, handed: Handed, anna: Account, ben: Account) -> None:
    group = compartments.make(Group("locks"), reason=WHY, by=anna)
    markings.narrow(paper, Narrow((group,)), reason=WHY, by=anna)
    compartments.close(group, reason=WHY, by=anna, on=DAY)
    group.refresh_from_db()
    more = handed(reading(finding(section="2"), reference="ST 222/31"), b"more")
    with pytest.raises(BadInput, match="locks: is closed"):
        documents.ingest(Upload(more.name, more.data, (group,)), by=anna)
    assert not Document.objects.visible_to(ben).exists()
    other = compartments.make(Group("keys"), reason=WHY, by=anna)
    paper.refresh_from_db()
    markings.narrow(paper, Narrow((group, other)), reason="it lay in it already", by=anna)
    compartments.reopen(group, reason=WHY, by=anna)
    group.refresh_from_db()
    assert documents.ingest(Upload(more.name, more.data, (group,)), by=anna).document


def test_a_paper_cannot_be_put_where_one_could_not_see_it(handed: Handed, anna: Account) -> None:
    operation = Compartment.objects.create(name="an operation", operation=True)
    file = handed(reading(finding(section="2")))
    with pytest.raises(NotThere):
        documents.ingest(Upload(file.name, file.data, (operation,)), by=anna)
    assert not Document.objects.exists()


def test_an_operation_of_others_is_not_there_for_the_secretariat(anna: Account, agency: Body) -> None:
    made = compartments.make(OperationGroup("an operation", (agency,)), reason=WHY, by=anna)
    for attempt in (compartments.close, compartments.reopen):
        with pytest.raises(NotThere):
            attempt(made, reason=WHY, by=anna)
    with pytest.raises(NotThere):
        compartments.change(made, Group("mine"), reason=WHY, by=anna)


def test_the_name_of_a_hidden_one_is_free_and_that_of_a_seen_one_is_not(anna: Account) -> None:
    for _ in range(2):
        compartments.make(OperationGroup("a name"), reason=WHY, by=anna)
    compartments.make(Group("a name"), reason=WHY, by=anna)
    with pytest.raises(BadInput, match="of this name"):
        compartments.make(Group(" a name "), reason=WHY, by=anna)


def test_what_makes_no_sense_is_refused(anna: Account) -> None:
    group = compartments.make(Group("locks"), reason=WHY, by=anna)
    with pytest.raises(BadInput, match="with a reason"):
        compartments.make(Group("keys"), reason=" ", by=anna)
    with pytest.raises(BadInput, match="needs a name"):
        compartments.change(group, Group(" "), reason=WHY, by=anna)
    with pytest.raises(BadInput, match="not closed"):
        compartments.reopen(group, reason=WHY, by=anna)
    compartments.close(group, reason=WHY, by=anna)
    with pytest.raises(BadInput, match="closed already"):
        compartments.close(group, reason=WHY, by=anna)
    with pytest.raises(BadInput, match="open it again"):
        compartments.change(group, Group("keys"), reason=WHY, by=anna)


def test_a_body_is_given_limite_and_loses_it(paper: Document, anna: Account, agency: Body) -> None:
    chamber = Account.objects.create(username="cleo", role=Role.PARLIAMENT, body=agency)
    bodies.give_limite(agency, reason=WHY, by=anna)
    with pytest.raises(BadInput, match="already"):
        bodies.give_limite(agency, reason=WHY, by=anna)
    chamber = Account.objects.get(pk=chamber.pk)
    assert Document.objects.visible_to(chamber).exists()
    bodies.withdraw_limite(agency, reason=WHY, by=anna)
    chamber = Account.objects.get(pk=chamber.pk)
    assert not Document.objects.visible_to(chamber).exists()
    with pytest.raises(BadInput, match="not given"):
        bodies.withdraw_limite(agency, reason=WHY, by=anna)
    with pytest.raises(BadInput, match="with a reason"):
        bodies.give_limite(agency, reason="", by=anna)


def test_only_the_secretariat_decides_who_sees(anna: Account, ben: Account, agency: Body) -> None:
    group = compartments.make(Group("locks", (agency,)), reason=WHY, by=anna)
    with pytest.raises(NotAllowed):
        bodies.give_limite(agency, reason=WHY, by=ben)
    with pytest.raises(NotAllowed):
        compartments.change(group, Group("mine", (agency,)), reason=WHY, by=ben)


def test_each_change_is_an_event_with_before_and_after(anna: Account, agency: Body) -> None:
    group = compartments.make(Group("locks"), reason=WHY, by=anna)
    compartments.change(group, Group("keys", (agency,)), reason="renamed", by=anna)
    event = Event.objects.get(action="compartments.change")
    assert event.before == {"name": "locks", "bodies": [], "operation": False, "closed": None}
    assert event.after == {"name": "keys", "bodies": ["Exercise Agency"], "operation": False, "closed": None}
    assert audit.verify() is None
