"""Days in words, as readers write them; what is known of a whole month, semester or year only is told as that."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from article71.periods import Period
from article71.register.acts import Act


def days(period: Period | None) -> str:
    """A period by its days: "3 March 2031", "March 2031", "January – June 2031", "2031", "by 30 June 2031".

    One without days has its wording; none at all has none.
    """
    if period is None:
        return ""
    first, last = period.first, period.last
    if first is None:
        return _("by %(day)s") % {"day": _day(last)} if last else period.text
    if last is None:
        return _("from %(day)s") % {"day": _day(first)}
    return _closed(first, last, period)


def _closed(first: date, last: date, period: Period) -> str:
    if first == last:
        return _day(first)
    if first.day != 1 or period.after is None or period.after.day != 1:
        return f"{_day(first)} – {_day(last)}"
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year} – {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return _month(first)
    return f"{_month(first) if first.year != last.year else date_format(first, 'F')} – {_month(last)}"


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _month(day: date) -> str:
    return date_format(day, "YEAR_MONTH_FORMAT")


def when(act: Act) -> str:
    """When an act happened, as short as a list needs it: its own days, else its presidency's, else its paper's."""
    if act.date and any(act.date.days):
        return days(act.date)
    if act.presidency:
        return _("%(adjective)s Presidency") % {"adjective": act.presidency.adjective}
    return _("told by %(day)s") % {"day": _day(act.effective)} if act.effective else ""
