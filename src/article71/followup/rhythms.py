"""Rhythms: on which days people are reminded of a duty. They are policy, and stand in `reminders.toml` beside this."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

_FILE = "reminders.toml"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Days before and after a duty's last day on which somebody is reminded, and `every` so many days after it; 0 for
    never again."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    every: int


_POLICY = tomllib.loads(files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


def _rhythm(of: str) -> Rhythm:
    told = _POLICY[of]
    return Rhythm(tuple(told["before"]), tuple(told["after"]), told["every"])


OWNERS = _rhythm("owners")
PRESIDENCY = _rhythm("presidency")
SILENT_OWNERS = _rhythm("silent-owners")
SILENT_PRESIDENCY = _rhythm("silent-presidency")
MANDATES = _rhythm("mandates")
EFFECTS = _rhythm("effects")
OVERLAPS = _rhythm("overlaps")
COORDINATION = _rhythm("coordination")
APART: int = _POLICY["everybody"]["apart"]
"""Days between two lines on one duty to one recipient, but for the day before its last day and the day after."""
