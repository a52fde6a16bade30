"""Observations: new questions are opened; one that a reading no longer asks is marked gone, with its note if any."""

from article71.reading.findings import Observation as Finding
from article71.register.across.taking_in import KINDS
from article71.register.documents import Document
from article71.register.observations import Observation
from article71.register.taking_in.papers import place_row


def take_in_observations(document: Document, found: tuple[Finding, ...]) -> int:
    """The document's observations become those of this reading and of people; returns how many are new.

    What several papers say together is another matter.
    """
    own = document.observations.exclude(kind__in=KINDS)
    stored = {(row.kind, row.text): row for row in own.filter(entered_by=None)}
    current = {(finding.kind, finding.text): finding for finding in found}
    gone = {row.pk for key, row in stored.items() if key not in current}
    own.filter(pk__in=gone).update(gone=True)
    own.exclude(pk__in=gone).update(gone=False)
    new = [_row(document, finding) for key, finding in current.items() if key not in stored]
    Observation.objects.bulk_create(new)
    return len(new)


def _row(document: Document, finding: Finding) -> Observation:
    return Observation(
        document=document,
        marking=document.marking,
        kind=finding.kind,
        text=finding.text,
        places=[place_row(place) for place in finding.places],
    )
