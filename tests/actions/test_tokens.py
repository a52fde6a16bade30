"""Keys of programs: issued for oneself, shown once, ended by their owner or by who keeps accounts."""

import datetime

import pytest

from article71.actions import tokens
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register.accounts import Account, Role
from article71.register.events import Event
from article71.register.tokens import LONGEST_DAYS, Scope, Token, account_of, token_of
from tests.exercise import DAY, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
LATER = DAY + datetime.timedelta(30)


def issued(by: Account, *scopes: Scope) -> tokens.Issued:
    return tokens.issue("nightly copy", scopes or (Scope.READ,), LATER, by=by, on=DAY)


def other(name: str, role: Role) -> Account:
    return Account.objects.create(username=name, role=role)


def test_a_key_opens_its_account_for_its_scopes_to_the_end_of_its_last_day() -> None:
    anna = secretariat()
    key = issued(anna, Scope.READ, Scope.INGEST).key
    assert account_of(key, Scope.READ, DAY) == anna
    assert account_of(key, Scope.INGEST, LATER) == anna
    assert account_of(key, Scope.REVIEW, DAY) is None
    assert account_of(key, Scope.READ, LATER + datetime.timedelta(1)) is None


@pytest.mark.parametrize(
    "wrong", ["", "a71", "a71_00000000_secret", "\x00", "a" * 10_000, "a71_é_ß", f"a71_0\x000_{'0' * 64}"]
)
def test_what_is_no_key_opens_nothing(wrong: str) -> None:
    issued(secretariat())
    assert account_of(wrong, Scope.READ, DAY) is None


def test_a_known_prefix_with_another_secret_opens_nothing() -> None:
    made = issued(secretariat())
    assert account_of(f"{made.token.prefix}_{'0' * 64}", Scope.READ, DAY) is None
    assert account_of(made.key + "0", Scope.READ, DAY) is None


def test_neither_the_store_nor_the_events_hold_the_key() -> None:
    made = issued(secretariat())
    kept = f"{Token.objects.values()} {Event.objects.values()}"
    assert made.key not in kept
    assert made.key.rpartition("_")[2] not in kept
    assert "nightly copy" not in str(Event.objects.values())


def test_the_last_day_of_use_is_noted_only_for_the_right_key() -> None:
    made = issued(secretariat())
    token_of(f"{made.token.prefix}_{'0' * 64}", DAY)
    assert Token.objects.get().used is None
    token_of(made.key, DAY)
    assert Token.objects.get().used == DAY
    assert [event.action for event in Event.objects.all()] == ["tokens.issue"]


def test_a_closed_account_has_no_working_keys() -> None:
    key = issued(secretariat()).key
    Account.objects.update(is_active=False)
    assert account_of(key, Scope.READ, DAY) is None


def test_a_revoked_key_works_no_more_and_is_revoked_once() -> None:
    anna = secretariat()
    made = issued(anna)
    for _ in range(2):
        tokens.revoke(made.token, "laptop lost", by=anna, on=DAY)
    assert account_of(made.key, Scope.READ, DAY) is None
    assert [event.reason for event in Event.objects.filter(action="tokens.revoke")] == ["laptop lost"]


def test_anothers_key_is_not_there_but_who_keeps_accounts_may_end_it() -> None:
    made = issued(secretariat())
    for stranger in (secretariat("bela"), other("ben", Role.DELEGATE)):
        with pytest.raises(NotThere):
            tokens.revoke(made.token, by=stranger, on=DAY)
    tokens.revoke(made.token, by=other("root", Role.ADMINISTRATOR), on=DAY)
    assert Token.objects.get().revoked


def test_everybody_sees_their_own_and_the_administrator_all() -> None:
    anna, root = secretariat(), other("root", Role.ADMINISTRATOR)
    issued(anna)
    assert [Token.objects.visible_to(who).count() for who in (anna, secretariat("bela"), root, None)] == [1, 0, 1, 0]


def test_a_role_gets_no_key_for_what_it_may_not_do() -> None:
    ben = other("ben", Role.DELEGATE)
    assert tokens.scopes_of(ben.role) == [Scope.READ, Scope.DELIVER, Scope.FOLLOW, Scope.PLAN]
    assert tokens.scopes_of(Role.PARLIAMENT) == [Scope.READ, Scope.FOLLOW]
    with pytest.raises(BadInput, match="delegate"):
        issued(ben, Scope.READ, Scope.REVIEW)


@pytest.mark.parametrize("days", [-1, LONGEST_DAYS + 1])
def test_a_key_expires_within_a_year(days: int) -> None:
    with pytest.raises(BadInput, match="expires"):
        tokens.issue("x", [Scope.READ], DAY + datetime.timedelta(days), by=secretariat(), on=DAY)


def test_a_key_has_a_label_and_a_scope() -> None:
    anna = secretariat()
    for label in (" ", "x" * 101):
        with pytest.raises(BadInput, match="what the key is for"):
            tokens.issue(label, [Scope.READ], LATER, by=anna, on=DAY)
    with pytest.raises(BadInput, match="read, ingest, review"):
        tokens.issue("x", [], LATER, by=anna, on=DAY)


def test_a_closed_account_issues_none() -> None:
    anna = secretariat()
    anna.is_active = False
    with pytest.raises(NotAllowed):
        issued(anna)
