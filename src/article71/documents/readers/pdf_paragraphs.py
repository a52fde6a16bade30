"""Lines of a PDF joined to paragraphs, over page breaks too.

A line begins a new paragraph when the gap above it, its indent, its weight, its list mark or the room left on the line
above say so. Justified lines reach the right edge in mid-paragraph only: that tells a full stop at the line's end from
a paragraph's end.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from article71.documents import anchors
from article71.documents.blocks import RawBlock
from article71.documents.hyphens import unbroken
from article71.documents.numbering import ITEMS, Kind, number_of
from article71.documents.readers.pdf_lines import Line
from article71.documents.readers.pdf_table_rows import table_blocks
from article71.documents.readers.pdf_tables import Table, split_tables

_ENDS = (".", ";", ":", "!", "?", ".'", '."', ".’", ".”", ".)")
_WIDER = 1.2
"""A gap this much wider than the usual line pitch parts paragraphs."""

_USUAL_PITCH, _WIDEST_PITCH = 1.25, 2.2
_FEW, _EVIDENCE, _TRUSTED = 40, 3, 6
_MARGINS_DIFFER = 20
_MUCH = 0.3
"""The share of its width that a line leaves empty when it was broken on purpose."""

_REACHES = 3.0
"""Points by which a full line may miss the right edge: hyphens hang out, letters are kerned."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """The measures of the text: its right edge, its line pitch in font sizes, whether lines are justified."""

    right: float
    pitches: dict[float, float]
    usual: float
    justified: bool

    def pitch(self, size: float) -> float:
        """How far apart lines of one paragraph stand."""
        return self.pitches.get(size, self.usual * size)


def paragraphs(
    pages: Sequence[Sequence[Line]], rules: Sequence[Sequence[float]], words: frozenset[str], widths: Sequence[float]
) -> Iterator[RawBlock]:
    """The paragraphs and tables of the pages in reading order.

    `rules` are the heights of each page's horizontal rules, `words` the paper's lexicon, for words broken at line ends,
    `widths` how wide each page is: annexes on pages turned sideways have measures of their own.
    """
    layouts, columns = _layouts(pages, widths), _columns(pages)
    for _, group in groupby(split_tables(pages, rules), key=lambda part: isinstance(part, Table)):
        together = list(group)
        tables = [part for part in together if isinstance(part, Table)]
        yield from table_blocks(tables, words) if tables else ()
        lines = [part for part in together if isinstance(part, Line)]
        yield from (_block(paragraph, words, columns) for paragraph in _grouped(lines, layouts))


def _layouts(pages: Sequence[Sequence[Line]], widths: Sequence[float]) -> list[_Layout]:
    """The layout of each page, which it shares with all pages as wide as it."""
    alike = {width: [page for page, its in zip(pages, widths, strict=True) if its == width] for width in widths}
    layouts = {width: _layout(group, width) for width, group in alike.items()}
    return [layouts[width] for width in widths]


def _layout(pages: Sequence[Sequence[Line]], width: float) -> _Layout:
    lines = [line for page in pages for line in page]
    edges = Counter(round(line.right) for line in lines if len(line.text) > 40 or len(lines) < _FEW)
    enough = 0.05 * edges.total() if len(lines) >= _FEW else 1
    right = float(max((edge for edge, count in edges.items() if count >= enough), default=0))
    full = sum(count for edge, count in edges.items() if abs(edge - right) <= 1)
    if full < _TRUSTED:  # where hardly a line is full, the right margin is taken to be as wide as the left
        right = max(right, width - min((line.x for line in lines), default=0) - _MARGINS_DIFFER)
    pitches = _pitches(pages, right)
    ratios = Counter(round(pitch / size, 2) for size, pitch in pitches.items() for _ in range(_lines_of(lines, size)))
    usual = ratios.most_common(1)[0][0] if ratios else _USUAL_PITCH
    return _Layout(right, pitches, usual, full > 0.4 * edges.total())


def _lines_of(lines: Sequence[Line], size: float) -> int:
    return sum(line.size == size for line in lines)


def _pitches(pages: Sequence[Sequence[Line]], right: float) -> dict[float, float]:
    """The commonest distance from a line that is full to the next, by font size: a full line is seldom a paragraph's
    last. In a letter of short paragraphs the commonest distance of all would be the gap between them.
    """
    seen: dict[float, Counter[float]] = {}
    for page in pages:
        for above, below in pairwise(page):
            near = 0 < above.y - below.y < 3 * above.size
            if above.size == below.size and near and above.right + 0.3 * above.size + below.first_word > right:
                seen.setdefault(above.size, Counter())[round(above.y - below.y, 1)] += 1
    return {size: counts.most_common(1)[0][0] for size, counts in seen.items() if counts.total() >= _EVIDENCE}


def _grouped(lines: Sequence[Line], layouts: Sequence[_Layout]) -> Iterator[list[Line]]:
    open_lines: list[Line] = []
    for line in lines:
        if open_lines and _begins(open_lines, line, layouts[open_lines[-1].page - 1]):
            yield open_lines
            open_lines = []
        open_lines.append(line)
    if open_lines:
        yield open_lines


def _begins(paragraph: Sequence[Line], line: Line, layout: _Layout) -> bool:
    """Whether the line begins a new paragraph after these lines."""
    last = paragraph[-1]
    if _differs(last, line) or _listed(paragraph, line, layout):
        return True
    if line.page != last.page:
        return not _continues(last, line, layout)
    if _is_apart(last, line, layout):
        return not _flows_on(last, line, layout)
    return _indented(paragraph, line) or (_leaves_room(last, line, layout) and _is_end(last, line, layout))


def _is_apart(last: Line, line: Line, layout: _Layout) -> bool:
    return line.page == last.page and last.y - line.y > _WIDER * layout.pitch(last.size)


def _flows_on(last: Line, line: Line, layout: _Layout) -> bool:
    """Whether a full line ends in mid-sentence, even mid-word: then a wide gap is wide leading."""
    text, first = anchors.bare(last.text).rstrip(), anchors.bare(line.text)[:1]
    near = last.y - line.y < _WIDEST_PITCH * last.size
    return near and first.islower() and not text.endswith(_ENDS) and not _leaves_room(last, line, layout)


def _differs(last: Line, line: Line) -> bool:
    """Another size or weight; small capitals and a bold lead-in are no other paragraph."""
    if abs(last.size - line.size) > 0.08 * last.size:
        return True
    return (last.bold and not line.bold_start) or (line.bold and not last.bold and not _ends_bold(last))


def _ends_bold(line: Line) -> bool:
    return line.bold_start and not line.bold


def _listed(paragraph: Sequence[Line], line: Line, layout: _Layout) -> bool:
    """Whether the line opens an item or a numbered paragraph, not with a figure that a sentence happens to have."""
    last, number = paragraph[-1], number_of(anchors.bare(line.text))
    if number is None or (number.kind not in ITEMS and number.kind is not Kind.DECIMAL):
        return False
    if len(line.cells) > 1 and line.cells[0].text == number.printed:
        return True
    if line.bold:
        return True
    if paragraph[0].x < line.x - 2 and abs(last.x - line.x) < 2 and not _is_apart(last, line, layout):
        return False  # within an item whose lines hang: "(a) to veto; (b) to buy" may break before "(b)"
    if number.kind is Kind.DECIMAL and not number.printed.endswith("."):
        return False
    text = anchors.bare(last.text).rstrip()
    return text.endswith((*_ENDS, ",", "and", "or")) or _leaves_room(last, line, layout) or line.x < last.x - 2


def _continues(last: Line, line: Line, layout: _Layout) -> bool:
    """Whether a line at the top of a page goes on with the paragraph at the foot of the page before."""
    text, first = anchors.bare(last.text).rstrip(), anchors.bare(line.text)[:1]
    if last.bold or line.bold:
        return last.bold and line.bold and first.islower()
    if first.islower() or not text.endswith(_ENDS):
        return not _leaves_room(last, line, layout) or first.islower()
    return layout.justified and abs(last.right - layout.right) < 0.6 and line.x <= last.x + 2


def _indented(paragraph: Sequence[Line], line: Line) -> bool:
    last = paragraph[-1]
    if len(paragraph) == 1:
        hanging = len(last.cells) > 1 or number_of(anchors.bare(last.text)) is not None
        return not hanging and line.x > last.x + 0.5 * line.size and _flush(last, line)
    return abs(line.x - last.x) > 0.5 * line.size and _flush(last, line)


def _flush(last: Line, line: Line) -> bool:
    """Whether the two lines are not centred on one axis, as lines of a title are."""
    return abs((last.x + last.right) - (line.x + line.right)) > line.size


def _leaves_room(last: Line, line: Line, layout: _Layout) -> bool:
    """Whether the next line's first word would have fitted on the last one."""
    return last.right + 0.3 * last.size + line.first_word < layout.right - _REACHES


def _is_end(last: Line, line: Line, layout: _Layout) -> bool:
    """Whether a line that leaves room ends its paragraph; unpunctuated, it must leave much: margins may be ragged."""
    text, first = anchors.bare(last.text).rstrip(), anchors.bare(line.text)[:1]
    if text.endswith(_ENDS):
        return True
    much = last.right < layout.right - _MUCH * (layout.right - last.x)
    return much and not text.endswith(",") and not first.islower() and not last.bold and _flush(last, line)


def _block(lines: Sequence[Line], words: frozenset[str], columns: frozenset[tuple[int, int]]) -> RawBlock:
    texts = [_paged(lines, at) for at in range(len(lines))]
    return RawBlock(
        text=unbroken(texts, words),
        bold=all(line.bold for line in lines),
        printed=tuple(_printed(line, columns) for line in lines),
    )


def _columns(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[int, int]]:
    """Where second columns begin, by page: a line that begins there goes on with a field's value."""
    return frozenset((line.page, round(line.cells[1].x)) for page in pages for line in page if len(line.cells) == 2)


def _printed(line: Line, columns: frozenset[tuple[int, int]]) -> str:
    text = anchors.bare(line.printed)
    return f"\t{text}" if (line.page, round(line.x)) in columns else text


def _paged(lines: Sequence[Line], at: int) -> str:
    turned = at == 0 or lines[at].page != lines[at - 1].page
    return anchors.page(lines[at].page) + lines[at].text if turned else lines[at].text
