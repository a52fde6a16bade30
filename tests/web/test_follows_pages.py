"""Following in the browser: by account, or by an address that its reader confirms; stopped by one click."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from article71.actions import follows
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.duties import Duty
from article71.register.follows import Follow
from article71.register.targets import Target
from tests.mail_server import Handed, mail_server
from tests.web.secrets import Secrets, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]
READER = "reader@public.example"


@pytest.fixture
def server(settings: Any) -> Iterator[Handed]:
    with mail_server(settings) as running:
        yield running


@pytest.fixture
def cosi() -> Body:
    return Body.objects.create(short="COSI", kind="committee", shipped=True)


@pytest.fixture
def ben() -> Account:
    return Account.objects.create(username="ben", email="ben@parliament.example", role=Role.PARLIAMENT)


def page(kind: str, target: object, path: str = "/follow/") -> str:
    return f"{path}?{urlencode({'kind': kind, 'target': target})}"


def test_each_page_of_what_can_be_followed_leads_there(cosi: Body) -> None:
    browser = Client()
    assert page("body", cosi.pk).replace("&", "&amp;") in browser.get(f"/bodies/{cosi.pk}/").content.decode()
    told = browser.get("/acts/?body=COSI&type=endorsed").content.decode()
    address = re.search(r'href="(/follow/[^"]*)"', told)
    assert address
    followed = browser.get(address[1].replace("&amp;", "&")).content.decode()
    assert "Acts: body COSI, type endorsed" in followed


def test_the_public_follows_by_an_address_that_its_reader_confirms(cosi: Body, server: Handed) -> None:
    browser = Client()
    answer = browser.post(page("body", cosi.pk), {"address": READER})
    assert "Look into your mailbox" in answer.content.decode()
    (message,) = server.to(READER)
    assert message["List-Unsubscribe"] is None
    link = re.search(r"http\S+?(/follows/\S+/confirm/)", message.get_content().replace("=\n", ""))
    assert link
    assert "Yes, tell me" in browser.get(link[1]).content.decode()
    assert not Follow.objects.running().exists()
    assert browser.post(link[1], follow=True).status_code == 200
    assert Follow.objects.running().get().address == READER


def test_an_address_that_follows_already_is_answered_alike(cosi: Body, server: Handed) -> None:
    asked = follows.ask(Target("body", str(cosi.pk)), READER, by=None)
    assert asked
    follows.confirm(asked, by=None)
    answer = Client().post(page("body", cosi.pk), {"address": READER})
    assert "Look into your mailbox" in answer.content.decode()
    assert server.messages == []


def test_somebody_signed_in_follows_sees_it_and_stops(cosi: Body, ben: Account) -> None:
    browser = Client()
    browser.force_login(ben)
    answer = browser.post(page("body", cosi.pk), follow=True)
    assert "You follow it" in answer.content.decode()
    assert "COSI" in browser.get("/follows/").content.decode()
    assert "You follow it already" in browser.get(page("body", cosi.pk)).content.decode()
    made = Follow.objects.get()
    assert browser.post(f"/follows/{made.link}/", {"follow": made.pk}, follow=True).status_code == 200
    assert "Nothing yet" in browser.get("/follows/").content.decode()


def test_a_link_stops_one_or_all_without_signing_in(cosi: Body, ben: Account) -> None:
    made = [follows.begin(Target("search", f"acts?text={number}"), by=ben) for number in range(3)]
    browser = Client(enforce_csrf_checks=True)
    told = browser.get(f"/follows/{made[0].link}/").content.decode()
    assert told.count("Acts: text") >= 3
    browser.post(f"/follows/{made[0].link}/", {"follow": made[1].pk})
    assert [each.pk for each in Follow.objects.running()] == [made[0].pk, made[2].pk]
    assert browser.post(f"/follows/{made[0].link}/", {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Follow.objects.running().exists()
    assert browser.get(f"/follows/{made[0].link}/").status_code == 404


def test_looking_at_a_link_stops_nothing(cosi: Body, ben: Account) -> None:
    made = follows.begin(Target("body", str(cosi.pk)), by=ben)
    Client().get(f"/follows/{made.link}/")
    assert Follow.objects.running().exists()


def test_one_stops_nothing_that_another_reader_follows(cosi: Body, ben: Account) -> None:
    other = Account.objects.create(username="eve", email="eve@public.example", role=Role.PARLIAMENT)
    mine, hers = (follows.begin(Target("body", str(cosi.pk)), by=each) for each in (ben, other))
    Client().post(f"/follows/{mine.link}/", {"follow": hers.pk})
    assert Follow.objects.running().count() == 2


def test_an_address_that_is_none_stands_beside_its_field(cosi: Body) -> None:
    assert Client().post(page("body", cosi.pk), {"address": "nobody"}).status_code == 400


def test_who_asks_very_often_is_asked_to_wait(cosi: Body, server: Handed) -> None:
    answers = [Client().post(page("body", cosi.pk), {"address": f"a{each}@x.example"}) for each in range(21)]
    assert [each.status_code for each in answers] == [*[200] * 20, 429]


def test_a_server_that_is_away_is_told(cosi: Body, settings: Any) -> None:
    with mail_server(settings):
        pass
    assert "could not be sent" in Client().post(page("body", cosi.pk), {"address": READER}).content.decode()


@pytest.fixture
def kept() -> Secrets:
    return secrets()


@pytest.mark.parametrize("role", [None, *Role])
def test_what_one_may_not_see_answers_like_what_is_not_there(kept: Secrets, role: Role | None) -> None:
    account = kept.accounts[role] if role else None
    browser = Client()
    if account:
        browser.force_login(account)
    targets = [("duty", pk) for pk in Duty.objects.values_list("pk", flat=True)]
    targets += [("body", pk) for pk in Body.objects.values_list("pk", flat=True)]
    targets += [("search", f"{noun}?text=plan") for noun in ("acts", "duties", "documents")]
    targets += [("search", "search?q=plan"), ("search", "acts?document=1")]
    for kind, target in targets:
        for path in ("/follow/", "/follow.atom"):
            told = browser.get(page(kind, target, path)).content.decode()
            assert not [canary for canary in kept.hidden_from(account) if canary in told], (kind, target, path)


def test_the_feed_of_a_thing_says_why_each_entry_is_there(kept: Secrets) -> None:
    body = Body.objects.exclude(short="Exercise Abroad").get()
    Act.objects.update(state="confirmed")
    told = Client().get(page("search", "acts?text=plain", "/follow.atom"))
    assert told["Content-Type"] == "application/atom+xml"
    assert "You follow “Acts: text plain”." in told.content.decode()
    assert Client().get(page("body", body.pk, "/follow.atom")).status_code in (200, 404)
