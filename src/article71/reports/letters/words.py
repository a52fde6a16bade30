"""A letter in words: each record as its reader may see it now, and why it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from article71.register.accounts import Account
from article71.register.duties import Duty
from article71.register.letters import Letter, Told
from article71.register.outbox import Why
from article71.register.reach import Reach, Recipient
from article71.reports.letters import duties
from article71.reports.letters.mail import Mail, Part

_HEADINGS: Mapping[Why, Promise] = {
    Why.OWES: gettext_lazy("What you owe"),
    Why.PRESIDES: gettext_lazy("Overdue, for the Presidency"),
    Why.UNREACHED: gettext_lazy("Who owes it cannot be told"),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """The lines that their reader may see, and the message they make."""

    lines: tuple[Told, ...]
    mail: Mail


def worded(letter: Letter) -> Worded:
    """The letter as it stands now; what its readers may not see, or is there no more, is left out without a word."""
    rows = _rows(letter)
    seen = tuple(each for each in letter.lines if each in rows)
    number = len({_record(each) for each in seen})
    subject = ngettext("Register: %(number)s reminder", "Register: %(number)s reminders", number) % {"number": number}
    return Worded(seen, Mail(letter.address, subject, _parts(seen, rows, Reach(letter.day)), _foot(seen)))


def worded_for(letter: Letter, viewer: Account) -> Worded:
    """The same, as far as somebody else may see what it tells who looks at it before it is sent."""
    numbers = [each.planned.wanted.record for each in letter.lines]
    shown = set(Duty.objects.visible_to(viewer).filter(pk__in=numbers).values_list("pk", flat=True))
    return worded(replace(letter, lines=tuple(each for each in letter.lines if each.planned.wanted.record in shown)))


def _rows(letter: Letter) -> Mapping[Told, Duty]:
    """The record of each line that its reader may see."""
    of_readers: dict[Recipient, list[Told]] = {}
    for each in letter.lines:
        of_readers.setdefault(each.recipient, []).append(each)
    found: dict[Told, Duty] = {}
    for recipient, lines in of_readers.items():
        numbers = {each.planned.wanted.record for each in lines}
        rows = Duty.objects.visible_to(recipient.reader).standing().filter(pk__in=numbers).with_owners().in_bulk()
        found |= {each: rows[number] for each in lines if (number := each.planned.wanted.record) in rows}
    return found


def _parts(lines: Iterable[Told], rows: Mapping[Told, Duty], reach: Reach) -> list[Part]:
    """A record stands once, under the first of the reasons it is told for, with all of them."""
    together: dict[tuple[str, int], list[Told]] = {}
    for each in lines:
        together.setdefault(_record(each), []).append(each)
    first = {record: min((_why(each) for each in told), key=list(Why).index) for record, told in together.items()}
    return [
        Part(
            str(heading),
            [duties.item(rows[told[0]], told, reach) for record, told in together.items() if first[record] == why],
        )
        for why, heading in _HEADINGS.items()
    ]


def _foot(lines: Sequence[Told]) -> list[str]:
    bodies = {each.recipient.body.short: None for each in lines if each.recipient.body}
    kept = [
        _("The secretariat keeps this mailbox as that of %(body)s: tell it when that is no longer so.") % {"body": each}
        for each in bodies
    ]
    return [*kept, _("The register sends one message a day at the most.")]


def _record(told: Told) -> tuple[str, int]:
    return told.planned.wanted.noun, told.planned.wanted.record


def _why(told: Told) -> Why:
    return Why(told.planned.wanted.why)
