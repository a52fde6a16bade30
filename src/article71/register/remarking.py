"""A paper's marking changes, and with it that of everything it tells; each change is kept as a decision."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.marking_decisions import MarkingDecision, first_review
from article71.register.markings import Compartment, Marking
from article71.register.settling import settle_markings
from article71.register.taking_in.meetings import settle_meetings


@dataclass(frozen=True, slots=True)
class Grounds:
    """Who decides on a marking, on which day, why, and when somebody looks at it again: in a year if None."""

    by: Account
    on: datetime.date
    reason: str
    review_by: datetime.date | None = None


def remark(document: Document, marking: Marking) -> None:
    """Give the document this marking, and what stands on it; acts, duties and meetings follow."""
    earlier, document.marking = document.marking, marking
    document.save()
    for rows in (document.mentions, document.references, document.observations, document.unknown_names):
        rows.update(marking=marking)
    settle_markings(document)
    settle_meetings(document, earlier)


def let_in(compartments: Iterable[Compartment], earlier: Marking | None = None) -> None:
    """BadInput names a compartment that takes no more papers, unless the paper lay in it already."""
    already = set(earlier.compartments.all()) if earlier else set()
    for each in compartments:
        if each.closed and each not in already:
            raise BadInput("is closed: no more papers come into it", each.name)


def decided(document: Document, earlier: Marking | None, grounds: Grounds) -> MarkingDecision:
    """Keep that the document came from the earlier marking to the one it bears now; none: it came in with it."""
    given = document.marking
    return MarkingDecision.objects.create(
        document=document,
        earlier=earlier,
        given=given,
        marking=Marking.objects.over(filter(None, (earlier, given))),
        reason=grounds.reason,
        on=grounds.on,
        review_by=None if given.is_open else grounds.review_by or first_review(grounds.on),
        decided_by=grounds.by.pk,
    )
