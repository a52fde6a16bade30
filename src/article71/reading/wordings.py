"""The words of an act: its subject's and its object's."""

from article71.reading.grammar.clauses import Clause, Sentence, antecedent, whose_object
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Kind
from article71.reading.grammar.words import BE, FUTURE, HAVE, MODALS, PREPOSITIONS, is_point

_NO_OBJECT = {""} | PREPOSITIONS | BE | HAVE | MODALS | FUTURE


def subject_text(sentence: Sentence, number: int) -> str:
    """The words of the clause's subject, shared or its own."""
    clause = sentence.clauses[number]
    if clause.subject is None and clause.link is Link.SHARED and clause.parent is not None:
        return subject_text(sentence, clause.parent)
    return clause.subject.text if clause.subject else ""


def object_text(sentence: Sentence, clause: Clause) -> str:
    """The words of the clause's object: behind the verb, before "which", or shared with the verb joined to it."""
    words = words_behind(sentence, clause)
    number = sentence.clauses.index(clause) + 1
    relative = whose_object(sentence.tokens, clause)
    if relative is not None and words.split(" ", 1)[0].lower() in _NO_OBJECT:
        # "the conclusions which the Council approved on 20 April", "which COSI endorsed were printed": none behind it.
        return antecedent(sentence.tokens, relative - 1 - is_point(sentence.tokens[relative - 1], ","))
    if words in {"", "and", "or"} and number < len(sentence.clauses):
        # "discussed and endorsed the plan": the object stands behind the second verb.
        return object_text(sentence, sentence.clauses[number])
    return words


def words_behind(sentence: Sentence, clause: Clause) -> str:
    """The words behind the clause's verb and whoever did it, to the clause's end."""
    first = clause.use.match.after
    tokens = sentence.tokens
    if clause.agents and first < clause.end and tokens[first].lower == "by":
        first = _behind_agents(sentence, clause, first + 1)
    while first < clause.end and is_point(tokens[first], ",;:"):
        first += 1
    return sentence.words(first, clause.end)


def _behind_agents(sentence: Sentence, clause: Clause, at: int) -> int:
    row = {"the", "and", "both"}
    while at < clause.end and (sentence.tokens[at].kind is Kind.BODY or sentence.tokens[at].lower in row):
        at += 1
    return at
