"""Find the names of bodies: those of the vocabulary, those a paper introduces, and those nobody knows yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from article71.reading.grammar.introductions import ABBREVIATION, BRACKETED, spelt_out, with_introduced
from article71.reading.grammar.tokens import Kind, Token, merged, tokenize, with_spans
from article71.reading.grammar.unknown_names import is_headed, name_like
from article71.vocabulary.model import Vocabulary


@dataclass(frozen=True, slots=True)
class _Spelling:
    words: tuple[str, ...]
    short: str
    exact: bool

    def stands_at(self, tokens: list[Token], index: int) -> bool:
        """Whether the tokens from here on are this name."""
        found = tokens[index : index + len(self.words)]
        if len(found) < len(self.words):
            return False
        if self.exact:
            return all(t.text == w for t, w in zip(found, self.words, strict=True)) or self._shouted(found)
        return all(t.lower == w.lower() for t, w in zip(found, self.words, strict=True))

    def _shouted(self, found: list[Token]) -> bool:
        # "THE COUNCIL OF THE EUROPEAN UNION": conclusions set their subject in capitals; "ran" must not become RAN.
        return len(self.words[0]) > 5 and all(t.text == w.upper() for t, w in zip(found, self.words, strict=True))


@dataclass
class Names:
    """The names known while one paper is read: the vocabulary's as of its date, and what the paper introduces."""

    spellings: dict[str, list[_Spelling]]
    learnt: dict[str, str] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def bodies(self, tokens: list[Token]) -> list[Token]:
        """The tokens with every name of a body made one token that carries its short name."""
        named = with_spans(tokens, list(self._known(tokens)))
        return with_spans(with_introduced(named), list(self._unknown(with_introduced(named))))

    def _known(self, tokens: list[Token]) -> Iterator[Token]:
        index = 0
        while index < len(tokens):
            found = self._at(tokens, index)
            if found:
                yield merged(tokens[index : index + len(found.words)], found.short)
            index += len(found.words) if found else 1

    def _at(self, tokens: list[Token], index: int) -> _Spelling | None:
        learnt = self.learnt.get(tokens[index].text)
        if learnt:
            return _Spelling((tokens[index].text,), learnt, exact=True)
        here = self.spellings.get(tokens[index].lower, ())
        return next((spelling for spelling in here if spelling.stands_at(tokens, index)), None)

    def _unknown(self, tokens: list[Token]) -> Iterator[Token]:
        for run in name_like(tokens):
            name = merged(run, "")
            if not self._is_part(name.text):
                self.unknown.add(name.text)
                yield replace(name, short=name.text)

    def _is_part(self, text: str) -> bool:
        # "the Standing Committee", "the Working Party": a known body called by a part of its name, not a new one.
        words = tuple(text.split())
        return any(
            words == spelling.words[start : start + len(words)]
            for spellings in self.spellings.values()
            for spelling in spellings
            for start in range(len(spelling.words) - len(words) + 1)
        )

    def learn(self, paragraphs: Iterable[str]) -> dict[str, str]:
        """Take in the abbreviations that a paper introduces for bodies.

        Returned are all it introduces in brackets, with the words they stand for where their initials say so.
        """
        introduced: dict[str, str] = {}
        for text in paragraphs:
            introduced |= {each: "" for each in BRACKETED.findall(text) if each not in introduced}
            tokens = tokenize(text)
            tokens = with_spans(tokens, list(self._known(tokens)))
            for index in range(2, len(tokens) - 1):
                introduced |= self._learnt_at(tokens, index)
        return introduced

    def _learnt_at(self, tokens: list[Token], index: int) -> dict[str, str]:
        inner, before = tokens[index], tokens[index - 2]
        bracketed = tokens[index - 1].text == "(" and tokens[index + 1].text == ")"
        if not bracketed or not ABBREVIATION.fullmatch(inner.text):
            return {}
        if before.kind is Kind.BODY and inner.kind is Kind.WORD:
            self.learnt.setdefault(inner.text, before.short)
            return {inner.text: before.text}
        start = spelt_out(tokens, index - 1, inner.text)
        if start is None:
            return {}
        words = tokens[start : index - 1]
        if inner.kind is Kind.WORD and is_headed(words):
            self.learnt.setdefault(inner.text, inner.text)
            self.unknown.add(merged(words, "").text)
        return {inner.text: merged(words, "").text}


def names_for(vocabulary: Vocabulary, on: date | None) -> Names:
    """The names in use on the day, or all of them when the paper has no date."""
    return Names(_spellings(_key(vocabulary, on)))


@dataclass(frozen=True)
class _Dated:
    vocabulary: Vocabulary
    on: date | None

    def __hash__(self) -> int:
        return hash((id(self.vocabulary), self.on))


def _key(vocabulary: Vocabulary, on: date | None) -> _Dated:
    return _Dated(vocabulary, on)


@lru_cache(maxsize=64)
def _spellings(dated: _Dated) -> dict[str, list[_Spelling]]:
    found: dict[str, list[_Spelling]] = {}
    for body in dated.vocabulary.bodies:
        for name in body.names:
            if dated.on is None or name.valid.holds(dated.on):
                words = tuple(token.text for token in tokenize(name.text))
                exact = len(words) == 1 or (not name.text[0].islower() and len(words) < 2)
                found.setdefault(words[0].lower(), []).append(_Spelling(words, body.short, exact))
    for spellings in found.values():
        spellings.sort(key=lambda spelling: -len(spelling.words))
    return found
