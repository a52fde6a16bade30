"""Page headers and footers: what stands at a page's edge on several pages, or looks like a footer.

A Council footer holds the paper's number, the page, the drafter's initials, the directorate's code, LIMITE and the
language, in one line or two; the repetition alone would miss it in a paper of one page.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from article71.documents.anchors import bare
from article71.documents.cover_fields import COUNCIL_NUMBER, MARKINGS
from article71.documents.readers.pdf_lines import Line

Page = Sequence[Line]
Key = tuple[str, int]

_TOP, _FOOT = 0.87, 0.16
"""Shares of the page's height within which headers and footers stand."""

_UNNAMED = re.compile(r"\(\?P<\w+>")
_FIGURES = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_LEVEL = 3.0
_EDGE_WORDS = (
    rf"(?:{_UNNAMED.sub('(?:', COUNCIL_NUMBER.pattern)}|{'|'.join(MARKINGS)}|"
    r"[-–]?\s*\d{1,4}\s*[-–]?|(?:Page|page)\s+\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s*/\s*\d+|"
    r"[A-Z]{2}(?:/[A-Z]{2})?|"  # language
    r"[A-Za-z]{2,4}(?:/[A-Za-z]{2,4})+(?:\s\d{1,2})?|"  # initials
    r"(?:DG?\s?[A-Z]{1,3}|[A-Z]{2,5})(?:[ .]?\d{1,2}){0,2}(?:[ .]?[A-Z]\b){0,2}(?:[ .]?\d)?|"  # directorate
    r"ANNEX(?:ES)?(?:\s+[IVX\d]+)?(?:\s+TO\s+.{1,20})?)"
)
EDGE_CELL = re.compile(rf"{_EDGE_WORDS}(?:\s+{_EDGE_WORDS})*")
"""What a footer of the Council's may hold, in one cell or several: "7093/10", "AB/cd 1", "DG H 2B LIMITE EN"."""


def without_margins(pages: Sequence[Page], heights: Sequence[float]) -> tuple[list[list[Line]], list[str]]:
    """The pages without their headers and footers, and the texts that were left out, each once."""
    repeated = _repeated(pages, heights)
    bodies, edges = [], dict[str, None]()
    for lines, height in zip(pages, heights, strict=True):
        out = {id(line) for line in (*_edge(lines, height, repeated), *_edge(lines[::-1], height, repeated))}
        edges.update(dict.fromkeys(bare(line.printed) for line in lines if id(line) in out))
        bodies.append([line for line in lines if id(line) not in out])
    return bodies, list(edges)


def _repeated(pages: Sequence[Page], heights: Sequence[float]) -> frozenset[Key]:
    """Lines, the page's number aside, that stand at the same height of the margin on several pages and on a third of
    them all.
    """
    seen = Counter(
        key
        for lines, height in zip(pages, heights, strict=True)
        for key in {key for line in lines if _in_margin(line, height) for key in _keys(line)}
    )
    enough = max(2, len(pages) / 3)
    return frozenset(key for key, count in seen.items() if count >= enough)


def _keys(line: Line) -> Iterator[Key]:
    """What a line has in common with its like on other pages: all its words, or all but a figure that counts pages.

    All figures aside, the rows "1 | first step" and "7 | last step" at the top of two pages would be one header.
    """
    text, y = bare(line.printed), round(line.y / _LEVEL)
    yield text, y
    for figure in _FIGURES.finditer(text):
        yield f"{text[: figure.start()]}#{int(figure[0]) - line.page}{text[figure.end() :]}", y


def _in_margin(line: Line, height: float) -> bool:
    return line.y > _TOP * height or line.y < _FOOT * height


def _edge(lines: Page, height: float, repeated: frozenset[Key]) -> list[Line]:
    """The lines of the margin, from the page's edge inwards, up to the first that belongs to the text.

    A line behind a raised mark is a note, even where notes such as "14114/23." end many pages at one height.
    """
    edge: list[Line] = []
    for line in lines:
        if line.mark or not _in_margin(line, height) or not (_is_in(line, repeated) or _is_footer(line, height)):
            break
        edge.append(line)
    return [] if _is_head_of_table(edge, lines[len(edge) :]) else edge


def _is_in(line: Line, repeated: frozenset[Key]) -> bool:
    return any(key in repeated for key in _keys(line))


def _is_head_of_table(edge: Page, inside: Page) -> bool:
    """Whether the lines at a page's top stand in the columns of the first line below: a table prints its head anew."""
    if not edge or not inside or len(edge[-1].cells) < 2 or edge[-1].y < inside[0].y:
        return False
    starts = [cell.x for cell in inside[0].cells]
    return all(any(abs(cell.x - start) < _LEVEL for start in starts) for cell in edge[-1].cells)


def _is_footer(line: Line, height: float) -> bool:
    cells = [bare(cell.text).strip() for cell in line.cells]
    return line.y < _FOOT * height and all(EDGE_CELL.fullmatch(cell) for cell in cells)
