"""`article71 outstanding`: what is owed and not closed as at a day, each with one line that explains it."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings
from django.utils import timezone

from article71.cli import store
from article71.cli.listing import counted
from article71.cli.options import As, last_day, with_groups
from article71.cli.papers_out import format_of, save_paper
from article71.register import filters
from article71.register.filters import OUTSTANDING, Asked
from article71.register.followed import Followed
from article71.register.sights import Sight
from article71.register.vocabulary import of_register
from article71.reports import outstanding as reports
from article71.vocabulary import profile


class Printed(StrEnum):
    """What is printed."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True)
class Which:
    """Which duties the list tells of."""

    as_at: Annotated[str, typer.Option(help="As at the end of this day; today if not given.")] = ""
    body: Annotated[str, typer.Option(help="Whose duties, by the short name.")] = ""
    topic: Annotated[str, typer.Option(help="On which topic, by its key; what lies below it counts too.")] = ""


@with_groups
def outstanding(
    *,
    which: Which,
    form: Annotated[Printed, typer.Option("--format", help="What to print.")] = Printed.TEXT,
    out: Annotated[
        list[Path] | None, typer.Option(help="A file to write: .docx, .pdf, .html; may be repeated.")
    ] = None,
    as_: As = "",
) -> None:
    """Print the outstanding list, or write it as a paper: .docx, .pdf, .html. Without `--as` it is the public one."""
    paths = out or []
    for path in paths:
        format_of(path)
    day = last_day(which.as_at, "--as-at") or timezone.localdate()
    sight = Sight.of(store.viewer(as_))
    became = Followed.of(sight, day)
    asked = Asked(body=which.body, topic=which.topic, as_at=day, progress=OUTSTANDING)
    found = filters.duties_in_order(filters.duties(asked, sight.viewer), "due")
    rows = reports.outstanding(found, became, sight.seen)
    paper = reports.document(rows, day, of_register(profile.load(settings.PROFILE)))
    for path in paths:
        save_paper(paper, path)
    if not paths:
        told = reports.as_rows(rows)
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1) if form == Printed.JSON else _text(rows, day))


def _text(rows: list[reports.Outstanding], day: date) -> str:
    lines = [f"{counted(len(rows), 'duties outstanding')} as at {day}"]
    for how, found in reports.by_standing(rows):
        lines += [
            "",
            f"{how.value}:",
            *(f"  {each.duty.pk:>5}  {each.what}\n         {each.explanation}" for each in found),
        ]
    return "\n".join(lines)
