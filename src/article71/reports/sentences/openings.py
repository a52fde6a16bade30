"""How a sentence opens, so that no two in a row open alike: its subject, "It", its date, or a connecting word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from article71.periods import Period
from article71.reports.sentences import dates
from article71.reports.sentences.clauses import Clause
from article71.reports.sentences.style import Style
from article71.vocabulary.model import Vocabulary

_REMEMBERED = 4
_TAIL_WORDS = 16
Days = tuple[object, object]


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the predicate (`lead`, then `subject`) and what after it (`tail`); each may be empty."""

    lead: str
    subject: str
    tail: str = ""

    @property
    def first(self) -> str:
        """What makes it like another: the first word of its lead, or its subject."""
        return self.lead.split(" ", 1)[0] if self.lead else self.subject


@dataclass(frozen=True, slots=True)
class Flow:
    """What the sentences before have used up: their openings and formulas, newest first, and what "It" would mean."""

    firsts: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    it: str = ""
    date: Days | None = None
    connected: int = 0

    def after(self, opening: Opening, clauses: tuple[Clause, ...]) -> "Flow":
        """The flow once this sentence is told."""
        act = clauses[0].act
        alone = len(act.actors) == 1 and not any(clause.act.addressees or clause.act.source for clause in clauses)
        return Flow(
            firsts=(opening.first, *self.firsts)[:_REMEMBERED],
            templates=(*(clause.template for clause in clauses), *self.templates)[:_REMEMBERED],
            it=act.actors[0] if alone and act.date is None else "",
            date=act.date.days if act.date else None,
            connected=self.connected + (opening.first not in (opening.subject, "It")),
        )

    def afresh(self) -> "Flow":
        """The flow at the start of a section: formulas still vary, openings begin again."""
        return replace(self, firsts=(), it="", date=None)


def opening(clauses: tuple[Clause, ...], flow: Flow, style: Style, vocabulary: Vocabulary) -> Opening:
    """Of the openings that fit, the one whose first word was used longest ago; the plainest of several."""
    told = clauses[0].act.date
    if told is None or not any(told.days) or clauses[0].chair:
        fitting = tuple(_undated(clauses[0], flow, style))
    else:
        fitting = tuple(_dated(clauses, told, flow, style, vocabulary))
    return max(fitting, key=lambda each: _age(each.first, flow))


def _age(first: str, flow: Flow) -> int:
    return flow.firsts.index(first) if first in flow.firsts else _REMEMBERED


def _undated(clause: Clause, flow: Flow, style: Style) -> Iterator[Opening]:
    yield Opening("", clause.subject)
    if not flow.firsts:
        return
    if clause.act.actors == (flow.it,):
        yield Opening("", "It")
    further = style.openings.further
    yield Opening(further[flow.connected % len(further)], clause.subject)


def _dated(
    clauses: tuple[Clause, ...], told: Period, flow: Flow, style: Style, vocabulary: Vocabulary
) -> Iterator[Opening]:
    phrase = dates.when(told, vocabulary)
    subject = clauses[0].subject
    if flow.date == told.days:
        yield Opening(style.openings.same_date.format(date=phrase), subject)
    yield Opening(phrase[:1].upper() + phrase[1:], subject)
    if len(clauses) == 1 and _takes_tail(clauses[0]):
        yield Opening("", subject, f" {phrase}")


def _takes_tail(clause: Clause) -> bool:
    """Whether a date at the end still dates the verb, not a noun before it: a short clause without other dates."""
    words = clause.predicate
    return clause.words <= _TAIL_WORDS and "," not in words and not any(map(str.isdigit, words)) and not clause.act.due
