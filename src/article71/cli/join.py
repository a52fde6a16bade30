"""`article71 join`: two acts are one."""

from typing import Annotated

import typer

from article71.actions import acts
from article71.cli import named, store
from article71.cli.options import As, Day, Reason, last_day


def join(
    act: Annotated[str, typer.Argument(help="The act that stays, by number.")],
    others: Annotated[list[str], typer.Argument(help="The acts that are the same one.")],
    reason: Reason = "",
    on: Day = "",
    as_: As = "",
) -> None:
    """Make acts one: the mentions and duties of the others become the first one's."""
    account, day = store.actor(as_), last_day(on)
    into = named.act(act, account)
    for other in [named.act(name, account) for name in others]:
        into = acts.join(other, into, by=account, on=day, reason=reason)
        typer.echo(f"act {other.pk} joined to {into.pk}: {into}")
