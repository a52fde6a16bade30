"""An overlap of two operations: how they meet, of which class, and why in one sentence."""

from dataclasses import dataclass

from article71.overlaps.meeting import AreasMeet, Meeting
from article71.overlaps.meetings import aims_meet, meeting, times_meet, touch
from article71.overlaps.policy import OverlapClass, Policy, policy
from article71.overlaps.sentence import why
from article71.overlaps.shape import Shape
from article71.vocabulary.aims import Aims


@dataclass(frozen=True, slots=True)
class Overlap:
    """A hit: the class of an overlap, how the two meet, and one plain sentence that says why."""

    overlap_class: OverlapClass
    meeting: Meeting
    why: str


def overlap(one: Shape, other: Shape, aims: Aims, rules: Policy | None = None) -> Overlap | None:
    """The overlap of two shapes by the policy, shipped or given; None where they are no hit."""
    rules = rules or policy()
    overlap_class = rules.class_of(_bare(one, other, aims))
    if overlap_class is None:
        return None
    found = meeting(one, other, aims)
    return Overlap(overlap_class, found, why(found, aims))


def _bare(one: Shape, other: Shape, aims: Aims) -> Meeting:
    """Their meeting as far as classes ask: shares and distances, which take longest, are left out."""
    return Meeting(
        aims=aims_meet(one.aims, other.aims, aims),
        areas=AreasMeet(touch(one.area, other.area)),
        times=times_meet(one.window.days, other.window.days),
        prepared=times_meet(one.window.with_preparation, other.window.with_preparation),
    )
