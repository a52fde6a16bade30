"""Find the names of bodies in a sentence: those of the vocabulary, those a paper introduces, and those nobody knows yet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from article71.reading.grammar.tokens import Kind, Token, tokenize, with_spans
from article71.vocabulary.model import Vocabulary

# The noun that makes a run of capitalised words look like the name of a body.
_HEADS = frozenset(
    "Committee Group Party Agency Network Centre Center Office Hub Team Force Forum Board Bureau Authority Secretariat "
    "Coordinator Institute Service Services Mission Alliance Community Council Unit Taskforce Commission Assembly "
    "Directorate-General Academy".split()
)
_INSIDE = frozenset({"of", "on", "for", "and", "the", "in", "against", "to"})
_ABBREVIATION = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z][\w/&-]{1,14}")


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
    """The names known while one paper is read: the vocabulary's as of the paper's date, and what the paper introduces."""

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
                yield _merged(tokens[index : index + len(found.words)], found.short)
            index += len(found.words) if found else 1

    def _at(self, tokens: list[Token], index: int) -> _Spelling | None:
        learnt = self.learnt.get(tokens[index].text)
        if learnt:
            return _Spelling((tokens[index].text,), learnt, exact=True)
        here = self.spellings.get(tokens[index].lower, ())
        return next((spelling for spelling in here if spelling.stands_at(tokens, index)), None)

    def _unknown(self, tokens: list[Token]) -> Iterator[Token]:
        for run in _capital_runs(tokens):
            if len(run) > 1 and _headed(run):
                name = _merged(run, "")
                self.unknown.add(name.text)
                yield replace(name, short=name.text)


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
                exact = len(words) == 1 or not name.text[0].islower() and len(words) < 2
                found.setdefault(words[0].lower(), []).append(_Spelling(words, body.short, exact))
    for spellings in found.values():
        spellings.sort(key=lambda spelling: -len(spelling.words))
    return found


def _merged(tokens: list[Token], short: str) -> Token:
    text = tokens[0].text
    for before, token in zip(tokens, tokens[1:], strict=False):
        text += " " * (token.start - before.end) + token.text
    return Token(text, tokens[0].start, tokens[-1].end, Kind.BODY, short)


def _capital_runs(tokens: list[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in [*tokens, Token("", 0, 0, Kind.POINT)]:
        if token.kind is Kind.WORD and token.text[0].isupper() and token.text not in {"The", "In", "At", "A"}:
            run.append(token)
        elif run and token.kind is Kind.WORD and token.lower in _INSIDE and _continues(run, token):
            run.append(token)
        elif run:
            yield _without_tail(run)
            run = []


def _headed(run: list[Token]) -> bool:
    # "European Clearing Board", "Network on the Approach"; not "Digital Services Act", "Team Europe".
    capitals = [token for token in run if token.text[0].isupper()]
    before_link = [a for a, b in zip(run, run[1:], strict=False) if b.lower in _INSIDE]
    return capitals[-1].text in _HEADS or (len(before_link) > 0 and before_link[0].text in _HEADS)


def _continues(run: list[Token], token: Token) -> bool:
    # "Network on the Approach" goes on over "on the"; "Instructs the Bureau" does not over "the" alone.
    return token.lower not in {"the", "in", "to"} or not run[-1].text[0].isupper()


def _without_tail(run: list[Token]) -> list[Token]:
    while run and not run[-1].text[0].isupper():
        run = run[:-1]
    return run


def with_introduced(tokens: list[Token]) -> list[Token]:
    """A name and the abbreviation behind it in brackets made one: "EU Agency for Asylum (EUAA)" is the EUAA."""
    spans = []
    for index in range(2, len(tokens) - 1):
        inner = tokens[index]
        if tokens[index - 1].text == "(" and tokens[index + 1].text == ")" and inner.kind is Kind.BODY:
            first = _name_start(tokens, index - 1, inner)
            if first is not None:
                spans.append(_merged(tokens[first : index + 2], inner.short))
    return with_spans(tokens, spans)


def _name_start(tokens: list[Token], bracket: int, inner: Token) -> int | None:
    before = tokens[bracket - 1]
    if before.kind is Kind.BODY:
        return bracket - 1 if before.short == inner.short else None
    return spelt_out(tokens, bracket, inner.text)


def spelt_out(tokens: list[Token], bracket: int, abbreviation: str) -> int | None:
    """Where the words begin whose initials make the abbreviation in brackets: None when they do not."""
    letters = [letter.lower() for letter in abbreviation if letter.isalpha()]
    first = max(0, bracket - 2 * len(letters) - 8)
    starts = [i for i in range(first, bracket) if tokens[i].text[0].isupper() and tokens[i].lower[0] == letters[0]]
    for start in starts:
        if _initials_hold(letters, tokens[start:bracket]) and not any(t.text in ".;:()" for t in tokens[start:bracket]):
            return start
    return None


def _initials_hold(letters: list[str], tokens: list[Token]) -> bool:
    initials = iter([part[0].lower() for token in tokens for part in token.text.split("-") if part])
    return all(letter in initials for letter in letters)


_BRACKETED = re.compile(r"\(([A-Z][\w/&-]*[A-Za-z])\)")


def learn(names: Names, paragraphs: Iterable[str]) -> dict[str, str]:
    """Take in the abbreviations that a paper introduces for bodies.

    Returned are all abbreviations it introduces in brackets, with the words they stand for where their initials say so.
    """
    introduced: dict[str, str] = {}
    for text in paragraphs:
        introduced |= {abbreviation: "" for abbreviation in _BRACKETED.findall(text) if abbreviation not in introduced}
        tokens = with_spans(tokens_ := tokenize(text), list(names._known(tokens_)))
        for index in range(2, len(tokens) - 1):
            _learn_at(names, tokens, index, introduced)
    return introduced


def _learn_at(names: Names, tokens: list[Token], index: int, introduced: dict[str, str]) -> None:
    inner, before = tokens[index], tokens[index - 2]
    if not (tokens[index - 1].text == "(" and tokens[index + 1].text == ")" and _ABBREVIATION.fullmatch(inner.text)):
        return
    if before.kind is Kind.BODY and inner.kind is Kind.WORD:
        names.learnt.setdefault(inner.text, before.short)
        introduced[inner.text] = before.text
        return
    start = spelt_out(tokens, index - 1, inner.text)
    if start is None:
        return
    words = tokens[start : index - 1]
    introduced[inner.text] = _merged(words, "").text
    if inner.kind is Kind.WORD and _headed(words):
        names.learnt.setdefault(inner.text, inner.text)
        names.unknown.add(introduced[inner.text])
