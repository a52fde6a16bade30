"""`article71 report`: the report to parliaments from the register's acts of a period."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from article71 import periods
from article71.cli import store
from article71.cli.listing import counted
from article71.cli.options import As, last_day, with_groups
from article71.cli.papers_out import format_of, save
from article71.documents.writers import FORMATS, write
from article71.errors import BadInput, BadPeriod
from article71.periods import Period
from article71.register.vocabulary import of_register
from article71.reports.gathering import gather
from article71.reports.report import Imprint, compose
from article71.vocabulary import profile


@dataclass(frozen=True)
class CoverOptions:
    """What the cover bears."""

    reference: Annotated[str, typer.Option(help="The paper's own number, such as 'ST 6543/25'.")] = ""
    code: Annotated[list[str] | None, typer.Option(help="A subject code, such as 'COSI 38'; may be repeated.")] = None
    as_at: Annotated[
        str, typer.Option(help="Tell what had taken effect by the end of this day, and date the paper so.")
    ] = ""

    def imprint(self, marking: str) -> Imprint:
        """The options as the cover's fields, with the marking that follows from the acts."""
        return Imprint(self.reference, tuple(self.code or ()), last_day(self.as_at, "--as-at"), marking)


@with_groups
def report(
    *,
    first: Annotated[str, typer.Option("--from", help="The month, day or year the period begins with.")],
    last: Annotated[str, typer.Option("--to", help="The month, day or year it ends with.")],
    out: Annotated[list[Path], typer.Option(help=f"A file to write: .{', .'.join(FORMATS)}; may be repeated.")],
    cover: CoverOptions,
    trace: Annotated[bool, typer.Option("--trace", help="Write beside it which acts carry each sentence.")] = False,
    as_: As = "",
) -> None:
    """Write the report to parliaments: cover, contents, an executive summary, and chapters composed from acts.

    The same register gives the same bytes. The cover bears the highest marking among the acts told. Written again with
    `--as-at`, the report tells what had taken effect by that day.
    """
    formats = [format_of(path) for path in out]
    period = _period(first, last)
    viewer = store.viewer(as_)
    words = of_register(profile.load(settings.PROFILE))
    gathered = gather(period, viewer, words, last_day(cover.as_at, "--as-at"))
    if not gathered.acts:
        raise BadInput("the register has no act of this period", f"{first} to {last}")
    document, traced = compose(gathered.acts, period, words, cover.imprint(gathered.marking))
    for path, form in zip(out, formats, strict=True):
        save(path, write(document, form))
    if trace:
        told = json.dumps(traced.as_json(), ensure_ascii=False, indent=1)
        save(out[0].with_suffix(".trace.json"), f"{told}\n".encode())
    acts, untold = counted(len(gathered.acts), "acts"), counted(len(traced.untold), "acts untold")
    typer.echo(f"{counted(len(traced.sentences), 'sentences')} from {acts}, {untold}")


def _period(first: str, last: str) -> Period:
    """The period between the two. BadPeriod for what is no date, BadInput when an end is left open."""
    try:
        period = periods.parse(f"{first}/{last}")
    except BadPeriod as error:
        raise error.at("--from, --to") from error
    if None in period.days:
        raise BadInput("a report needs a first and a last day", f"{first} to {last}")
    return period
