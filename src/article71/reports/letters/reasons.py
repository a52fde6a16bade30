"""Why somebody is told of a record, in a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from article71.errors import BadInput, NotThere
from article71.register.follows import Follow
from article71.register.letters import Told
from article71.register.outbox import Why
from article71.register.reach import Reach
from article71.register.taking_effect import effects_on
from article71.register.targets import Target, shown
from article71.reports.letters.records import Record


@dataclass
class Reasons:
    """The reasons of one letter, with what they need of the store fetched once."""

    day: date
    follows: Mapping[int, Follow]
    _titles: dict[int, str] = field(default_factory=dict)

    def of(self, told: Told, record: Record) -> str:
        """Why this line came."""
        return _REASONS[Why(told.planned.wanted.why)](self, told, record)

    def title(self, told: Told) -> str:
        """What is followed, as the line's reader may see it."""
        follow = self.follows[told.planned.wanted.follow or 0]
        if follow.pk not in self._titles:
            self._titles[follow.pk] = _title(follow, told)
        return self._titles[follow.pk]

    @cached_property
    def reach(self) -> Reach:
        """Where everybody reads their mail on the day."""
        return Reach(self.day)


def _title(follow: Follow, told: Told) -> str:
    try:
        return shown(Target(follow.kind, follow.target), told.recipient.reader).title
    except (NotThere, BadInput):  # it was closed between looking and writing
        return str(follow.get_kind_display())


def _owes(_reasons: Reasons, told: Told, _record: Record) -> str:
    account = told.recipient.account
    body = told.recipient.body or (account and account.body)
    return _("%(body)s owes it, and this is where %(body)s reads its mail.") % {"body": body}


def _presides(_reasons: Reasons, _told: Told, _record: Record) -> str:
    return _("It is overdue, and you are in the chair.")


def _unreached(reasons: Reasons, _told: Told, record: Record) -> str:
    together: dict[str, list[str]] = {}
    for each in reasons.reach.of(record.row).unreached:
        together.setdefault(each.reason, []).append(each.name)
    missed = "; ".join(f"{', '.join(names)}: {reason}" for reason, names in together.items())
    return _("Who owes it cannot be told (%(missed)s).") % {"missed": missed}


def _silent(_reasons: Reasons, told: Told, _record: Record) -> str:
    account = told.recipient.account
    body = told.recipient.body or (account and account.body)
    words = _("%(body)s owes it, and nobody was heard of on it for longer than is waited for: how does it stand?")
    return words % {"body": body}


def _stays_silent(_reasons: Reasons, _told: Told, _record: Record) -> str:
    return _("Nobody who owes it has been heard of for long, and you are in the chair.")


def _takes_effect(_reasons: Reasons, told: Told, record: Record) -> str:
    last = told.planned.wanted.last
    held = effects_on(record.row, last) if last else []
    what = "; ".join(f"{each.get_kind_display()}{f' ({each.part})' if each.part else ''}" for each in held)
    return _("On %(day)s: %(what)s.") % {"day": date_format(last, "DATE_FORMAT") if last else "", "what": what}


def _ends(_reasons: Reasons, _told: Told, _record: Record) -> str:
    return _("It ends, and no mandate is entered that follows it.")


def _meets(_reasons: Reasons, _told: Told, record: Record) -> str:
    return _("You lead the operation, and say what becomes of it by %(day)s.") % {
        "day": date_format(record.row.answer_by, "DATE_FORMAT")
    }


def _unanswered(_reasons: Reasons, _told: Told, _record: Record) -> str:
    return _("Its lead has not said in time what becomes of it, and you coordinate the operation.")


def _follows(reasons: Reasons, told: Told, _record: Record) -> str:
    return _("You follow “%(title)s”.") % {"title": reasons.title(told)}


_REASONS: Mapping[Why, Callable[[Reasons, Told, Record], str]] = {
    Why.OWES: _owes,
    Why.PRESIDES: _presides,
    Why.UNREACHED: _unreached,
    Why.SILENT: _silent,
    Why.STAYS_SILENT: _stays_silent,
    Why.EFFECT: _takes_effect,
    Why.ENDS: _ends,
    Why.MEETS: _meets,
    Why.UNANSWERED: _unanswered,
    Why.FOLLOWS: _follows,
}
