"""Observations: people put as a question what does not add up in a paper, and settle it or keep it open."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.documents import Document
from article71.register.observations import Observation, ObservationState


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


def settle(observation: Observation, note: str, *, by: Account, on: datetime.date | None = None) -> Observation:
    """The question is answered: the note says how. BadInput without one, ChangedMeanwhile when it is not as it was."""
    return _decide(observation, _Decision("observations.settle", ObservationState.SETTLED, note), by=by, on=on)


def keep_open(observation: Observation, note: str, *, by: Account, on: datetime.date | None = None) -> Observation:
    """The question stays, or is put again: the note says why. BadInput and ChangedMeanwhile as for settling."""
    return _decide(observation, _Decision("observations.keep_open", ObservationState.OPEN, note), by=by, on=on)


@dataclass(frozen=True, slots=True)
class _Decision:
    """What a person makes of a question."""

    action: str
    state: ObservationState
    note: str


@transaction.atomic
def _decide(observation: Observation, decision: _Decision, *, by: Account, on: datetime.date | None) -> Observation:
    permit(by, decision.action, observation)
    if not decision.note.strip():
        raise BadInput(
            "a note is needed: whoever reads the question next wants to know what was found", observation.text
        )
    wait_for_turn()
    found = Observation.objects.select_for_update().get(pk=observation.pk)
    if found.stamp != observation.stamp:
        raise ChangedMeanwhile(f"somebody has meanwhile looked at it: it is {found.state}", f"observation {found.pk}")
    before = {"state": found.state, "note": found.note}
    found.state, found.note = decision.state, decision.note.strip()
    found.save()
    write(Change(decision.action, found, before, {"state": decision.state, "note": found.note}), by=by, on=on)
    return found
