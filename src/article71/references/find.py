"""Find every reference in a text, of all schemes, in order of place; read one reference of whatever scheme.

One pattern says where a reference may stand; the scheme it belongs to reads what stands there. No two overlap, save a
part of an act and its whole, of which the part comes first. None crosses a blank line, and none begins inside a word or
number. What a scheme will not vouch for is left silent, and the search goes on at the next word.
"""

import re
from collections.abc import Callable, Iterator

from article71.errors import BadReference
from article71.references import (
    act_bare,
    act_chains,
    act_early,
    celex,
    commission,
    council,
    ecli,
    eli,
    official_journal,
    procedure,
    silence,
    treaty,
    web_address,
)
from article71.references.act import Act
from article71.references.citation import Found, Reference
from article71.references.writing import form

SCHEMES = tuple(
    module.SCHEME
    for module in (
        eli,
        web_address,
        ecli,
        official_journal,
        celex,
        procedure,
        commission,
        silence,
        council,
        act_chains,
        act_early,
        act_bare,
        treaty,
    )
)
_READERS = {scheme.name: scheme.read for scheme in SCHEMES}
_PARSERS: tuple[Callable[[str], Reference], ...] = (
    eli.Eli.parse,
    web_address.WebAddress.parse,
    ecli.Ecli.parse,
    official_journal.OfficialJournal.parse,
    celex.Celex.parse,
    procedure.Procedure.parse,
    commission.Commission.parse,
    council.Council.parse,
    Act.parse,
    treaty.TreatyArticle.parse,
)
_ANY = form(r"(?<![\w/‑.-])(?:" + "|".join(f"(?P<{scheme.name}>{scheme.pattern})" for scheme in SCHEMES) + ")")
_BLANK_LINE = re.compile(r"\n\s*\n")


def find(text: str) -> tuple[Found, ...]:
    """Every reference in `text`, in order of place."""
    found: list[Found] = []
    begin = 0
    for blank in _BLANK_LINE.finditer(text):
        found.extend(_between(text, begin, blank.start()))
        begin = blank.end()
    return (*found, *_between(text, begin, len(text)))


def _between(text: str, at: int, end: int) -> Iterator[Found]:
    while match := _ANY.search(text, at, end):
        name = match.lastgroup or ""
        found = _READERS[name](text, *match.span())
        yield from found
        unsaid = not found and name != silence.SCHEME.name
        at = match.start() + 1 if unsaid else max((one.end for one in found), default=match.end())


def parse(text: str) -> Reference:
    """Read one reference of any scheme; BadReference, naming the text, if it is of none or more than one."""
    for read in _PARSERS:
        try:
            return read(text)
        except BadReference:
            continue
    raise BadReference(f"“{text}” is no reference of a known scheme")
