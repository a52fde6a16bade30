"""What has become of duties as at a day, as far as a viewer may know what shows it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from article71.followup.progress import Progress, Said, Shown, progress
from article71.register.evidence import Evidence
from article71.register.sights import KEPT, Sight
from article71.register.statements import Statement


def progresses(sight: Sight, day: date) -> Mapping[int, Progress]:
    """What has become of each duty by its number, by the end of the day; one that is not here is open.

    Evidence that the viewer may not see makes nothing of a duty: it would tell that there is some.
    """
    return _kept(sight, day) if sight.head else _progresses(sight.seen, day)


@lru_cache(maxsize=KEPT)
def _kept(sight: Sight, day: date) -> Mapping[int, Progress]:
    return _progresses(sight.seen, day)


def _progresses(seen: frozenset[int], day: date) -> Mapping[int, Progress]:
    shown: dict[int, list[Shown]] = defaultdict(list)
    said: dict[int, list[Said]] = defaultdict(list)
    for evidence in Evidence.objects.seen_with(seen).accepted().select_related("occurrence"):
        shown[evidence.duty_id].append(evidence.value)
    for statement in Statement.objects.filter(duty__marking__in=seen):
        said[statement.duty_id].append(statement.value)
    found = {duty: progress(shown[duty], said[duty], day) for duty in shown.keys() | said.keys()}
    return {duty: made for duty, made in found.items() if made is not Progress.OPEN}
