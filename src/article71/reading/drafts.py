"""An act as a rule finds it, before its dates, place and topic are known."""

from collections.abc import Callable
from dataclasses import dataclass

from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Kind
from article71.reading.grammar.uses import Voice
from article71.reading.grammar.words import RELATIVES, is_point
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True, slots=True)
class Draft:
    """What one rule makes of clause number `clause` of a sentence."""

    clause: int
    type: ActType
    actors: tuple[str, ...]
    object: str
    addressees: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of reading acts: `version` is raised whenever it finds differently.

    `confidence` is between 0 and 1: how often what it found was right on papers read by people.
    """

    name: str
    version: int
    confidence: float
    find: Callable[[Sentence, int], Draft | None]


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


def subject_text(sentence: Sentence, number: int) -> str:
    """The words of the clause's subject, shared or its own."""
    clause = sentence.clauses[number]
    if clause.subject is None and clause.link is Link.SHARED and clause.parent is not None:
        return subject_text(sentence, clause.parent)
    return clause.subject.text if clause.subject else ""


def told(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """The bodies that are told, asked or given: "invited the Commission to", "presented the report to COSI"."""
    if clause.use.match.whom:
        return _bodies(sentence, *clause.use.match.whom)
    return ()


def receivers(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """The bodies behind the first "to" that names one: "presented to COSI the report"."""
    tokens = sentence.tokens
    for index in range(clause.use.group.verb + 1, min(clause.end, len(tokens) - 1)):
        if tokens[index].lower in RELATIVES or is_point(tokens[index], ";"):
            return ()
        if tokens[index].lower == "to":
            found = _bodies(sentence, index + 1, min(index + 8, clause.end))
            if found and _starts_with_body(sentence, index + 1):
                return found
    return ()


def hosts(sentence: Sentence) -> tuple[str, ...]:
    """The body at whose meeting the sentence opens: "At the meeting of the COSI SG in September 2024, Europol introduced"."""
    tokens = sentence.tokens
    if len(tokens) < 4 or tokens[0].lower not in {"at", "during"}:
        return ()
    opening = tokens[: next((i for i, token in enumerate(tokens) if is_point(token, ",")), 0)]
    met = any(token.lower in {"meeting", "session", "meetings"} for token in opening)
    return tuple(token.short for token in opening if token.kind is Kind.BODY)[:1] if met else ()


def _starts_with_body(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens[at : at + 2]
    return any(token.kind is Kind.BODY for token in tokens)


def _bodies(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """The bodies of a row; what follows a preposition or comma without another body is no part of it."""
    found: list[str] = []
    for index in range(first, last):
        token, after = sentence.tokens[index], sentence.tokens[index + 1 : index + 2]
        if token.kind is Kind.BODY and not (after and after[0].text in {"'s", "’s", "'", "’"}):
            found.append(token.short)
        elif found and not (is_point(token, ",") or token.lower in {"and", "the", "or", "as", "well", "both"}):
            break
        elif is_point(token, ",") and not any(t.kind is Kind.BODY for t in sentence.tokens[index + 1 : index + 3]):
            break
    return tuple(dict.fromkeys(found))


def _behind_agents(sentence: Sentence, clause: Clause, at: int) -> int:
    row = {"the", "and", "both"}
    while at < clause.end and (sentence.tokens[at].kind is Kind.BODY or sentence.tokens[at].lower in row):
        at += 1
    return at


def object_text(sentence: Sentence, clause: Clause) -> str:
    """The words of the clause's object."""
    first = clause.use.match.after
    tokens = sentence.tokens
    if clause.agents and first < clause.end and tokens[first].lower == "by":
        first = _behind_agents(sentence, clause, first + 1)
    while first < clause.end and is_point(tokens[first], ",;:"):
        first += 1
    words = sentence.words(first, clause.end)
    number = sentence.clauses.index(clause) + 1
    if words in {"", "and", "or"} and number < len(sentence.clauses):
        # "discussed and endorsed the plan": the object stands behind the second verb.
        return object_text(sentence, sentence.clauses[number])
    return words
