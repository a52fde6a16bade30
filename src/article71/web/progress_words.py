"""What becomes of duties, in the words of the pages."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.followup.progress import Progress, Turn

IN_WORDS: Mapping[str, str | Promise] = {
    Progress.OPEN.value: _("open"),
    Progress.ACKNOWLEDGED.value: _("acknowledged"),
    Progress.IN_PROGRESS.value: _("in progress"),
    Progress.IN_PART.value: _("delivered in part"),
    Progress.DELIVERED.value: _("delivered"),
    Progress.LAPSED.value: _("lapsed"),
    Progress.SUPERSEDED.value: _("superseded"),
    Progress.WITHDRAWN.value: _("withdrawn"),
    "outstanding": _("outstanding"),
    "overdue": _("overdue"),
    "due ahead": _("due ahead"),
    "silent": _("silent"),
    "waiting": _("without a day"),
    Turn.AHEAD.value: _("ahead"),
    Turn.MISSED.value: _("missed"),
}
_REASONS: Mapping[str, str | Promise] = {
    "owner": _("offered by whoever owes it"),
    "same owner": _("by whoever owes it"),
    "words of the duty": _("words of the duty"),
    "reference": _("cites a paper that the duty rests on"),
    "in line with": _("says that it follows what was asked"),
    "owed by the same": _("owed by the same"),
    "same days": _("same days"),
    "same topic": _("same topic"),
    "like words": _("like words"),
}


def in_words(value: StrEnum | str) -> str:
    """A progress, or how one time stands."""
    return str(IN_WORDS.get(str(value), value))


def offer_reason(reason: str) -> str:
    """Why something is offered; a reason that has no words here is told as it is kept."""
    return str(_REASONS.get(reason, reason))
