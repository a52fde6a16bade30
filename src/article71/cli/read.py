"""`article71 read`: what papers say, on the standard output; nothing is kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from article71.cli.files import papers
from article71.cli.progress import progress
from article71.cli.rendering import ALONE, Format, Joints, joined, render
from article71.documents.opening import examined
from article71.errors import Article71Error
from article71.reading import batch
from article71.reading.read import read as find
from article71.reading.read import ready
from article71.vocabulary import profile as profiles

REFUSED = 2


@dataclass(frozen=True, slots=True)
class _Outcome:
    told: str = ""
    refusal: str = ""


def read(
    files: Annotated[list[Path], typer.Argument(help="Papers, or folders of papers.", show_default=False)],
    form: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.TABLE,
    profile: Annotated[
        str,
        typer.Option(
            envvar="ARTICLE71_PROFILE",
            help="The committee whose words are known: a shipped profile, or a folder like it.",
        ),
    ] = "cosi",
) -> None:
    """Read papers: their cover, sections, notes, references, acts, duties and what does not add up.

    One paper gives one object in JSON; a folder or several papers give a list. A file that cannot be read is told on
    standard error, the others are still read, and the exit status is 2.
    """
    ready(profiles.load(profile))  # before processes start
    found = papers(files)
    alone = len(files) == 1 and not files[0].is_dir()
    one = partial(_one, form=form, profile=profile)
    with batch.each(one, found) as outcomes, progress("reading", len(found)) as tick:
        refused = _print(outcomes, ALONE if alone else joined(form), tick)
    if refused:
        raise typer.Exit(REFUSED)


def _one(path: Path, form: Format, profile: str) -> _Outcome:
    try:
        reading = examined(path, partial(find, vocabulary=profiles.load(profile)))
        return _Outcome(told=render(reading, form))
    except Article71Error as error:
        return _Outcome(refusal=str(error if error.place else error.at(str(path))))


def _print(outcomes: Iterable[_Outcome], joints: Joints, tick: Callable[[], None]) -> bool:
    """Whether any was refused."""
    refused, between = False, ""
    typer.echo(joints.before, nl=False)
    for outcome in outcomes:
        if outcome.refusal:
            refused = True
            typer.echo(outcome.refusal, err=True)
        else:
            typer.echo(between + outcome.told, nl=False)
            between = joints.between
        tick()
    typer.echo(joints.after, nl=False)
    return refused
