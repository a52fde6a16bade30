"""Classified papers: known by a marking on the cover, in a page header or footer, never by a mention in the text.

LIMITE is a distribution marking and classifies nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from article71.documents import classifications as known
from article71.documents.anchors import bare
from article71.documents.blocks import RawBlock
from article71.documents.classifications import CLASSIFICATIONS
from article71.documents.tree import Cover
from article71.documents.words import clean


def _patterns(markings: Mapping[str, Sequence[str]]) -> dict[str, re.Pattern[str]]:
    # A space may be missing: "E U  S E C R E T" is "EUSECRET" when its letters are put together.
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)".replace(" ", " ?"))
        for name, written in markings.items()
    }


LIMITE = "LIMITE"
_PUBLIC = "PUBLIC"
_LIMITE = re.compile(rf"(?<!\w){LIMITE}(?!\w)")
_OF_THE_UNION = _patterns(CLASSIFICATIONS)
_OF_OTHERS = _patterns(known.OF_OTHERS)
_ASIDE = re.compile(rf"(?:{known.LABELS}|{known.CAVEATS})", re.IGNORECASE)
_NUMBERS = r"\d[\d/.]*|REV|ADD|COR|INIT|[A-Z]{2}|[A-Z]{2,4}/[a-z]{2,4}|(?i:page|of)"
_BESIDE_OTHERS = re.compile(_NUMBERS)
_BESIDE = re.compile(
    rf"{_NUMBERS}|(?!(?:AND|AT|BY|FOR|IN|NO|NON|NOT|OF|ON|OR|THE|TO|UP)\b)[A-Z]{{2,6}}(?:\.\d?[A-Z]{{0,2}})*|"
    r"\d?[A-Z]|ANNEX(?:E[SX])?|EUROPOL|EURATOM|EUROJUST|FRONTEX"
)
"""What may stand in one line with a marking: number, page, directorate, drafters, language; no words of a sentence."""

_SIGNS = " -–—*•·|()[]<>\"'.,:;/=_#"
_SPACED = re.compile(r"(?<!\w)(?:\w (?=\w(?!\w)))+\w")
_NEW_STATUS = re.compile(known.NEW_STATUS, re.IGNORECASE | re.MULTILINE)
_DECLASSIFIED = re.compile(known.DECLASSIFIED, re.IGNORECASE)
_PROSE_WORDS = 25
_COVER_LINES = 160


def marking(cover: Cover, blocks: Iterable[RawBlock], edges: Iterable[str]) -> str:
    """The paper's marking: what classifies it, else LIMITE, else PUBLIC.

    `blocks` are the paper's from its first; `edges` the lines of page headers and footers. A paper that declassifies
    another carries the old markings on its pages, crossed out: its first page says so.
    """
    edges = tuple(edges)
    opening = tuple(islice(_cover_lines(blocks), _COVER_LINES))
    status = _new_status(opening)
    if not status:
        for line in (*opening, *edges):
            classified = classification(line)
            if classified:
                return classified
    # A cover that was not made out has told nothing of its marking either: "777/31" over "LIMITE" was read as PUBLIC.
    told = edges if cover.reference or status else (*opening, *edges)
    limite = status == LIMITE or any(_bears(_LIMITE, clean(line), _BESIDE) for line in told)
    return LIMITE if limite else cover.marking


def _new_status(opening: Sequence[str]) -> str:
    """What a paper that declassifies another, or is itself declassified, now is; "" where it only lowers a level."""
    status = _NEW_STATUS.search("\n".join(map(clean, opening)))
    if status:
        return status[1].upper() if status[1].lower() in known.OPEN_STATUS else ""
    lines = (_DECLASSIFIED.fullmatch(clean(line)) for line in opening)
    lifted = next(filter(None, lines), None)
    if lifted is None:
        return ""
    return LIMITE if LIMITE in lifted[0].upper() else _PUBLIC


def classification(line: str) -> str:
    """The classification that a line bears, in full; "" for a line that bears none or only mentions one.

    "6789/25 AB/cd 2 RESTREINT UE/EU RESTRICTED EN" bears one; "Handling of RESTREINT UE papers" does not. A marking of
    a Member State, of Euratom or of NATO counts as the Union's of its level.
    """
    line = clean(line)
    together = _SPACED.sub(lambda found: found[0].replace(" ", ""), line)
    borne = (
        name
        for patterns, beside in ((_OF_THE_UNION, _BESIDE), (_OF_OTHERS, _BESIDE_OTHERS))
        for each in dict.fromkeys((line, together))
        for name, pattern in patterns.items()
        if _bears(pattern, each, beside)
    )
    return next(borne, "")


def _bears(pattern: re.Pattern[str], line: str, beside: re.Pattern[str]) -> bool:
    rest, found = pattern.subn(" ", line)
    words = (word.strip(_SIGNS) for word in _ASIDE.sub(" ", rest).split()) if found else ()
    return found > 0 and all(not word or beside.fullmatch(word) for word in words)


def _cover_lines(blocks: Iterable[RawBlock]) -> Iterator[str]:
    """The lines above the first prose; an item of a list that names the markings is no cover line."""
    for block in blocks:
        for line in _lines(block):
            if len(line.split()) > _PROSE_WORDS:
                return
            if not block.number:
                yield line


def _lines(block: RawBlock) -> Iterator[str]:
    """Its lines, each as a whole and by its columns; of a table the lines of each cell, which may hold half a cover."""
    for row in block.rows:
        for cell in row:
            for part in cell:
                yield from _lines(part)
    for line in () if block.rows else map(bare, block.lines):
        yield from dict.fromkeys((line, *line.split("\t")))
