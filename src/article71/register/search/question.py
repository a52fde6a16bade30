"""What somebody asks: the words, and the official paper or act they may name."""

from dataclasses import dataclass

from article71.errors import BadReference
from article71.references.find import parse as parse_reference
from article71.register.search.grammar import parse
from article71.register.search.tree import Node, Phrase
from article71.register.search.words import stems


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, as a tree; `reference` is the canonical id it names when it is nothing but a reference."""

    text: str
    node: Node
    reference: str = ""


def question(text: str) -> Question:
    """What is asked for. BadInput for what cannot be understood."""
    try:
        named = parse_reference(text)
    except BadReference:
        return Question(text, parse(text))
    return Question(text, Phrase(stems(text)), named.id)
