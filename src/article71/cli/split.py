"""`article71 split`: a telling is an act of its own."""

from typing import Annotated

import typer

from article71.actions import acts
from article71.cli import named, store
from article71.cli.options import As, Day, Reason, last_day


def split(
    telling: Annotated[str, typer.Argument(help="The telling, such as M15; `article71 acts ACT` lists an act's.")],
    reason: Reason = "",
    on: Day = "",
    as_: As = "",
) -> None:
    """Take a telling out of its act and make it an act of its own."""
    account = store.actor(as_)
    made = acts.split(named.mention(telling, account), by=account, on=last_day(on), reason=reason)
    typer.echo(f"act {made.pk}: {made}")
