"""Overlaps as other programs take them: one object, or a row each. The form is kept stable."""

from collections.abc import Sequence
from typing import Any

from article71 import periods
from article71.overlaps.finding import Found, Hit
from article71.overlaps.meeting import TimesMeet
from article71.overlaps.operation import Operation, identity

ROW = (
    "class",
    "one",
    "one lead",
    "other",
    "other lead",
    "aim",
    "share",
    "km",
    "days in common",
    "days between",
    "why",
)


def public_form(
    found: Found, operations: Sequence[Operation], ways: Sequence[Sequence[str]] | None = None
) -> dict[str, Any]:
    """What was found among the operations: `overlaps`, and under `beyond` how many of a class are left out.

    With `ways`, sentences for each hit, every overlap has its `ways_out`.
    """
    told = [_overlap(hit, operations) for hit in found.hits]
    if ways is not None:
        told = [each | {"ways_out": list(sentences)} for each, sentences in zip(told, ways, strict=True)]
    return {"operations": len(operations), "overlaps": told, "beyond": dict(found.beyond)}


def row(hit: Hit, operations: Sequence[Operation]) -> list[str]:
    """A hit in the columns of ROW; a share of 0 to 1."""
    one, other, met = operations[hit.one], operations[hit.other], hit.overlap.meeting
    areas = [f"{met.areas.share:.4f}", ""] if met.areas.meet else ["", f"{met.areas.km:.1f}"]
    days = [str(met.times.days), ""] if met.times.meet else ["", str(met.times.gap)]
    start = [hit.overlap.overlap_class, one.reference, one.lead, other.reference, other.lead, met.aims.closeness]
    return [*start, *areas, *days, hit.overlap.why]


def _overlap(hit: Hit, operations: Sequence[Operation]) -> dict[str, Any]:
    met = hit.overlap.meeting
    return {
        "class": hit.overlap.overlap_class,
        "one": _operation(operations[hit.one]),
        "other": _operation(operations[hit.other]),
        "aim": {"closeness": met.aims.closeness, "one": met.aims.one or None, "other": met.aims.other or None},
        "area": {"meet": met.areas.meet, "share": round(met.areas.share, 6), "km": _km(met.areas.km)},
        "time": _time(met.times),
        "time_with_preparation": _time(met.prepared),
        "why": hit.overlap.why,
    }


def _operation(operation: Operation) -> dict[str, Any]:
    return {
        "reference": operation.reference,
        "kind": operation.kind,
        "title": operation.title,
        "lead": operation.lead,
        "version": identity(operation),
    }


def _time(times: TimesMeet) -> dict[str, Any]:
    common = periods.iso(times.common) if times.common else None
    return {"common": common, "days": times.days, "between": None if times.meet else times.gap}


def _km(km: float) -> float | None:
    return None if km == float("inf") else round(km, 1)
