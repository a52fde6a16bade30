"""Which acts a text cites in their own right, and where each was published.

In “Regulation A of 17 July 2000 on beef and repealing Regulation B (OJ L 204, ...)” A is cited by its title and B is
named within it: the place is A's. In “Directive A, as amended by Directive B (OJ L ...)” both stand in their own right,
and the place is B's, the nearer one's.

An act stands within the title before it unless something between the two ends that title: a place in the Official
Journal, the end of a sentence, a semicolon, the mark of a new item in a list, or words that tell one act's history by
another. A number in brackets closes a title of its own, whatever that title names: “Decision of 20 December 2001
pursuant to Directive B (2002/2/EC) (OJ L 2, ...)”. And where the words mislead, the place decides: an issue of 2018
cannot hold an act of 2016, nor the issue 2024/1689 another act.
"""

import re
from dataclasses import dataclass
from typing import cast

from article71.references.act import Act
from article71.references.citation import Found, Reference
from article71.references.official_journal import NewPlace, OldPlace
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
    since_place: list[Found] = []
    for one in found:
        if isinstance(one.reference, OldPlace | NewPlace):
            titles = _placed(titles, since_place, one)
            since_place = []
        elif isinstance(one.reference, Act) and not one.reference.part:
            before = since_place[-1] if since_place else None
            if before is None or _opens_title(one, text, before.end) or _joins(one, text, titles[-1].act):
                titles.append(Title(one))
            since_place.append(one)
    return tuple(titles)


def _placed(titles: list[Title], acts: list[Found], place: Found) -> list[Title]:
    """The place goes to the last title, unless only another act named since the place before can have been there."""
    if not acts:
        return titles
    fitting = [act for act in acts if _fits(cast(Act, act.reference), place.reference)]
    title = titles[-1].act
    if title in fitting or not fitting:
        return [*titles[:-1], Title(title, place)]
    return [*titles, Title(fitting[-1], place)]


def _fits(act: Act, place: Reference) -> bool:
    """An act comes out in the year it is made or the next; since October 2023 its issue bears its own number."""
    if isinstance(place, NewPlace):
        return (act.year, act.number) == (place.year, place.number)
    return isinstance(place, OldPlace) and 0 <= place.day.year - act.year <= 1


def _opens_title(act: Found, text: str, end: int) -> bool:
    """Whether this act stands in its own right, the one before it ending at `end`."""
    closes_its_title = text[act.start - 1] == "(" and act.text[0].isdigit()
    return closes_its_title or bool(_ENDS_TITLE.search(text, end, act.start))


def _joins(act: Found, text: str, title: Found) -> bool:
    """“A of 5 May 2000 on milk and B of 6 June 2001 on meat”: a second title with its own date, unless A acts on B."""
    dated = _DATED.match(text, title.end) and _DATED.match(text, act.end)
    joined = _JOINED.search(text, title.end, act.start)
    return bool(dated and joined and not _ACTS_ON.search(text, title.end, act.start))
