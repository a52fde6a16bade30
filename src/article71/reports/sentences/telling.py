"""Acts, in the order of the record, as sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from article71.reports.sentences.clauses import Clause, clause
from article71.reports.sentences.joining import joined
from article71.reports.sentences.openings import Flow, Opening, opening
from article71.reports.sentences.style import Style
from article71.reports.told import Cited, ToldAct
from article71.vocabulary.model import Vocabulary

Group = tuple[ToldAct, ...]


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
) -> tuple[list[tuple[Sentence, ...]], Flow]:
    """The acts as paragraphs of sentences, and the flow after them. `lead` opens the first: "As regards cybercrime".

    An act whose record holds too little for a sentence is passed over; the trace lists it.
    """
    paragraphs = []
    sayable = [act for act in acts if act.object]
    for groups in _even(list(joined(sayable, style.limits)), style.limits.paragraph_sentences):
        told = []
        flow = flow.in_new_paragraph()
        for group in groups:
            clauses = _clauses(group, flow, style, vocabulary)
            opened = opening(clauses, flow, style, vocabulary, lead)
            told.append(_sentence(opened, clauses))
            flow, lead = flow.after(opened, clauses), ""
        paragraphs.append(tuple(told))
    return paragraphs, flow


def _even(groups: Sequence[Group], most: int) -> Iterator[Sequence[Group]]:
    """Even paragraphs of at most so many sentences: seven are four and three, not five and two."""
    count, start = -(-len(groups) // most), 0
    for index in range(count):
        end = start - (start - len(groups)) // (count - index)
        yield groups[start:end]
        start = end


def _clauses(group: Group, flow: Flow, style: Style, vocabulary: Vocabulary) -> tuple[Clause, ...]:
    return tuple(clause(act, flow.templates, style, vocabulary) for act in group)


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
