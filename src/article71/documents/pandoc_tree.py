"""Pandoc's tree as raw blocks: paragraphs with their notes anchored, lists with their labels, tables.

Pandoc keeps a note's words at its mark and drops its number, so notes are counted as they appear; a label or number
that the file prints and pandoc would drop comes in through the private characters of `Hint`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from article71.documents.anchors import note, safe
from article71.documents.blocks import Note, RawBlock
from article71.documents.counting import letters, roman
from article71.documents.hints import Hint
from article71.documents.pandoc import Node

_LABEL = re.compile(f"{Hint.LABEL}[^{Hint.LABEL}]*{Hint.LABEL}")
_MOST_COLUMNS = 1000
"""As browsers hold it; a page may claim any."""

Cell = tuple[RawBlock, ...]
Row = tuple[Cell, ...]


@dataclass
class _Walk:
    """Notes met so far; the one thing that a walk over the tree must carry along."""

    notes: dict[str, Note] = field(default_factory=dict)


def raw_blocks(nodes: Iterable[Node]) -> tuple[tuple[RawBlock, ...], dict[str, Note]]:
    """The blocks of pandoc's tree in reading order, and the notes by the keys their anchors hold."""
    walk = _Walk()
    return tuple(_blocks(nodes, walk, 0)), walk.notes


def _blocks(nodes: Iterable[Node], walk: _Walk, depth: int) -> Iterator[RawBlock]:
    for node in nodes:
        yield from _BLOCKS.get(node["t"], _nothing)(node.get("c"), walk, depth)


def _nothing(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    return iter(())


def _paragraph(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    yield _labelled(RawBlock(text=_text(content, walk), bold=_all_bold(content), depth=depth))


def _heading(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    level, _, inlines = content
    yield replace(_labelled(RawBlock(text=_text(inlines, walk), bold=True, level=level)), depth=0)


def _line_block(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    yield RawBlock(text="\n".join(_text(line, walk) for line in content), depth=depth)


def _verbatim(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    yield RawBlock(text=content[1], depth=depth)


def _inside(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    """The blocks of a division, figure or quotation: an indented paragraph of a DOCX comes as a quotation."""
    return _blocks(content[-1] if isinstance(content[-1], list) else content, walk, depth)


def _bullets(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    for item in content:
        yield from _item("–", item, walk, depth + 1)


def _ordered(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    (start, style, delimiter), items = content
    for count, item in enumerate(items, start):
        printed = _DELIMITED[delimiter["t"]].format(_COUNTED.get(style["t"], str)(count))
        yield from _item(printed, item, walk, depth + 1)


def _definitions(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    for term, meanings in content:
        yield RawBlock(text=_text(term, walk), depth=depth)
        for meaning in meanings:
            yield from _blocks(meaning, walk, depth + 1)


def _item(label: str, nodes: list[Node], walk: _Walk, depth: int) -> Iterator[RawBlock]:
    """An item's blocks: the label goes to the first of them, unless that is a list in its turn."""
    for index, block in enumerate(_blocks(nodes, walk, depth)):
        first = index == 0 and not block.number and not block.rows
        yield replace(block, number=label) if first else block


def _table(content: Any, walk: _Walk, depth: int) -> Iterator[RawBlock]:
    _, caption, _, head, bodies, foot = content
    yield from _blocks(caption[1], walk, depth)
    heads = head[1] + [row for body in bodies for row in body[2]]
    rows = [*heads, *(row for body in bodies for row in body[3]), *foot[1]]
    read = tuple(_rows(rows, walk))
    if any(part.text.strip() for row in read for cell in row for part in cell):
        yield RawBlock(rows=read, head=len(heads), printed=tuple(line for row in read for line in _lines(row)))


def _rows(rows: Iterable[Any], walk: _Walk) -> Iterator[Row]:
    """Rows of cells; where a cell spans rows or columns stand empty cells, so that a column stays a column."""
    spanned: dict[int, int] = {}
    for _, cells in rows:
        row: list[Cell] = []
        for _, _, height, width, content in cells:
            _pass_over(spanned, row)
            columns = range(len(row), len(row) + min(width, _MOST_COLUMNS))
            spanned |= dict.fromkeys(columns, height)
            row += [tuple(_in_cell(_blocks(content, walk, 0))), *[()] * (len(columns) - 1)]
        spanned = {column: height - 1 for column, height in spanned.items() if height > 1}
        yield _without_empty_end(row)


def _pass_over(spanned: dict[int, int], row: list[Cell]) -> None:
    while len(row) in spanned:
        row.append(())


def _without_empty_end(row: list[Cell]) -> Row:
    """A row ends with its last cell: what a wide one covers beyond it would print as tabs at the line's end."""
    end = max((at for at, cell in enumerate(row, 1) if cell), default=0)
    return tuple(row[:end])


def _lines(row: Row) -> Iterator[str]:
    """A row as a cover prints it: a field's name beside its value, or cells of several lines one after the other.

    Joined by tabs throughout, a cell that holds date, number and subject codes would be one line that is none of them.
    """
    cells = [[line for part in cell for line in part.lines] for cell in row]
    if all(len(lines) < 2 for lines in cells):
        yield "\t".join(line for lines in cells for line in lines or [""])
    elif len(cells) == 2 and len(cells[0]) == 1 and cells[0][0].rstrip().endswith(":"):
        yield f"{cells[0][0]}\t{cells[1][0]}"
        yield from (f"\t{line}" for line in cells[1][1:])
    else:
        yield from (line for lines in cells for line in (*lines, ""))


def _in_cell(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """A table inside a cell becomes its paragraphs: the tree's cells hold paragraphs only."""
    for block in blocks:
        if block.rows:
            yield from (part for row in block.rows for cell in row for part in cell)
        else:
            yield block


_BLOCKS: dict[str, Callable[[Any, _Walk, int], Iterator[RawBlock]]] = {
    "Para": _paragraph,
    "Plain": _paragraph,
    "Header": _heading,
    "LineBlock": _line_block,
    "CodeBlock": _verbatim,
    "Div": _inside,
    "Figure": _inside,
    "BlockQuote": _inside,
    "BulletList": _bullets,
    "OrderedList": _ordered,
    "DefinitionList": _definitions,
    "Table": _table,
}


def _text(inlines: Iterable[Node], walk: _Walk) -> str:
    return "".join(_INLINES.get(node["t"], _empty)(node.get("c"), walk) for node in inlines)


def _empty(content: Any, walk: _Walk) -> str:
    return ""


def _string(content: Any, walk: _Walk) -> str:
    return safe(str(content)).replace(Hint.TAB, "\t")


def _second(content: Any, walk: _Walk) -> str:
    """A code or formula: its own text."""
    return str(content[1])


def _wrapped(content: Any, walk: _Walk) -> str:
    return _text(content, walk)


def _attributed(content: Any, walk: _Walk) -> str:
    """A span, link or citation: the words in it."""
    return _text(content[1], walk)


def _quoted(content: Any, walk: _Walk) -> str:
    sign = "'" if content[0]["t"] == "SingleQuote" else '"'
    return f"{sign}{_text(content[1], walk)}{sign}"


def _note(content: Any, walk: _Walk) -> str:
    inner = " ".join(block.text for block in _in_cell(_blocks(content, _Walk(), 0)))
    _, mark, rest = inner.partition(Hint.NUMBER)
    printed, _, text = rest.partition(Hint.NUMBER) if mark else ("", "", inner)
    count = len(walk.notes) + 1
    key = f"{printed or count}#{count}"
    walk.notes[key] = Note(printed or str(count), text.strip())
    return note(key)


_INLINES: dict[str, Callable[[Any, _Walk], str]] = {
    "Str": _string,
    "Space": lambda content, walk: " ",
    "SoftBreak": lambda content, walk: " ",
    "LineBreak": lambda content, walk: "\n",
    "Code": _second,
    "Math": _second,
    "Note": _note,
    "Quoted": _quoted,
    **dict.fromkeys(("Emph", "Strong", "Underline", "SmallCaps", "Superscript", "Subscript"), _wrapped),
    **dict.fromkeys(("Span", "Link", "Cite"), _attributed),
}


def _all_bold(inlines: list[Node]) -> bool:
    words = [node for node in inlines if node["t"] not in {"Space", "SoftBreak", "LineBreak", "Note"}]
    if words and words[0]["t"] == "Str" and _LABEL.fullmatch(words[0]["c"]):
        del words[0]  # a number that Word counts looks as the paragraph's end does, be the words bold or not
    return bool(words) and all(_is_bold(node) for node in words)


def _is_bold(node: Node) -> bool:
    if node["t"] in {"Emph", "Underline"}:
        return _all_bold(node["c"])
    return node["t"] == "Strong" or (node["t"] == "Span" and _all_bold(node["c"][1]))


def _labelled(block: RawBlock) -> RawBlock:
    """The block with the label that a reader wrote at its head set apart."""
    if not block.text.startswith(Hint.LABEL):
        return block
    label, _, text = block.text[1:].partition(Hint.LABEL)
    number, _, depth = label.partition(Hint.LEVEL)
    return replace(block, number=number, text=text, depth=int(depth or 0))


_COUNTED: dict[str, Callable[[int], str]] = {
    "LowerAlpha": letters,
    "UpperAlpha": lambda count: letters(count).upper(),
    "LowerRoman": roman,
    "UpperRoman": lambda count: roman(count).upper(),
}
_DELIMITED = {"DefaultDelim": "{}.", "Period": "{}.", "OneParen": "{})", "TwoParens": "({})"}
