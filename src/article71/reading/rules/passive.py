"""Something was done: "COSI was informed by the Commission", "the report was presented", "Europol was tasked to"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.groups import Tense, Voice
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Kind
from article71.reading.grammar.words import HAVE, PREPOSITIONS, PRONOUNS
from article71.reading.parties import actors, receivers, told
from article71.reading.wordings import object_text, subject_text, words_behind
from article71.vocabulary.act_types import ActType

_WRITING = frozenset({ActType.PREPARED, ActType.PRESENTED})
_ASKS = frozenset({ActType.TASKED, ActType.INVITED, ActType.REQUESTED})


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    group, kind = clause.use.group, clause.use.match.phrase.type
    if group.voice is not Voice.PASSIVE or group.tense not in {Tense.PAST, Tense.PRESENT}:
        return None
    subjects, doers = _subjects(sentence, number), _doers(sentence, number)
    if kind is ActType.ADVISED and clause.use.match.phrase.text.endswith("{whom} to"):
        # "Member States are encouraged to report": asked like those who are invited to.
        return Draft(number, kind, doers, object_text(sentence, clause), addressees=subjects) if subjects else None
    if group.tense is Tense.PRESENT and (not (kind in _ASKS and subjects) or clause.link is Link.RELATIVE):
        # "the level is considered stable", "the network is supported by": how things stand, not what was done.
        return None
    # "revised his paper, and it was sent to COSI": inside a sentence "it" has been named.
    referring = (
        number == 0 and subject_text(sentence, number).lower() in PRONOUNS and kind not in _ASKS | {ActType.INFORMED}
    )
    if referring and not _says_what(sentence, clause):
        # "It was followed up in March": what "it" is stands in another sentence; "it was agreed that" says it all.
        return None
    if kind is ActType.INFORMED:
        if not subjects:
            return None
        return Draft(number, kind, subjects, object_text(sentence, clause), source=doers)
    if kind in _ASKS and not subjects and told(sentence, clause):
        return Draft(number, kind, doers, subject_text(sentence, number), addressees=told(sentence, clause))
    if kind in _ASKS and subjects:
        return Draft(number, kind, doers, object_text(sentence, clause), addressees=subjects)
    if not (doers or subjects or _is_dated(sentence, number)) and (
        _is_perfect(sentence, number) or _is_content(sentence, number)
    ):
        # "where a scheme has been set up": how things stand, in papers that set conditions.
        return None
    # "The calendar was prepared, approved by others on 3 May": what was prepared stands in front, not behind the next.
    behind = words_behind(sentence, clause)
    what = f"{subject_text(sentence, number)} {'' if behind in {'and', 'or'} else behind}".strip()
    who = receivers(sentence, clause) if kind is ActType.PRESENTED else ()
    return Draft(number, kind, doers, what, addressees=who)


def _says_what(sentence: Sentence, clause: Clause) -> bool:
    after = clause.use.match.after
    return bool({"that", "to"} & {token.lower for token in sentence.tokens[after - 1 : after + 2]})


def _is_perfect(sentence: Sentence, number: int) -> bool:
    return sentence.tokens[sentence.clauses[number].use.group.first].lower in HAVE


def _is_content(sentence: Sentence, number: int) -> bool:
    # "ensured that the plans were adjusted": what was seen to, not a second act.
    clause = sentence.clauses[number]
    if clause.link is Link.SHARED and clause.parent is not None:
        return _is_content(sentence, clause.parent)
    first = clause.subject.first if clause.subject else 0
    ahead = [token.lower for token in sentence.tokens[max(0, first - 2) : first]]
    return ahead[-1:] == ["that"] and ahead[0] not in PREPOSITIONS


def _is_dated(sentence: Sentence, number: int) -> bool:
    clause = sentence.clauses[number]
    return any(token.kind is Kind.DATE for token in sentence.tokens[clause.use.group.verb : clause.end])


def _doers(sentence: Sentence, number: int) -> tuple[str, ...]:
    """Who stands behind "by": of "mapped and monitored by Europol" both verbs have the same."""
    clause, following = sentence.clauses[number], sentence.clauses[number + 1 : number + 2]
    if clause.agents:
        return clause.agents
    if following and following[0].link is Link.SHARED and following[0].parent == number:
        return _doers(sentence, number + 1)
    return _writers(sentence, clause)


def _writers(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """Of "drawn up by Europol and submitted to COSI" who drew it up; who approves or discusses a paper is another."""
    if clause.link is not Link.SHARED or clause.parent is None or clause.use.match.phrase.type not in _WRITING:
        return ()
    parent = sentence.clauses[clause.parent]
    return parent.agents if parent.use.match.phrase.type in _WRITING else ()


def _subjects(sentence: Sentence, number: int) -> tuple[str, ...]:
    clause = sentence.clauses[number]
    if clause.link is Link.SHARED and clause.parent is not None:
        return _subjects(sentence, clause.parent)
    return clause.actors or actors(sentence, number)


PASSIVE = Rule("passive", version=2, confidence=0.9, find=_find)
