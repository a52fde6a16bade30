"""The order in which acts are told: by date, an undated act beside the act it was told after."""

from collections.abc import Iterable
from datetime import date

from article71.reports.told import ToldAct


def in_time(acts: Iterable[ToldAct]) -> list[ToldAct]:
    """The acts by their first day; each undated one keeps its place behind the dated act before it in the record.

    A record tells "COSI took note of the report. It agreed that ...", with the date in the first sentence alone: sorted
    by date only, the second would go to the front, before anything it follows from.
    """
    anchor = date.min
    keyed = []
    for act in acts:
        anchor = (act.date.first if act.date else None) or anchor
        keyed.append((anchor, act))
    return [act for _, act in sorted(keyed, key=lambda pair: pair[0])]
