"""How far a long piece of work is, and at what rate: on standard error, and only for a person who watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        rate = task.finished_speed or task.speed
        return Text(f"{rate:.1f} a second" if rate else "")


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[], None]]:
    """Gives what to call after each of `total` pieces; shows nothing for one piece, or where nobody watches."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn()
    # Results that go to a file must not be drawn into the display; those that go to the same terminal must.
    watched = Console(stderr=True)
    with Progress(*columns, console=watched, transient=True, redirect_stdout=sys.stdout.isatty()) as display:
        task = display.add_task(what, total=total)
        yield lambda: display.advance(task)
