"""A verb with its auxiliaries: its voice, its tense, what governs it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from article71.reading.grammar.forms import Form, verb
from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FUTURE,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    before_time,
    behind_adverbials,
    is_adverb,
    is_point,
)


class Voice(Enum):
    """Who the subject is: the doer, or what it was done to."""

    ACTIVE = auto()
    PASSIVE = auto()


class Tense(Enum):
    """When, and how sure: only what happened, is declared or is promised can be an act."""

    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    ING = auto()
    REDUCED = auto()


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: tokens `first` to `verb`; `governor` is "agree" in "agreed to invite".

    Transparent governors ("continued to monitor") are no governors: they leave the act its type.
    """

    first: int
    verb: int
    voice: Voice
    tense: Tense
    governor: str = ""


# Verbs that only say an act began, went on or was wished: the act is the one they govern.
_TRANSPARENT = frozenset({"continue", "begin", "start", "wish", "proceed", "manage", "keep", "help"})
_GOVERNORS = frozenset(
    {"agree", "decide", "resolve", "undertake", "commit", "pledge", "promise", "accept", "propose", "offer"}
)
_GOVERNOR_FORMS = {
    spelling: (plain, form) for plain in _TRANSPARENT | _GOVERNORS for spelling, form in verb(plain).forms.items()
}


def groups(tokens: list[Token], index: int, form: Form, before: list[Group]) -> Iterator[Group]:
    """The ways to read a verb with its auxiliaries, the likeliest first; none when it states no act.

    "COSI met on 3 May" and "the text agreed on 3 May" look alike: behind a body's name the past tense comes first.
    `before` are the groups in front of it, whose voice and tense it may share: "was mapped and monitored".
    """
    likeliest = group(tokens, index, form, before)
    if likeliest is None:
        return
    past = Group(likeliest.first, index, Voice.ACTIVE, Tense.PAST)
    may_act = (
        likeliest.tense is Tense.REDUCED and Form.PAST in form and _may_be_finite(tokens, index, likeliest.first - 1)
    )
    named = may_act and _names_doer(tokens, likeliest.first - 1) and not _has_agent(tokens, index)
    yield from (past, likeliest) if named else (likeliest, past) if may_act else (likeliest,)
    if likeliest.voice is Voice.ACTIVE and Form.PARTICIPLE in form and _is_shared(tokens, likeliest.first - 1, before):
        # "was drawn up by Europol and submitted to COSI": what takes no object shares the passive in front of it.
        last = before[-1]
        if last.voice is Voice.PASSIVE and last.tense is not Tense.REDUCED:
            yield Group(likeliest.first, index, Voice.PASSIVE, last.tense)


def _names_doer(tokens: list[Token], left: int) -> bool:
    return left >= 0 and (tokens[left].kind is Kind.BODY or tokens[left].lower in PRONOUNS)


def _has_agent(tokens: list[Token], index: int) -> bool:
    after = behind_adverbials(tokens, index + 1)
    return after < len(tokens) and tokens[after].lower == "by"


def group(tokens: list[Token], index: int, form: Form, before: list[Group]) -> Group | None:
    """The likeliest reading of a verb with its auxiliaries, read leftwards."""
    left = index - 1
    while left >= 0 and is_adverb(tokens[left]):
        left -= 1
    if any(token.lower in NEGATIONS for token in tokens[max(0, left) : index]):
        return None
    word = tokens[left].lower if left >= 0 else ""
    if word in NEGATIONS:
        return None
    if word in BE and Form.PARTICIPLE in form:
        return _with_be(tokens, index, left, Voice.PASSIVE)
    if word in BE and Form.ING in form:
        return _with_be(tokens, index, left, Voice.ACTIVE)
    if word in HAVE and Form.PARTICIPLE in form:
        return _finite(tokens, left, index, Voice.ACTIVE, Tense.PAST)
    if word in FUTURE and Form.PLAIN in form:
        return _finite(tokens, left, index, Voice.ACTIVE, Tense.FUTURE)
    if word in MODALS | {"do", "does", "did", "let", "lets"}:
        return None
    if word == "to":
        return _governed(tokens, index, left) if Form.PLAIN in form else None
    return _bare(tokens, index, form, left, before)


def _finite(tokens: list[Token], first: int, index: int, voice: Voice, tense: Tense) -> Group | None:
    negated = any(token.lower in NEGATIONS for token in tokens[first:index])
    return None if negated else Group(first, index, voice, tense)


def _with_be(tokens: list[Token], index: int, be: int, voice: Voice) -> Group | None:
    word = tokens[be].lower
    if word in {"was", "were"}:
        return _finite(tokens, be, index, voice, Tense.PAST)
    if word in {"is", "are"}:
        return _finite(tokens, be, index, voice, Tense.PRESENT)
    left = be - 1
    while left >= 0 and is_adverb(tokens[left]):
        left -= 1
    aux = tokens[left].lower if left >= 0 else ""
    if word == "been" and aux in HAVE:
        return _finite(tokens, left, index, voice, Tense.PAST)
    if word == "be" and aux == "to":
        # "continued to be monitored by": it was; "agreed to be briefed": it may be.
        outer = _governed(tokens, be, left)
        return Group(outer.first, index, voice, outer.tense) if outer and not outer.governor else None
    if word == "be" and aux in FUTURE:
        return _finite(tokens, left, index, voice, Tense.FUTURE)
    return None


def _governed(tokens: list[Token], index: int, to: int) -> Group | None:
    """Of "agreed to invite" and "will continue to monitor" the group of the governor, told of the verb it governs."""
    left = to - 1
    while left >= 0 and is_adverb(tokens[left]):
        left -= 1
    if left > 0 and tokens[left].lower == "able" and tokens[left - 1].lower in {"was", "were"}:
        return Group(left - 1, index, Voice.ACTIVE, Tense.PAST)
    if left < 0 or tokens[left].lower not in _GOVERNOR_FORMS:
        return None
    plain, form = _GOVERNOR_FORMS[tokens[left].lower]
    outer = group(tokens, left, form, [])
    if outer is None or outer.voice is Voice.PASSIVE:
        return None
    governor = outer.governor or ("" if plain in _TRANSPARENT else plain)
    return Group(outer.first, index, outer.voice, outer.tense, governor)


def _bare(tokens: list[Token], index: int, form: Form, left: int, before: list[Group]) -> Group | None:
    """A verb without auxiliary: a past tense, a present one, a participle behind its noun, or an -ing."""
    first = left + 1
    if Form.ING in form:
        return _ing(tokens, index, left, before)
    if Form.PARTICIPLE in form and (_lacks_object(tokens, index) or _closes_object(tokens, index, before)):
        voice = Voice.PASSIVE
        if _is_shared(tokens, left, before) and before[-1].voice is Voice.PASSIVE:
            return Group(first, index, voice, before[-1].tense)
        return Group(first, index, voice, Tense.REDUCED) if Form.PAST in form or left >= 0 else None
    if Form.PAST in form:
        return Group(first, index, Voice.ACTIVE, Tense.PAST) if _may_be_finite(tokens, index, left) else None
    if Form.PARTICIPLE in form and _is_shared(tokens, left, before):
        return Group(first, index, before[-1].voice, before[-1].tense)
    if form & (Form.THIRD | Form.PLAIN) and _may_be_finite(tokens, index, left):
        return _present(tokens, index, form, left, before)
    return None


def _present(tokens: list[Token], index: int, form: Form, left: int, before: list[Group]) -> Group | None:
    if index + 1 < len(tokens) and tokens[index + 1].lower in BE | HAVE | MODALS | FUTURE:
        # "its reply to the update was sent": a noun that looks like a verb.
        return None
    if Form.PLAIN in form and _is_shared(tokens, left, before) and before[-1].tense is Tense.FUTURE:
        return Group(left + 1, index, Voice.ACTIVE, Tense.FUTURE)
    return Group(left + 1, index, Voice.ACTIVE, Tense.PRESENT)


_STANDING_ALONE = frozenset(
    {"this", "that", "these", "those", "all", "both", "each", "some", "several", "many", "most"}
)


def _may_be_finite(tokens: list[Token], index: int, left: int) -> bool:
    """Not behind a determiner, adjective-like or preposition: "the agreed text", "of planned measures"."""
    if left < 0:
        return True
    word = tokens[left].lower
    if word in DETERMINERS - _STANDING_ALONE or word in PREPOSITIONS:
        return False
    return not (is_point(tokens[left], "'’") or word in {"'s", "’s"})


def _lacks_object(tokens: list[Token], index: int) -> bool:
    """Whether "by", the end, or a date with its preposition follows: what cannot follow a past tense with an object."""
    after = index + 1
    while after < len(tokens) and is_adverb(tokens[after]):
        after += 1
    if after >= len(tokens) or tokens[after].lower == "by":
        return True
    if tokens[after].lower == "for" and after + 1 < len(tokens) and tokens[after + 1].lower == "by":
        return True
    dated = tokens[after].lower in {"in", "on", "during", "under", "at", "from"} and after + 1 < len(tokens)
    return tokens[after].kind is Kind.DATE or (dated and tokens[after + 1].kind is Kind.DATE)


def _closes_object(tokens: list[Token], index: int, before: list[Group]) -> bool:
    """Whether it ends an earlier verb's object: "took note of the report presented and agreed to go on"."""
    if not before or index + 1 >= len(tokens) or tokens[index + 1].lower != "and":
        return False
    between = tokens[before[-1].verb + 1 : index]
    plain = all(token.kind is Kind.WORD and token.lower not in CONJUNCTIONS | RELATIVES for token in between)
    return plain and len(between) > 1 and not is_adverb(between[-1])


def _is_shared(tokens: list[Token], left: int, before: list[Group]) -> bool:
    """Whether the verb is one of a row: ", and endorsed", "mapped and monitored"."""
    if not before or left < 0:
        return False
    left = before_time(tokens, left)
    return tokens[left].lower in CONJUNCTIONS or is_point(tokens[left], ",;")


def _ing(tokens: list[Token], index: int, left: int, before: list[Group]) -> Group | None:
    if left < 0 or tokens[left].lower in PREPOSITIONS | DETERMINERS | RELATIVES:
        return None
    plain, form = _GOVERNOR_FORMS.get(tokens[left].lower, ("", Form(0)))
    if plain in {"continue", "start", "begin", "keep"}:
        outer = group(tokens, left, form, before)
        return Group(outer.first, index, Voice.ACTIVE, outer.tense) if outer else None
    if not _is_shared(tokens, left, before):
        return None
    last = before[-1]
    progressive = tokens[last.verb].lower.endswith("ing") and last.tense is not Tense.ING
    joined = tokens[left].lower in CONJUNCTIONS and progressive
    return Group(left + 1, index, Voice.ACTIVE, last.tense if joined else Tense.ING)


def is_joined(tokens: list[Token], group: Group) -> bool:
    """Whether a conjunction or comma stands right before the verb's group."""
    left = before_time(tokens, group.first - 1)
    return left >= 0 and (tokens[left].lower in CONJUNCTIONS or is_point(tokens[left], ",;"))
