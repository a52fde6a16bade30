"""Looking stems up on SQLite: a question as FTS5 asks it, in one look-up."""

from article71.register.search.stores import lookup
from article71.register.search.tree import All, Node, Phrase

Lookup = tuple[str, list[str]]


def found(table: str, node: Node) -> Lookup:
    """A query, with its values, that gives the numbers of the records of this table that hold what is asked."""
    return _matching(table, _match(node))


def headed(table: str, node: Node) -> Lookup:
    """The same, where it is the heading that holds it."""
    return _matching(table, f"{{heading}} : ({_match(node)})")


def _matching(table: str, asked: str) -> Lookup:
    return f"SELECT rowid FROM {lookup(table)} WHERE {lookup(table)} MATCH %s", [asked]  # noqa: S608


def _match(node: Node) -> str:
    if isinstance(node, Phrase):
        return f'"{" ".join(node.stems)}"'
    if isinstance(node, All):
        wanted = f"({' AND '.join(map(_match, node.parts))})"
        return f"({wanted} NOT ({' OR '.join(map(_match, node.without))}))" if node.without else wanted
    return f"({' OR '.join(map(_match, node.parts))})"
