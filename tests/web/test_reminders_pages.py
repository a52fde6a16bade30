"""The secretariat keeps the mailboxes of bodies, and sees who cannot be told of what they owe."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from article71 import periods
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyState, Owner
from article71.register.mailboxes import Mailbox
from article71.register.markings import Level, Marking
from tests.exercise import public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def anna() -> Client:
    browser = Client()
    browser.force_login(secretariat())
    return browser


@pytest.fixture
def network() -> Body:
    return Body.objects.create(short="Exercise Network", kind="network", shipped=True)


def owed(body: Body | None, marking: Marking) -> Duty:
    duty = Duty(what="count locks", kind="dated", state=DutyState.CONFIRMED, marking=marking)
    duty.due = periods.between(None, timezone.localdate() + datetime.timedelta(5))
    duty.save()
    Owner.objects.create(duty=duty, position=0, body=body, words=body.short if body else "friends of locks")
    return duty


def test_a_mailbox_is_entered_and_closed(anna: Client, network: Body) -> None:
    page = f"/bodies/{network.pk}/mailboxes/"
    assert "It has none yet" in anna.get(page).content.decode()
    answer = anna.post(page, {"address": "Desk@network.example", "office": "duty desk"}, follow=True)
    assert "desk@network.example" in answer.content.decode()
    assert "duty desk" in anna.get(f"/bodies/{network.pk}/").content.decode()
    box = Mailbox.objects.get()
    assert anna.post(f"/mailboxes/{box.pk}/close/", follow=True).status_code == 200
    assert "duty desk" not in anna.get(f"/bodies/{network.pk}/").content.decode()


def test_what_is_wrong_stands_beside_its_field(anna: Client, network: Body) -> None:
    page = f"/bodies/{network.pk}/mailboxes/"
    assert anna.post(page, {"address": "nobody"}).status_code == 400
    anna.post(page, {"address": "desk@network.example"})
    answer = anna.post(page, {"address": "desk@network.example"})
    assert answer.status_code == 400
    assert "has this mailbox already" in answer.content.decode()


@pytest.mark.parametrize("role", [None, Role.DELEGATE, Role.PARLIAMENT])
def test_others_keep_none_and_see_no_reminders(network: Body, role: Role | None) -> None:
    browser = Client()
    if role:
        browser.force_login(Account.objects.create(username="other", role=role))
    assert browser.get(f"/bodies/{network.pk}/mailboxes/").status_code == 403
    assert browser.get("/reminders/").status_code == 403


def test_who_cannot_be_told_stands_with_the_reason_and_the_way_out(anna: Client, network: Body) -> None:
    owed(network, public())
    owed(None, public())
    owed(network, Marking.objects.of(Level.LIMITE))
    told = anna.get("/reminders/").content.decode()
    assert "no mailbox, and no account" in told
    assert "the register knows no body of this name" in told
    assert f'href="/bodies/{network.pk}/mailboxes/"' in told
    Mailbox.objects.create(body=network, address="desk@network.example")
    assert "no mailbox, and no account" not in anna.get("/reminders/").content.decode()


def test_the_desk_of_the_secretariat_counts_them(anna: Client, network: Body) -> None:
    owed(network, public())
    assert "owners who cannot be reminded" in anna.get("/").content.decode()
