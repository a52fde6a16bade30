"""The policy of following up: numbers, bodies and days, read from `policy.toml` beside it."""

import tomllib
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache
def table() -> dict[str, Any]:
    """The policy as it is written."""
    return tomllib.loads(files(__package__).joinpath("policy.toml").read_text(encoding="utf-8"))


def horizon(day: date) -> date:
    """The last day up to which the times of recurring duties are laid out, seen from this day."""
    return date(day.year + int(table()["horizon_years"]), 12, 31)
