"""An act told in passing behind its noun: "the revision agreed by the LEWP (Customs) on 8 November 2024"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Sentence
from article71.reading.grammar.groups import Tense
from article71.reading.grammar.tokens import Kind
from article71.vocabulary.act_types import ActType

# Papers that name their issuer right in front: "Council conclusions on ..., approved in December 2023".
_PAPERS = frozenset({"conclusions", "decision", "recommendation", "resolution", "regulation", "directive"})
_DECISIONS = frozenset({ActType.APPROVED, ActType.ADOPTED, ActType.ENDORSED, ActType.AGREED})
_REACH = 40


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    kind = clause.use.match.phrase.type
    if clause.use.group.tense is not Tense.REDUCED:
        return None
    verb = clause.use.group.verb
    before = sentence.tokens[max(0, clause.use.group.first - 1) : verb]
    # "Once adopted by the Council": it may never be.
    if any(token.lower in {"once", "if", "when", "unless"} for token in before):
        return None
    dated = any(token.kind is Kind.DATE for token in sentence.tokens[verb + 1 : verb + 9])
    doers = clause.agents or (_issuer(sentence, verb) if dated else ())
    # "the roadmap prepared by the Commission" describes the roadmap; with its day it would be told as an act.
    if not doers or not (dated or kind in _DECISIONS):
        return None
    if kind not in _DECISIONS and not (dated and clause.agents):
        return None
    return Draft(number, kind, doers, _noun(sentence, verb))


def _issuer(sentence: Sentence, verb: int) -> tuple[str, ...]:
    tokens = sentence.tokens
    for index in range(verb - 1, max(0, verb - _REACH), -1):
        if tokens[index].lower in _PAPERS and tokens[index - 1].kind is Kind.BODY:
            return (tokens[index - 1].short,)
    return ()


def _noun(sentence: Sentence, verb: int) -> str:
    floor = max((c.use.match.after for c in sentence.clauses if c.use.group.verb < verb), default=0)
    return sentence.words(floor, verb)


PARTICIPLE = Rule("participle", version=2, confidence=0.8, find=_find)
