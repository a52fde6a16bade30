"""Overlaps are found again: for an operation whose version or state is new, or when something was released."""

import datetime
from collections.abc import Iterable, Iterator

from article71.overlaps.coarse import Part
from article71.overlaps.policy import OverlapClass, policy
from article71.register.operations import STANDING, Operation
from article71.register.overlap_candidates import candidates
from article71.register.overlap_shapes import Compared, Found, found
from article71.register.overlaps import Overlap, OverlapSide
from article71.register.releases import Release

ANSWER_DAYS = 14
"""Policy: an owner has two weeks to say what becomes of an overlap, and less where the operation begins before."""
_GRAVEST = list(OverlapClass)

Parts = dict[tuple[int, int], frozenset[Part]]
Sides = dict[int, Found]


def find_again(operation: Operation, on: datetime.date) -> None:
    """Bring the overlaps of this operation up to date, on either side; what is no hit any more stays as one that was.

    Of those that do not meet in all three at most so many are kept as the policy caps.
    """
    own = Compared.of(Operation.objects.with_version().get(pk=operation.pk))
    known = {_other(row, operation.pk): row for row in _known(operation)}
    met = dict(_capped(_met(own, known))) if operation.state in STANDING else {}
    for number in known.keys() | met.keys():
        _keep(own.operation, number, met.get(number, {}), on)


def find_pair(overlap: Overlap, on: datetime.date) -> None:
    """Bring one overlap up to date: something of it was released."""
    rows = Operation.objects.with_version().in_bulk([overlap.one_id, overlap.other_id])
    one, other = Compared.of(rows[overlap.one_id]), Compared.of(rows[overlap.other_id])
    stands = {one.operation.state, other.operation.state} <= set(STANDING)
    sides = _sides(one, other, _released([overlap])) if stands else {}
    _keep(one.operation, other.operation.pk, sides, on)


def would_meet(draft: Operation) -> list[tuple[Operation, Found]]:
    """What a draft would meet as it is, as its lead may know: the gravest first, those not in all three capped."""
    own = Compared.of(draft)
    met = []
    for row in candidates(own.shape).exclude(pk=draft.pk).with_version():
        if hit := found(own.shape, Compared.of(row).shown_to(own.lead, ())):
            met.append((row, hit))
    by_number = {row.pk: row for row, _ in met}
    capped = _capped((row.pk, {draft.pk: hit}) for row, hit in met)
    return [(by_number[number], sides[draft.pk]) for number, sides in capped]


def _known(operation: Operation) -> list[Overlap]:
    return list(Overlap.objects.filter(one=operation)) + list(Overlap.objects.filter(other=operation))


def _other(overlap: Overlap, number: int) -> int:
    return overlap.other_id if overlap.one_id == number else overlap.one_id


def _met(own: Compared, known: dict[int, Overlap]) -> Iterator[tuple[int, Sides]]:
    """Every candidate of which one side at least is a hit."""
    parts = _released(known.values())
    for row in candidates(own.shape).exclude(pk=own.operation.pk).with_version():
        sides = _sides(own, Compared.of(row), parts)
        if sides:
            yield row.pk, sides


def _released(overlaps: Iterable[Overlap]) -> Parts:
    """What is released of an operation to another, by the numbers of both."""
    parts: Parts = {}
    for row in Release.objects.filter(overlap__in=[each.pk for each in overlaps]):
        pair = (row.operation_id, row.to_id)
        parts[pair] = parts.get(pair, frozenset()) | row.parts
    return parts


def _sides(one: Compared, other: Compared, parts: Parts) -> Sides:
    """The hit as the owner of each of the two may know it, by the number of the owner's operation."""
    sides = {}
    for own, towards in ((one, other), (other, one)):
        shown = towards.shown_to(own.lead, parts.get((towards.operation.pk, own.operation.pk), ()))
        if hit := found(own.shape, shown):
            sides[own.operation.pk] = hit
    return sides


def _capped(met: Iterable[tuple[int, Sides]]) -> list[tuple[int, Sides]]:
    """All that meet in all three, and of the others, the gravest first, as many as the policy caps."""
    ordered = sorted(met, key=lambda each: _gravest(each[1]))
    whole = [each for each in ordered if _gravest(each[1]) == 0]
    return ordered[: len(whole) + policy().cap]


def _gravest(sides: Sides) -> int:
    return min(_GRAVEST.index(each.overlap_class) for each in sides.values())


def _keep(operation: Operation, other: int, sides: Sides, on: datetime.date) -> None:
    one, two = sorted((operation.pk, other))
    if not sides:
        OverlapSide.objects.filter(overlap__one=one, overlap__other=two).update(hit=False)
        return
    overlap, _ = Overlap.objects.get_or_create(one_id=one, other_id=two)
    overlap.sides.exclude(operation__in=sides).update(hit=False)
    held = {row.operation_id: row for row in overlap.sides.all()}
    for number, hit in sides.items():
        towards = two if number == one else one
        row = held.get(number) or OverlapSide(overlap=overlap, operation_id=number, towards_id=towards)
        _fill(row, hit, on)


def _fill(row: OverlapSide, hit: Found, on: datetime.date) -> None:
    """The side as it is found now; what it was found from being new, its owner has a new time to answer."""
    if row.hit and row.key == hit.key:
        return
    row.hit, row.overlap_class, row.why, row.area, row.months = (
        True,
        hit.overlap_class.value,
        hit.why,
        hit.area,
        hit.months,
    )
    if row.key != hit.key:
        row.key, row.found = hit.key, on
        row.answer_by = _answer_by(row.operation, on)
    row.save()


def _answer_by(operation: Operation, on: datetime.date) -> datetime.date:
    """Two weeks on, or the day before the operation begins; never before today."""
    version = operation.version
    begins = version.window_first if version else on
    return max(on, min(on + datetime.timedelta(ANSWER_DAYS), begins - datetime.timedelta(1)))
