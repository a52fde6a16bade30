"""How a sentence opens, so that no two in a row open alike: its subject, "It", its date, or a connecting word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from article71.periods import Period
from article71.reports.sentences import dates, objects
from article71.reports.sentences.clauses import Clause
from article71.reports.sentences.names import OPEN
from article71.reports.sentences.style import Style
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Vocabulary

_REMEMBERED = 4
_TAIL_WORDS = 16
# Behind these a date would date what follows them: "persons who may become a threat in December 2023".
_OPEN_END = re.compile(r",|\d|\b(?:who|which|that|what|how|where|by)\b")
# "took note of the report in November 2023": behind a preposition the date seems to be the report's.
_GOVERNED = re.compile(r"\b(?:on|of|to|about|for|with|in) \{what\}")
_ASKS = frozenset({ActType.TASKED, ActType.INVITED, ActType.REQUESTED, ActType.UNDERTOOK})
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
        others = any(clause.act.addressees or clause.act.source for clause in clauses)
        alone = len(act.actors) == 1 and not clauses[0].plural and not others
        return Flow(
            firsts=(opening.first, *self.firsts)[:_REMEMBERED],
            templates=(*(clause.template for clause in clauses), *self.templates)[:_REMEMBERED],
            it=act.actors[0] if alone and act.date is None else "",
            date=act.date.days if act.date else None,
            connected=self.connected + (opening.first not in (opening.subject, "It")),
        )

    def in_new_section(self) -> "Flow":
        """The flow under a new heading: formulas still vary, openings begin again."""
        return replace(self, firsts=(), it="", date=None)

    def in_new_paragraph(self) -> "Flow":
        """The flow at the start of a paragraph, where "It" would hang in the air."""
        return replace(self, it="")


def opening(clauses: tuple[Clause, ...], flow: Flow, style: Style, vocabulary: Vocabulary, lead: str = "") -> Opening:
    """The plainest of the openings that fit whose first word was not used just before, or at least not lately.

    `lead` must open the sentence: "As regards cybercrime"; a date then goes to the end where it can.
    """
    told = clauses[0].act.date
    if told is None or not any(told.days) or clauses[0].chair:
        fitting = tuple(_undated(clauses[0], flow, style))
    else:
        fitting = tuple(_dated(clauses, told, flow, style, vocabulary))
    if lead:
        return _led(min(fitting, key=lambda each: bool(each.lead)), lead)
    return max(fitting, key=lambda each: _age(each.first, flow))


def _led(opened: Opening, lead: str) -> Opening:
    """The opening with a lead before it; a date that cannot stand at the end stays in front."""
    both = f"{opened.lead}, {lead[:1].lower()}{lead[1:]}" if opened.lead else lead
    return Opening(both, opened.subject, opened.tail)


def _age(first: str, flow: Flow) -> int:
    """0 for the first word of the sentence before, 1 of the one before that, 2 for any other."""
    return flow.firsts[:2].index(first) if first in flow.firsts[:2] else 2


def _undated(clause: Clause, flow: Flow, style: Style) -> Iterator[Opening]:
    if not (flow.firsts and _written_small(clause.subject)):
        yield Opening("", clause.subject)
    if clause.act.actors == (flow.it,):
        yield Opening("", "It")
    further = style.openings.further
    connected_lately = any(each in flow.firsts for each in _firsts(further))
    needed = bool(flow.firsts) and (clause.subject == flow.firsts[0] or _written_small(clause.subject))
    if needed or (flow.firsts and not connected_lately):
        yield Opening(further[flow.connected % len(further)], clause.subject)


def _written_small(subject: str) -> bool:
    """ "eu-LISA": a sentence that begins with it does not look like one."""
    return re.match(f"{OPEN}[a-z]+-[A-Z]", subject) is not None


def _firsts(leads: tuple[str, ...]) -> Iterator[str]:
    return (lead.split(" ", 1)[0] for lead in leads)


def _dated(
    clauses: tuple[Clause, ...], told: Period, flow: Flow, style: Style, vocabulary: Vocabulary
) -> Iterator[Opening]:
    phrase = dates.when(told, vocabulary)
    subject = clauses[0].subject
    if flow.date == told.days:
        yield Opening(style.openings.same_date.format(date=phrase), subject)
    yield Opening(phrase[:1].upper() + phrase[1:], subject)
    small = bool(flow.firsts) and _written_small(subject)
    if len(clauses) == 1 and _takes_tail(clauses[0]) and _plain(phrase) and not small:
        yield Opening("", subject, f" {phrase}")


def _plain(phrase: str) -> bool:
    """Whether a date can stand at the end: "the plan in the third quarter of 2024" seems to date the plan."""
    return " of " not in phrase and " to " not in phrase


def _takes_tail(clause: Clause) -> bool:
    """Whether a date at the end still dates the verb, not a noun before it: a short clause without other dates.

    What is asked or promised would be dated instead: "invited the Commission to report in February 2024".
    """
    if _GOVERNED.search(clause.template):
        return False
    asked = clause.act.due or clause.act.type in _ASKS or objects.form(clause.act.object) is objects.Form.INFINITIVE
    return clause.words <= _TAIL_WORDS and not _OPEN_END.search(clause.predicate) and not asked
