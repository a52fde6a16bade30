"""People enter who holds what until when, and see it before it lapses."""

import datetime

import pytest

from article71 import periods
from article71.actions import mandates
from article71.actions.mandates import Mandated
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from article71.register.mandates import Mandate
from article71.register.markings import Level
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
DAY = datetime.date(2031, 6, 30)


def group(**more: object) -> Mandated:
    body = Body.objects.get_or_create(short="Lock Forum", kind="network")[0]
    term = periods.between(datetime.date(2030, 1, 1), DAY)
    told = {"before": "name the next members", "source": "ST 1/30"} | more
    return Mandated(body, str(told.pop("title", "Its steering group")), told.pop("term", term), **told)  # type: ignore[arg-type]


def lapsing(day: datetime.date, viewer: Account | None = None) -> list[str]:
    return [each.title for each in Mandate.objects.lapsing(day, viewer)]


def test_it_lapses_from_half_a_year_before_its_end_to_its_last_day() -> None:
    mandates.record(group(), by=secretariat())
    assert lapsing(datetime.date(2030, 12, 29)) == []
    assert lapsing(datetime.date(2030, 12, 30)) == ["Its steering group"]
    assert lapsing(DAY) == ["Its steering group"]
    assert lapsing(DAY + datetime.timedelta(1)) == []


def test_before_it_begins_nobody_says_that_it_lapses() -> None:
    term = periods.between(datetime.date(2031, 5, 1), DAY)
    mandates.record(group(term=term), by=secretariat())
    assert lapsing(datetime.date(2031, 4, 30)) == []
    assert lapsing(datetime.date(2031, 5, 1)) == ["Its steering group"]


def test_what_is_followed_lapses_no_more() -> None:
    anna = secretariat()
    first = mandates.record(group(), by=anna)
    following = group(title="Its next steering group", term=periods.year(2032))
    mandates.follow(first, following, by=anna)
    assert lapsing(DAY) == []
    with pytest.raises(BadInput, match="follows it already"):
        mandates.follow(Mandate.objects.get(pk=first.pk), following, by=anna)


def test_one_that_is_followed_in_secret_lapses_for_who_does_not_know() -> None:
    anna = secretariat()
    first = mandates.record(group(), by=anna)
    mandates.follow(first, group(term=periods.year(2032), level=Level.LIMITE), by=anna)
    assert lapsing(DAY) == ["Its steering group"]
    assert lapsing(DAY, anna) == []


def test_what_follows_ends_later() -> None:
    anna = secretariat()
    first = mandates.record(group(), by=anna)
    with pytest.raises(BadInput, match="ends later"):
        mandates.follow(first, group(term=periods.year(2029)), by=anna)


def test_it_has_an_end_and_a_source() -> None:
    anna = secretariat()
    with pytest.raises(BadInput, match="until when"):
        mandates.record(group(term=periods.parse("2030/..")), by=anna)
    with pytest.raises(BadInput, match="known from"):
        mandates.record(group(source=" "), by=anna)


def test_a_change_tells_before_and_after_and_overwrites_nobody() -> None:
    anna = secretariat()
    first = mandates.record(group(), by=anna)
    seen = Mandate.objects.get(pk=first.pk)
    mandates.change(first, group(before="elect a chair"), by=anna)
    event = Event.objects.get(action="mandates.change")
    assert event.before["before it ends"] == "name the next members"
    assert event.after["before it ends"] == "elect a chair"
    with pytest.raises(ChangedMeanwhile):
        mandates.change(seen, group(), by=anna)


def test_a_change_of_nothing_writes_no_event() -> None:
    anna = secretariat()
    mandates.change(mandates.record(group(), by=anna), group(), by=anna)
    assert not Event.objects.filter(action="mandates.change").exists()


def test_what_is_taken_back_is_shown_no_more() -> None:
    anna = secretariat()
    first = mandates.record(group(), by=anna)
    with pytest.raises(BadInput, match="with a reason"):
        mandates.withdraw(first, reason="", by=anna)
    mandates.withdraw(first, reason="entered twice", by=anna)
    assert lapsing(DAY) == []
    assert not Mandate.objects.standing().exists()


def test_only_the_secretariat_enters_mandates() -> None:
    agency = Account.objects.create(username="a", role=Role.AGENCY)
    with pytest.raises(NotAllowed):
        mandates.record(group(), by=agency)
