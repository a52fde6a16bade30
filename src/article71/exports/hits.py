"""The columns of what a search found."""

from article71.exports.tables import Column
from article71.register.search.shown import Shown
from article71.register.search.snippets import Snippet


def _text(snippet: Snippet) -> str:
    return "".join(piece.text for piece in snippet)


HITS: tuple[Column[Shown], ...] = (
    Column("kind", lambda hit: hit.noun.value),
    Column("number", lambda hit: hit.row.pk),
    Column("date", lambda hit: hit.day),
    Column("title", lambda hit: _text(hit.title)),
    Column("words", lambda hit: _text(hit.words)),
)
