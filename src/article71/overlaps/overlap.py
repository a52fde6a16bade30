"""An overlap of two operations: how they meet, of which class, and why in one sentence."""

from dataclasses import dataclass

from article71.overlaps.meeting import Meeting
from article71.overlaps.meetings import meeting
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
    found = meeting(one, other, aims)
    overlap_class = rules.class_of(found)
    return Overlap(overlap_class, found, why(found, aims)) if overlap_class else None
