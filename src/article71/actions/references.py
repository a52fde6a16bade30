"""References: people enter what a note of a paper cites, for a paper that is known without its file."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.references.find import parse
from article71.register.accounts import Account
from article71.register.audit import Change, write
from article71.register.documents import Document
from article71.register.references import Reference


@dataclass(frozen=True, slots=True)
class Citing:
    """A note's number, the section of its mark, and what it cites, in any writing of a known scheme."""

    footnote: str
    section: str
    cites: str


@transaction.atomic
def record(document: Document, citing: Citing, *, by: Account, on: datetime.date | None = None) -> Reference:
    """Enter what a note cites. BadReference when it is of no known scheme."""
    permit(by, "references.record", document)
    cited = parse(citing.cites)
    reference = Reference.objects.create(
        document=document,
        marking=document.marking,
        text=citing.cites,
        scheme=cited.scheme,
        canonical=cited.id,
        celex=cited.celex,
        uri=cited.uri,
        section=citing.section,
        start=0,
        end=0,
        footnote=citing.footnote,
        entered_by=by.pk,
    )
    write(
        Change("references.record", reference, after={"canonical": cited.id, "footnote": citing.footnote}), by=by, on=on
    )
    return reference
