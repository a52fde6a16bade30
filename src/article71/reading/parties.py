"""Who takes part in an act: who did it, who is asked or told, at whose meeting."""

from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.groups import Voice
from article71.reading.grammar.rows import row
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Kind
from article71.reading.grammar.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_adverb,
    is_point,
)

_MEETINGS = frozenset({"meeting", "meetings", "session"})


def actors(sentence: Sentence, number: int) -> tuple[str, ...]:
    """Who the clause is told of, through shared subjects and antecedents; empty for a thing."""
    clause = sentence.clauses[number]
    if clause.actors or clause.parent is None:
        return clause.actors
    if clause.link is Link.SHARED:
        return actors(sentence, clause.parent)
    if clause.link is Link.RELATIVE and clause.subject and clause.subject.paper:
        parent = sentence.clauses[clause.parent]
        # "the Council approved conclusions which invite": a paper speaks for who approved it.
        return parent.agents if parent.use.group.voice is Voice.PASSIVE else actors(sentence, clause.parent)
    return ()


def told(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """The bodies that are told, asked or given: "invited the Commission to", "informed the COSI SG"."""
    if clause.use.match.whom is None:
        return ()
    first, last = clause.use.match.whom
    tokens = sentence.tokens
    while first + 2 < last and tokens[first].lower in _PARTS:
        first += 2 if tokens[first + 1].lower == "of" else 1
    return row(tokens, first, last) or _others(sentence, first, last)


# "the members of COSI", "both the Council and the Commission".
_PARTS = frozenset({"members", "representatives", "delegates", "the", "all", "both", "each"})
_LONGEST_OTHER = 6


def _others(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """Who the vocabulary does not know, in the paper's words: "instructed the secretariat to"."""
    tokens = sentence.tokens
    while first < last and (tokens[first].lower in DETERMINERS or is_adverb(tokens[first])):
        first += 1
    words = tokens[first:last]
    plain = all(token.kind is Kind.WORD and token.lower not in _NOBODY for token in words)
    return (sentence.words(first, last),) if words and plain and len(words) <= _LONGEST_OTHER else ()


_NOBODY = (
    PREPOSITIONS
    | RELATIVES
    | CONJUNCTIONS
    | PRONOUNS
    | frozenset({"them", "itself", "themselves", "him", "everybody", "everyone", "anybody", "those"})
)


def receivers(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """The bodies behind the first "to" that names one: "presented to COSI the report"."""
    tokens = sentence.tokens
    for index in range(clause.use.group.verb + 1, min(clause.end, len(tokens) - 1)):
        if tokens[index].lower in RELATIVES or is_point(tokens[index], ";"):
            return ()
        if tokens[index].lower == "to" and any(token.kind is Kind.BODY for token in tokens[index + 1 : index + 3]):
            return row(tokens, index + 1, min(index + 8, clause.end))
    return ()


def hosts(sentence: Sentence) -> tuple[str, ...]:
    """The body at whose meeting the sentence opens: "At the meeting of the COSI SG in May, Europol introduced"."""
    tokens = sentence.tokens
    if tokens[0].lower not in {"at", "during"}:
        return ()
    opening = tokens[: next((i for i, token in enumerate(tokens) if is_point(token, ",")), 0)]
    met = any(token.lower in _MEETINGS for token in opening)
    return tuple(token.short for token in opening if token.kind is Kind.BODY)[:1] if met else ()
