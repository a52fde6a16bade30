"""A body did something: "COSI took note of the report", "Europol presented its findings and welcomed the debate"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Sentence
from article71.reading.grammar.groups import Tense, Voice
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Token
from article71.reading.parties import actors, hosts, receivers, told
from article71.reading.wordings import object_text
from article71.vocabulary.act_types import ActType

# "undertook to", "committed to": the governed verb tells what is promised, never what was done.
_PROMISES = frozenset({"undertake", "commit", "pledge", "promise", "offer"})


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    group = clause.use.group
    if group.voice is not Voice.ACTIVE or group.tense is not Tense.PAST:
        return None
    doers = actors(sentence, number)
    if not doers or clause.use.match.phrase.voice == "event":
        return None
    kind = ActType.UNDERTOOK if group.governor in _PROMISES else clause.use.match.phrase.type
    who = _hearers(sentence, number) if kind is ActType.PRESENTED else told(sentence, clause)
    if kind is ActType.INFORMED:
        return Draft(number, kind, doers, object_text(sentence, clause), source=_source(sentence, number))
    return Draft(number, kind, doers, object_text(sentence, clause), addressees=who)


def _hearers(sentence: Sentence, number: int) -> tuple[str, ...]:
    """To whom it was presented: as said, else as said of the verb it is joined to, else at whose meeting."""
    clause = sentence.clauses[number]
    who = told(sentence, clause) or receivers(sentence, clause)
    if who:
        return who
    if clause.link is Link.SHARED and clause.parent is not None:
        joined = sentence.clauses[clause.parent]
        return _hearers(sentence, clause.parent) if joined.use.match.phrase.type is ActType.PRESENTED else ()
    return hosts(sentence)


def _source(sentence: Sentence, number: int) -> tuple[str, ...]:
    """Who gave it: "benefited from information points from the Commission", "received a report by Europol"."""
    clause = sentence.clauses[number]
    for index in range(clause.use.match.after, min(clause.end, len(sentence.tokens) - 1)):
        token = sentence.tokens[index]
        if token.lower in {"from", "by"}:
            named = _behind_speaker(sentence.tokens, index + 1)
            if named:
                return named
    return ()


_SPEAKERS = frozenset(
    "the a an its executive deputy director director-general head heads chair representative representatives of".split()
)


def _behind_speaker(tokens: list[Token], at: int) -> tuple[str, ...]:
    """The body behind a preposition, itself or through who speaks for it: "by the Director of Europol"."""
    while at < len(tokens) and tokens[at].lower in _SPEAKERS:
        at += 1
    return (tokens[at].short,) if at < len(tokens) and tokens[at].short else ()


ACTIVE = Rule("active", version=2, confidence=0.95, find=_find)
