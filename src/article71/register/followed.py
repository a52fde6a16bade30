"""What has become of all duties as at a day, as one value that lists, counts and pages of one request share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from article71.followup.progress import Progress
from article71.register.accounts import Account
from article71.register.progress import records
from article71.register.sights import Sight, until_changed
from article71.register.silence import silences

Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class Followed:
    """The progress of each duty by its number, where it is not open; since when the silent ones are silent; and the
    numbers of the occurrences that were delivered, in time or late."""

    day: date
    progress: Mapping[int, Progress]
    silent: Mapping[int, date]
    delivered: Numbers

    @classmethod
    def of(cls, sight: Sight, day: date) -> "Followed":
        """What this viewer may know of it at the end of the day."""
        return _followed(sight, day)

    @classmethod
    def seen_by(cls, viewer: Account | None, day: date) -> "Followed":
        """The same, where nobody has worked out yet what the viewer sees."""
        return cls.of(Sight.of(viewer), day)

    @property
    def closed(self) -> Numbers:
        """The duties of which nothing more is asked."""
        return frozenset(duty for duty, progress in self.progress.items() if progress.closed)

    def having(self, *wanted: Progress) -> Numbers:
        """The duties, not open ones, with one of these progresses."""
        return frozenset(duty for duty, progress in self.progress.items() if progress in wanted)

    def progress_of(self, duty: int) -> Progress:
        """What has become of the duty of this number."""
        return self.progress.get(duty, Progress.OPEN)


@until_changed
def _followed(sight: Sight, day: date) -> Followed:
    known = records(sight)
    made = known.progresses(day)
    silent = silences(sight.seen, known, day)
    open_ = {duty: each.since for duty, each in silent.items() if duty not in made or not made[duty].closed}
    return Followed(day, made, open_, known.delivered(day))
