"""Several things in one field or cell, a line each, its parts between bars: "2026-08-02 | high-risk systems".

effect day       day | part
delegated act    title | reference | standing | source
development      day | stage | what happened | source        with LIMITE as a fifth part where it is for few
other acts       canonical ids, a line each
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from article71 import periods
from article71.errors import Article71Error, BadInput
from article71.periods import Period
from article71.references.find import parse
from article71.register.developments import EffectKind
from article71.register.legislation_facts import Delegated, Effect, Happened
from article71.register.legislative_files import Stage
from article71.register.markings import Level

T = TypeVar("T")
_BAR = " | "


def effects(text: str, kind: EffectKind) -> tuple[Effect, ...]:
    """The days of one kind. BadInput or BadPeriod names the line that cannot be used."""
    return _each(text, lambda parts: Effect(kind, _ending(parts[0]), parts[1]), 2)


def delegated(text: str) -> tuple[Delegated, ...]:
    """The acts under an act. BadReference for a reference of no known scheme."""
    return _each(text, lambda parts: Delegated(_said(parts[0], "title"), _reference(parts[1]), *parts[2:]), 4)


def developments(text: str) -> tuple[Happened, ...]:
    """The lines of a state of play. BadInput names a stage or marking that there is none of."""
    return _each(text, _happened, 5)


def references(text: str) -> tuple[str, ...]:
    """Canonical ids. BadReference for what is of no known scheme."""
    return tuple(dict.fromkeys(_each(text, lambda parts: parse(parts[0]).id, 1)))


def lines_of_effects(rows: Iterable[Effect]) -> str:
    """Effect days as `effects` reads them."""
    return _written((periods.iso(each.day), each.part) for each in rows)


def lines_of_delegated(rows: Iterable[Delegated]) -> str:
    """Delegated acts as `delegated` reads them."""
    return _written((each.title, each.reference, each.standing, each.source) for each in rows)


def lines_of_developments(rows: Iterable[Happened]) -> str:
    """Developments as `developments` reads them."""
    return _written(
        (
            periods.iso(each.day),
            each.stage.value if each.stage else "",
            each.words,
            each.source,
            each.level.label if each.level else "",
        )
        for each in rows
    )


def _written(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(_BAR.join(_one_line(part) for part in row).rstrip(" |") for row in rows)


def _one_line(part: str) -> str:
    return " ".join(part.replace("|", "/").split())


def _each(text: str, make: Callable[[list[str]], T], most: int) -> tuple[T, ...]:
    made = []
    for line in filter(None, map(str.strip, text.splitlines())):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) > most:
            raise BadInput(f"“{line}” has more than {most} parts between bars")
        try:
            made.append(make([*parts, *[""] * (most - len(parts))]))
        except Article71Error as error:
            raise type(error)(f"“{line}”: {error.trouble}") from error
    return tuple(made)


def _ending(text: str) -> Period:
    period = periods.parse(text)
    if period.after is None:
        raise BadInput("the day has no end")
    return period


def _happened(parts: list[str]) -> Happened:
    day, stage, words, source, marking = parts
    if stage and stage not in Stage.values:
        raise BadInput(f"there is no stage {stage!r}: it is one of {', '.join(Stage.values)}, or nothing")
    if marking and marking.upper() not in Level.__members__:
        raise BadInput(f"there is no marking {marking!r}: it is one of {', '.join(Level.labels)}, or nothing")
    level = Level[marking.upper()] if marking else Level.PUBLIC
    told = _said(words, "what happened"), _said(source, "source")
    return Happened(_ending(day), *told, Stage(stage) if stage else None, level)


def _said(words: str, what: str) -> str:
    if not words:
        raise BadInput(f"the {what} is missing")
    return words


def _reference(text: str) -> str:
    return parse(text).id if text else ""
