"""Rhythms: on which days people are reminded of a duty. They are policy, and stand in `reminders.toml` beside this."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

_FILE = "reminders.toml"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Days before and after a duty's last day on which somebody is reminded, and `every` so many days after it.

    Two lines on one duty to one recipient lie `apart` days from each other at the least, but for the day before its
    last day and the day after.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    every: int
    apart: int


def _rhythm(of: str) -> Rhythm:
    told = tomllib.loads(files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))
    own = told[of]
    return Rhythm(tuple(own["before"]), tuple(own["after"]), own["every"], told["everybody"]["apart"])


OWNERS = _rhythm("owners")
PRESIDENCY = _rhythm("presidency")
