"""`article71 manage`: Django's own commands, for who runs the register."""

import typer
from django.core.management import execute_from_command_line

app = typer.Typer(rich_markup_mode="markdown", add_completion=False)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})
def manage(ctx: typer.Context) -> None:
    """Run one of Django's own commands, such as `article71 manage migrate`."""
    execute_from_command_line(["article71 manage", *ctx.args])
