"""Looking stems up on PostgreSQL: the array of stems says which are held, their order in the columns says the rest."""

from article71.register.search.stores import ARRAY
from article71.register.search.tree import All, Node, Phrase

Lookup = tuple[str, list[str]]


def found(table: str, node: Node) -> Lookup:
    """A query, with its values, that gives the numbers of the records of this table that hold what is asked."""
    return _where(table, _held(node, ("heading", "text")))


def headed(table: str, node: Node) -> Lookup:
    """The same, where it is the heading that holds it."""
    return _where(table, _held(node, ("heading",)))


def _where(table: str, held: Lookup) -> Lookup:
    condition, values = held
    return f"SELECT record_id FROM {table} WHERE {condition}", values  # noqa: S608


def _held(node: Node, columns: tuple[str, ...]) -> Lookup:
    if isinstance(node, Phrase):
        return _side_by_side(node.stems, columns)
    joint = " AND " if isinstance(node, All) else " OR "
    parts = [_held(each, columns) for each in node.parts]
    condition = joint.join(each for each, _ in parts)
    for left_out in node.without if isinstance(node, All) else ():
        part = _held(left_out, columns)
        condition, parts = f"{condition} AND NOT {part[0]}", [*parts, part]
    return f"({condition})", [value for _, values in parts for value in values]


def _side_by_side(stems: tuple[str, ...], columns: tuple[str, ...]) -> Lookup:
    held, values = f"{ARRAY} @> string_to_array(%s, ' ')", [" ".join(stems)]
    if len(stems) == 1 and len(columns) == 2:
        return f"({held})", values
    ordered = " OR ".join(f"strpos(' ' || {column} || ' ', %s) > 0" for column in columns)
    return f"({held} AND ({ordered}))", [*values, *[f" {' '.join(stems)} "] * len(columns)]
