"""Where words stand in the plain text, in tables too."""

import pytest

from article71.documents.places import cells
from article71.documents.tree import Paragraph, Table

Row = tuple[tuple[Paragraph, ...], ...]


def _row(*texts: str) -> Row:
    """Cells of these texts; "/" parts the paragraphs of one."""
    return tuple(tuple(Paragraph(part) for part in text.split("/") if part) for text in texts)


@pytest.mark.parametrize(
    "rows",
    [
        (_row("lamp", "bell"), _row("horn", "drum")),
        (_row("", "bell"), _row("horn", ""), _row("", "", "drum")),
        (_row("lamp/of brass", "bell"), _row("horn/of tin/of wood")),
        (_row(), _row("lamp")),
    ],
)
def test_a_cell_s_words_stand_in_the_table_s_text_where_they_are_said_to(rows: tuple[Row, ...]) -> None:
    table = Table(rows)
    told = list(cells(table))
    assert [part.text for _, part in told] == [part.text for row in rows for cell in row for part in cell]
    assert all(table.text[at : at + len(part.text)] == part.text for at, part in told)
