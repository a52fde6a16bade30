"""Which date belongs to which act, and whether it says when it was done or when something is due.

The date of an act is that act's own: in "COSI endorsed the revision agreed by the LEWP (Customs) on 8 November 2024"
the day is the working party's. A date before the first subject holds for the whole sentence; one behind a verb for that
verb; a shared subject shares its date; a paper that speaks ("conclusions which invite") speaks on its day.
"""

from dataclasses import dataclass
from datetime import date

from article71.periods import Period
from article71.reading.deadlines import OWED, due
from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.groups import Tense, Voice
from article71.reading.grammar.subjects import Link
from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    CONJUNCTIONS,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    before_time,
    governor,
    is_adverb,
    is_point,
)
from article71.vocabulary.act_types import ActType

# "In line with the conclusions of May 2024, Europol delivered": the date is the conclusions'.
_NOOPENERS = frozenset(
    "line preparation accordance response view light addition particular parallel connection relation order "
    "follow-up anticipation compliance support".split()
)
_EVENTS = frozenset(
    "meeting meetings conference conferences event events convention conventions summit workshop workshops session "
    "sessions exercise exercises seminar discussions days ministerial forum visit operation operations".split()
)
_PARTICIPLES = frozenset({"held", "made", "taken", "given", "drawn", "led", "begun", "written"})
_HELD = frozenset({"held", "organised", "convened"})


@dataclass(frozen=True, slots=True)
class When:
    """When an act was done and when what it asks is due."""

    date: Period | None = None
    due: Period | None = None


def whens(sentence: Sentence, written: date | None) -> tuple[When, ...]:
    """For each clause of the sentence, in order, its dates. `written` is the paper's own date."""
    opening = _opening(sentence)
    found: list[When] = []
    for number, clause in enumerate(sentence.clauses):
        own = _own(sentence, number, written)
        when = own if own.date else When(_inherited(sentence, clause, found, opening), own.due)
        found.append(promised(when, clause, written))
    return tuple(found)


def promised(when: When, clause: Clause, written: date | None) -> When:
    """What will be done on a day is due on it: "Finland will organise a meeting in September 2026"."""
    ahead = written and when.date and when.date.last and when.date.last > written
    if clause.use.group.tense is Tense.FUTURE and ahead:
        return When(None, when.due or when.date)
    return when


def _inherited(sentence: Sentence, clause: Clause, found: list[When], opening: Period | None) -> Period | None:
    if clause.use.group.tense is Tense.REDUCED:
        return None
    if clause.link is Link.SHARED and clause.parent is not None:
        parent = sentence.clauses[clause.parent]
        return found[clause.parent].date if _leads(sentence, parent, found[clause.parent].date) else opening
    if clause.link is Link.RELATIVE and clause.parent is not None:
        speaks = clause.subject is not None and clause.subject.paper and clause.use.group.voice is Voice.ACTIVE
        return found[clause.parent].date if speaks else None
    return opening


def _leads(sentence: Sentence, parent: Clause, period: Period | None) -> bool:
    """Whether a parent's date stands before its verb, where it holds for the verbs that share its subject too."""
    if period is None:
        return False
    before = sentence.tokens[: parent.use.group.verb]
    return any(token.kind is Kind.DATE and token.period and token.period.days == period.days for token in before) or (
        parent.link is Link.RELATIVE
    )


def _opening(sentence: Sentence) -> Period | None:
    """The date that opens the sentence: "In November 2023, ...", "At its meeting in May 2024, ..."."""
    if not sentence.clauses:
        return None
    first = sentence.clauses[0]
    limit = first.subject.first if first.subject and first.link is Link.OWN else first.use.group.first
    start = 0
    while start < limit and (is_adverb(sentence.tokens[start]) or sentence.tokens[start].lower in CONJUNCTIONS | {","}):
        start += 1
    return _adverbial(sentence.tokens[start:limit])


def _adverbial(tokens: list[Token]) -> Period | None:
    if not tokens:
        return None
    opens = tokens[0].kind is Kind.DATE or tokens[0].lower in OPENERS
    if not opens or (len(tokens) > 1 and tokens[1].lower in _NOOPENERS):
        return None
    return next((token.period for token in tokens if token.kind is Kind.DATE), None)


def _own(sentence: Sentence, number: int, written: date | None) -> When:
    clause = sentence.clauses[number]
    when = When(_inserted(sentence, clause))
    for index in range(clause.use.group.verb + 1, _reach(sentence, number)):
        token = sentence.tokens[index]
        if token.kind is not Kind.DATE or token.period is None:
            continue
        owed = due(sentence, clause, index, written)
        if owed:
            when = When(when.date, when.due or owed)
        elif (
            _narrows(when.date, token.period)
            and not (_opens_content(sentence, clause) and index >= clause.use.match.after)
            and _attaches(sentence, clause, index)
        ):
            when = When(token.period, when.due)
    return when


def _narrows(known: Period | None, period: Period) -> bool:
    # "under the Dutch Presidency, in March 2016": the month says it closer.
    return known is None or (known.days != period.days and _holds(known, period))


def _holds(outer: Period, inner: Period) -> bool:
    begins = outer.first is None or (inner.first is not None and outer.first <= inner.first)
    return begins and (outer.after is None or (inner.after is not None and inner.after <= outer.after))


def _opens_content(sentence: Sentence, clause: Clause) -> bool:
    # "agreed to submit it on 18 May", "recalled that on 3 May": the day is that of what is agreed or recalled.
    after = clause.use.match.after
    word = sentence.tokens[after - 1].lower
    noun = after < len(sentence.tokens) and sentence.tokens[after].lower in DETERMINERS
    return word == "that" or (word == "to" and clause.use.match.phrase.type in OWED and not noun)


def _reach(sentence: Sentence, number: int) -> int:
    """The first token that is no longer the clause's: the next verb, or a semicolon."""
    clause, following = sentence.clauses[number], sentence.clauses[number + 1 :]
    end = before_time(sentence.tokens, following[0].use.group.first - 1) + 1 if following else len(sentence.tokens)
    stops = (i for i in range(clause.use.group.verb, end) if is_point(sentence.tokens[i], ";"))
    return next(stops, end)


def _inserted(sentence: Sentence, clause: Clause) -> Period | None:
    """The date inside or right before the subject: "COSI, at its meeting on 3 May 2024, endorsed"."""
    if clause.link is Link.SHARED:
        # "discussed ports and, in May 2024, endorsed the plan": the month is the second verb's.
        first = clause.use.group.first
        between = sentence.tokens[before_time(sentence.tokens, first - 1) + 1 : first]
        return next((token.period for token in between if token.kind is Kind.DATE), None)
    if clause.subject is None or clause.link is not Link.OWN:
        return None
    between = sentence.tokens[clause.subject.first : clause.use.group.first]
    comma = next((i for i, token in enumerate(between) if is_point(token, ",")), None)
    if comma is not None:
        inside = _adverbial(between[comma + 1 :])
        if inside:
            return inside
    return _just_before(sentence, clause.subject.first)


def _just_before(sentence: Sentence, first: int) -> Period | None:
    tokens = sentence.tokens
    end = first - 1
    while end >= 0 and (is_point(tokens[end], ",") or tokens[end].lower in DETERMINERS):
        end -= 1
    if end < 0 or tokens[end].kind is not Kind.DATE:
        return None
    start = end
    while start > 0 and not is_point(tokens[start - 1], ",;:") and tokens[start - 1].lower not in CONJUNCTIONS:
        start -= 1
    return _adverbial(tokens[start : end + 1])


def _attaches(sentence: Sentence, clause: Clause, index: int) -> bool:
    tokens = sentence.tokens
    text = tokens[index].lower
    if not (text.startswith(("under", "during", "from", "between", "throughout")) or _opened(tokens, index)):
        return False
    if text.startswith(("from", "between")) and clause.use.match.phrase.type is not ActType.MET:
        return False
    first = clause.use.group.verb + 1
    return not _elsewhere(tokens, first, index, clause)


def _opened(tokens: list[Token], index: int) -> bool:
    """Whether a preposition of time governs the date: "in early 2016", "at its meeting of 3 May"."""
    at = governor(tokens, index)
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if after in _EVENTS or (tokens[index - 1].lower == "of" and tokens[at].lower in _EVENTS):
        at -= 1
        while at > 0 and (tokens[at].lower in DETERMINERS | _KINDS or is_adverb(tokens[at])):
            at -= 1
        return tokens[at].lower in {"at", "in", "during"}
    return tokens[at].lower in OPENERS


_KINDS = frozenset(
    {"informal", "extraordinary", "regular", "plenary", "last", "next", "annual", "ministerial", "joint"}
)


def _elsewhere(tokens: list[Token], first: int, index: int, clause: Clause) -> bool:
    """Whether the date tells of an event in the object: "the outcome of the conference held in Rome in May 2024"."""
    if clause.use.match.phrase.type is ActType.MET:
        return False
    behind = tokens[max(first, index - 9) : index]
    for offset in range(len(behind) - 1, -1, -1):
        token = behind[offset]
        if (
            _is_participle(token)
            and token.lower not in _HELD
            and offset + 1 < len(behind)
            and behind[offset + 1].lower in PREPOSITIONS
        ):
            return True
        if token.kind is Kind.WORD and token.lower in _EVENTS:
            return not _at(tokens, max(first, index - 9) + offset, first)
    return False


def _is_participle(token: Token) -> bool:
    return token.kind is Kind.WORD and (
        token.lower in _PARTICIPLES or (token.lower.endswith("ed") and len(token.text) > 4)
    )


def _at(tokens: list[Token], event: int, first: int) -> bool:
    """Whether the event is where the act was done: "was discussed at the meeting in Brussels on 28 November 2024"."""
    for index in range(event - 1, first - 1, -1):
        if tokens[index].lower in PREPOSITIONS:
            return tokens[index].lower == "at"
    return False
