"""Numbers that Word prints and does not write: rebuilt from the file's numbering part.

A level counts its own paragraphs, starts again when a higher level counts on, and prints a pattern such as "%1.%2".
Lists (`num`) that share one definition (`abstractNum`) count together, unless a list restarts a level for itself.
Source: ECMA-376 part 1, 17.9.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from article71.documents.counting import letters, roman
from article71.documents.word.names import Element, elements, number, switched, value, w

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02d}".format,
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "none": lambda count: "",
}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level prints: `restarts_after` is the level (1 is the highest) whose counting starts it again."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    legal: bool = False
    restarts_after: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    definition: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbering:
    """The lists of one file with their counters: paragraphs must be asked for in the order they stand in."""

    def __init__(self, root: Element | None) -> None:
        definitions = _definitions(root)
        found = elements(root, "num") if root is not None else iter(())
        self._lists = {int(num.get(w("numId"), "0")): _list(num, definitions) for num in found}
        self._counts: dict[str, dict[int, int]] = {}
        self._met: set[tuple[int, int]] = set()

    def level_of_style(self, list_id: int, style_ids: tuple[str, ...]) -> int:
        """The level that a list gives to paragraphs of a style, 0 when it names none."""
        levels = self._lists[list_id].levels if list_id in self._lists else {}
        return next((level for level, told in levels.items() if told.style in style_ids), 0)

    def next(self, list_id: int, level: int) -> str:
        """The number printed before the next paragraph of this list and level; "" for none, "–" for any bullet."""
        if list_id not in self._lists or level not in range(_LEVELS):
            return ""
        of = self._lists[list_id]
        counts = self._counts.setdefault(of.definition, {})
        told = of.levels.get(level, Level())
        self._count(list_id, level, counts)
        if told.form == "bullet":
            return "–" if told.pattern.strip() else ""
        return _PLACE.sub(lambda place: _figure(of, told, counts, int(place[1]) - 1), told.pattern).strip()

    def _count(self, list_id: int, level: int, counts: dict[int, int]) -> None:
        of = self._lists[list_id]
        first_use = (list_id, level) not in self._met
        self._met.add((list_id, level))
        if first_use and level in of.restarts:
            counts[level] = of.restarts[level]
        else:
            start = of.levels.get(level, Level()).start
            counts[level] = counts[level] + 1 if level in counts else start
        for deeper in [other for other in counts if other > level and _restarts(of.levels.get(other), level)]:
            del counts[deeper]


def _restarts(told: Level | None, level: int) -> bool:
    """Whether a deeper level starts again when this one counts on: yes, unless the file names the one, or none (0)."""
    if told is None or told.restarts_after is None:
        return True
    return level < told.restarts_after


def _figure(of: _List, told: Level, counts: dict[int, int], place: int) -> str:
    shown = of.levels.get(place, Level())
    form = "decimal" if told.legal else shown.form
    return _FORMATS.get(form, str)(counts.get(place, shown.start))


def _definitions(root: Element | None) -> dict[str, dict[int, Level]]:
    if root is None:
        return {}
    found = list(elements(root, "abstractNum"))
    definitions = {each.get(w("abstractNumId"), ""): _levels(each) for each in found}
    # A definition may only point to the one that a numbering style is linked with.
    linked = {value(each, "styleLink"): each.get(w("abstractNumId"), "") for each in found if value(each, "styleLink")}
    pointing = {each.get(w("abstractNumId"), ""): value(each, "numStyleLink") for each in found}
    return {key: definitions.get(linked.get(pointing[key], key), levels) for key, levels in definitions.items()}


def _levels(parent: Element) -> dict[int, Level]:
    return {int(each.get(w("ilvl"), "0")): _level(each) for each in parent.findall(w("lvl"))}


def _level(each: Element) -> Level:
    start = number(each, "start")
    return Level(
        form=value(each, "numFmt") or "decimal",
        pattern=value(each, "lvlText") or "",
        start=0 if start is None else start,
        legal=bool(switched(each, "isLgl")),
        restarts_after=number(each, "lvlRestart"),
        style=value(each, "pStyle"),
    )


def _list(num: Element, definitions: dict[str, dict[int, Level]]) -> _List:
    definition = value(num, "abstractNumId") or ""
    levels, restarts = dict(definitions.get(definition, {})), {}
    for override in num.findall(w("lvlOverride")):
        level = int(override.get(w("ilvl"), "0"))
        levels |= _levels(override)
        start = number(override, "startOverride")
        if start is not None:
            restarts[level] = start
    return _List(definition, levels, restarts)
