"""When a duty falls due, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from article71.followup.progress import Progress, Turn
from article71.register.duties import Duty, DutyKind
from article71.register.follow_ups import FollowUp
from article71.register.followed import Followed
from article71.register.occurrences import Occurrence
from article71.register.recurrences import in_words
from article71.web.days import days


def due(duty: Duty) -> str:
    """By its day or rule: "due by 30 Jun 2031", "every 2 years, from 2031", "continuous", "no day named"."""
    told = days(duty.due)
    if duty.recurrence:
        return ", ".join(filter(None, (in_words(duty.recurrence), told)))
    if told:
        return _("due %(days)s") % {"days": told}
    return _("continuous") if duty.kind == DutyKind.CONTINUOUS else _("no day named")


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty in a list: what has become of it, and what somebody should know of it now, such as that it is overdue."""

    duty: Duty
    progress: Progress
    standing: str


def duty_lines(duties: Iterable[Duty], became: Followed) -> list[DutyLine]:
    """Duties as at the day of what became of them, each in a line."""
    rows = list(duties)
    missed = _missed([duty.pk for duty in rows if duty.recurrence], became)
    return [DutyLine(duty, became.progress_of(duty.pk), standing(duty, became, missed)) for duty in rows]


def standing(duty: Duty, became: Followed, missed: Mapping[int, int]) -> str:
    """Overdue, due today, or silent; of one that recurs, how many times were `missed`; nothing of a closed one."""
    if became.progress_of(duty.pk).closed:
        return ""
    number = missed.get(duty.pk, 0)
    if number:
        return ngettext("missed once", "missed %(number)s times", number) % {"number": number}
    last = duty.due.last if duty.due and not duty.recurrence else None
    if last and last <= became.day:
        return _("overdue") if last < became.day else _("due today")
    since = became.silent.get(duty.pk)
    return _("silent since %(day)s") % {"day": date_format(since, "DATE_FORMAT")} if since else ""


def standing_of(duty: Duty, follow: FollowUp, became: Followed) -> str:
    """The same of one duty alone, whose times are known."""
    over = sum(each.turn is Turn.MISSED and each.delivered is None for each in follow.times)
    return standing(duty, became, {duty.pk: over})


def _missed(duties: list[int], became: Followed) -> Mapping[int, int]:
    """How many times of each duty are over, and nothing has been delivered for them since."""
    if not duties:
        return {}
    over = Occurrence.objects.filter(duty__in=duties, due_after__lte=became.day)
    return Counter(duty for pk, duty in over.values_list("pk", "duty") if pk not in became.delivered)
