"""`article71 search`: acts, papers, duties, meetings and bodies by their words."""

from typing import Annotated

import typer

from article71.actions import documents
from article71.cli import store
from article71.cli.options import As, Filters, with_groups
from article71.cli.tables import Form, Format, show
from article71.exports.hits import HITS
from article71.register.search.hits import Search, hits
from article71.register.search.nouns import Noun
from article71.register.search.question import question
from article71.register.search.shown import shown

_MOST = 100


@with_groups
def search(
    words: Annotated[list[str], typer.Argument(help='Words, "phrases", AND, OR, NOT, parentheses; or a reference.')],
    filters_: Filters,
    kind: Annotated[Noun | None, typer.Option(help="Only records of this kind.")] = None,
    form: Format = Form.TABLE,
    as_: As = "",
) -> None:
    """Search acts, papers, duties, meetings and bodies, the best hits first.

    The first hundred hits are shown; the filters are those of the lists. Who has words of a LIMITE paper shown has an
    event of that day.
    """
    viewer = store.viewer(as_)
    asked = question(" ".join(words))
    found = shown(hits(Search(asked, filters_.asked(), viewer, kind), 0, _MOST), asked, viewer)
    if viewer:
        documents.look_through([each.row for each in found if each.noun == Noun.DOCUMENT and each.words], by=viewer)
    show(HITS, found, form)
