"""Duties as a letter tells them."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from article71.register.duties import Duty
from article71.register.letters import Told
from article71.register.outbox import Why
from article71.register.reach import Reach, Recipient
from article71.reports.letters.mail import Item


def item(duty: Duty, told: Sequence[Told], reach: Reach) -> Item:
    """One duty with how its last day lies to the day of the letter, and every reason why it is told."""
    reasons = [reason(duty, each, reach) for each in told]
    address = f"{settings.ADDRESS}{reverse('duty', args=[duty.pk])}"
    return Item(title(duty), lies(duty, reach.day), address, list(dict.fromkeys(reasons)))


def title(duty: Duty) -> str:
    """Who owes what."""
    return ": ".join(filter(None, (", ".join(duty.owners), duty.what)))


def lies(duty: Duty, day: datetime.date) -> str:
    """Its last day, as seen from a day: "due by 30 June 2031, in 7 days"; nothing for a duty without one."""
    last = duty.due.last if duty.due else None
    if last is None:
        return ""
    apart = (last - day).days
    told = {"last": date_format(last, "DATE_FORMAT"), "days": abs(apart)}
    if apart == 0:
        return _("due today, %(last)s") % told
    if apart > 0:
        return ngettext("due by %(last)s, tomorrow", "due by %(last)s, in %(days)s days", apart) % told
    return ngettext("was due by %(last)s, yesterday", "was due by %(last)s, %(days)s days ago", -apart) % told


def reason(duty: Duty, told: Told, reach: Reach) -> str:
    """Why its reader is told of it, in a sentence."""
    return _REASONS[Why(told.planned.wanted.why)](duty, told.recipient, reach)


def _owes(_duty: Duty, recipient: Recipient, _reach: Reach) -> str:
    body = recipient.body or (recipient.account and recipient.account.body)
    return _("%(body)s owes it, and this is where %(body)s reads its mail.") % {"body": body}


def _presides(_duty: Duty, _recipient: Recipient, _reach: Reach) -> str:
    return _("It is overdue, and you are in the chair.")


def _unreached(duty: Duty, _recipient: Recipient, reach: Reach) -> str:
    missed = "; ".join(f"{each.name}: {each.reason}" for each in reach.of(duty).unreached)
    return _("Who owes it cannot be told (%(missed)s).") % {"missed": missed}


_REASONS: Mapping[Why, Callable[[Duty, Recipient, Reach], str]] = {
    Why.OWES: _owes,
    Why.PRESIDES: _presides,
    Why.UNREACHED: _unreached,
}
