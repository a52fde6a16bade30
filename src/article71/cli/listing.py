"""Rows of words for a person: a table where it fits the width, else one record below the other."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

Rows = Sequence[Sequence[str]]

_GAP = 2
_READABLE = 12
"""Characters a column of words needs: "COSI SG" in three would be read down the page, letter by letter."""

_MOST = 24
"""Characters that a column gets while another holds longer words: the sentence needs the room, not the verb."""


def draw(console: Console, names: Sequence[str], rows: Rows) -> None:
    """Print the rows under their names; a column in which nothing stands is left out."""
    filled = [at for at in range(len(names)) if any(row[at] for row in rows)]
    kept, written = [names[at] for at in filled], [[row[at] for at in filled] for row in rows]
    if not written:
        return
    longest = [max(map(len, column)) for column in zip(kept, *written, strict=True)]
    needed = sum(min(each, _READABLE) + _GAP for each in longest)
    if needed <= console.width:
        console.print(_table(kept, written, longest))
    else:
        _records(console, kept, written)


def _table(names: Sequence[str], rows: Rows, longest: Sequence[int]) -> Table:
    table = Table(box=None, padding=(0, _GAP, 0, 0))
    widest = longest.index(max(longest))
    for at, name in enumerate(names):
        table.add_column(name, overflow="fold", no_wrap=at == 0, max_width=None if at == widest else _MOST)
    for row in rows:
        # As Text: square brackets in a paper's words are no markup.
        table.add_row(*map(Text, row))
    return table


def _records(console: Console, names: Sequence[str], rows: Rows) -> None:
    for row in rows:
        record = Table(box=None, padding=(0, _GAP, 0, 0), show_header=False)
        record.add_column(no_wrap=True, style="bold")
        record.add_column(overflow="fold")
        for name, words in zip(names, row, strict=True):
            if words:
                record.add_row(Text(name), Text(words))
        console.print(record)
        console.print()


def counted(number: int, things: str) -> str:
    """A number with its things, given in the plural: "1 duty", "2 duties", "1 act proposed"."""
    first, *rest = things.split(" ")
    one = f"{first.removesuffix('ies')}y" if first.endswith("ies") else first.removesuffix("s")
    return " ".join((str(number), one if number == 1 else first, *rest))
