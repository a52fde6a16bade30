"""The contents list: found, kept out of the body, and remembered for what it says about headings."""

import re
from collections.abc import Sequence

from article71.documents.anchors import bare
from article71.documents.blocks import RawBlock
from article71.documents.numbering import number_of
from article71.documents.words import clean

_TITLE = re.compile(r"(?:table of )?contents(?: page)?|table des matières|sommaire|index", re.IGNORECASE)
_LEADER = re.compile(r"(?:\s*(?:\.\s?|…\s?|_){3,}|\t+| {3,})\s*(?:\d{1,4}|[ivxl]+)?\s*$")
_PAGE_LEADER = re.compile(r"(?:(?:\.\s?){3,}|…|_{3,}|\t+| {3,})\s*(?:\d{1,4}|[ivxl]+)\s*$")
_DOTS = re.compile(r"(?:\.\s?){5,}\s*\d{1,4}\s*$")
_LONGEST, _FEWEST_ENTRIES = 300, 3


def split_contents(blocks: Sequence[RawBlock]) -> tuple[list[RawBlock], frozenset[str]]:
    """The blocks without contents lists, and the lists' entries as `entry_key` gives them.

    A list ends at the first block that is no entry, or that repeats its first entry: there the text begins. Entries
    are known by leaders or a tab before a page number; a list without any page number goes as far as short lines do.
    Without a title above it, a list is known by several entries with leaders.
    """
    kept: list[RawBlock] = []
    found: frozenset[str] = frozenset()
    at = 0
    while at < len(blocks):
        titled = _TITLE.fullmatch(clean(bare(blocks[at].text))) is not None
        if titled or _is_untitled_list(blocks, at):
            at, entries = _extent(blocks, at + titled)
            found |= entries
        else:
            kept.append(blocks[at])
            at += 1
    return kept, found


def _is_untitled_list(blocks: Sequence[RawBlock], at: int) -> bool:
    lines = [line for block in blocks[at : at + _FEWEST_ENTRIES] for line in block.lines][:_FEWEST_ENTRIES]
    return len(lines) == _FEWEST_ENTRIES and all(map(_DOTS.search, lines))


def entry_key(text: str) -> str:
    """What a heading and its entry in the contents list have in common: letters and figures, small."""
    return "".join(character for character in clean(bare(text)).casefold() if character.isalnum())


def _extent(blocks: Sequence[RawBlock], start: int) -> tuple[int, frozenset[str]]:
    entries: list[str] = []
    at = start
    paged = any(_PAGE_LEADER.search(line) for block in blocks[start : start + 3] for line in block.lines)
    if not paged and not _is_repeated(blocks, start):
        return start, frozenset()
    while at < len(blocks) and _is_entry(blocks[at], paged, entries):
        entries += _entries(blocks[at])
        at += 1
    return at, frozenset(entries)


def _is_repeated(blocks: Sequence[RawBlock], start: int) -> bool:
    """Whether the first entry comes again as a heading: Word may drop a list it fills and leave the title above it."""
    first = {entry for block in blocks[start : start + 1] for entry in _entries(block)[:1]}
    return any(entry_key(" ".join(block.lines)) in first for block in blocks[start + 1 :])


def _is_entry(block: RawBlock, paged: bool, entries: list[str]) -> bool:
    lines = [line for line in block.lines if line.strip()]
    if any(_PAGE_LEADER.search(line) for line in lines):
        return True
    text = " ".join(lines)
    if not lines or entry_key(text) in entries or len(text) > _LONGEST:
        return False
    return not paged and not text.rstrip().endswith((".", ";", ":"))


def _entries(block: RawBlock) -> list[str]:
    """The entries of one block: an entry runs on until a line that ends with its page."""
    entries, text = [], ""
    for line in block.lines:
        starts_anew = number_of(line.strip()) is not None
        if starts_anew and text:
            entries.append(entry_key(text))
            text = ""
        text = f"{text} {_LEADER.sub('', line)}"
        if _PAGE_LEADER.search(line):
            entries.append(entry_key(text))
            text = ""
    return [entry for entry in [*entries, entry_key(text)] if entry]
