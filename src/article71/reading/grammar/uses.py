"""Find every use of a vocabulary's verb in a sentence: which phrase, which voice and tense, from where to where."""

from dataclasses import dataclass
from enum import Enum, auto

from article71.reading.grammar.forms import Form, verb
from article71.reading.grammar.phrases import Lexicon, Match
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
    RELATIVES,
    is_adverb,
    is_point,
)
from article71.vocabulary.act_types import ActType

_ASKS = frozenset({ActType.INVITED, ActType.TASKED, ActType.REQUESTED})


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


@dataclass(frozen=True, slots=True)
class Use:
    """A verb's group and the phrase it makes with what follows."""

    group: Group
    match: Match
    plain: str


# Verbs that only say an act began, went on or was wished: the act is the one they govern.
_TRANSPARENT = frozenset({"continue", "begin", "start", "wish", "proceed", "manage", "keep", "help", "intend", "want"})
_GOVERNORS = frozenset(
    {"agree", "decide", "resolve", "undertake", "commit", "pledge", "promise", "accept", "propose", "offer"}
)
_GOVERNOR_FORMS = {
    spelling: (plain, form) for plain in _TRANSPARENT | _GOVERNORS for spelling, form in verb(plain).forms.items()
}


def uses(tokens: list[Token], lexicon: Lexicon) -> list[Use]:
    """Every use of a verb of the lexicon, in order of place.

    Left out are negated ones, merely possible ones and nouns that look like verbs.
    """
    found: list[Use] = []
    for index, token in enumerate(tokens):
        if token.kind is not Kind.WORD or token.lower not in lexicon.forms:
            continue
        if found and index < found[-1].match.after and not _opens(tokens, index):
            continue
        use = _use(tokens, index, lexicon, found)
        if use and not _in_infinitive(tokens, use, found):
            found.append(use)
    return found


def _in_infinitive(tokens: list[Token], use: Use, before: list[Use]) -> bool:
    """Whether the verb is one of a row in what is asked: "task COSI to coordinate, discuss and monitor the work"."""
    if not before or not is_joined(tokens, use.group) or use.group.tense is not Tense.PRESENT:
        return False
    asked = "to" in before[-1].match.phrase.text.split()[-1].split("|")
    return asked and tokens[use.group.verb].lower == use.plain and use.match.phrase.type not in _ASKS


def _opens(tokens: list[Token], index: int) -> bool:
    # "agreed to invite": the governed verb stands inside the reach of its governor's phrase.
    return index > 0 and tokens[index - 1].lower == "to"


def _use(tokens: list[Token], index: int, lexicon: Lexicon, before: list[Use]) -> Use | None:
    for plain, form in lexicon.forms[tokens[index].lower]:
        group = _group(tokens, index, form, before)
        if group is None:
            continue
        use = _matched(tokens, group, plain, lexicon)
        if use and not (group.tense is Tense.REDUCED and use.match.phrase.type is ActType.MET):
            return use
    return None


def _matched(tokens: list[Token], group: Group, plain: str, lexicon: Lexicon) -> Use | None:
    patterns = lexicon.active if group.voice is Voice.ACTIVE else lexicon.passive
    match = lexicon.best(patterns.get(plain, ()), tokens, group.verb + 1)
    return Use(group, match, plain) if match else None


def _group(tokens: list[Token], index: int, form: Form, before: list[Use]) -> Group | None:
    """The verb's auxiliaries, read leftwards; None when what stands there is no statement of an act."""
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
    if word == "be" and aux in FUTURE:
        return _finite(tokens, left, index, voice, Tense.FUTURE)
    return None


def _governed(tokens: list[Token], index: int, to: int) -> Group | None:
    """Of "agreed to invite" and "will continue to monitor" the group of the governor, told of the verb it governs."""
    left = to - 1
    while left >= 0 and is_adverb(tokens[left]):
        left -= 1
    if left < 0 or tokens[left].lower not in _GOVERNOR_FORMS:
        return None
    plain, form = _GOVERNOR_FORMS[tokens[left].lower]
    outer = _group(tokens, left, form, [])
    if outer is None or outer.voice is Voice.PASSIVE:
        return None
    governor = outer.governor or ("" if plain in _TRANSPARENT else plain)
    return Group(outer.first, index, outer.voice, outer.tense, governor)


def _bare(tokens: list[Token], index: int, form: Form, left: int, before: list[Use]) -> Group | None:
    """A verb without auxiliary: a past tense, a present one, a participle behind its noun, or an -ing."""
    first = left + 1
    if Form.ING in form:
        return _ing(tokens, index, left, before)
    if Form.PARTICIPLE in form and _lacks_object(tokens, index):
        voice = Voice.PASSIVE
        if _is_shared(tokens, left, before) and before[-1].group.voice is Voice.PASSIVE:
            return Group(first, index, voice, before[-1].group.tense)
        return Group(first, index, voice, Tense.REDUCED) if Form.PAST in form or left >= 0 else None
    if Form.PAST in form:
        return Group(first, index, Voice.ACTIVE, Tense.PAST) if _may_be_finite(tokens, index, left) else None
    if Form.PARTICIPLE in form and _is_shared(tokens, left, before):
        return Group(first, index, before[-1].group.voice, before[-1].group.tense)
    if form & (Form.THIRD | Form.PLAIN) and _may_be_finite(tokens, index, left):
        return _present(tokens, index, form, left, before)
    return None


def _present(tokens: list[Token], index: int, form: Form, left: int, before: list[Use]) -> Group | None:
    if Form.PLAIN in form and _is_shared(tokens, left, before) and before[-1].group.tense is Tense.FUTURE:
        return Group(left + 1, index, Voice.ACTIVE, Tense.FUTURE)
    return Group(left + 1, index, Voice.ACTIVE, Tense.PRESENT)


def _may_be_finite(tokens: list[Token], index: int, left: int) -> bool:
    """Not behind a determiner, adjective-like or preposition: "the agreed text", "of planned measures"."""
    if left < 0:
        return True
    word = tokens[left].lower
    if word in DETERMINERS - {"this", "that", "these", "those", "all", "both", "each"} or word in PREPOSITIONS:
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


def _is_shared(tokens: list[Token], left: int, before: list[Use]) -> bool:
    """Whether the verb is one of a row: ", and endorsed", "mapped and monitored"."""
    return bool(before) and left >= 0 and (tokens[left].lower in CONJUNCTIONS or is_point(tokens[left], ",;"))


def _ing(tokens: list[Token], index: int, left: int, before: list[Use]) -> Group | None:
    if left < 0 or tokens[left].lower in PREPOSITIONS | DETERMINERS | RELATIVES:
        return None
    plain, form = _GOVERNOR_FORMS.get(tokens[left].lower, ("", Form(0)))
    if plain in {"continue", "start", "begin", "keep"}:
        outer = _group(tokens, left, form, before)
        return Group(outer.first, index, Voice.ACTIVE, outer.tense) if outer else None
    if not _is_shared(tokens, left, before):
        return None
    last = before[-1].group
    progressive = tokens[last.verb].lower.endswith("ing") and last.tense is not Tense.ING
    joined = tokens[left].lower in CONJUNCTIONS and progressive
    return Group(left + 1, index, Voice.ACTIVE, last.tense if joined else Tense.ING)


def is_joined(tokens: list[Token], group: Group) -> bool:
    """Whether a conjunction or comma stands right before the verb's group."""
    left = group.first - 1
    return left >= 0 and (tokens[left].lower in CONJUNCTIONS or is_point(tokens[left], ",;"))
