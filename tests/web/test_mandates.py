"""The list of mandates by their end, the page of one, and entering them by hand."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from article71 import periods
from article71.actions import mandates
from article71.actions.mandates import Mandated
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.mandates import Mandate
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def in_days(number: int) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=number)


@pytest.fixture
def anna() -> Account:
    forum = Body.objects.create(short="Lock Forum", kind="network", shipped=True)
    anna = secretariat()
    for title, last in (("Its chair", 30), ("Its seat", 900), ("Its first group", -30)):
        term = periods.between(in_days(-400), in_days(last))
        mandates.record(Mandated(forum, title, term, f"elect {title.lower()} anew", "minutes"), by=anna)
    return anna


def browser(account: Account | None = None) -> Client:
    client = Client()
    if account:
        client.force_login(account)
    return client


def found(question: str = "") -> str:
    told: str = browser().get(f"/mandates/{question}").content.decode()
    return told.partition('class="acts-found"')[2]


def test_the_list_goes_by_the_end_and_marks_what_lapses(anna: Account) -> None:
    told = found()
    assert told.index("Its first group") < told.index("Its chair") < told.index("Its seat")
    assert told.count("lapsing") == 1
    assert "elect its chair anew" in told


def test_filters_find_what_ends_and_what_lapses(anna: Account) -> None:
    assert "1 mandate" in found("?state=lapsing")
    assert "Its first group" in found("?due=passed")
    assert "2 mandates" in found("?due=ahead")
    assert "1 mandate" in found(f"?period={in_days(900):%Y-%m}")
    assert "3 mandates" in found("?body=lock+forum")
    for wrong in ("?state=lost", "?due=silent", "?sort=colour"):
        assert browser().get(f"/mandates/{wrong}").status_code == 400


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.PRESIDENCY])
def test_the_start_page_shows_what_lapses(anna: Account, role: Role) -> None:
    account = Account.objects.create(username="somebody", role=role)
    told = browser(account).get("/").content.decode()
    assert "mandates that end within half a year" in told
    assert "Lock Forum: Its chair" in told


FORM = {"body": "lock forum", "title": "Its jury", "last": "2040-01-31", "source": "minutes", "level": "0"}


def test_a_mandate_is_entered_changed_followed_and_taken_back(anna: Account) -> None:
    client = browser(anna)
    client.post("/mandates/new/", FORM)
    jury = Mandate.objects.get(title="Its jury")
    assert jury.term and jury.term.last == datetime.date(2040, 1, 31)
    client.post(f"/mandates/{jury.pk}/change/", FORM | {"before": "hear the locksmiths", "seen": jury.stamp})
    jury.refresh_from_db()
    assert jury.before == "hear the locksmiths"
    client.post(f"/mandates/{jury.pk}/follow/", FORM | {"last": "2041-01-31", "seen": jury.stamp})
    jury.refresh_from_db()
    assert jury.followed_by
    told = client.get(f"/mandates/{jury.pk}/").content.decode()
    assert f'href="/mandates/{jury.followed_by.pk}/"' in told
    client.post(f"/mandates/{jury.pk}/withdraw/", {"reason": "entered twice", "seen": jury.stamp})
    assert client.get(f"/mandates/{jury.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"body": "Nobody"}, "no such body"),
        ({"act": "987654"}, "no such act"),
        ({"source": ""}, "Say where it is known from"),
        ({"first": "2040-02-01"}, "on or after the first"),
    ],
)
def test_a_form_says_what_is_missing(anna: Account, changed: dict[str, str], said: str) -> None:
    answer = browser(anna).post("/mandates/new/", FORM | changed)
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_who_opened_the_page_before_another_changed_it_is_told(anna: Account) -> None:
    chair = Mandate.objects.get(title="Its chair")
    assert browser(anna).post(f"/mandates/{chair.pk}/change/", FORM | {"seen": "old"}).status_code == 400
    chair.refresh_from_db()
    assert chair.title == "Its chair"


def test_others_are_not_offered_to_enter_one_and_may_not(anna: Account) -> None:
    delegate = Account.objects.create(username="d", role=Role.DELEGATE)
    assert "Enter a mandate" not in browser(delegate).get("/mandates/").content.decode()
    assert browser(delegate).get("/mandates/new/").status_code == 403


def test_the_list_is_handed_out(anna: Account) -> None:
    assert "Its chair" in browser().get("/mandates.csv").content.decode()


def test_the_pages_take_few_queries(anna: Account, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for page in ("/mandates/", f"/mandates/{Mandate.objects.all()[0].pk}/"):
        with django_assert_max_num_queries(15):
            assert browser().get(page).status_code == 200
