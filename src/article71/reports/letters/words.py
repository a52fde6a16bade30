"""A letter in words: each record as its reader may see it now, and why it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from article71.register.accounts import Account
from article71.register.follows import Follow
from article71.register.letters import Letter, Told
from article71.register.outbox import Why
from article71.reports.letters.mail import Item, Mail, Part
from article71.reports.letters.reasons import Reasons
from article71.reports.letters.records import Record, records, seen_by

MOST = 40
"""So many records stand under one heading: the rest is told by its number."""
_HEADINGS: Mapping[Why, Promise] = {
    Why.OWES: gettext_lazy("What you owe"),
    Why.PRESIDES: gettext_lazy("Overdue, for the Presidency"),
    Why.UNREACHED: gettext_lazy("Who owes it cannot be told"),
    Why.SILENT: gettext_lazy("What you owe, and nobody was heard of on"),
    Why.STAYS_SILENT: gettext_lazy("Silent, for the Presidency"),
    Why.EFFECT: gettext_lazy("Acts that take effect"),
    Why.ENDS: gettext_lazy("Mandates that end"),
    Why.MEETS: gettext_lazy("Your operations that meet others"),
    Why.UNANSWERED: gettext_lazy("Overlaps that nobody has answered, for the coordination unit"),
    Why.FOLLOWS: gettext_lazy("What is new of what you follow"),
}
_Together = Mapping[tuple[str, int], Sequence[Told]]


@dataclass(frozen=True, slots=True)
class Worded:
    """The lines that their reader may see, and the message they make."""

    lines: tuple[Told, ...]
    mail: Mail


def worded(letter: Letter) -> Worded:
    """The letter as it stands now; what its readers may not see, or is there no more, is left out without a word."""
    found = records(letter.lines, letter.day)
    lines = tuple(each for each in letter.lines if each in found)
    numbers = {each.planned.wanted.follow for each in lines} - {None}
    follows = Follow.objects.in_bulk(numbers) if numbers else {}
    together = _together(lines)
    stop = _address(next(iter(follows.values()))) if follows else ""
    foot = [*_kept(lines), *_stopping(lines, Reasons(letter.day, follows)), _("One message a day is sent at the most.")]
    parts = _parts(together, found, Reasons(letter.day, follows))
    return Worded(lines, Mail(letter.address, _subject(together), parts, foot, stop))


def worded_for(letter: Letter, viewer: Account) -> Worded:
    """The same, as far as somebody else may see what it tells who looks at it before it is sent.

    Who follows something is told to nobody else.
    """
    told = worded(replace(letter, lines=tuple(seen_by(letter.lines, viewer))))
    private = any(each.planned.wanted.follow and each.recipient.account != viewer for each in told.lines)
    return replace(told, mail=replace(told.mail, to=_("somebody who follows it"), foot=())) if private else told


def _together(lines: Iterable[Told]) -> _Together:
    """The lines on one record with each other."""
    found: dict[tuple[str, int], list[Told]] = {}
    for each in lines:
        found.setdefault((each.planned.wanted.noun, each.planned.wanted.record), []).append(each)
    return found


def _subject(together: _Together) -> str:
    news = sum(_first(told) == Why.FOLLOWS for told in together.values())
    due = len(together) - news
    parts = [
        ngettext("%(number)s reminder", "%(number)s reminders", due) % {"number": due} if due else "",
        ngettext("%(number)s piece of news", "%(number)s pieces of news", news) % {"number": news} if news else "",
    ]
    return _("Register: %s") % ", ".join(filter(None, parts))


def _parts(together: _Together, found: Mapping[Told, Record], reasons: Reasons) -> list[Part]:
    """A record stands once, under the first of the reasons it is told for, with all of them."""
    parts = []
    for why, heading in _HEADINGS.items():
        items = [_item(told, found[told[0]], reasons) for told in together.values() if _first(told) == why]
        parts.append(Part(str(heading), items[:MOST], len(items[MOST:])))
    return parts


def _item(told: Sequence[Told], record: Record, reasons: Reasons) -> Item:
    why = [reasons.of(each, record) for each in told]
    return Item(record.title, record.words, record.address, list(dict.fromkeys(why)))


def _first(told: Sequence[Told]) -> Why:
    return min((Why(each.planned.wanted.why) for each in told), key=list(Why).index)


def _kept(lines: Iterable[Told]) -> list[str]:
    bodies = {each.recipient.body.short: None for each in lines if each.recipient.body}
    words = _("The secretariat keeps this mailbox as that of %(body)s: tell it when that is no longer so.")
    return [words % {"body": each} for each in bodies]


def _stopping(lines: Iterable[Told], reasons: Reasons) -> list[str]:
    """Of each thing followed, the link that stops it."""
    told = {each.planned.wanted.follow: each for each in lines if each.planned.wanted.follow}
    words = _("You follow “%(title)s”. To stop: %(address)s")
    return [
        words % {"title": reasons.title(each), "address": _address(reasons.follows[number])}
        for number, each in told.items()
        if number
    ]


def _address(follow: Follow) -> str:
    return f"{settings.ADDRESS}{reverse('followed', args=[follow.link])}"
