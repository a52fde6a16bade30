"""A report tells an act of the committee on a day outside the period it reports on."""

from collections.abc import Iterator

from article71.reading.examined import Examined, ObservationRule
from article71.reading.findings import Act, Observation

# Told in passing, an earlier act is background: "the mechanism agreed by the working party in 2007".
_BACKGROUND = frozenset({"participle"})


def _find(examined: Examined) -> Iterator[Observation]:
    period = examined.reports_on
    if period is None:
        return
    for act in examined.acts:
        if _is_the_committee(act, examined) and act.date and not act.date.meets(period):
            text = (
                f"{' and '.join(act.actors)} {act.verb} {act.object[:80]}: {act.date.text} lies outside the period "
                f"reported on, {period.text}. Is the date right?"
            )
            yield Observation("outside-period", text, (act.telling.place,))


def _is_the_committee(act: Act, examined: Examined) -> bool:
    return examined.vocabulary.committee in act.actors and act.telling.rule not in _BACKGROUND


OUTSIDE_PERIOD = ObservationRule("outside-period", version=1, find=_find)
