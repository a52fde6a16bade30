"""Evidence that may fit: why something that came in may show delivery of a duty. People decide; this only offers."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from article71.followup.policy import table


class Reason(StrEnum):
    """Why something is offered."""

    OWNER = "same owner"
    WORDS = "words of the duty"
    REFERENCE = "reference"
    FORMULA = "in line with"


@dataclass(frozen=True, slots=True)
class Sought:
    """A duty as evidence is sought for it: who owes it, the stems of its words, the day it began, who asked for it, and
    the canonical ids of the papers that it rests on."""

    owners: frozenset[str]
    stems: frozenset[str]
    since: date
    askers: frozenset[str]
    references: frozenset[str]


@dataclass(frozen=True, slots=True)
class Come:
    """What came in: its day, who did or sent it, its words' stems, the canonical ids it cites, and its sentence."""

    day: date
    by: frozenset[str]
    stems: frozenset[str]
    cites: frozenset[str]
    text: str = ""


# "In line with the Council conclusions", "as requested by COSI": who asked is named behind it, not far away.
_FORMULA = re.compile(
    r"\b(?:in line with|in accordance with|further to|pursuant to|in response to|in reply to|on the basis of"
    r"|as (?:asked|requested|invited|tasked|called for|agreed|decided|announced)(?: for)? (?:by|in))\b"
    r"(?P<whom>.{0,80})",
    re.IGNORECASE | re.DOTALL,
)


def reasons(sought: Sought, come: Come) -> tuple[Reason, ...]:
    """Why what came in may show delivery; none where it is not worth offering.

    One sign alone is none: an owner does many things, and words are like many words. Nothing shows the delivery of what
    was not yet owed.
    """
    if come.day <= sought.since:
        return ()
    signs = {
        Reason.OWNER: bool(sought.owners & come.by),
        Reason.WORDS: _share_words(sought.stems, come.stems),
        Reason.REFERENCE: bool(sought.references & come.cites),
        Reason.FORMULA: _names(come.text, sought.askers),
    }
    found = tuple(reason for reason in Reason if signs[reason])
    return found if len(found) > 1 and (signs[Reason.OWNER] or signs[Reason.WORDS]) else ()


def _share_words(sought: frozenset[str], come: frozenset[str]) -> bool:
    policy = table()["fitting"]
    both = len(sought & come)
    return both >= int(policy["fewest_words"]) and both >= float(policy["share_of_words"]) * len(sought)


def _names(text: str, askers: frozenset[str]) -> bool:
    """Whether a formula in the text names one of those who asked."""
    return any(_word(asker, found["whom"]) for found in _FORMULA.finditer(text) for asker in askers)


def _word(name: str, text: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
