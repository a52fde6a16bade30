"""The executive summary: which acts of a chapter weigh most, told again in the same formulas."""

from collections.abc import Iterable, Sequence

from article71.reports.outline import Chapter
from article71.reports.sentences.style import SummaryPolicy
from article71.reports.told import ToldAct


def by_chapter(
    chapters: Sequence[tuple[Chapter, tuple[ToldAct, ...]]],
) -> list[tuple[Chapter, list[ToldAct]]]:
    """The acts of each whole chapter, its sections' among them, in their order; summaries and empty ones left out."""
    whole: list[tuple[Chapter, list[ToldAct]]] = []
    for chapter, acts in chapters:
        if chapter.level == 1:
            whole.append((chapter, []))
        if whole:
            whole[-1][1].extend(acts)
    return [(chapter, acts) for chapter, acts in whole if acts and not chapter.is_summary]


def main_acts(acts: Iterable[ToldAct], committee: str, policy: SummaryPolicy) -> list[ToldAct]:
    """The weightiest acts of a chapter, in their order, more of a longer chapter.

    An act of nobody's is never among them, nor one whose object leans on a sentence before it ("such networks").
    """
    known = [act for act in acts if act.actors and not set(policy.leaning) & set(act.object.split())]
    most = policy.acts_per_chapter + len(known) // policy.one_more_for
    heaviest = sorted(known, key=lambda act: -weight(act, committee, policy))[:most]
    return [act for act in known if act in heaviest]


def weight(act: ToldAct, committee: str, policy: SummaryPolicy) -> int:
    """How much an act counts in the summary: its type, and whether the committee itself did it."""
    return policy.weights.get(act.type, 0) + policy.committee * (committee in act.actors)
