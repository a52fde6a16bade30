"""`article71 correct`: put right what was read."""

from dataclasses import dataclass, fields, replace
from typing import Annotated, Any

import typer

from article71 import periods
from article71.actions import acts
from article71.cli import named, store
from article71.cli.options import As, Day, Reason, last_day, with_groups
from article71.errors import BadInput, BadPeriod
from article71.periods import Period
from article71.register.claims import Claim
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True)
class Corrections:
    """What is right; an option that is not given leaves what was read, and one given empty takes it away."""

    type: Annotated[ActType | None, typer.Option(help="The type of act.")] = None
    actor: Annotated[list[str] | None, typer.Option(help="Who did it; may be repeated.")] = None
    verb: Annotated[str | None, typer.Option(help="The verb, such as endorsed.")] = None
    object: Annotated[str | None, typer.Option(help="What it was done to.")] = None
    addressee: Annotated[list[str] | None, typer.Option(help="Who was asked or told; may be repeated.")] = None
    topic: Annotated[str | None, typer.Option(help="The topic's key.")] = None
    date: Annotated[str | None, typer.Option(help="When: 2024-12-12, 2024-12, 2024-Q4, 2024-H2, 2024.")] = None
    due: Annotated[str | None, typer.Option(help="By when, as a date; ../2025-06-30 means by that day.")] = None

    def of(self, claim: Claim) -> Claim:
        """The claim with these corrections. BadInput when there are none, or one cannot be used."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        right = {
            _COLUMN.get(name, name): _value(name, value) for name, value in given.items() if value not in (None, [])
        }
        if not right:
            raise BadInput("say what is right, such as `--date 2024-12-12`; `article71 confirm` confirms it as read")
        return replace(claim, **right)


_COLUMN = {"actor": "actors", "addressee": "addressees"}


def _value(name: str, value: Any) -> Any:
    if name in _COLUMN:
        return tuple(filter(None, value))
    if name == "topic":
        return named.topic(value)
    return _period(name, value) if name in ("date", "due") else value


def _period(name: str, value: str) -> Period | None:
    try:
        return periods.parse(value) if value else None
    except BadPeriod as error:
        raise error.at(f"--{name}") from error


@with_groups
def correct(
    corrections: Corrections,
    telling: Annotated[str, typer.Argument(help="The telling, such as M15, or an act that is told once.")],
    reason: Reason = "",
    on: Day = "",
    as_: As = "",
) -> None:
    """Put right what was read, and confirm it; what was read is kept beside it.

    An option given empty takes away what was read: `--date ""` says that the day is not known.
    """
    account = store.actor(as_)
    mention = named.mention(telling, account)
    act = acts.correct(mention, corrections.of(mention.claim), by=account, on=last_day(on), reason=reason)
    typer.echo(f"M{mention.pk} corrected: {act}")
