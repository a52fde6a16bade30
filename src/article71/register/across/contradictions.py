"""Contradictions: what two papers tell of one thing cannot both be right."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from article71.periods import Period
from article71.register.claims import Claim
from article71.register.matching import likeness, original

KIND = "papers-differ"
SAME_THING = 95.0  # objects at least this alike, of 100, told of two days near each other, are taken for one thing
NEAR = timedelta(31)  # policy: what comes round every month or year is another thing each time
_NUMBER = re.compile(r"(?<![\w/.-])\d{1,3}(?![\w/.-])")


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One telling of an act: in which paper, what it claims, of which act, where, and the number of its marking."""

    paper: int
    name: str
    claim: Claim
    act: int
    sentence: str
    place: tuple[str, int | None, int | None]
    marking: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two tellings, the later paper's last, and the question that an observation puts."""

    one: Telling
    other: Telling
    question: str


def contradictions(own: Sequence[Telling], others: Sequence[Telling]) -> list[Contradiction]:
    """What one paper's tellings contradict those of others in, and the other way round.

    None between a paper and its REV or COR, nor between two acts that one paper tells both.
    """
    papers: dict[int, set[int]] = defaultdict(set)
    for each in (*own, *others):
        papers[each.act].add(each.paper)
    found = []
    for one, other in _pairs(own, others):
        if one.act != other.act and papers[one.act] & papers[other.act]:
            continue
        first, last = sorted((one, other), key=lambda each: (each.paper, each.place))
        for trouble in _differing(first, last):
            question = f"{first.name} and {last.name} tell “{first.claim.object}” differently: {trouble}"
            found.append(Contradiction(first, last, question))
    return found


def _pairs(own: Sequence[Telling], others: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Two papers' tellings of one thing; compared only where type and actors are the same, or the act is."""
    together: dict[object, list[Telling]] = defaultdict(list)
    for each in others:
        together[each.act].append(each)
        together[each.claim.type, frozenset(each.claim.actors)].append(each)
    for one in own:
        known = [*together[one.act], *together[one.claim.type, frozenset(one.claim.actors)]]
        for other in dict.fromkeys(known):
            apart = one.paper != other.paper and original(one.name) != original(other.name)
            if apart and _same_thing(one, other):
                yield one, other


def _same_thing(one: Telling, other: Telling) -> bool:
    """One act; or two that only their days, which are near, or a number tells apart."""
    mine, yours = one.claim, other.claim
    if one.act == other.act:
        return True
    return _near(mine.date, yours.date) and likeness(_plain(mine.object), _plain(yours.object)) >= SAME_THING


def _differing(one: Telling, other: Telling) -> Iterator[str]:
    mine, yours = one.claim, other.claim
    if mine.date and yours.date and not mine.date.meets(yours.date):
        yield f"of {_days(mine.date)} and of {_days(yours.date)}. Which day is right?"
    if mine.due and yours.due and not mine.due.meets(yours.due):
        yield f"due {_days(mine.due)} and due {_days(yours.due)}. Which is right?"
    numbers = _numbers(mine.object), _numbers(yours.object)
    if all(numbers) and numbers[0] != numbers[1] and _plain(mine.object) == _plain(yours.object):
        yield f"with {' and '.join(numbers[0])}, and with {' and '.join(numbers[1])}. Which number is right?"


def _near(mine: Period | None, yours: Period | None) -> bool:
    if mine is None or yours is None:
        return False
    if mine.meets(yours):
        return True
    ends = [(mine.after, yours.first), (yours.after, mine.first)]
    return any(after and first and timedelta(0) <= first - after <= NEAR for after, first in ends)


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(text))


def _plain(text: str) -> str:
    return " ".join(_NUMBER.sub("", text).lower().split())


def _days(period: Period) -> str:
    if period.first is None:
        return f"by {period.last}"
    return f"{period.first}" if period.first == period.last else f"{period.first} to {period.last or 'later'}"
