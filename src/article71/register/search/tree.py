"""A question as a tree: what must be found, and what is left out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """Stems that stand side by side in this order in one passage; most often a single one."""

    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every part is held by the record, and none of what it is found `without`."""

    parts: tuple["Node", ...]
    without: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part is held by the record."""

    parts: tuple["Node", ...]


Node = Phrase | All | Any


def sought(node: Node) -> tuple[str, ...]:
    """The stems that a hit may hold because of this question, each once, in the order asked; not those left out."""
    return tuple(dict.fromkeys(stem for phrase in phrases(node) for stem in phrase.stems))


def phrases(node: Node) -> tuple[Phrase, ...]:
    """What is looked for side by side, each once, in the order asked; not what is left out."""
    if isinstance(node, Phrase):
        return (node,)
    return tuple(dict.fromkeys(each for part in node.parts for each in phrases(part)))


def may_miss_words(node: Node) -> bool:
    """Whether a hit may lack a word that is asked for: where one or the other is enough."""
    return isinstance(node, Any) or (isinstance(node, All) and any(map(may_miss_words, node.parts)))
