"""Gaps: days between two reports of a series of which none of them tells."""

from collections.abc import Iterable
from dataclasses import dataclass

from article71.periods import Period
from article71.register.across.reported import Reported

KIND = "gap-between-reports"


@dataclass(frozen=True, slots=True)
class Gap:
    """The report before it, the report behind it, and the days between."""

    before: Reported
    behind: Reported
    days: Period

    @property
    def question(self) -> str:
        """As an observation puts it."""
        first, last = self.days.first, self.days.last
        return (
            f"{self.before.name} tells of the time to {self.before.period.last}, {self.behind.name} of that from"
            f" {self.behind.period.first}: no report tells of {first} to {last}. Is one missing?"
        )


def gaps(of_series: Iterable[Reported]) -> list[Gap]:
    """The gaps of one series, in order; reports that overlap, or lie within another, leave none."""
    found: list[Gap] = []
    furthest: Reported | None = None
    for each in sorted(of_series, key=lambda report: (report.period.first, report.paper)):
        first, after = each.period.first, each.period.after
        end = furthest.period.after if furthest else None
        if furthest and end and first and end < first:
            found.append(Gap(furthest, each, Period(end, first)))
        if furthest is None or (after and end and after > end):
            furthest = each
    return found
