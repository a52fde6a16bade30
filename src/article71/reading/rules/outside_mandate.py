"""The committee is told to have done what its mandate does not hold: adopt law or conduct operations.

Article 4 of Council Decision 2010/131/EU: the committee neither conducts operations nor prepares legislative acts; it
endorses, agrees and takes note, and the Council adopts.
"""

import re
from collections.abc import Iterator

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Act, Observation
from article71.vocabulary.act_types import ActType

_LAW = re.compile(r"\b(?:regulations?|directives?|legislative acts?|framework decisions?)\b", re.IGNORECASE)
_OPERATIONS = re.compile(r"\b(?:operations?|arrests?|searches|surveillance|investigations?)\b", re.IGNORECASE)
_LEGISLATING = frozenset({ActType.ADOPTED, ActType.APPROVED, ActType.PREPARED, ActType.DECIDED})
_CONDUCTING = re.compile(r"\b(?:carried out|conducted|launched|performed|ran)\b", re.IGNORECASE)
# "adopted guidance on the regulation": the law is what the thing adopted is about.
_ABOUT = re.compile(r"\b(?:on|about|for|concerning|regarding|of|to|under|in)\b.*", re.IGNORECASE)


def _find(examined: Examined) -> Iterator[Observation]:
    for act in examined.acts:
        if examined.vocabulary.committee not in act.actors:
            continue
        trouble = _trouble(act)
        if trouble:
            text = f"{examined.vocabulary.committee} is told to have {trouble}: {act.object[:80]}. Who did it?"
            yield Observation("outside-mandate", text, (act.telling.place,))


def _trouble(act: Act) -> str:
    thing = _ABOUT.sub("", act.object)
    if act.type in _LEGISLATING and _LAW.search(thing):
        return "made law, which is the Council's to adopt"
    if _CONDUCTING.search(act.verb + " " + act.object[:20]) and _OPERATIONS.search(thing):
        return "conducted operations, which its mandate leaves to the Member States"
    return ""


OUTSIDE_MANDATE = ObservationRule("outside-mandate", version=1, find=_find)
