"""Runs of capitalised words that look like the name of a body nobody has told us of."""

from collections.abc import Iterator
from itertools import pairwise

from article71.reading.grammar.tokens import Kind, Token

# The noun that makes a run of capitalised words look like the name of a body.
_HEADS = frozenset(
    "Committee Group Party Agency Network Centre Center Office Hub Team Force Forum Board Bureau Authority Secretariat "
    "Coordinator Institute Service Services Mission Alliance Community Council Unit Taskforce Commission Assembly "
    "Directorate-General Academy".split()
)
_INSIDE = frozenset({"of", "on", "for", "and", "the", "in", "against", "to"})


def name_like(tokens: list[Token]) -> Iterator[list[Token]]:
    """Every run of tokens that looks like a body's name: "European Clearing Board", "Network on the Approach"."""
    return (run for run in _capital_runs(tokens) if len(run) > 1 and is_headed(run))


def _capital_runs(tokens: list[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in [*tokens, Token("", 0, 0, Kind.POINT)]:
        if (token.kind is Kind.WORD and token.text[0].isupper() and token.text not in {"The", "In", "At", "A"}) or (
            run and token.kind is Kind.WORD and token.lower in _INSIDE and _continues(run, token)
        ):
            run.append(token)
        elif run:
            yield _without_tail(run)
            run = []


def is_headed(run: list[Token]) -> bool:
    """Whether the noun that carries the run is one that bodies are called by."""
    # "European Clearing Board", "Network on the Approach"; not "Digital Services Act", "Team Europe".
    capitals = [token for token in run if token.text[0].isupper()]
    before_link = [a for a, b in pairwise(run) if b.lower in _INSIDE]
    return capitals[-1].text in _HEADS or (len(before_link) > 0 and before_link[0].text in _HEADS)


def _continues(run: list[Token], token: Token) -> bool:
    # "Network on the Approach" goes on over "on the"; "Instructs the Bureau" does not over "the" alone.
    return token.lower not in {"the", "in", "to"} or not run[-1].text[0].isupper()


def _without_tail(run: list[Token]) -> list[Token]:
    while run and not run[-1].text[0].isupper():
        run = run[:-1]
    return run
