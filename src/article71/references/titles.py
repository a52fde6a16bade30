"""Which acts a text cites in their own right, and where each was published.

In “Regulation A of 17 July 2000 on beef and repealing Regulation B (OJ L 204, ...)” A is cited by its title and B is
named within it: the place is A's. In “Directive A, as amended by Directive B (OJ L ...)” both stand in their own right,
and the place is B's, the nearer one's.

An act stands within the title before it unless something between the two ends that title: a place in the Official
Journal, the end of a sentence, a semicolon, the mark of a new item in a list, or words that tell one act's history by
another. A number in brackets closes a title of its own, whatever that title names: “Decision of 20 December 2001
pursuant to Directive B (2002/2/EC) (OJ L 2, ...)”.
"""

import re
from dataclasses import dataclass

from article71.references.act import Act
from article71.references.citation import Found
from article71.references.writing import LONG_DAY, form

_CHANGED = (
    r"(?:amended|corrected|replaced|repealed|recast|inserted|added|extended|codified|supplemented|adapted|completed|modified"
    r"|rectified|substituted|superseded|incorporated|deleted|introduced|adjusted|transposed|implemented)"
)
_ENDS = (
    r";",
    r"\n\s*\n",
    r"[.:]\s(?=[A-Z\d(\[—–•-])",
    r"[.:!?]\s?$",
    r"[.:!?\s][(\[]?\d{1,3}[)\].]\s?$",
    r"\s[—–•-]\s?$",
    rf"\b{_CHANGED}\s(?:\w+\s)?by:?\s(?:the\s)?$",
)
_ENDS_TITLE = form("|".join(_ENDS))
_DATED = form(rf"(?:\sof\sthe\s(?:European\sParliament\sand\s(?:of\s)?(?:the\s)?)?Council)?\sof\s{LONG_DAY}")
_JOINED = form(r"\s(?:and|or|as\swell\sas)\s(?:of\s|in\s|with\s)?(?:the\s)?$")
_ACTS_ON = re.compile(
    r"\b(?:amend|repeal|replac|supplement|implement|extend|correct|derogat|pursuant|under|refer|provid|appl|accord|within)"
)


@dataclass(frozen=True, slots=True)
class Title:
    """An act cited in its own right, with its place in the Official Journal where that follows."""

    act: Found
    place: Found | None = None


def titular(found: tuple[Found, ...], text: str) -> tuple[Title, ...]:
    """The acts among `found`, which `find` gave for `text`, that are cited in their own right, in order of place."""
    titles: list[Title] = []
    end = 0
    for one in found:
        if one.reference.scheme == "oj":
            titles[-1:] = [title if title.place else Title(title.act, one) for title in titles[-1:]]
        elif not isinstance(one.reference, Act) or one.reference.part:
            continue
        elif not titles or titles[-1].place or _opens_title(one, text, end) or _joins(one, text, titles[-1].act):
            titles.append(Title(one))
        end = one.end
    return tuple(titles)


def _opens_title(act: Found, text: str, end: int) -> bool:
    """Whether this act stands in its own right, the one before it ending at `end`."""
    closes_its_title = text[act.start - 1] == "(" and act.text[0].isdigit()
    return closes_its_title or bool(_ENDS_TITLE.search(text, end, act.start))


def _joins(act: Found, text: str, title: Found) -> bool:
    """“A of 5 May 2000 on milk and B of 6 June 2001 on meat”: a second title with its own date, unless A acts on B."""
    dated = _DATED.match(text, title.end) and _DATED.match(text, act.end)
    joined = _JOINED.search(text, title.end, act.start)
    return bool(dated and joined and not _ACTS_ON.search(text, title.end, act.start))
