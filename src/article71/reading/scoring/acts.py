"""Score the acts of a reading against acts that people found.

A gold row names a quote that stands once in the paper. A found act matches it when its sentence holds the quote and its
type is the same; each act and each row match once. Rows that are not required are debatable: neither missed when absent
nor false when found. Three scores are told: the type alone, the type with its actors, and the whole (addressees or
source, date, due date and recurrence too, each compared only where the row gives it).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from article71 import periods
from article71.reading.scoring.agreement import Agreement
from article71.reading.scoring.wording import plain, plain_set

Form = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GoldAct:
    """One act as people read it; None where they did not say. `date` and `due` are in the ISO forms of periods."""

    quote: str
    actor: str | None
    act: str
    party: str | None
    date: str | None
    due: str | None
    every: str | None
    required: bool
    section: str


@dataclass(frozen=True, slots=True)
class Match:
    """A gold act with the found act it is told by; `same_actors`, and `same` when everything the row gives agrees."""

    gold: GoldAct
    act: Form
    same_actors: bool
    same: bool


@dataclass(frozen=True, slots=True)
class ActScore:
    """Required acts that matched, those that were missed, and found acts that match no row."""

    matches: tuple[Match, ...]
    missed: tuple[GoldAct, ...]
    false: tuple[Form, ...]

    @property
    def agreements(self) -> dict[str, Agreement]:
        """How far required acts agree by type, by type and actors, and wholly."""
        matched, false = len(self.matches), len(self.false)
        hits = {
            "type": matched,
            "type+actor": sum(match.same_actors for match in self.matches),
            "full": sum(match.same for match in self.matches),
        }
        return {name: Agreement(hit, matched + len(self.missed), matched + false, false) for name, hit in hits.items()}

    def lines(self) -> Iterator[str]:
        """Every difference, then the three scores."""
        for row in self.missed:
            yield f"missed   {row.section:>5} {row.act:<11} {row.quote}"
        for match in self.matches:
            if not match.same:
                yield f"differs  {match.gold.section:>5} {match.gold.act:<11} {match.gold.quote} | {_told(match.act)}"
        for act in self.false:
            yield f"false          {act['type']:<11} {act['sentence'][:110]}"
        for name, agreement in self.agreements.items():
            yield agreement.line(name)


def score_acts(gold: Sequence[GoldAct], acts: Sequence[Form]) -> ActScore:
    """Match rows and acts; required rows choose first, so that a debatable one never takes their act."""
    free = [(plain(act["sentence"]), act) for act in acts]
    matches, missed = [], []
    for row in sorted(gold, key=lambda row: not row.required):
        quote = plain(row.quote)
        here = [each for each in free if quote in each[0] and each[1]["type"] == row.act]
        if here:
            best = max(here, key=lambda each: _fit(row, each[1]))
            free = [each for each in free if each is not best]
            matches.append(Match(row, best[1], *_fit(row, best[1])))
        else:
            missed.append(row)
    return ActScore(
        tuple(match for match in matches if match.gold.required),
        tuple(row for row in missed if row.required),
        tuple(act for _, act in free),
    )


def _fit(row: GoldAct, act: Form) -> tuple[bool, bool]:
    actors = row.actor is None or plain_set(row.actor) == plain_set(act.get("actors"))
    return actors, actors and all(agree(row, act) for agree in (_party, _date, _due, _every))


def _party(row: GoldAct, act: Form) -> bool:
    return plain_set(row.party) <= plain_set(act.get("addressees")) | plain_set(act.get("source"))


def _date(row: GoldAct, act: Form) -> bool:
    if not row.date:
        return True
    period, found = periods.parse(row.date), act.get("date") or {}
    return (found.get("from"), found.get("to")) == (str(period.first), str(period.last))


def _due(row: GoldAct, act: Form) -> bool:
    return not row.due or (act.get("due") or {}).get("to") == row.due


def _every(row: GoldAct, act: Form) -> bool:
    return not row.every or act.get("recurrence") == row.every


def _told(act: Form) -> str:
    return "found " + " ".join(str(act.get(name)) for name in ("actors", "addressees", "date", "due", "recurrence"))
