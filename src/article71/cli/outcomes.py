"""What became of each of many pieces of work: told line by line, trouble on standard error, the others still done."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import typer

from article71.actions.documents import Outcome
from article71.cli.listing import counted
from article71.errors import Article71Error, shown

Piece = TypeVar("Piece")
_TROUBLE = 2
_COUNTS = {
    "new": "acts proposed",
    "changed": "read otherwise",
    "gone": "found no more",
    "same": "found the same",
    "offered": "of them may tell known acts",
    "duties": "duties",
    "observations": "observations",
    "meetings": "meetings",
}


def each(pieces: Iterable[Piece], work: Callable[[Piece], str], tick: Callable[[], None]) -> None:
    """Do and tell each; one in trouble is told and passed over, and the command leaves with exit status 2."""
    trouble = False
    for piece in pieces:
        try:
            typer.echo(work(piece))
        except Article71Error as error:
            trouble = True
            typer.echo(str(error.at(str(piece))), err=True)
        tick()
    if trouble:
        raise typer.Exit(_TROUBLE)


def told(name: str, outcome: Outcome) -> str:
    """One line on a paper: what became of it, and what was found."""
    counts = [counted(outcome.counts[what], words) for what, words in _COUNTS.items() if outcome.counts[what]]
    paper = str(outcome.document)
    known = "" if name == paper else f" ({paper})"
    return "; ".join([f"{shown(name)}: {outcome.how}{known}", *counts])
