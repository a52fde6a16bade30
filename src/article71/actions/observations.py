"""Observations: people put as a question what does not add up in a paper."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, write
from article71.register.documents import Document
from article71.register.observations import Observation


@transaction.atomic
def record(
    document: Document,
    kind: str,
    text: str,
    *,
    sections: Sequence[str] = (),
    by: Account,
    on: datetime.date | None = None,
) -> Observation:
    """Enter a question on a paper and the sections it is about. BadInput when it asks nothing."""
    permit(by, "observations.record", document)
    if not text.strip():
        raise BadInput("an observation is put as a question", document.reference)
    observation = Observation.objects.create(
        document=document,
        marking=document.marking,
        kind=kind,
        text=text,
        entered_by=by.pk,
        places=[{"section": section, "page": None, "span": None} for section in sections],
    )
    write(Change("observations.record", observation, after={"kind": kind, "text": text}), by=by, on=on)
    return observation
