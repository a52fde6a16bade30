"""How a last day lies to the day of a letter."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def lies(last: date | None, day: date) -> str:
    """A last day as seen from a day: "due by 30 June 2031, in 7 days"; nothing where there is none."""
    if last is None:
        return ""
    apart = (last - day).days
    told = {"last": date_format(last, "DATE_FORMAT"), "days": abs(apart)}
    if apart == 0:
        return _("due today, %(last)s") % told
    if apart > 0:
        return ngettext("due by %(last)s, tomorrow", "due by %(last)s, in %(days)s days", apart) % told
    return ngettext("was due by %(last)s, yesterday", "was due by %(last)s, %(days)s days ago", -apart) % told
