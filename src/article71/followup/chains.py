"""The chain of a duty: what it rests on, what asked for it, what came of it, who endorsed and approved that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from article71.vocabulary.act_types import ActType

WIDTH, HEIGHT, GAP, AISLE = 176, 84, 12, 36
"""Of one link, what lies between two below each other, and between two columns; in the units of the picture."""
_LINE, _LINES = 26, 3


class Stage(IntEnum):
    """Where in the chain a link stands, in the order in which work goes."""

    GROUND = 0
    ASKED = 1
    OWED = 2
    SHOWN = 3
    ENDORSED = 4
    APPROVED = 5


@dataclass(frozen=True, slots=True)
class Link:
    """One record in the chain: its lasting key, such as "act 12", its stage, its words, and its day if it has one."""

    key: str
    stage: Stage
    words: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A link where it stands in the picture, its words in lines."""

    link: Link
    x: int
    y: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture: its size, the links, and a line for each tie, from the right of one to the left of the other."""

    width: int
    height: int
    links: tuple[Placed, ...]
    ties: tuple[tuple[int, int, int, int], ...]


def stage_of(act_type: str) -> Stage:
    """Where an act stands that came after a duty: to endorse or to approve is more than to deliver."""
    if act_type == ActType.ENDORSED:
        return Stage.ENDORSED
    return Stage.APPROVED if act_type in (ActType.APPROVED, ActType.ADOPTED) else Stage.SHOWN


def drawn(links: Iterable[Link], ties: Iterable[tuple[str, str]]) -> Drawn:
    """The links in a column for each stage that has any, the earliest at the top; ties to what is not here are none."""
    columns = _columns(links)
    height = max((_tall(column) for column in columns), default=0)
    placed = {
        link.key: _place(link, at, row, (height - _tall(column)) // 2)
        for at, column in enumerate(columns)
        for row, link in enumerate(column)
    }
    lines = tuple(_tie(placed[one], placed[other]) for one, other in ties if one in placed and other in placed)
    width = len(columns) * (WIDTH + AISLE) - AISLE if columns else 0
    return Drawn(width, height, tuple(placed.values()), lines)


def _columns(links: Iterable[Link]) -> list[list[Link]]:
    known = list({link.key: link for link in links}.values())
    found = ([link for link in known if link.stage is stage] for stage in Stage)
    return [sorted(column, key=lambda link: (link.day or date.max, link.key)) for column in found if column]


def _tall(column: Sequence[Link]) -> int:
    return len(column) * (HEIGHT + GAP) - GAP


def _place(link: Link, column: int, row: int, top: int) -> Placed:
    return Placed(link, column * (WIDTH + AISLE), top + row * (HEIGHT + GAP), tuple(_wrapped(link.words)))


def _tie(one: Placed, other: Placed) -> tuple[int, int, int, int]:
    return one.x + WIDTH, one.y + HEIGHT // 2, other.x, other.y + HEIGHT // 2


def _wrapped(words: str) -> list[str]:
    """As many lines as a link has room for; what is left out is told by three dots."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= _LINE or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    cut = [line if len(line) <= _LINE else f"{line[: _LINE - 1]}…" for line in lines[:_LINES]]
    if len(lines) > _LINES:
        cut[-1] = f"{cut[-1][: _LINE - 1]}…"
    return cut
