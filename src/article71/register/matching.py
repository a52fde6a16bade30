"""Told twice is one act: whether a telling may be a further mention of a known act, and whether that is plain.

The policy, in one place. Offered: same type and actors, dates that meet, like objects. Matched by itself: an identical
sentence in a REV or COR of the same paper, and a summary's telling of an act of its own paper's chapters, when nothing
else comes near. A machine never narrows who may see an act: under another marking a match is only offered.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz

from article71.periods import Period
from article71.register.claims import Claim
from article71.register.search.words import english

LIKE = 78.0  # objects at least this alike, of 100, may be the same thing
LIKE_WITHOUT_DATES = 90.0  # where a date is missing, more must speak for it
PLAIN = 92.0  # a summary's telling this close to its chapter's, with its verb and date, is matched by itself
FEWEST_WORDS = 2  # "the report" is like every report: a single word in common says nothing
_CONTAINED = 0.85  # how much counts that one holds the other's words; the rest, that it holds no more

_SUMMARY = re.compile(r"\b(?:executive\s+)?summary\b|\bat a glance\b|\bkey messages\b", re.IGNORECASE)
_REVISION = re.compile(r" (?:REV|COR) \d+")
_WORD = re.compile(r"[^\W_]+")
_EMPTY = re.compile(
    r"an?|the|of|in|on|at|to|for|from|by|with|and|or|as|its|their|his|her|this|that|these|those|which|it|be|is|are|was"
    r"|were|been|has|have|had"
)


@dataclass(frozen=True, slots=True)
class Told:
    """One telling as the policy weighs it. `act` is the known act's number, 0 while it is new.

    `paper` is the document's reference, or its number where it has none; `sums_up` whether it stands in a chapter that
    sums up the others; `marking` the number of its marking, or of its act's once it has one.
    """

    claim: Claim
    sentence: str
    paper: str
    sums_up: bool = False
    start: int | None = None
    end: int | None = None
    marking: int = 0
    act: int = 0


class How(StrEnum):
    """Why a telling is taken for a known act."""

    REVISION = "identical sentence in a revision"
    SUMMARY = "summary of its own chapter"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class Match:
    """The known act, why, and how alike the objects are, of 100."""

    act: int
    how: How
    likeness: int


def match(new: Told, known: Iterable[Told]) -> Match | None:
    """The best of the known acts for a new telling, or None. Two acts of one sentence are never one act."""
    near = [(weighed, told) for told in known if (weighed := _weigh(new, told)) is not None]
    if not near:
        return None
    alike, best = max(near, key=lambda pair: pair[0])
    rivals = {told.act for weighed, told in near if weighed >= PLAIN} - {best.act}
    how = _by_itself(new, best, alike) if not rivals and new.marking == best.marking else None
    return Match(best.act, how or How.OFFERED, round(alike))


def _weigh(new: Told, known: Told) -> float | None:
    """How alike the two objects are; None when the two cannot be the same act."""
    mine, yours = new.claim, known.claim
    if mine.type != yours.type or set(mine.actors) != set(yours.actors) or _same_place(new, known):
        return None
    least = _least_likeness(mine.date, yours.date)
    alike = likeness(mine.object, yours.object)
    return alike if least is not None and alike >= least else None


def _same_place(new: Told, known: Told) -> bool:
    if new.paper != known.paper or new.start is None or known.start is None:
        return False
    return new.start < (known.end or 0) and known.start < (new.end or 0)


def _least_likeness(mine: Period | None, yours: Period | None) -> float | None:
    if mine is None or yours is None:
        return LIKE_WITHOUT_DATES
    return LIKE if mine.meets(yours) else None


def _by_itself(new: Told, known: Told, alike: float) -> How | None:
    if new.paper != known.paper:
        identical = _same_words(new.sentence, known.sentence)
        return How.REVISION if identical and revises(new.paper, known.paper) else None
    plain = alike >= PLAIN and _wording(new.claim) == _wording(known.claim)
    return How.SUMMARY if plain and new.sums_up != known.sums_up else None


def _wording(claim: Claim) -> tuple[frozenset[str], object]:
    """What else must agree: to have dealt with a thing and to have exchanged views on it may be one act or two."""
    return stems(claim.verb), claim.date and claim.date.days


def revises(one: str, other: str) -> bool:
    """Whether one of two references is a REV or COR of the other, or both are of the same paper."""
    return one != other and original(one) == original(other)


def original(reference: str) -> str:
    """The reference of the paper that a REV or COR changes: "ST 13083/1/20 REV 1" revises "ST 13083/20"."""
    if not _REVISION.search(reference):
        return reference
    return re.sub(r"(?<=\d)/\d+(?=/\d\d\b)", "", _REVISION.sub("", reference))


def is_summary(title: str) -> bool:
    """Whether a chapter of this title sums up the others."""
    return bool(_SUMMARY.search(title))


def likeness(one: str, other: str) -> float:
    """How alike two objects are, of 100: their words, stemmed and in any order, where the longer may say more.

    Fewer than two words in common, of two or more, is nothing alike.
    """
    mine, yours = stems(one), stems(other)
    if mine == yours:
        return 100.0
    if len(mine & yours) < FEWEST_WORDS:
        return 0.0
    one, other = " ".join(sorted(mine)), " ".join(sorted(yours))
    return float(_CONTAINED * fuzz.token_set_ratio(one, other) + (1 - _CONTAINED) * fuzz.token_sort_ratio(one, other))


@lru_cache(maxsize=20_000)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, without those that say nothing."""
    found = (word.lower() for word in _WORD.findall(text))
    return frozenset(english(word) for word in found if not _EMPTY.fullmatch(word))


def _same_words(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())
