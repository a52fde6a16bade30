"""`article71 confirm`: what was read is right."""

from typing import Annotated

import typer

from article71.actions import acts
from article71.cli import named, store
from article71.cli.options import As, Day, Reason, last_day


def confirm(
    tellings: Annotated[list[str], typer.Argument(help="Acts by number (12), or single tellings (M15).")],
    reason: Reason = "",
    on: Day = "",
    as_: As = "",
) -> None:
    """Confirm what was read: every open telling of an act, or one telling alone."""
    account, day = store.actor(as_), last_day(on)
    found = [mention for name in tellings for mention in named.mentions(name, account)]
    for mention in found:
        acts.confirm(mention, by=account, on=day, reason=reason)
        typer.echo(f"M{mention.pk} confirmed: {mention.act}")
