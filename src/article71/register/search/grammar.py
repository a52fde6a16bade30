"""A question as people write it, read into a tree by the grammar in `query.lark`."""

from collections.abc import Iterable

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from article71.errors import BadInput
from article71.register.search.limits import DEEPEST, MOST_CHARACTERS, MOST_WORDS
from article71.register.search.tree import All, Any, Node, Phrase, sought
from article71.register.search.words import stems

_parser = Lark.open("query.lark", rel_to=__file__, parser="lalr", lexer="basic")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
# Words that nearly everything holds and that say nothing of what is looked for, unless they stand in a phrase.
_EMPTY = frozenset(map(Phrase, map(stems, "a an the of in on at to for from by with and or as it is be its".split())))


def parse(text: str) -> Node:
    """The question as a tree. BadInput, with the place, for one that cannot be understood or holds no word.

    A quotation mark or parenthesis that nobody closed is closed at the end.
    """
    written = text.translate(_QUOTES).strip()
    if len(written) > MOST_CHARACTERS:
        raise BadInput(f"the question is longer than {MOST_CHARACTERS} characters")
    try:
        read = _parser.parse(written + _unclosed(written))
    except UnexpectedInput as error:
        raise BadInput(_trouble(error, written), text) from error
    found = _any(_last(read))
    if found is None:
        raise BadInput("it holds no word to look for", text)
    if len(sought(found)) > MOST_WORDS:
        raise BadInput(f"it asks for more than {MOST_WORDS} words")
    return found


def _unclosed(text: str) -> str:
    parts = text.split('"')
    open_, deepest = 0, 0
    for part in parts[::2]:  # what stands between quotation marks opens nothing
        for mark in part:
            open_ = max(0, open_ + {"(": 1, ")": -1}.get(mark, 0))
            deepest = max(deepest, open_)
    if deepest > DEEPEST:
        raise BadInput(f"parentheses lie more than {DEEPEST} deep", text)
    return ('"' if len(parts) % 2 == 0 else "") + ")" * open_


def _trouble(error: UnexpectedInput, text: str) -> str:
    at = f"at character {(error.pos_in_stream or 0) + 1}"
    token = error.token if isinstance(error, UnexpectedToken) else None
    if isinstance(error, UnexpectedCharacters) or token is None:
        return f"what stands {at} is not understood: put it between quotation marks"
    if token.type == "$END" or error.pos_in_stream is None:
        last = text.split()[-1:] or [""]
        return "NOT says what to leave out: a word must follow it" if "NOT" in last else "it holds no word to look for"
    if token.type == "RPAR":
        return f"the parenthesis closed {at} holds no word, or was never opened"
    return f"{token} {at} says nothing there: a word must stand between NOT and it"


def _any(tree: "Tree[Token]") -> Node | None:
    parts = tuple(part for each in _chain(tree) if (part := _all(each)))
    return parts[0] if len(parts) == 1 else Any(parts) if parts else None


def _chain(tree: "Tree[Token]") -> Iterable["Tree[Token]"]:
    """The parts of a chain that the grammar nests at its left: `any` in `any`, `all` in `all`."""
    for child in tree.children:
        if isinstance(child, Token):
            continue
        yield from _chain(child) if child.data == tree.data else (child,)


def _all(tree: "Tree[Token]") -> Node | None:
    found = list(_chain(tree))
    wanted = [part for each in found if each.data != "without" and (part := _part(each))]
    without = [part for each in found if each.data == "without" and (part := _part(_last(each)))]
    telling = [part for part in wanted if part not in _EMPTY] or wanted
    if without and not telling:
        raise BadInput("NOT leaves something out of what is found: say what to find beside it")
    if len(telling) == 1 and not without:
        return telling[0]
    return All(tuple(telling), tuple(without)) if telling else None


def _last(tree: "Tree[Token]") -> "Tree[Token]":
    return next(child for child in reversed(tree.children) if isinstance(child, Tree))


def _part(tree: "Tree[Token]") -> Node | None:
    inner = tree.children[-1]
    if isinstance(inner, Tree):
        return _any(inner)
    found = stems(inner)
    return Phrase(found) if found else None
