"""Who owes duties and which acts they follow from, as values: a list may hold tens of thousands of lines."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import F

from article71.periods import Period
from article71.register.acts import Party, PartyRole
from article71.register.among import Among
from article71.register.duties import Duty, Owner
from article71.register.markings import Level
from article71.reports.handover.lines import Line

_TIE = ("duty", "act", "act__marking__level", "act__verb", "act__date_first", "act__date_after", "act__date_text")


@dataclass(frozen=True, slots=True)
class Founding:
    """An act that a duty follows from: who did what, and when."""

    number: int
    level: Level
    actors: tuple[str, ...]
    verb: str
    date: Period | None


@dataclass(frozen=True, slots=True)
class Sources:
    """Who owes a duty, and the acts it follows from, the first first."""

    owners: tuple[str, ...] = ()
    acts: tuple[Founding, ...] = ()

    def owing(self, duty: Duty) -> str:
        """Who owes what."""
        return ": ".join(filter(None, (", ".join(self.owners), duty.what)))

    def line(self, words: str, duty: Duty) -> Line:
        """A line on the duty, told from it, these acts, and its paper, which was fetched as far as it may be seen."""
        level = max((Level(duty.marking.level), *(each.level for each in self.acts)))
        records = (("duty", duty.pk), *(("act", each.number) for each in self.acts))
        return Line(words, records, duty.document.reference if duty.document else "", level)


def sources(duties: Collection[int], seen: frozenset[int]) -> Mapping[int, Sources]:
    """Of each of these duties; `seen` are the numbers of the markings whose acts may be told."""
    owners: dict[int, list[str]] = defaultdict(list)
    rows = Owner.objects.filter(Among(F("duty"), duties)).order_by("duty", "position")
    for duty, short, words in rows.values_list("duty", "body__short", "words"):
        owners[duty].append(short or words)
    acts: dict[int, list[Founding]] = defaultdict(list)
    for duty, act in _acts(duties, seen):
        acts[duty].append(act)
    return defaultdict(Sources, {each: Sources(tuple(owners[each]), tuple(acts[each])) for each in duties})


def _acts(duties: Collection[int], seen: frozenset[int]) -> Iterator[tuple[int, Founding]]:
    ties = Duty.acts.through.objects.filter(Among(F("duty"), duties), Among(F("act__marking"), seen))
    rows = list(ties.order_by("act__date_first", "act").values_list(*_TIE))
    actors = _actors({row[1] for row in rows})
    for duty, act, level, verb, *days in rows:
        yield duty, Founding(act, Level(level), tuple(actors[act]), verb, _period(*days))


def _actors(acts: Collection[int]) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = Party.objects.filter(Among(F("act"), acts), role=PartyRole.ACTOR).order_by("act", "position")
    for act, short, words in rows.values_list("act", "body__short", "words"):
        found[act].append(short or words)
    return found


def _period(first: date | None, after: date | None, text: str) -> Period | None:
    return Period(first, after, text) if first or after or text else None
