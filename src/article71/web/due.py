"""When a duty falls due, in words."""

from datetime import date

from django.utils.translation import gettext as _

from article71.register.duties import Duty, DutyKind
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


def standing(duty: Duty, day: date) -> str:
    """How its last day lies to this one: what has passed says nothing on whether anybody has delivered."""
    last = duty.due.last if duty.due and not duty.recurrence else None
    if last is None:
        return ""
    apart = (last - day).days
    if apart < 0:
        return _("last day passed")
    return _("today") if apart == 0 else ""
