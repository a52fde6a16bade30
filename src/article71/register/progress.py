"""What has become of duties as at a day, as far as a viewer may know what shows it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from article71.followup.progress import Extent, Progress, Said, Shown, in_force, progress
from article71.register.evidence import Evidence
from article71.register.sights import Sight, until_changed
from article71.register.statements import Statement


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that people accepted as evidence, or said of duties, each with the number of its duty.

    Evidence also has the number of the occurrence that it is of, None where it is of the whole.
    """

    shown: tuple[tuple[int, int | None, Shown], ...]
    said: tuple[tuple[int, Said], ...]

    def progresses(self, day: date) -> dict[int, Progress]:
        """What has become of each duty by the end of the day, where it is not open."""
        shown: dict[int, list[Shown]] = defaultdict(list)
        said: dict[int, list[Said]] = defaultdict(list)
        for duty, _, proof in self.shown:
            shown[duty].append(proof)
        for duty, word in self.said:
            said[duty].append(word)
        found = {duty: progress(shown[duty], said[duty], day) for duty in shown.keys() | said.keys()}
        return {duty: made for duty, made in found.items() if made is not Progress.OPEN}

    def delivered(self, day: date) -> frozenset[int]:
        """The occurrences that had been delivered by the end of the day, in time or late."""
        final = ((time, proof) for _, time, proof in self.shown if time and proof.extent is Extent.FINAL)
        return frozenset(time for time, proof in final if in_force(proof, day))

    def heard(self, day: date) -> dict[int, date]:
        """The last day by then on which evidence of a duty came, or somebody said how it stands."""
        found: dict[int, date] = {}
        words = [(duty, proof.day) for duty, _, proof in self.shown if in_force(proof, day)]
        for duty, last in (*words, *((duty, word.day) for duty, word in self.said if word.day <= day)):
            found[duty] = max(last, found.get(duty, last))
        return found


@until_changed
def records(sight: Sight) -> Records:
    """Evidence and words as far as the viewer may see them.

    Evidence that one may not see makes nothing of a duty: it would tell that there is some.
    """
    evidence = Evidence.objects.seen_with(sight.seen).accepted().select_related("occurrence")
    statements = Statement.objects.filter(duty__marking__in=sight.seen)
    return Records(
        tuple((each.duty_id, each.occurrence_id, each.value) for each in evidence),
        tuple((each.duty_id, each.value) for each in statements),
    )


@until_changed
def progresses(sight: Sight, day: date) -> Mapping[int, Progress]:
    """What has become of each duty by its number, by the end of the day; one that is not here is open."""
    return records(sight).progresses(day)
