"""The vocabulary's phrases, made ready to be held against the tokens behind a verb."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from article71.reading.grammar.forms import Form, verb
from article71.reading.grammar.slots import LONGEST_WHOM, PARTICLES, Part, advance
from article71.reading.grammar.tokens import Token
from article71.reading.grammar.words import skip_adverbs
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Phrase, Vocabulary

_CLAUSE_OPENERS = frozenset({"where", "when", "how", "why", "what", "whether", "while", "whereas", ";", ":"})
_SLOT = re.compile(r"\{(\w+)(?:=([^}]*))?\}")


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
    parts: tuple[Part, ...]
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
        if self.nouns and not _in_front(self.nouns, tokens, at - 1):
            return None
        weight, whom, place = sum(part.weight for part in self.parts) + 3 * bool(self.nouns), None, at
        for number, part in enumerate(self.parts):
            found = advance(part, tokens, place, self.parts[number + 1 :])
            if found is None:
                return None
            if part.slot == "whom":
                whom = (skip_adverbs(tokens, place, 1), found)
            place = found if part.slot != "what" else place
        return Match(self.phrase, place, whom, weight)


def _in_front(nouns: frozenset[str], tokens: list[Token], verb: int) -> bool:
    """Whether one of the nouns stands in the verb's clause: not the meeting in "a meeting, where it was addressed"."""
    for index in range(verb - 1, max(-1, verb - LONGEST_WHOM), -1):
        if tokens[index].lower in nouns:
            return True
        if tokens[index].lower in _CLAUSE_OPENERS:
            return False
    return False


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
        if phrase.voice == "event":
            active[head] = (*active.get(head, ()), _event(phrase, parts))
        elif phrase.voice == "any":
            active[head] = (*active.get(head, ()), Pattern(phrase, parts))
            passive[head] = (*passive.get(head, ()), *_passives(phrase, parts))
        else:
            passive[head] = (*passive.get(head, ()), Pattern(phrase, parts))
    forms: dict[str, tuple[tuple[str, Form], ...]] = {}
    for head in sorted(active.keys() | passive.keys()):
        for spelling, form in verb(head).forms.items():
            forms[spelling] = (*forms.get(spelling, ()), (head, form))
    return Lexicon(forms, active, passive)


def _headed(phrases: tuple[Phrase, ...]) -> Iterator[tuple[str, tuple[Part, ...], Phrase]]:
    for phrase in phrases:
        heads, _, rest = phrase.text.partition(" ")
        for head in heads.split("|"):
            yield head, tuple(_parts(rest)), phrase


def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary's phrases, ready; made once."""
    return _lexicon(vocabulary.phrases)


def _parts(text: str) -> Iterator[Part]:
    for word in text.split():
        slot = _SLOT.fullmatch(word)
        if slot:
            yield Part(slot.group(1), frozenset((slot.group(2) or "").split("|")) - {""})
        else:
            yield Part("", frozenset(word.split("|")))


def _event(phrase: Phrase, parts: tuple[Part, ...]) -> Pattern:
    """What happens by itself: the nouns of its last slot stand in front of the verb."""
    return Pattern(phrase, parts[:-1], parts[-1].words) if parts[-1].slot == "by" else Pattern(phrase, parts)


def _passives(phrase: Phrase, parts: tuple[Part, ...]) -> Iterator[Pattern]:
    if not parts:
        yield Pattern(phrase, parts)
    elif parts[0].slot in {"what", "whom", "it"}:
        yield Pattern(phrase, parts[1:], parts[0].words)
    elif parts[0].words <= PARTICLES:
        kept = tuple(part for part in parts if part.slot not in {"what", "whom"})
        nouns = next((part.words for part in parts if part.slot == "what"), frozenset[str]())
        # "suggestions were put forward": the noun that the object must hold stands in the subject.
        yield Pattern(phrase, kept, nouns)
    else:
        yield Pattern(phrase, parts[1:], parts[0].words)
