"""A record's marking changes, and with it that of everything it tells; each change is kept as a decision."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch

from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.following_markings import follow_file, follow_meeting, settle_mandate
from article71.register.legislative_files import LegislativeFile
from article71.register.mandates import Mandate
from article71.register.marking_decisions import MarkingDecision, first_review
from article71.register.markings import Compartment, Marked, Marking
from article71.register.meetings import Meeting
from article71.register.search import index
from article71.register.settling import settle_markings, settle_outcomes
from article71.register.taking_in.meetings import settle_meetings

Remarkable = Document | LegislativeFile | Mandate | Meeting
"""What people give a marking by itself."""
ENTERED_SO = "entered with this marking"
_COLUMNS: Mapping[type, str] = {Document: "document", LegislativeFile: "file", Mandate: "mandate", Meeting: "meeting"}


@dataclass(frozen=True, slots=True)
class Grounds:
    """Who decides on a marking, on which day, why, and when somebody looks at it again: in a year if None."""

    by: Account
    on: datetime.date
    reason: str
    review_by: datetime.date | None = None


@singledispatch
def remark(record: Marked, marking: Marking) -> None:
    """Give the record this marking, and what hangs on it; what derives from it follows."""
    raise NotImplementedError(type(record))


@remark.register
def _document(document: Document, marking: Marking) -> None:
    """Acts, duties and meetings follow."""
    earlier, document.marking = document.marking, marking
    document.save()
    for rows in (document.mentions, document.references, document.observations, document.unknown_names):
        rows.update(marking=marking)
    settle_markings(document)
    settle_meetings(document, earlier)


@remark.register
def _file(file: LegislativeFile, marking: Marking) -> None:
    earlier, file.marking = file.marking, marking
    file.save()
    follow_file(file, earlier)
    index.keep(file)


@remark.register
def _meeting(meeting: Meeting, marking: Marking) -> None:
    earlier, meeting.marking = meeting.marking, marking
    meeting.save()
    follow_meeting(meeting, earlier)
    for item in meeting.items.all():
        settle_outcomes(item)
    index.keep(meeting)


@remark.register
def _mandate(mandate: Mandate, marking: Marking) -> None:
    """It is for no more people than the act that gives it."""
    mandate.own = marking
    mandate.save()
    settle_mandate(mandate)


def let_in(compartments: Iterable[Compartment], earlier: Marking | None = None) -> None:
    """BadInput names a compartment that takes no more papers, unless the record lay in it already."""
    already = set(earlier.compartments.all()) if earlier else set()
    for each in compartments:
        if each.closed and each not in already:
            raise BadInput("is closed: no more papers come into it", each.name)


def decided(record: Remarkable, earlier: Marking | None, grounds: Grounds) -> MarkingDecision:
    """Keep that the record came from the earlier marking to the one it bears now; none: it came in with it."""
    given = record.marking
    return MarkingDecision.objects.create(
        **{column_of(record): record},
        earlier=earlier,
        given=given,
        marking=Marking.objects.over(filter(None, (earlier, given))),
        reason=grounds.reason,
        on=grounds.on,
        review_by=None if given.is_open else grounds.review_by or first_review(grounds.on),
        decided_by=grounds.by.pk,
    )


def entered(record: Remarkable, *, by: Account, on: datetime.date) -> None:
    """Keep the first decision on a record that was entered for fewer people than everybody."""
    if not record.marking.is_open:
        decided(record, None, Grounds(by, on, ENTERED_SO))


def column_of(record: Remarkable) -> str:
    """The column of a decision that names such a record."""
    return _COLUMNS[type(record)]
