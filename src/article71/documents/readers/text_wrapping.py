"""Hard-wrapped lines of a plain text: which of them make one paragraph."""

from collections.abc import Iterable, Iterator, Sequence

from article71.documents.anchors import bare
from article71.documents.numbering import ITEMS, Kind, number_of

_WIDEST = 130
_ENOUGH, _SHORT = 3, 40
_ENDS = (".", ";", ":", "!", "?")


def width_of(lines: Iterable[str]) -> int:
    """The width a text was wrapped to, 0 when it was not: most of its longer lines end within a word of it."""
    lengths = sorted(len(bare(line).rstrip()) for line in lines)
    longest = lengths[-1] if lengths else 0
    if longest > _WIDEST:
        return 0
    near = [length for length in lengths if length > 0.8 * longest]
    return longest if len(near) >= _ENOUGH else 0


def wrapped(chunk: Sequence[str], width: int) -> Iterator[list[str]]:
    """The lines of a chunk by paragraph; without wrapping each line is a paragraph of its own."""
    paragraph: list[str] = []
    for line in chunk:
        if paragraph and not _goes_on(paragraph[-1], line, width):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _goes_on(last: str, line: str, width: int) -> bool:
    if "\t" in line or _is_marked(line):
        return False
    before, first = bare(last).rstrip(), bare(line).split(maxsplit=1)[0]
    if first[0].islower() and (before.endswith("-") or (len(before) > _SHORT and not before.endswith(_ENDS))):
        return True
    return 0 < width < len(before) + 1 + len(first)


def _is_marked(line: str) -> bool:
    number = number_of(bare(line).strip())
    if number is None:
        return False
    return number.kind in ITEMS or (number.kind is Kind.DECIMAL and "." in number.printed)
