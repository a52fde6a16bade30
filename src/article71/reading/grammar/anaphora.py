"""Who is meant by "the Committee", "the Working Party", "the Chair", "the French delegation".

A paper names its bodies once and then calls them by their kind. A kind refers to the body the paper is of (its cover's
subject, sender or addressee), else to the one named last, and "the Committee" at last to the register's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from article71.reading.grammar.tokens import Kind, Token, merged, with_spans
from article71.vocabulary.model import Vocabulary

_KINDS = (("Working", "Party"), ("Support", "Group"), ("Committee",), ("Network",), ("Group",), ("Agency",))
_NEXT = frozenset({"incoming", "upcoming", "next"})
_DELEGATION = frozenset({"delegation", "delegations"})


@dataclass
class Named:
    """The bodies a paper has named so far. `own` are those of its cover, the likeliest first."""

    committee: str
    words: Mapping[str, frozenset[str]]
    countries: Mapping[str, str]
    own: tuple[str, ...] = ()
    latest: list[str] = field(default_factory=list)

    def tell(self, tokens: list[Token]) -> None:
        """Keep the names of a sentence."""
        self.latest += [token.short for token in tokens if token.short]

    def meant(self, kind: tuple[str, ...]) -> str:
        """The body that a kind's words refer to; empty when there is none."""
        wanted = {word.lower() for word in kind}
        known = (*self.own, *reversed(self.latest[-40:]))
        fitting = (short for short in known if wanted <= self.words.get(short, frozenset()))
        return next(fitting, self.committee if kind == ("Committee",) else "")


def named_in(vocabulary: Vocabulary, cover: list[Token]) -> Named:
    """What a paper's cover names, with the words and countries of the vocabulary."""
    words = {
        body.short: frozenset(word.lower() for name in body.names for word in name.text.split())
        for body in vocabulary.bodies
    }
    countries = {presidency.adjective: presidency.country for presidency in vocabulary.presidencies}
    own = tuple(dict.fromkeys(token.short for token in cover if token.short))
    return Named(vocabulary.committee, words, countries, own)


def referred(tokens: list[Token], named: Named) -> list[Token]:
    """The tokens with every kind that refers to a body, and every country's delegation, made that body's name."""
    return with_spans(tokens, list(_references(tokens, named)))


def _references(tokens: list[Token], named: Named) -> Iterator[Token]:
    behind = 0
    for index in range(len(tokens)):
        if index < behind:
            continue
        found = _kind(tokens, index, named) or _delegation(tokens, index, named) or _incoming(tokens, index, named)
        yield from found
        while found and behind < len(tokens) and tokens[behind].end <= found[-1].end:
            behind += 1


def _kind(tokens: list[Token], index: int, named: Named) -> list[Token]:
    if index == 0 or tokens[index - 1].lower != "the":
        return []
    for kind in _KINDS:
        words = tokens[index : index + len(kind)]
        if [word.lower for word in words] == [word.lower() for word in kind] and _stands_alone(
            tokens, index, len(kind)
        ):
            short = named.meant(kind)
            return [merged(words, short)] if short else []
    if tokens[index].text == "Chair" and _stands_alone(tokens, index, 1):
        return [merged(tokens[index : index + 1], "Presidency")]
    return []


def _stands_alone(tokens: list[Token], index: int, length: int) -> bool:
    """Whether no name goes on behind it: "the Committee of the Regions", "the Network's" work."""
    if len(tokens[index].text) and tokens[index].text[0].islower() and length == 1:
        return False
    after = index + length
    if after < len(tokens) and tokens[after].lower in {"of", "on", "for"}:
        # "the Committee on Budgets" is another one; "briefed the Committee on the situation" tells it of something.
        after += 1 + (after + 1 < len(tokens) and tokens[after + 1].lower == "the")
        return after >= len(tokens) or not (tokens[after].kind is Kind.WORD and tokens[after].text[0].isupper())
    return after >= len(tokens) or not (
        tokens[after].text == "(" or (tokens[after].kind is Kind.WORD and tokens[after].text[0].isupper())
    )


def _incoming(tokens: list[Token], index: int, named: Named) -> list[Token]:
    """The next in the chair by its country: "the incoming Spanish Presidency"."""
    words = tokens[index : index + 3]
    if len(words) < 3 or words[0].lower not in _NEXT or words[2].short != "Presidency":
        return []
    return [merged(words, "incoming Presidency")] if words[1].text in named.countries else []


def _delegation(tokens: list[Token], index: int, named: Named) -> list[Token]:
    """The countries of "the Dutch and Belgian delegations", the last with the noun."""
    found: list[int] = []
    at = index
    while at < len(tokens) and (tokens[at].text in named.countries or (found and tokens[at].lower in {"and", ","})):
        found += [at] if tokens[at].text in named.countries else []
        at += 1
    if not found or at >= len(tokens) or tokens[at].lower not in _DELEGATION or found[-1] != at - 1:
        return []
    countries = [merged([tokens[i]], named.countries[tokens[i].text]) for i in found[:-1]]
    return [*countries, merged(tokens[found[-1] : at + 1], named.countries[tokens[found[-1]].text])]
