"""Which acts share a sentence: "COSI welcomed the report and invited Europol to ..."."""

import re
from collections.abc import Iterator, Sequence

from article71.reports.sentences import objects
from article71.reports.sentences.objects import Form
from article71.reports.sentences.style import Limits
from article71.reports.told import ToldAct
from article71.vocabulary.act_types import ActType

# What could take the second verb away from the common subject: a relative clause, a participle with its agent, a list.
_LOOSE = re.compile(r",|\b(?:which|who|that|what|how|whether|where|when|by|and|to be)\b")


def joined(acts: Sequence[ToldAct], limits: Limits) -> Iterator[tuple[ToldAct, ...]]:
    """The acts in their order, in groups that one sentence tells each."""
    at = 0
    while at < len(acts):
        pair = tuple(acts[at : at + 2])
        group = pair if len(pair) == 2 and fit(pair[0], pair[1], limits) else pair[:1]
        yield group
        at += len(group)


def fit(first: ToldAct, second: ToldAct, limits: Limits) -> bool:
    """Whether one sentence can tell both without a doubt who did what and when.

    The same actors at the same time, two different things done, and a first object that ends where the second verb
    begins. Two acts of one type are kept apart: "discussed A and B" would tell one.
    """
    same = first.actors == second.actors != () and _days(first) == _days(second) and first.type != second.type
    words = len(f"{first.object} {second.object}".split())
    chaired = first.actors == ("Presidency",) and first.date is not None  # its name tells the date of one verb
    return (
        same
        and not chaired
        and not _governed(first, second)
        and words <= limits.joined_words
        and _closed(first, limits)
    )


def _governed(first: ToldAct, second: ToldAct) -> bool:
    """Whether the first verb's "was" could take the second: "was informed of the plan and presented to COSI SG ..."."""
    return first.type is ActType.INFORMED and second.type is ActType.PRESENTED and bool(second.addressees)


def _closed(act: ToldAct, limits: Limits) -> bool:
    words = act.object
    short = len(words.split()) <= limits.joined_object_words
    return bool(words) and short and objects.form(words) is Form.NOUN and not _LOOSE.search(words) and not act.due


def _days(act: ToldAct) -> object:
    return act.date.days if act.date else None
