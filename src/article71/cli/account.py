"""`article71 account`: who acts in the register."""

from typing import Annotated

import typer

from article71.actions import accounts
from article71.cli import store
from article71.cli.options import As, Day, last_day
from article71.cli.tables import Form, Format, show
from article71.errors import NotThere
from article71.exports.tables import Column
from article71.register.accounts import Account, Role
from article71.register.bodies import Body

app = typer.Typer(
    no_args_is_help=True, add_completion=False, rich_markup_mode="markdown", help="Open accounts and list them."
)

ACCOUNTS: tuple[Column[Account], ...] = (
    Column("account", lambda account: account.username),
    Column("role", lambda account: account.role),
    Column("body", lambda account: account.body.short if account.body else ""),
    Column("open", lambda account: "yes" if account.is_active else "no"),
)


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="The account's name.")],
    role: Annotated[Role, typer.Option(help="What the account comes for.")],
    body: Annotated[str, typer.Option(help="The short name of the body it belongs to.")] = "",
    on: Day = "",
    as_: As = "",
) -> None:
    """Open an account; it signs in nowhere until it is given a password."""
    account = store.reader(as_)
    made = accounts.add(name, role, _body(body), by=account, on=last_day(on))
    typer.echo(f"account {made.username} opened: {made.role}")


@app.command("list")
def list_(form: Format = Form.TABLE) -> None:
    """List the accounts."""
    store.open_store()
    show(ACCOUNTS, Account.objects.select_related("body").order_by("pk"), form)


def _body(short: str) -> Body | None:
    found = Body.objects.filter(short__iexact=short).first() if short else None
    if short and found is None:
        raise NotThere("there is no such body", short)
    return found
