"""When what is asked or announced is due: "by Q2 2025", "before 1 July 2025", "in 2026"."""

from datetime import date

from article71 import periods
from article71.periods import Period
from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.tokens import Token
from article71.reading.grammar.words import OPENERS, governor
from article71.vocabulary.act_types import ActType

_DEADLINES = frozenset({"by", "before", "until", "later"})
OWED = frozenset(
    {
        ActType.INVITED,
        ActType.TASKED,
        ActType.REQUESTED,
        ActType.UNDERTOOK,
        ActType.ADVISED,
        ActType.DECIDED,
        ActType.AGREED,
        ActType.CONCLUDED,
    }
)


def due(sentence: Sentence, clause: Clause, index: int, written: date | None) -> Period | None:
    """When what the clause asks or announces is due, by the date at token `index`; None when it is no deadline."""
    token = sentence.tokens[index]
    period, kind = token.period, clause.use.match.phrase.type
    if period is None:
        return None
    at = governor(sentence.tokens, index)
    word = sentence.tokens[at].lower
    if word in _DEADLINES and _is_deadline(sentence.tokens, at, index):
        return _by(sentence, at, index, period)
    announced = clause.use.plain in {"announce", "plan", "schedule", "foresee", "intend"}
    ahead = written is not None and period.last is not None and period.last > written
    owed = (kind in OWED and clause.use.match.after <= index) or announced
    if owed and ahead and word in OPENERS:
        return period.worded(sentence.text[sentence.tokens[at].start : token.end])
    return None


def _is_deadline(tokens: list[Token], at: int, index: int) -> bool:
    return index - at <= 5


def _by(sentence: Sentence, at: int, index: int, period: Period) -> Period:
    token = sentence.tokens[index]
    wording = sentence.text[sentence.tokens[at].start : token.end]
    ends = any(t.lower == "end" for t in sentence.tokens[at:index])
    if sentence.tokens[at].lower == "before" and not ends:
        return Period(None, period.first, wording)
    single = period.first is not None and period.first == period.last
    # A named day, or "the end of", is a last day; a quarter or year is an interval in which it falls.
    return (periods.until(period) if single or ends else period).worded(wording)
