"""A stated count and a list of another length: "the ten priorities are: ..." followed by eleven members.

A member of a closed list of the vocabulary may hold commas itself; a count that such a reading reconciles is put as a
question together with that reading.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Observation, Place
from article71.vocabulary.model import Enumeration

_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_COUNT = r"(?:\d{1,2}|" + "|".join(_NUMBERS[2:]) + r")"
_STATED = re.compile(
    rf"\b(?P<count>{_COUNT})(?:\s+\(\d+\))?\s+(?P<what>(?!or\b|and\b|to\b|of\b|in\b)(?:[\w’'-]+\s+){{0,9}}?[\w’'-]+?s)\b[^.:;]{{0,90}}?"
    rf"(?:\b(?:are|were|include|namely)\s*:?|:)\s+(?P<list>[^.:]+)",
    re.IGNORECASE,
)
_JOINT = re.compile(r",\s+(?:and\s+|or\s+)?|;\s+(?:and\s+|or\s+)?|\s+and\s+(?=[^,;]*$)")
_PARTS = re.compile(r"[,;]\s+(?:and\s+|or\s+)?")


@dataclass(frozen=True, slots=True)
class _Counted:
    count: int
    what: str
    list: str


def _find(examined: Examined) -> Iterator[Observation]:
    for text, place in _texts(examined):
        for counted in _counted(text):
            lengths = {len(_PARTS.split(counted.list)), len(_JOINT.split(counted.list))}
            # Two ways to split: the last "and" may join two members or stand inside one.
            if counted.count not in lengths and min(lengths) > 1:
                yield Observation("count-differs", _question(counted, examined.vocabulary.enumerations), (place,))


def _texts(examined: Examined) -> Iterator[tuple[str, Place]]:
    for passage in examined.passages:
        yield passage.text, passage.place
        for mark in passage.marks:
            yield mark.note or "", passage.place


def _counted(text: str) -> Iterator[_Counted]:
    for found in _STATED.finditer(text):
        word = found.group("count").lower()
        count = int(word) if word.isdigit() else _NUMBERS.index(word)
        members = found.group("list").strip()
        if count > 1 and ("," in members or ";" in members):
            yield _Counted(count, found.group("what"), members)


def _question(counted: _Counted, enumerations: Iterable[Enumeration]) -> str:
    length = len(_PARTS.split(counted.list))
    asked = (
        f"{counted.count} {counted.what} are announced and {length} stand in the list when it is split at its commas"
    )
    for enumeration in enumerations:
        whole = [member for member in enumeration.members if "," in member and member.lower() in counted.list.lower()]
        spared = sum(len(_PARTS.split(member)) - 1 for member in whole)
        if whole and length - spared == counted.count:
            named = " and ".join(f"“{member}”" for member in whole)
            return f"{asked}; it is {counted.count} when {named} is one. Is that how it is meant?"
    return f"{asked}: which is right?"


COUNT_DIFFERS = ObservationRule("count-differs", version=1, find=_find)
