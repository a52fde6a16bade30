"""Where offices of bodies read their mail: kept with the days they are in use."""

import datetime

import pytest

from article71 import periods
from article71.actions import mailboxes
from article71.actions.mailboxes import NewMailbox
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from article71.register.mailboxes import Mailbox, reader_at
from article71.register.markings import Level
from tests.exercise import DAY

pytestmark = [pytest.mark.store, pytest.mark.django_db]
NEXT = DAY + datetime.timedelta(1)


@pytest.fixture
def agency() -> Body:
    return Body.objects.create(short="Exercise Agency", kind="agency", shipped=True)


def test_a_mailbox_is_in_use_from_its_day_until_it_is_closed(anna: Account, agency: Body) -> None:
    made = mailboxes.add(agency, NewMailbox(" Desk@Agency.example ", "COSI desk"), by=anna, on=DAY)
    assert made.address == "desk@agency.example"
    assert not Mailbox.objects.in_use(DAY - datetime.timedelta(1)).exists()
    mailboxes.close(made, "moved", by=anna, on=DAY + datetime.timedelta(10))
    assert Mailbox.objects.in_use(DAY + datetime.timedelta(9)).get() == made
    assert not Mailbox.objects.in_use(DAY + datetime.timedelta(10)).exists()
    assert [event.action for event in Event.objects.all()] == ["mailboxes.add", "mailboxes.close"]


def test_one_closed_on_the_day_it_was_entered_never_was_in_use(anna: Account, agency: Body) -> None:
    mailboxes.close(mailboxes.add(agency, NewMailbox("a@agency.example"), by=anna, on=DAY), by=anna, on=DAY)
    assert not Mailbox.objects.exists()


def test_an_address_is_entered_twice_only_for_days_that_do_not_meet(anna: Account, agency: Body) -> None:
    mailboxes.add(agency, NewMailbox("a@agency.example", valid=periods.year(2030)), by=anna)
    mailboxes.add(agency, NewMailbox("a@agency.example", valid=periods.year(2031)), by=anna)
    with pytest.raises(BadInput, match="already"):
        mailboxes.add(agency, NewMailbox("A@agency.example", valid=periods.half(2031, 1)), by=anna)


@pytest.mark.parametrize("wrong", ["", "agency", "a@", "a@agency.example\nBcc: b@agency.example"])
def test_what_is_no_address_is_refused(anna: Account, agency: Body, wrong: str) -> None:
    with pytest.raises(BadInput):
        mailboxes.add(agency, NewMailbox(wrong), by=anna)
    assert not Mailbox.objects.exists()


def test_it_is_closed_once(anna: Account, agency: Body) -> None:
    made = mailboxes.add(agency, NewMailbox("a@agency.example"), by=anna, on=DAY)
    mailboxes.close(made, by=anna, on=NEXT)
    with pytest.raises(BadInput):
        mailboxes.close(made, by=anna, on=NEXT)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARIAT])
def test_nobody_but_the_secretariat_keeps_mailboxes(anna: Account, agency: Body, role: Role) -> None:
    other = Account.objects.create(username="other", role=role)
    made = mailboxes.add(agency, NewMailbox("a@agency.example"), by=anna, on=DAY)
    with pytest.raises(NotAllowed):
        mailboxes.add(agency, NewMailbox("b@agency.example"), by=other)
    with pytest.raises((NotAllowed, NotThere)):
        mailboxes.close(made, by=other)


def test_they_are_shown_to_who_is_cleared_for_limite(anna: Account, agency: Body) -> None:
    mailboxes.add(agency, NewMailbox("a@agency.example"), by=anna)
    citizen = Account.objects.create(username="citizen", role=Role.PARLIAMENT)
    assert Mailbox.objects.visible_to(anna).exists()
    assert not Mailbox.objects.visible_to(citizen).exists()
    assert not Mailbox.objects.visible_to(None).exists()


@pytest.mark.parametrize(
    ("kind", "level"), [("agency", Level.LIMITE), ("member-state", Level.LIMITE), ("institution", Level.PUBLIC)]
)
def test_what_a_mailbox_is_sent_hangs_on_the_kind_of_its_body(kind: str, level: Level) -> None:
    assert reader_at(Body(short="x", kind=kind)).clearance == level
    assert reader_at(Body(short="x", kind=kind, given_limite=True)).clearance == Level.LIMITE
