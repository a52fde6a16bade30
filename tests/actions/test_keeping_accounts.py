"""Accounts change, close, open again and are removed, by who keeps them; nobody locks the last keeper out."""

import pytest

from article71.actions import accounts, invitations, passwords, sessions, tokens
from article71.actions.accounts import Contact, Standing
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.events import Event
from article71.register.invitations import Invitation
from article71.register.sessions import Session, SessionStore, marked
from article71.register.tokens import Scope, Token, account_of
from tests.exercise import DAY, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PASSWORD = "long bicycle sheds 31"


@pytest.fixture
def root() -> Account:
    """Who keeps the accounts."""
    return Account.objects.create(username="root", role=Role.ADMINISTRATOR)


@pytest.fixture
def ben() -> Account:
    """Somebody with an account, known by name and address."""
    return Account.objects.create(username="ben.novak", role=Role.DELEGATE, email="ben@ruritania.test")


def signed_in(account: Account) -> str:
    store = SessionStore()
    store["_auth_user_id"] = str(account.pk)
    store.save()
    return str(store.session_key)


@pytest.mark.parametrize("name", ["", " ", "ben novak", "a\nb", "<b>", "x" * 151])
def test_what_is_no_name_opens_no_account(name: str, root: Account) -> None:
    with pytest.raises(BadInput, match="name"):
        accounts.add(name, Role.DELEGATE, by=root)
    assert Account.objects.count() == 1


def test_a_name_in_other_case_is_the_same_name(root: Account, ben: Account) -> None:
    with pytest.raises(BadInput, match="of this name"):
        accounts.add(ben.username.upper(), Role.DELEGATE, by=root)


@pytest.mark.parametrize("contact", [Contact("BEN@ruritania.test"), Contact("no address"), Contact("", "s-1")])
def test_a_contact_is_one_accounts(contact: Contact, root: Account, ben: Account) -> None:
    Account.objects.filter(pk=ben.pk).update(subject="s-1")
    with pytest.raises(BadInput):
        accounts.add("cleo", Role.DELEGATE, contact=contact, by=root)
    accounts.change(ben, Standing(Role.AUDITOR, contact=Contact(ben.email, "s-1")), by=root)


def test_a_change_has_its_event_with_before_after_and_reason(root: Account, ben: Account) -> None:
    accounts.change(ben, Standing(Role.PRESIDENCY), "new semester", by=root, on=DAY)
    event = Event.objects.get()
    assert (event.before["role"], event.after["role"], event.reason) == ("delegate", "presidency", "new semester")
    assert Account.objects.get(pk=ben.pk).email == ""


@pytest.mark.parametrize("act", ["close", "remove", "change"])
def test_the_last_administrator_stays(act: str, root: Account) -> None:
    with pytest.raises(BadInput, match="nobody would be left"):
        _do(act, root, root)
    other = accounts.add("root2", Role.ADMINISTRATOR, by=root)
    _do(act, other, root)
    with pytest.raises(BadInput, match="nobody would be left"):
        _do(act, root, root)


def _do(act: str, account: Account, by: Account) -> None:
    more = (Standing(Role.AUDITOR),) if act == "change" else ()
    getattr(accounts, act)(account, *more, by=by)


@pytest.mark.parametrize("act", ["close", "reopen", "remove", "change"])
def test_nobody_but_who_keeps_accounts_may(act: str, ben: Account, root: Account) -> None:
    for by in (secretariat(), ben):
        with pytest.raises(NotAllowed):
            _do(act, ben, by)
    assert Event.objects.count() == 0


def test_closing_ends_every_way_in(root: Account, ben: Account) -> None:
    invitations.issue(ben, by=root)
    key = tokens.issue("x", [Scope.READ], DAY, by=ben, on=DAY).key
    session = signed_in(ben)
    accounts.close(ben, by=root)
    assert not SessionStore().exists(session)
    assert not Invitation.objects.exists()
    assert account_of(key, Scope.READ, DAY) is None
    accounts.reopen(ben, by=root)
    assert Account.objects.get(pk=ben.pk).is_active


def test_a_removed_person_is_nowhere_but_the_events_stay(root: Account, ben: Account) -> None:
    tokens.issue("bens laptop", [Scope.READ], DAY, by=ben, on=DAY)
    accounts.remove(ben, "left", by=root)
    kept = f"{Account.objects.values()} {Token.objects.values()} {Event.objects.values()}"
    for told in ("novak", "ruritania", "laptop"):
        assert told not in kept
    assert Event.objects.filter(account=ben.pk).count() == 1
    assert audit.verify() is None
    for again in (accounts.reopen, accounts.close, accounts.remove):
        with pytest.raises(NotThere):
            again(ben, by=root)


def test_an_invitation_is_good_once(root: Account, ben: Account) -> None:
    key = invitations.issue(ben, by=root)
    with pytest.raises(BadInput):
        invitations.accept(key, "short", by=ben)
    invitations.accept(key, PASSWORD, by=ben)
    assert Account.objects.get(pk=ben.pk).check_password(PASSWORD)
    with pytest.raises(NotThere):
        invitations.accept(key, PASSWORD + "!", by=ben)
    assert key not in str(Event.objects.values())


def test_a_later_invitation_ends_the_one_before_and_neither_is_stored(root: Account, ben: Account) -> None:
    first, second = (invitations.issue(ben, by=root) for _ in range(2))
    with pytest.raises(NotThere):
        invitations.accept(first, PASSWORD, by=ben)
    assert second not in str(Invitation.objects.values())
    with pytest.raises(NotThere):
        invitations.accept(second, PASSWORD, by=root)
    invitations.accept(second, PASSWORD, by=ben)


def test_a_closed_account_is_not_invited(root: Account, ben: Account) -> None:
    accounts.close(ben, by=root)
    for act in (lambda: invitations.issue(ben, by=root), lambda: passwords.give(ben, PASSWORD, by=root)):
        ben.refresh_from_db()
        with pytest.raises(BadInput, match="closed"):
            act()


def test_a_new_password_signs_out_everywhere(ben: Account) -> None:
    session = signed_in(ben)
    with pytest.raises(BadInput):
        passwords.change("ben.novak", by=ben)
    assert SessionStore().exists(session)
    passwords.change(PASSWORD, by=ben)
    assert not SessionStore().exists(session)
    assert PASSWORD not in str(Event.objects.values())


def test_only_who_keeps_accounts_gives_passwords(root: Account, ben: Account) -> None:
    with pytest.raises(NotAllowed):
        passwords.give(root, PASSWORD, by=ben)
    passwords.give(ben, PASSWORD, by=root)
    assert Account.objects.get(pk=ben.pk).check_password(PASSWORD)


def test_one_session_ends_by_its_mark_or_all_of_them(root: Account, ben: Account) -> None:
    kept, ended = signed_in(ben), signed_in(ben)
    other = signed_in(root)
    assert sessions.end(ben, marked(ended), by=ben) == 1
    assert [each.session_key for each in Session.objects.filter(account=ben)] == [kept]
    for mark in ("unknown", marked(other)):
        with pytest.raises(NotThere):
            sessions.end(ben, mark, by=ben)
    with pytest.raises(NotThere):
        sessions.end(root, by=ben)
    assert sessions.end(ben, by=root) == 1
    assert SessionStore().exists(other)
    assert ended not in str(Event.objects.values())


def test_signing_in_is_an_event_but_not_of_a_closed_account(ben: Account) -> None:
    sessions.begin("password", by=ben, on=DAY)
    assert Event.objects.get().after == {"way": "password"}
    ben.is_active = False
    with pytest.raises(NotAllowed):
        sessions.begin("password", by=ben)


def test_the_services_number_is_kept_once(ben: Account) -> None:
    accounts.recognise("s-7", by=ben)
    assert Account.objects.get(pk=ben.pk).subject == "s-7"
    with pytest.raises(BadInput, match="another number"):
        accounts.recognise("s-8", by=ben)
    assert "s-7" not in str(Event.objects.values())
