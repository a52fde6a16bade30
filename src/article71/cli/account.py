"""`article71 account`: who acts in the register."""

import sys
from typing import Annotated

import typer
from django.urls import reverse

from article71.actions import accounts, invitations, passwords
from article71.cli import store
from article71.cli.options import As, Day, last_day
from article71.cli.tables import Form, Format, show
from article71.errors import NotThere
from article71.exports.tables import Column
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.invitations import GOOD_FOR

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    help="Open accounts, let people sign in, and list them.",
)
Name = Annotated[str, typer.Argument(help="The account's name.")]

ACCOUNTS: tuple[Column[Account], ...] = (
    Column("account", lambda account: account.username),
    Column("role", lambda account: account.role),
    Column("body", lambda account: account.body.short if account.body else ""),
    Column("open", lambda account: "yes" if account.is_active else "no"),
)


@app.command()
def add(
    name: Name,
    role: Annotated[Role, typer.Option(help="What the account comes for.")],
    body: Annotated[str, typer.Option(help="The short name of the body it belongs to.")] = "",
    on: Day = "",
    as_: As = "",
) -> None:
    """Open an account; it signs in nowhere until it is invited or given a password."""
    account = store.reader(as_)
    made = accounts.add(name, role, _body(body), by=account, on=last_day(on))
    typer.echo(f"account {made.username} opened: {made.role}")


@app.command()
def invite(
    name: Name,
    address: Annotated[str, typer.Option(help="Where the register's pages are served.")] = "http://127.0.0.1:7100",
    on: Day = "",
    as_: As = "",
) -> None:
    """Print a link, good once, by which somebody sets their password and signs in."""
    account = store.actor(as_)
    key = invitations.issue(_named(name), by=account, on=last_day(on))
    typer.echo(f"{address.rstrip('/')}{reverse('invitation', args=[key])}")
    typer.echo(f"good once, for {GOOD_FOR.days} days; hand it to {name} alone", err=True)


@app.command()
def password(name: Name, on: Day = "", as_: As = "") -> None:
    """Give an account a password, which is asked for twice, or read as one line where nobody can be asked."""
    account = store.actor(as_)
    passwords.give(_named(name), _typed(), by=account, on=last_day(on))
    typer.echo(f"account {name} has a new password")


@app.command("list")
def list_(form: Format = Form.TABLE) -> None:
    """List the accounts."""
    store.open_store()
    show(ACCOUNTS, Account.objects.select_related("body").order_by("pk"), form)


def _typed() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))


def _named(name: str) -> Account:
    found = Account.objects.filter(username=name, removed=False).first()
    if found is None:
        raise NotThere("there is no such account", name)
    return found


def _body(short: str) -> Body | None:
    found = Body.objects.filter(short__iexact=short).first() if short else None
    if short and found is None:
        raise NotThere("there is no such body", short)
    return found
