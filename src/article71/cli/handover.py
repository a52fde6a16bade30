"""`article71 handover`: what a presidency or trio hands to the next."""

import json
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings
from django.utils import timezone

from article71.cli import store
from article71.cli.listing import counted
from article71.cli.options import As, last_day
from article71.cli.papers_out import format_of, save
from article71.documents.writers import FORMATS, write
from article71.register.sights import Sight
from article71.register.vocabulary import of_register
from article71.reports.handover.chairs import chair
from article71.reports.handover.pack import document, pack, trace
from article71.vocabulary import profile


def handover(
    key: Annotated[str, typer.Argument(metavar="WHO", help="A semester such as 2024-H2, or a trio such as trio-12.")],
    out: Annotated[
        list[Path] | None, typer.Option(help=f"A file to write: .{', .'.join(FORMATS)}; may be repeated.")
    ] = None,
    as_at: Annotated[str, typer.Option(help="Hand over as at this day; else as at the last day of its time.")] = "",
    trace_: Annotated[bool, typer.Option("--trace", help="Write beside it which records carry each line.")] = False,
    as_: As = "",
) -> None:
    """Write the handover pack: what was opened, closed and left, what comes next, mandates, legislation, questions.

    Without `--out` it is printed. The cover bears the highest marking among the records told.
    """
    formats = [format_of(path) for path in out or ()]
    sight = Sight.of(store.viewer(as_))
    found = pack(chair(key, timezone.localdate(), last_day(as_at, "--as-at")), sight)
    paper = document(found, of_register(profile.load(settings.PROFILE)))
    if not out:
        typer.echo(write(paper, "txt").decode(), nl=False)
        return
    for path, form in zip(out, formats, strict=True):
        save(path, write(paper, form))
    if trace_:
        told = json.dumps(trace(found), ensure_ascii=False, indent=1)
        save(out[0].with_suffix(".trace.json"), f"{told}\n".encode())
    typer.echo(counted(len(found.lines), "lines"))
