"""Twins: two duties that may be one, since several asked for the same thing. People decide; this only offers."""

from dataclasses import dataclass
from enum import StrEnum

from article71.followup.policy import table
from article71.periods import Period


class Alike(StrEnum):
    """Why two duties may be one."""

    OWNER = "owed by the same"
    DAYS = "same days"
    TOPIC = "same topic"
    WORDS = "like words"


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty as it is compared: who owes it, when it falls due or how often, on which topics, and its words' stems."""

    owners: frozenset[str]
    due: Period | None
    recurrence: str
    topics: frozenset[int]
    stems: frozenset[str]


def alike(one: Owed, other: Owed) -> tuple[Alike, ...]:
    """Why the two may be one; none where they are not worth offering.

    They must be owed by the same and say alike; days that differ part them, days that one leaves open do not.
    """
    days = one.due.days if one.due else None, other.due.days if other.due else None
    if one.owners != other.owners or not one.owners or one.recurrence != other.recurrence:
        return ()
    if (days[0] and days[1] and days[0] != days[1]) or not _like(one.stems, other.stems):
        return ()
    found = [Alike.OWNER, Alike.WORDS]
    if days[0] and days[0] == days[1]:
        found.append(Alike.DAYS)
    if one.topics & other.topics:
        found.append(Alike.TOPIC)
    return tuple(found) if len(found) > 2 else ()


def _like(one: frozenset[str], other: frozenset[str]) -> bool:
    """By the words that both have, of those of the shorter."""
    policy = table()["twins"]
    both = len(one & other)
    return both >= int(policy["fewest_words"]) and both >= float(policy["share_of_words"]) * min(len(one), len(other))
