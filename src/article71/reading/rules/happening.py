"""Something happened without anybody being said to do it: "A debate took place", "There was broad support for"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.groups import Tense, Voice
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Kind
from article71.reading.grammar.words import DETERMINERS, NEGATIONS, PREPOSITIONS, is_point
from article71.reading.wordings import object_text, subject_text
from article71.vocabulary.act_types import ActType

_TALKS = frozenset({"discussion", "discussions", "debate", "debates", "exchange", "exchanges"})
# What a debate itself does: "the discussion identified three gaps", "the debate confirmed that".
_OF_TALKS = frozenset({ActType.DISCUSSED, ActType.IDENTIFIED, ActType.STATED})
_LACKING = NEGATIONS | {"little", "insufficient"}
_AT = frozenset({"in", "at", "within"})


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    if not (_follows(sentence, clause) or _happened(sentence, number)):
        return None
    what = f"{subject_text(sentence, number)} {object_text(sentence, clause)}".removeprefix("there ").strip()
    return Draft(number, clause.use.match.phrase.type, _where(sentence, clause), what)


def _follows(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is told behind a comma: "Frontex gave a presentation, followed by an exchange of views"."""
    first = clause.use.group.first
    reduced = clause.use.group.tense is Tense.REDUCED and clause.use.plain == "follow"
    return reduced and first > 0 and is_point(sentence.tokens[first - 1], ",")


def _happened(sentence: Sentence, number: int) -> bool:
    clause = sentence.clauses[number]
    group, phrase = clause.use.group, clause.use.match.phrase
    if group.voice is not Voice.ACTIVE or group.tense is not Tense.PAST or clause.link is Link.RELATIVE:
        return False
    behind = sentence.tokens[group.verb + 1 : group.verb + 2]
    if any(token.lower in _LACKING for token in behind):
        return False
    head = _head(subject_text(sentence, number))
    if phrase.voice == "event":
        # In "the hall of the meeting took place in the list" the noun that was asked for is not what happened.
        wanted = phrase.text.rpartition("{by=")[2].rstrip("}")
        return "{by=" not in phrase.text or head in wanted.split("|")
    return head in _TALKS and phrase.type in _OF_TALKS


def _head(subject: str) -> str:
    """The noun that carries a subject: "exchange" of "A first exchange of views on ports"."""
    words = subject.lower().replace(",", " ").split()
    end = next((i for i, word in enumerate(words) if i and word in PREPOSITIONS), len(words))
    return words[end - 1] if words else ""


def _where(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """The body in which it took place: "a debate took place in COSI"."""
    tokens = sentence.tokens
    for index in range(clause.use.match.after, min(clause.end, clause.use.match.after + 2, len(tokens) - 1)):
        if tokens[index].lower in _AT:
            after = index + 1 + (tokens[index + 1].lower in DETERMINERS)
            if after < len(tokens) and tokens[after].kind is Kind.BODY:
                return (tokens[after].short,)
    return ()


HAPPENING = Rule("happening", version=1, confidence=0.8, find=_find)
