"""Duties become one, and several again: what moved is told, so that it can go back."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from article71.register.duties import Duty, DutyState
from article71.register.evidence import Evidence
from article71.register.occurrences import Occurrence
from article71.register.settling import settle_duty
from article71.register.twins import Twin, TwinState


def pour_duty(duty: Duty, into: Duty) -> dict[str, list[int]]:
    """The other follows from this one's acts too and has its evidence; this leads to it. Says by number what moved."""
    had = set(into.acts.values_list("pk", flat=True))
    acts = [act for act in duty.acts.values_list("pk", flat=True) if act not in had]
    evidence = list(duty.evidence.values_list("pk", flat=True))
    into.acts.add(*acts)
    _move(evidence, into)
    duty.state, duty.merged_into = DutyState.MERGED, into
    duty.save()
    pair = Q(duty=duty, other=into) | Q(duty=into, other=duty)
    Twin.objects.filter(pair).update(state=TwinState.MERGED)
    Twin.objects.filter(Q(duty=duty) | Q(other=duty), state=TwinState.OFFERED).update(state=TwinState.DISMISSED)
    settle_duty(into)
    return {"acts": acts, "evidence": evidence}


def pour_duty_back(duty: Duty, into: Duty, moved: Mapping[str, Any]) -> None:
    """The reverse of `pour_duty`: what moved goes back, and the duty stands as its acts do."""
    into.acts.remove(*moved.get("acts", ()))
    duty.state, duty.merged_into = DutyState.PROPOSED, None
    duty.save()
    _move(moved.get("evidence", ()), duty)
    settle_duty(duty)
    settle_duty(into)


def _move(evidence: Any, to: Duty) -> None:
    """Evidence of an occurrence is of the one with the same number; where there is none, of the duty as a whole."""
    times = dict(Occurrence.objects.filter(duty=to).values_list("number", "pk"))
    for each in Evidence.objects.filter(pk__in=list(evidence)).select_related("occurrence"):
        each.duty = to
        each.occurrence_id = times.get(each.occurrence.number) if each.occurrence else None
        each.save()
