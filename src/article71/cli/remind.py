"""`article71 remind`: what a day asks to be told, by mail."""

from datetime import date
from typing import Annotated

import typer
from django.utils import timezone

from article71.actions import outbox
from article71.actions.permissions import permit
from article71.cli import store
from article71.cli.options import As, Day, last_day
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.letters import outgoing
from article71.reports.letters.mail import text
from article71.reports.letters.words import worded_for


def remind(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the messages and send none.")] = False,
    on: Day = "",
    as_: As = "",
) -> None:
    """Send what the day asks for: one message a recipient with all its lines, each saying why it came.

    Called once a day; called again it sends only what could not be handed over. What a recipient may not see is not in
    its message. A message that a mail server refused has one line on standard error, and the exit status is 2.
    """
    account = store.actor(as_)
    day = last_day(on) or timezone.localdate()
    if dry_run:
        _print(day, account)
        return
    posted = list(outbox.send(by=account, on=day))
    refused = [each for each in posted if each.trouble]
    typer.echo(f"{len(posted) - len(refused)} messages sent")
    for each in refused:
        typer.echo(f"{each.address}: {each.trouble}", err=True)
    if refused:
        raise BadInput(f"{len(refused)} messages were not taken: call it again later")


def _print(day: date, account: Account) -> None:
    """As far as whoever prints them may see what they tell."""
    permit(account, "outbox.send")
    for letter in outgoing(day).letters:
        told = worded_for(letter, account)
        if told.lines:
            typer.echo(f"To: {told.mail.to}\nSubject: {told.mail.subject}\n\n{text(told.mail)}")
