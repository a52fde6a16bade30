"""The root command: it knows every command by name and loads a command's file only when it is called."""

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError, UsageError
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from article71 import __version__
from article71.cli.commands import COMMANDS, REGISTER, Entry
from article71.errors import Article71Error

TROUBLE = 2


class LazyGroup(TyperGroup):
    """Commands are listed from the table, without their files; Django is set up only for those that need the store."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = {entry.name: _listed(entry) for entry in COMMANDS}

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command called, loaded."""
        name, _, rest = super().resolve_command(ctx, args)
        entry = next(entry for entry in COMMANDS if entry.name == name)
        if entry.registered and REGISTER in rest:
            return name, load(entry.of_register), [word for word in rest if word != REGISTER]
        return name, load(entry), rest


def _listed(entry: Entry) -> TyperCommand:
    return TyperCommand(name=entry.name, help=entry.help, rich_help_panel=entry.panel)


def load(entry: Entry) -> Any:
    """The command of an entry, from its file."""
    if entry.store:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "article71.site.settings")
        import_module("django").setup()
    module = import_module(entry.module)
    group = getattr(module, "app", None)
    if group is None:
        group = typer.Typer(add_completion=False, rich_markup_mode="markdown")
        group.command(entry.name)(getattr(module, entry.name))
    return get_command(group)


app = typer.Typer(cls=LazyGroup, no_args_is_help=True, rich_markup_mode="markdown", pretty_exceptions_enable=False)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"article71 {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """The working register of a standing committee: read its papers, follow up, report to parliaments.

    Begin with `article71 read FILE`, which keeps nothing; `article71 ingest FILE` takes a paper into the register,
    which lies in the folder `var` here, or in ARTICLE71_HOME.
    """


def main() -> None:
    """The console script: trouble a person can put right is one line on standard error and exit status 2.

    130 is the status of what was stopped by Ctrl-C; `article71` alone shows the help.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # ASCII has no Ž
    try:
        status = app(standalone_mode=False, prog_name="article71")
        sys.stdout.flush()
    except (Article71Error, ClickException, OSError) as error:
        sys.exit(_told(error))
    sys.exit(status)


def _told(error: Article71Error | ClickException | OSError) -> int:
    if isinstance(error, NoArgsIsHelpError):
        return TROUBLE  # the help is on the standard output already
    if isinstance(error, OSError):
        # What could not be written stays in the buffer, and Python would try again, and fail, on leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    typer.echo(_sentence(error), err=True)
    return TROUBLE


def _sentence(error: Article71Error | ClickException | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or 'the output'}: {error.strerror}"
    if isinstance(error, UsageError) and error.ctx:
        path = error.ctx.command_path
        # A list of choices comes with a line for each.
        trouble = " ".join(error.format_message().split()).rstrip(".")
        return f"{path}: {trouble}. See `{path} --help`."
    return error.format_message() if isinstance(error, ClickException) else str(error)
