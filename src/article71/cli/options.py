"""Options that several commands share, as groups: a command takes the group, the command line sees its options."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import wraps
from typing import Annotated, Any, get_type_hints

import typer

from article71 import periods
from article71.errors import BadInput, BadPeriod
from article71.periods import Period
from article71.register.filters import Asked

As = Annotated[str, typer.Option("--as", envvar="ARTICLE71_ACCOUNT", help="The account that asks or acts.")]
Reason = Annotated[str, typer.Option(help="Why; it stands in the audit trail.")]
Day = Annotated[str, typer.Option("--on", help="The day it takes effect, such as 2024-12-12; today if not given.")]


@dataclass(frozen=True)
class Filters:
    """What every list can be asked for."""

    body: Annotated[str, typer.Option(help="A body's short name, such as COSI.")] = ""
    type: Annotated[
        list[str] | None, typer.Option(help="An act's type, or another record's kind; may be repeated.")
    ] = None
    period: Annotated[str, typer.Option(help="2024-12, 2024-Q4, 2024-H2, 2024, or 2023-07/2024-12.")] = ""
    topic: Annotated[str, typer.Option(help="A topic's key, such as drugs; what lies below it counts too.")] = ""
    state: Annotated[
        str, typer.Option(help="proposed, confirmed, rejected, withdrawn, joined; open or settled for observations.")
    ] = ""
    text: Annotated[str, typer.Option(help="Words, all of which must occur.")] = ""
    as_at: Annotated[str, typer.Option(help="What had taken effect by the end of this day.")] = ""

    def asked(self) -> Asked:
        """What is asked for, as a value. BadPeriod or BadInput for an option that cannot be used."""
        return Asked(
            body=self.body,
            types=tuple(self.type or ()),
            period=_period("--period", self.period),
            topic=self.topic,
            state=self.state,
            text=self.text,
            as_at=last_day(self.as_at, "--as-at"),
        )


def last_day(text: str, option: str = "--on") -> date | None:
    """The last day of what is written, None for nothing: an as-at of 2024-12 means the end of that month.

    BadPeriod when it is no date, BadInput when it has no end; both name the option.
    """
    period = _period(option, text)
    if period is None:
        return None
    if period.last is None:
        raise BadInput(f"{text!r} has no last day", option)
    return period.last


def _period(option: str, text: str) -> Period | None:
    try:
        return periods.parse(text) if text else None
    except BadPeriod as error:
        raise error.at(option) from error


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """The command with each parameter that is an option group spread into the group's options.

    Typer knows no groups, and a list has more options than a function should have parameters.
    """
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}
    plain = [each for name, each in inspect.signature(command).parameters.items() if name not in groups]
    spread = [parameter for kind in groups.values() for parameter in _parameters(kind)]

    @wraps(command)
    def spread_command(**given: Any) -> None:
        for name, kind in groups.items():
            given[name] = kind(**{each.name: given.pop(each.name) for each in fields(kind)})
        command(**given)

    own = [each.replace(annotation=hints[each.name], kind=inspect.Parameter.KEYWORD_ONLY) for each in plain]
    everything = [*own, *spread]
    spread_command.__signature__ = inspect.Signature(everything)  # type: ignore[attr-defined]
    spread_command.__annotations__ = {each.name: each.annotation for each in everything}
    return spread_command


def _parameters(group: Any) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(each.name, inspect.Parameter.KEYWORD_ONLY, default=each.default, annotation=hints[each.name])
        for each in fields(group)
    ]
