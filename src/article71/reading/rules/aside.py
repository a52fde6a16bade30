"""A second act told beside the first: "COSI discussed the plan, stressing that ... and inviting Europol to"."""

from article71.reading.drafts import Draft, Rule
from article71.reading.grammar.clauses import Sentence
from article71.reading.grammar.groups import Tense
from article71.reading.grammar.subjects import Link
from article71.reading.parties import actors, told
from article71.reading.wordings import object_text
from article71.vocabulary.act_types import ActType

# "discussing", "covering" or "ensuring" say how the first act was done; these are acts of their own.
_OF_THEIR_OWN = frozenset(
    {
        ActType.WELCOMED,
        ActType.STATED,
        ActType.CONCLUDED,
        ActType.AGREED,
        ActType.ENDORSED,
        ActType.REQUESTED,
        ActType.TASKED,
        ActType.INVITED,
        ActType.TOOK_NOTE,
    }
)


def _find(sentence: Sentence, number: int) -> Draft | None:
    clause = sentence.clauses[number]
    kind = clause.use.match.phrase.type
    if clause.use.group.tense is not Tense.ING or clause.link is not Link.SHARED or kind not in _OF_THEIR_OWN:
        return None
    doers = actors(sentence, number)
    if not doers:
        return None
    return Draft(number, kind, doers, object_text(sentence, clause), addressees=told(sentence, clause))


ASIDE = Rule("aside", version=2, confidence=0.7, find=_find)
