"""What a telling claims, part by part in words, and beside it what another says of the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.periods import Period
from article71.register.claims import Claim
from article71.register.recurrences import in_words, rule
from article71.web.days import days

_PARTS: dict[str, Promise] = {
    "actors": _("Who"),
    "verb": _("Did"),
    "object": _("What"),
    "addressees": _("To whom"),
    "source": _("From whom"),
    "date": _("When"),
    "due": _("Due"),
    "recurrence": _("How often"),
    "presidency": _("Presidency"),
    "topic": _("Topic"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a claim in words, what the other says there, and whether the two differ."""

    name: str
    label: Promise
    words: str
    other: str = ""
    differs: bool = False


def parts(claim: Claim, topics: Mapping[str, str]) -> list[Part]:
    """The parts that say something; `topics` are titles by key."""
    told = ((name, _words(claim, name, topics)) for name in _PARTS)
    return [Part(name, _PARTS[name], words) for name, words in told if words]


def side_by_side(claim: Claim, other: Claim, topics: Mapping[str, str]) -> list[Part]:
    """The parts of both, where either says something."""
    told = ((name, _words(claim, name, topics), _words(other, name, topics)) for name in _PARTS)
    return [Part(name, _PARTS[name], mine, yours, mine != yours) for name, mine, yours in told if mine or yours]


def _words(claim: Claim, name: str, topics: Mapping[str, str]) -> str:
    value = getattr(claim, name)
    if name == "verb":
        return f"{value} ({claim.type.value.replace('-', ' ')})"
    if name == "topic":
        return topics.get(value, value)
    if name == "recurrence":
        return in_words(rule(value))
    if isinstance(value, Period):
        return _with_days(value)
    return ", ".join(value) if isinstance(value, tuple) else value or ""


def _with_days(period: Period) -> str:
    """Its wording and its days: a wrong day behind the right words would pass unseen."""
    told = days(period)
    return f"{period.text} ({told})" if period.text and period.text != told else told
