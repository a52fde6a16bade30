"""A row of bodies: "the Commission, Europol and Frontex"."""

from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import DETERMINERS, POSSESSIVES, PREPOSITIONS, is_point

_LINKS = (DETERMINERS - {"that"}) | {"and", "or", "as", "well"}


def row(tokens: list[Token], first: int, last: int) -> tuple[str, ...]:
    """The short names of the bodies in the row that tokens `first` to `last` begin with; empty when it is no such row.

    "by heads of Europol" and "by Europol's experts" begin with people, "to Europol, which" ends at the comma.
    """
    found: list[str] = []
    for index in range(first, min(last, len(tokens))):
        token = tokens[index]
        if token.kind is Kind.BODY:
            if is_possessor(tokens, index) and (found or not _owns_body(tokens, index)):
                break
            found += [] if is_possessor(tokens, index) or _is_adjunct(tokens, index) else [token.short]
        elif not _goes_on(tokens, index, bool(found)):
            break
    return tuple(dict.fromkeys(found))


def _is_adjunct(tokens: list[Token], index: int) -> bool:
    # "the Cyprus Presidency" is one body, not two.
    return index + 1 < len(tokens) and tokens[index + 1].kind is Kind.BODY


def _owns_body(tokens: list[Token], index: int) -> bool:
    # "Europol's EMPACT Support Team" is the team, "Europol's experts" are nobody known.
    return index + 2 < len(tokens) and tokens[index + 2].kind is Kind.BODY


def is_possessor(tokens: list[Token], index: int) -> bool:
    """Whether the token owns what follows: "Europol's guide"."""
    return index + 1 < len(tokens) and tokens[index + 1].text in POSSESSIVES


def _goes_on(tokens: list[Token], index: int, begun: bool) -> bool:
    if is_point(tokens[index], ","):
        return any(token.kind is Kind.BODY for token in tokens[index + 1 : index + 4])
    if tokens[index].text in POSSESSIVES:
        return True
    if begun:
        return tokens[index].lower in _LINKS
    return tokens[index].lower not in PREPOSITIONS and tokens[index].kind is Kind.WORD
