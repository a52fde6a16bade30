"""The vocabulary's phrases, made ready to be held against the tokens behind a verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from article71.reading.grammar.forms import Form, verb
from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_point,
    skip_adverbs,
)
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Phrase, Vocabulary

_SLOT = re.compile(r"\{(\w+)(?:=([^}]*))?\}")
_PARTICLES = PREPOSITIONS | {"that", "how", "whether", "which", "up", "out", "it"}
_JOINT = frozenset(
    "cooperation coordination line connection association conjunction consultation agreement accordance together along "
    "collaboration partnership contact compliance".split()
)
_LONGEST_GAP = 4
_LONGEST_IT = 16
_LONGEST_WHOM = 30


@dataclass(frozen=True, slots=True)
class _Part:
    """One step of a phrase: fixed words, or a slot (`what`, `whom`, `it`, `do`) that may ask for a noun."""

    slot: str
    words: frozenset[str]

    @property
    def weight(self) -> int:
        """How much it narrows the phrase down."""
        if self.slot:
            return 4 if self.words else 1
        return 2 if self.words <= _PARTICLES else 3


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: the object begins at token `after`; `whom` is the span of tokens of who is told or asked."""

    phrase: Phrase
    after: int
    whom: tuple[int, int] | None = None
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase in one voice. `nouns` must stand in the subject: "attention was drawn to"."""

    phrase: Phrase
    parts: tuple[_Part, ...]
    nouns: frozenset[str] = frozenset()

    @property
    def type(self) -> ActType:
        """The act type the phrase tells."""
        return self.phrase.type

    @property
    def takes_object(self) -> bool:
        """Whether nothing but an object follows the verb: "endorse {what}"."""
        return len(self.parts) == 1 and self.parts[0].slot in {"what", "whom"}

    def match(self, tokens: list[Token], at: int) -> Match | None:
        """The phrase held against the tokens from `at`, the first behind the verb."""
        if self.nouns and not any(token.lower in self.nouns for token in tokens[max(0, at - _LONGEST_WHOM) : at - 1]):
            return None
        weight, whom, place = sum(part.weight for part in self.parts) + 3 * bool(self.nouns), None, at
        for number, part in enumerate(self.parts):
            found = _STEPS[part.slot](part, tokens, place, self.parts[number + 1 :])
            if found is None:
                return None
            if part.slot == "whom":
                whom = (skip_adverbs(tokens, place, 1), found)
            place = found if part.slot != "what" else place
        return Match(self.phrase, place, whom, weight)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every spelling of the vocabulary's verbs: its form and the patterns of either voice."""

    forms: dict[str, tuple[tuple[str, Form], ...]]
    active: dict[str, tuple[Pattern, ...]]
    passive: dict[str, tuple[Pattern, ...]]

    def best(self, patterns: tuple[Pattern, ...], tokens: list[Token], at: int) -> Match | None:
        """The longest phrase that fits behind the verb; of equal ones the first in the file."""
        fits = [match for pattern in patterns if (match := pattern.match(tokens, at))]
        return max(fits, key=lambda match: match.weight, default=None)


@lru_cache(maxsize=8)
def _lexicon(phrases: tuple[Phrase, ...]) -> Lexicon:
    active: dict[str, tuple[Pattern, ...]] = {}
    passive: dict[str, tuple[Pattern, ...]] = {}
    for head, parts, phrase in _headed(phrases):
        if phrase.voice == "any":
            active[head] = (*active.get(head, ()), Pattern(phrase, parts))
            passive[head] = (*passive.get(head, ()), *_passives(phrase, parts))
        else:
            passive[head] = (*passive.get(head, ()), Pattern(phrase, parts))
    forms: dict[str, tuple[tuple[str, Form], ...]] = {}
    for head in active.keys() | passive.keys():
        for spelling, form in verb(head).forms.items():
            forms[spelling] = (*forms.get(spelling, ()), (head, form))
    return Lexicon(forms, active, passive)


def _headed(phrases: tuple[Phrase, ...]) -> Iterator[tuple[str, tuple[_Part, ...], Phrase]]:
    for phrase in phrases:
        heads, _, rest = phrase.text.partition(" ")
        for head in heads.split("|"):
            yield head, tuple(_parts(rest)), phrase


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary's phrases, ready; made once."""
    return _lexicon(vocabulary.phrases)


def _parts(text: str) -> Iterator[_Part]:
    for word in text.split():
        slot = _SLOT.fullmatch(word)
        if slot:
            yield _Part(slot.group(1), frozenset((slot.group(2) or "").split("|")) - {""})
        else:
            yield _Part("", frozenset(word.split("|")))


def _passives(phrase: Phrase, parts: tuple[_Part, ...]) -> Iterator[Pattern]:
    if not parts:
        yield Pattern(phrase, parts)
    elif parts[0].slot in {"what", "whom", "it"}:
        yield Pattern(phrase, parts[1:], parts[0].words)
    elif parts[0].words <= _PARTICLES:
        slots = [part for part in parts if part.slot not in {"what", "whom"}]
        yield Pattern(phrase, tuple(slots))
    else:
        yield Pattern(phrase, parts[1:], parts[0].words)


def _fixed(part: _Part, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    particle = part.words <= _PARTICLES
    for gap in range(_LONGEST_GAP + 1):
        index = at + gap
        if index >= len(tokens):
            return None
        if tokens[index].lower in part.words:
            return index + 1
        if particle and not is_adverb(tokens[index]):
            return _after_idiom(part, tokens, index)
        if tokens[index].kind is Kind.POINT or tokens[index].lower in PREPOSITIONS | RELATIVES | BE:
            return None
    return None


_IDIOM = ("as", "a", "matter", "of")


def _after_idiom(part: _Part, tokens: list[Token], index: int) -> int | None:
    # "dealt as a matter of priority with": the one adverbial that often parts a verb from its preposition.
    ahead = tuple(token.lower for token in tokens[index : index + 4])
    behind = index + 5
    if ahead == _IDIOM and behind < len(tokens) and tokens[behind].lower in part.words:
        return behind + 1
    return None


def _what(part: _Part, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    index = skip_adverbs(tokens, at, 1)
    if _shares_object(tokens, index):
        return index
    if index >= len(tokens) or is_point(tokens[index], ".,;:)!?") or tokens[index].lower in {"by", *BE, *CONJUNCTIONS}:
        return None
    if tokens[index].lower in PREPOSITIONS and not part.words:
        return index if _object_follows(tokens, index) else None
    if part.words and not _names(part.words, tokens, index):
        return None
    return index


def _shares_object(tokens: list[Token], at: int) -> bool:
    # "discussed and endorsed the plan", "discussed, and later endorsed, the plan": the object stands behind the second.
    conjunction = at + (at < len(tokens) and is_point(tokens[at], ","))
    if conjunction >= len(tokens) or tokens[conjunction].lower not in CONJUNCTIONS:
        return False
    index = skip_adverbs(tokens, conjunction + 1, 1)
    if index >= len(tokens) - 1:
        return False
    word = tokens[index].lower
    return word.endswith(("ed", "es", "ts", "ds", "ws")) or word in {"took", "gave", "held", "discuss", "welcome"}


def _object_follows(tokens: list[Token], index: int) -> bool:
    # "examined in detail the text" and "presented to COSI the report" have an object, "met in Brussels" has none.
    if tokens[index].lower not in {"in", "to", "with", "at", "as", "on"}:
        return False
    ahead = tokens[index + 1 + (tokens[index].lower != "as") : index + 5]
    return any(token.lower in DETERMINERS for token in ahead) and not any(
        is_point(token, ".,;:") for token in ahead[:1]
    )


def _names(nouns: frozenset[str], tokens: list[Token], at: int) -> bool:
    for token in tokens[at : at + 9]:
        if token.lower in nouns:
            return True
        if (token.kind is Kind.POINT and token.text not in "'’\"-") or token.lower in PREPOSITIONS | {"that", "which"}:
            return False
    return False


def _upto(limit: int, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    start = skip_adverbs(tokens, at, 1)
    for index in range(start, min(len(tokens), start + limit)):
        if index > start and _stands(later, tokens, index):
            return index
        if is_point(tokens[index], ".;:"):
            return None
    return None


def _stands(parts: tuple[_Part, ...], tokens: list[Token], at: int) -> bool:
    # Two parts are looked at: "considered the approach to migration to be right" holds "to" twice, "to be" once.
    if tokens[at].lower not in parts[0].words or _is_joint(tokens, at):
        return False
    return len(parts) == 1 or _STEPS[parts[1].slot](parts[1], tokens, at + 1, parts[2:]) is not None


def _is_joint(tokens: list[Token], at: int) -> bool:
    # "task COSI, in cooperation with CATS, to monitor": that "with" is not the one of "task COSI with".
    return tokens[at].lower == "with" and tokens[at - 1].lower in _JOINT


def _whom(part: _Part, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    start = skip_adverbs(tokens, at, 1)
    if (
        start >= len(tokens)
        or is_point(tokens[start], ".,;:)")
        or tokens[start].lower in PREPOSITIONS | CONJUNCTIONS | {"that"}
    ):
        return None
    if later:
        return _upto(_LONGEST_WHOM, tokens, at, later)
    end = start
    while end < len(tokens) and not is_point(tokens[end], ".,;:") and tokens[end].lower not in PREPOSITIONS | RELATIVES:
        end += 1
    return end


def _it(part: _Part, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    start = skip_adverbs(tokens, at, 1)
    if start >= len(tokens) or tokens[start].lower in PREPOSITIONS | {"that"} or is_point(tokens[start], ".,;:"):
        return None
    if part.words and not _names(part.words, tokens, start):
        return None
    return _upto(_LONGEST_IT, tokens, at, later) if later else start


def _do(part: _Part, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    return at if at < len(tokens) and tokens[at].kind is Kind.WORD else None


def _end(part: _Part, tokens: list[Token], at: int, later: tuple[_Part, ...]) -> int | None:
    # "considered the debate important" judges it; "considered the important debate" does not.
    here = (
        at >= len(tokens) or tokens[at].kind is Kind.POINT or tokens[at].lower in PREPOSITIONS | CONJUNCTIONS | {"that"}
    )
    return at if here else None


_STEPS = {"end": _end, "": _fixed, "what": _what, "whom": _whom, "it": _it, "do": _do}
