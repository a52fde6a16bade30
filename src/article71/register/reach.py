"""Reach: where those who owe something read their mail on a day. Who cannot be reached is told, never left out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Self

from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.duties import Duty
from article71.register.mailboxes import Mailbox, reader_at
from article71.register.markings import Marking
from article71.register.owning import DELEGATIONS, PRESIDENCY
from article71.register.presidencies import in_the_chair

NO_OWNER = "no owner is named"
NO_BODY = "the register knows no body of this name"
NO_MAILBOX = "no mailbox, and no account with an e-mail address"
NOT_CLEARED = "what it owes is marked for others than read its mailbox"


@dataclass(frozen=True, slots=True)
class Recipient:
    """An address and `whose` it is, in a word; as whom it is read: a body's mailbox, an account's, or the public."""

    address: str
    whose: str = ""
    reader: Account | None = field(default=None, compare=False)
    body: Body | None = field(default=None, compare=False)
    account: Account | None = field(default=None, compare=False)

    @classmethod
    def at(cls, mailbox: Mailbox) -> Self:
        """An office of a body."""
        return cls(mailbox.address, f"body {mailbox.body_id}", reader_at(mailbox.body), body=mailbox.body)

    @classmethod
    def of(cls, account: Account) -> Self:
        """Somebody who signs in."""
        return cls(account.email.lower(), f"account {account.pk}", account, account=account)


@dataclass(frozen=True, slots=True)
class Unreached:
    """Who cannot be told of something, and why not; `body` where the register knows it."""

    name: str
    reason: str
    body: Body | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reached:
    """Who is told of a duty, and who would have to be but cannot."""

    recipients: tuple[Recipient, ...] = ()
    unreached: tuple[Unreached, ...] = ()


_NOBODY = Reached(unreached=(Unreached("nobody", NO_OWNER),))


@dataclass
class Reach:
    """Where everybody reads their mail on this day, asked of the store once."""

    day: date
    _seen: dict[str, frozenset[int]] = field(default_factory=dict)
    _owners: dict[tuple[int, int], Reached] = field(default_factory=dict)

    def of(self, duty: Duty) -> Reached:
        """Where the owners of a duty, which has them fetched, are told of it."""
        owners = duty.owner_rows.all()
        parts = [self.of_owner(each.body, each.name, duty.marking_id) for each in owners] or [_NOBODY]
        recipients = {each.address: each for part in parts for each in part.recipients}
        missed = {each.name: each for part in parts for each in part.unreached}
        return Reached(tuple(recipients.values()), tuple(missed.values()))

    def of_owner(self, body: Body | None, name: str, marking: int) -> Reached:
        """Where one owner is told of a duty with the marking of this number."""
        if body is None:
            return Reached(unreached=(Unreached(name, NO_BODY),))
        key = (body.pk, marking)
        if key not in self._owners:
            self._owners[key] = self._of_owner(body, marking)
        return self._owners[key]

    def _of_owner(self, owner: Body, marking: int) -> Reached:
        recipients: list[Recipient] = []
        missed: list[Unreached] = []
        bodies = list(self._standing_for(owner))
        for body in bodies:
            there = self.of_body(body)
            told = [each for each in there if self.may_see(each, marking)]
            recipients += told
            if not told:
                missed.append(Unreached(body.short, NOT_CLEARED if there else NO_MAILBOX, body))
        if not bodies:
            missed.append(Unreached(owner.short, NO_MAILBOX, owner))
        return Reached(tuple(recipients), tuple(missed))

    def of_body(self, body: Body) -> list[Recipient]:
        """Its mailboxes in use; without any, the accounts of the body that have an address."""
        return self._mailboxes[body.pk] or self._accounts[body.pk]

    def in_the_chair(self) -> list[Recipient]:
        """The presidency: its mailbox, or those of the country in the chair, or else the accounts in that role."""
        own = Body.objects.filter(short=PRESIDENCY).first()
        bodies = list(self._standing_for(own)) if own else []
        boxes = [each for body in bodies for each in self._mailboxes[body.pk]]
        return boxes or self.in_role(Role.PRESIDENCY)

    def in_role(self, role: Role) -> list[Recipient]:
        """The open accounts in this role that have an address."""
        found = Account.objects.filter(role=role, is_active=True).exclude(email="").select_related("body")
        return [Recipient.of(each) for each in found]

    def may_see(self, recipient: Recipient, marking: int) -> bool:
        """Whether who reads there is cleared for the marking of this number."""
        if recipient.whose not in self._seen:
            self._seen[recipient.whose] = Marking.objects.seen_by(recipient.reader)
        return marking in self._seen[recipient.whose]

    def _standing_for(self, body: Body) -> Iterator[Body]:
        """Those who are told of what the body owes: itself, or who stands in for a role without a mailbox."""
        if self.of_body(body) or body.short not in (DELEGATIONS, PRESIDENCY):
            yield body
        elif body.short == DELEGATIONS:
            yield from self._states
        else:
            chair = in_the_chair(self.day)
            yield from (each for each in self._states if chair and each.short == chair.country)

    @cached_property
    def _states(self) -> list[Body]:
        return [each for each in Body.objects.filter(kind="member-state") if self._is_there(each)]

    def _is_there(self, body: Body) -> bool:
        return body.valid is None or body.valid.holds(self.day)

    @cached_property
    def _mailboxes(self) -> Mapping[int, list[Recipient]]:
        found: dict[int, list[Recipient]] = defaultdict(list)
        for each in Mailbox.objects.in_use(self.day).select_related("body"):
            found[each.body_id].append(Recipient.at(each))
        return found

    @cached_property
    def _accounts(self) -> Mapping[int, list[Recipient]]:
        found: dict[int, list[Recipient]] = defaultdict(list)
        for each in Account.objects.filter(is_active=True, body__isnull=False).exclude(email="").select_related("body"):
            found[each.body_id or 0].append(Recipient.of(each))
        return found
