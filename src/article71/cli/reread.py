"""`article71 reread`: stored papers with the present rules."""

from typing import Annotated

import typer

from article71.actions import documents
from article71.cli import named, store
from article71.cli.options import As, Day, last_day
from article71.cli.outcomes import each, told
from article71.cli.progress import progress
from article71.register.accounts import Account
from article71.register.documents import Document


def reread(
    papers: Annotated[
        list[str] | None, typer.Argument(help="Papers by reference or number; all if none is named.")
    ] = None,
    on: Day = "",
    as_: As = "",
) -> None:
    """Read stored papers again and propose what differs; what a person confirmed, corrected or rejected stays."""
    account, day = store.reader(as_), last_day(on)
    found = _asked(papers, account)
    with progress("reading again", len(found)) as tick:
        each(found, lambda paper: told(str(paper), documents.reread(paper, by=account, on=day)), tick)


def _asked(papers: list[str] | None, account: Account) -> list[Document]:
    if papers:
        return [named.document(name, account) for name in papers]
    return list(Document.objects.visible_to(account).filter(files__isnull=False).distinct())
