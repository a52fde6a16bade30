"""The body in Akoma Ntoso: the flat blocks nested by their levels again, each element with its eId.

eIds follow the naming convention of Akoma Ntoso 3.0 (5.4): the parent's, two underscores, the element's short name and
its count.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from article71.documents.tree import Block, Heading, InnerCover, Paragraph, Role, Table
from article71.documents.writers.akn import akn, words
from article71.documents.writers.columns import square
from article71.documents.writers.elements import Element
from article71.documents.writers.flow import is_annex
from article71.documents.writers.printed import printed_inner
from article71.documents.writers.xml_cover import cover_lines

_SECTIONS = ("chapter", "section", "subsection", "level")
_SHORT = {
    "chapter": "chp",
    "section": "sec",
    "subsection": "subsec",
    "level": "lvl",
    "paragraph": "para",
    "point": "point",
    "hcontainer": "hcontainer",
}
_BELOW_HEADINGS = 100


@dataclass
class Node:
    """A block with the blocks that stand below it."""

    block: Block
    below: list["Node"] = field(default_factory=list)


def body_elements(blocks: tuple[Block, ...]) -> Iterator[Element]:
    """The hierarchy of the main body."""
    return _set(nested(blocks), "")


def nested(blocks: tuple[Block, ...]) -> list[Node]:
    """The blocks as trees: sections in chapters, paragraphs in sections, points in the paragraph that leads them in."""
    top: list[Node] = []
    open_nodes: list[Node] = []
    for block in blocks:
        while open_nodes and not _holds(open_nodes[-1].block, block):
            open_nodes.pop()
        node = Node(block)
        (open_nodes[-1].below if open_nodes else top).append(node)
        open_nodes.append(node)
    return top


def _holds(above: Block, block: Block) -> bool:
    return not isinstance(above, Table) and _rank(above) < _rank(block)


def _rank(block: Block) -> int:
    """A wrapped paper holds all that follows its cover; headings hold by level, paragraphs by depth."""
    match block:
        case InnerCover():
            return 0
        case Heading():
            return block.level
        case Paragraph():
            return _BELOW_HEADINGS + block.depth
        case Table():
            return _BELOW_HEADINGS


def _set(nodes: list[Node], parent: str) -> Iterator[Element]:
    counted: Counter[str] = Counter()
    for node in nodes:
        name = _name(node.block)
        counted[name] += 1
        mine = f"{_SHORT[name]}_{counted[name]}"
        yield _element(node, name, f"{parent}__{mine}" if parent else mine)


def _name(block: Block) -> str:
    match block:
        case Heading() if not is_annex(block):
            return _SECTIONS[min(block.level, len(_SECTIONS)) - 1]
        case Heading() | InnerCover():
            return "hcontainer"
        case Paragraph() if block.depth:
            return "point"
        case _:
            return "paragraph"


def _element(node: Node, name: str, place: str) -> Element:
    below = list(_set(node.below, place))
    match node.block:
        case Heading() as heading:
            title = akn("heading", *words(heading.title, heading.marks))
            kind = {"name": "annex"} if name == "hcontainer" else {}
            return akn(name, *_number(heading.number), title, *below, eId=place, **kind)
        case InnerCover() as inner:
            intro = akn("intro", *cover_lines(printed_inner(inner.cover)), eId=f"{place}__intro")
            return akn(name, intro, *below, eId=place, name="wrapped")
        case Paragraph() as paragraph:
            text = akn("p", *words(paragraph.words, paragraph.marks))
            told = akn("intro" if below else "content", text, eId=f"{place}__{'intro' if below else 'content'}")
            role = {"class_": "title"} if paragraph.role is Role.TITLE else {}
            return akn(name, *_number(paragraph.number), told, *below, eId=place, **role)
        case Table() as table:
            return akn(name, akn("content", *_table(table, place), eId=f"{place}__content"), eId=place)


def _number(number: str) -> tuple[Element, ...]:
    return (akn("num", number),) if number else ()


def _table(table: Table, place: str) -> Iterator[Element]:
    rows = [
        akn("tr", *(_cell(cell, "th" if index < table.head else "td") for cell in row))
        for index, row in enumerate(square(table))
        if row
    ]
    yield akn("table", *rows, eId=f"{place}__table_1") if rows else akn("p")


def _cell(cell: tuple[Paragraph, ...], name: str) -> Element:
    lines = [akn("p", f"{part.number} " if part.number else "", *words(part.words, part.marks)) for part in cell]
    return akn(name, *(lines or [akn("p")]))
