"""Two reviewers on one proposal: what the other did meanwhile, for the second to see before deciding again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.register.accounts import Account, Role
from article71.register.claims import from_row
from article71.register.decisions import changes
from article71.register.events import Event
from article71.register.mentions import Mention
from article71.web.comparing import Part, side_by_side
from article71.web.seen import Seen

DONE: dict[str, Promise] = {
    "acts.confirm": _("confirmed it"),
    "acts.confirm_alike": _("confirmed it with others"),
    "acts.reject": _("rejected it"),
    "acts.correct": _("corrected it"),
    "acts.accept": _("took it for a further telling of another act"),
    "acts.divide": _("found a second act in its sentence"),
    "acts.split": _("split it from its act"),
    "acts.join": _("joined its act to another"),
    "decisions.undo": _("took a decision on it back"),
}


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody did: in which role, when, what, why, and which parts say something else now than before."""

    role: str
    at: datetime
    what: str | Promise
    reason: str
    parts: list[Part]


def done_since(mention: Mention, seen: Seen) -> list[Done]:
    """What was done to the telling, and to the act it told, since it was seen; latest first."""
    events = changes(mention, seen.act, seen.at)
    accounts = Account.objects.in_bulk([event.account or 0 for event in events])
    return [_done(event, accounts.get(event.account or 0)) for event in events]


def _done(event: Event, account: Account | None) -> Done:
    role = Role(account.role).label if account else str(_("somebody"))
    before, after = ((each or {}).get("claim") for each in (event.before, event.after))
    both = side_by_side(from_row(after), from_row(before), {}) if before and after else []
    changed = [part for part in both if part.differs]
    return Done(role, event.at, DONE.get(event.action, event.action), event.reason, changed)
