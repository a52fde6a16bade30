"""Acts, in the order of the record, as sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from article71.reports.sentences.clauses import Clause, clause
from article71.reports.sentences.joining import joined
from article71.reports.sentences.openings import Flow, Opening, opening
from article71.reports.sentences.style import Style
from article71.reports.told import Cited, ToldAct
from article71.vocabulary.model import Vocabulary


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a sentence, with the papers whose note marks follow them."""

    words: str
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the ids of the acts that carry it; none for a sentence of the outline."""

    spans: tuple[Span, ...]
    acts: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The whole sentence without marks."""
        return "".join(span.words for span in self.spans)


def tell(
    acts: Sequence[ToldAct], flow: Flow, style: Style, vocabulary: Vocabulary, lead: str = ""
) -> tuple[list[Sentence], Flow]:
    """The acts as sentences, and the flow after them. `lead` opens the first: "In the field of cybercrime".

    An act whose record holds too little for a sentence is passed over; the trace lists it.
    """
    told: list[Sentence] = []
    for group in joined(acts, style.limits):
        clauses = _clauses(group, flow, style, vocabulary)
        if not clauses:
            continue
        opened = opening(clauses, flow, style, vocabulary)
        told.append(_sentence(_led(opened, lead), clauses))
        flow, lead = flow.after(opened, clauses), ""
    return told, flow


def _clauses(group: tuple[ToldAct, ...], flow: Flow, style: Style, vocabulary: Vocabulary) -> tuple[Clause, ...]:
    found = (clause(act, flow.templates, style, vocabulary) for act in group)
    return tuple(each for each in found if each)


def _led(opened: Opening, lead: str) -> Opening:
    """The opening with a lead before it; a date keeps its place in front: "In May 2024, as regards ..."."""
    if not lead:
        return opened
    both = f"{opened.lead}, {lead[:1].lower()}{lead[1:]}" if opened.lead else lead
    return Opening(both, opened.subject, opened.tail)


def _sentence(opened: Opening, clauses: tuple[Clause, ...]) -> Sentence:
    """The parts in their order: lead, subject, predicates joined by "and", tail, full stop."""
    before = f"{opened.lead}, {opened.subject}" if opened.lead else opened.subject
    spans = []
    for index, each in enumerate(clauses):
        start = " and " if index else f"{before} " if opened.subject else f"{opened.lead}, " * bool(opened.lead)
        also = opened.subject == "It" and index == 0
        spans.append(Span(start + (_also(each.predicate) if also else each.predicate), each.act.references))
    spans[-1] = Span(spans[-1].words + opened.tail, spans[-1].cited)
    return Sentence((*spans, Span(".")), tuple(each.act.id for each in clauses))


def _also(predicate: str) -> str:
    """ "also welcomed", "was also informed"."""
    return f"was also {predicate[4:]}" if predicate.startswith("was ") else f"also {predicate}"
