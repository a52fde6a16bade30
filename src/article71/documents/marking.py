"""Classified papers: known by a marking on the cover, in a page header or footer, never by a mention in the text.

The markings and their short forms are those of Council Decision 2013/488/EU, Article 2 and Annex III, and of the
Council's notice on the marking of electronic documents. LIMITE is a distribution marking and classifies nothing.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from article71.documents.blocks import RawBlock
from article71.documents.tree import Cover
from article71.documents.words import clean

CLASSIFICATIONS = {
    "TRÈS SECRET UE/EU TOP SECRET": r"TR[EÈ]S SECRET UE(?: ?/ ?EU TOP SECRET)?|EU TOP SECRET|TS-UE/EU-TS",
    "SECRET UE/EU SECRET": r"SECRET UE(?: ?/ ?EU SECRET)?|EU SECRET|S-UE/EU-S",
    "CONFIDENTIEL UE/EU CONFIDENTIAL": r"CONFIDENTIEL UE(?: ?/ ?EU CONFIDENTIAL)?|EU CONFIDENTIAL|C-UE/EU-C",
    "RESTREINT UE/EU RESTRICTED": r"RESTREINT UE(?: ?/ ?EU RESTRICTED)?|EU RESTRICTED|R-UE/EU-R",
}
"""Each marking in full and as it may be written, the highest first: "SECRET UE" also ends "TRÈS SECRET UE"."""

LIMITE = "LIMITE"
_LIMITE = re.compile(rf"(?<!\w){LIMITE}(?!\w)")
_PATTERNS = {name: re.compile(rf"(?<!\w)(?:{written})(?!\w)") for name, written in CLASSIFICATIONS.items()}
_BESIDE = re.compile(
    r"\d[\d/.]*|REV|ADD|COR|INIT|ST|CM|WK|LIMITE|ANNEX(?:E[SX])?|[A-Z]{2,6}(?:\.\d?[A-Z]{0,2})*|\d?[A-Z]|[A-Z]{2,4}/[a-z]{2,4}|"
    r"EURATOM|[-–—*•|()]+|(?i:page|of|with|without|annex|annexes|until|when)"
)
"""What may stand in one line with a marking: number, page, directorate, drafters, language; no words of a sentence."""

_LIFTED = re.compile(r"\s*(?:partial )?declassification\s*|.*\bnew status\s*:?\s*(?:public|limite)\b.*", re.IGNORECASE)
_PROSE_WORDS = 25
_COVER_LINES = 80


def marking(cover: Cover, blocks: Iterable[RawBlock], edges: Iterable[str]) -> str:
    """The paper's marking: what classifies it, else LIMITE, else PUBLIC.

    `blocks` are the paper's from its first; `edges` the lines of page headers and footers. A paper that declassifies
    another carries the old markings on its pages, crossed out: its first page says so.
    """
    edges = tuple(edges)
    opening = tuple(islice(_cover_lines(blocks), _COVER_LINES))
    if not any(_LIFTED.fullmatch(line) for line in opening):
        for line in (*opening, *edges):
            classified = classification(line)
            if classified:
                return classified
    return LIMITE if any(_bears(_LIMITE, line) for line in edges) else cover.marking


def classification(line: str) -> str:
    """The classification that a line bears, in full; "" for a line that bears none or only mentions one.

    "6789/25 AB/cd 2 RESTREINT UE/EU RESTRICTED EN" bears one; "Handling of RESTREINT UE papers" does not.
    """
    return next((name for name, pattern in _PATTERNS.items() if _bears(pattern, line)), "")


def _bears(pattern: re.Pattern[str], line: str) -> bool:
    line = clean(line)
    return bool(pattern.search(line)) and all(_BESIDE.fullmatch(word) for word in pattern.sub(" ", line).split())


def _cover_lines(blocks: Iterable[RawBlock]) -> Iterator[str]:
    """The lines above the first prose; an item of a list that names the markings is no cover line."""
    for block in blocks:
        for line in block.lines:
            if len(line.split()) > _PROSE_WORDS:
                return
            if not block.number:
                yield from line.split("\t")
