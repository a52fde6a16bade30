"""Two reviewers on one telling at the same moment: one decision is carried out, the other is told of it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection
from django.test.utils import override_settings

from article71.actions import acts, decisions
from article71.errors import ChangedMeanwhile
from article71.register import audit
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.events import Event
from article71.register.mentions import Mention
from article71.register.taking_in.readings import take_in
from tests.exercise import DAY, finding, public, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db(transaction=True)]
REVIEWERS = 4


@pytest.fixture(autouse=True)
def _several_connections() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("a store in memory has one connection; tests/web/test_review.py has two sessions on it")


@pytest.fixture
def reviewers() -> list[Account]:
    """Several of the secretariat, with proposals before them."""
    found = [secretariat(f"reviewer{number}") for number in range(REVIEWERS)]
    document = Document.objects.create(reference="ST 111/31", registered=DAY, marking=public())
    told = [finding(object=f"the {each} plan", start=100 * number) for number, each in enumerate(("first", "second"))]
    take_in(document, reading(*told), DAY, found[0])
    return found


def test_one_of_several_decisions_on_what_all_saw_is_carried_out(reviewers: list[Account], tmp_path: Path) -> None:
    all_saw = Barrier(REVIEWERS)

    def decide(account: Account) -> str:
        try:
            seen = Mention.objects.earliest("pk")
            all_saw.wait()
            acts.confirm(seen, by=account) if account.pk % 2 else acts.reject(seen, by=account)
        except ChangedMeanwhile:
            return "told"
        finally:
            connection.close()
        return "done"

    with override_settings(HOME=tmp_path), ThreadPoolExecutor(REVIEWERS) as pool:
        outcomes = list(pool.map(decide, reviewers))
    assert sorted(outcomes) == ["done", "told", "told", "told"]
    assert Event.objects.count() == 1
    assert audit.verify() is None


def test_several_that_overlap_are_confirmed_by_one_and_by_nobody_twice(
    reviewers: list[Account], tmp_path: Path
) -> None:
    all_saw = Barrier(REVIEWERS)

    def decide(account: Account) -> str:
        try:
            seen = list(Mention.objects.order_by("pk" if account.pk % 2 else "-pk"))
            all_saw.wait()
            acts.confirm_alike(seen, by=account)
        except ChangedMeanwhile:
            return "told"
        finally:
            connection.close()
        return "done"

    with override_settings(HOME=tmp_path), ThreadPoolExecutor(REVIEWERS) as pool:
        assert sorted(pool.map(decide, reviewers)) == ["done", "told", "told", "told"]
    assert Event.objects.count() == 2


def test_taking_back_and_a_colleagues_decision_do_not_cross(reviewers: list[Account], tmp_path: Path) -> None:
    mine, other = reviewers[:2]
    acts.confirm(Mention.objects.earliest("pk"), by=mine)
    both = Barrier(2)

    def take_back() -> str:
        try:
            both.wait()
            decisions.undo(by=mine)
        except ChangedMeanwhile:
            return "told"
        finally:
            connection.close()
        return "done"

    def reject() -> str:
        try:
            seen = Mention.objects.earliest("pk")
            both.wait()
            acts.reject(seen, by=other)
        except ChangedMeanwhile:
            return "told"
        finally:
            connection.close()
        return "done"

    with override_settings(HOME=tmp_path), ThreadPoolExecutor(2) as pool:
        outcomes = [pool.submit(take_back), pool.submit(reject)]
        assert sorted(each.result() for each in outcomes) == ["done", "told"]
    assert audit.verify() is None
