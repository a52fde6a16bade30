"""A notice of meeting: the body that meets, when and where, and the agenda with its papers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from article71.documents.cover_fields import council_papers, day_of
from article71.documents.numbering import Kind, number_of
from article71.documents.tree import AgendaItem, Block, Cover, Heading, InnerCover, Meeting, Paper, Table
from article71.documents.words import clean

_FIELD = re.compile(
    r"\s*(date|time|hour|venue|place|format|subject|contact|tel\.?[^:]*|fax)\s*:?\s*[\t:]\s*(.*)", re.IGNORECASE
)
_FORMAT = re.compile(r"\s*format\s*:?\s*(\S.{0,40})", re.IGNORECASE)
_TIME = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])\s?[.:hH]\s?(?P<minute>[0-5]\d)\b(?![./]\d)")
_SEVERAL_DAYS = re.compile(r"(\d{1,2})\s*(?:-|–|and|&|to|/)\s*\d{1,2}(?=\s+[A-Za-z]+\s+\d{4})")
_MEETING_OF = re.compile(
    r"(?:\d+(?:st|nd|rd|th)\s+)?(?:(?:informal|formal|extraordinary|joint|virtual)\s+)*"
    r"(?:meeting|session|video\s?-?conference|VTC|VC)\s+of\s+(?:the\s+)?(?:members\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NAMED_MEETING = re.compile(r"\s+(?:informal\s+)?(?:meeting|session)$", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)")
_FOR = re.compile(r"\bfor [^()]{3,40}", re.IGNORECASE)
_AWAITED = "to be issued"
_LONGEST_PURPOSE = 160
_PURPOSES = tuple(
    (purpose, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for purpose, words in (
        ("decision", "decision|adoption|approval|endorsement|agreement|confirmation"),
        ("discussion", "discussion|exchange of views|debate|examination|guidance"),
        ("information", "information|presentation|state of play|debriefing|briefing|update"),
    )
)


def read_meeting(cover: Cover, lines: Sequence[str], body: Sequence[Block]) -> Meeting | None:
    """The meeting that a notice with this cover calls; None when the paper is no notice of meeting.

    `lines` are the paper's from its first, cells parted by tabs; the agenda is read from the blocks of its body.
    """
    if "NOTICE OF MEETING" not in f"{cover.kind} {cover.subtitle}".upper():
        return None
    told = _fields(lines)
    return Meeting(
        body=_body(cover.subject),
        date=_day(told.get("date", "")),
        start=_start(told.get("time", "") or told.get("hour", "") or told.get("date", "")),
        place=told.get("venue", "") or told.get("place", ""),
        format=next((clean(found[1]) for found in map(_FORMAT.fullmatch, lines) if found), ""),
        items=tuple(_items(body)),
    )


def _fields(lines: Sequence[str]) -> dict[str, str]:
    """The named fields of the notice; a line that begins with a tab goes on with the one above."""
    told: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        found = _FIELD.match(line)
        if found:
            name = found[1].lower()
            told.setdefault(name, []).append(found[2])
        elif name and line.startswith("\t"):
            told[name].append(line)
        elif line.strip():
            name = ""
    return {name: ", ".join(clean(value) for value in values if value.strip()) for name, values in told.items()}


def _day(text: str) -> date | None:
    """The first day of the meeting: "16 and 17 July 2026" begins on the 16th."""
    return day_of(_SEVERAL_DAYS.sub(r"\1", text))


def _start(text: str) -> time | None:
    found = _TIME.search(text)
    return time(int(found["hour"]), int(found["minute"])) if found else None


def _body(subject: str) -> str:
    found = _MEETING_OF.search(subject)
    named = subject[found.end() :] if found and found.start() < 3 else subject
    return _NAMED_MEETING.sub("", named)


@dataclass
class _Item:
    number: str
    title: str
    words: list[str] = field(default_factory=list)

    def closed(self) -> AgendaItem:
        text = "\n".join((self.title, *self.words))
        return AgendaItem(self.number, self.title, _purpose(text), tuple(_papers(text)))


def _items(body: Sequence[Block]) -> Iterator[AgendaItem]:
    item: _Item | None = None
    for block in body:
        opened = _opened(block)
        if opened:
            if item:
                yield item.closed()
            item = opened
        elif item and not isinstance(block, InnerCover):
            item.words.append(block.text)
    if item:
        yield item.closed()


def _opened(block: Block) -> _Item | None:
    """The item that this block opens: an agenda counts in plain figures, its sub-items in letters or dashes."""
    if isinstance(block, Table | InnerCover):
        return None
    printed = block.number
    number = number_of(f"{printed} X") if printed else None
    if number is None or number.kind is not Kind.DECIMAL:
        return None
    return _Item(printed.rstrip("."), block.title if isinstance(block, Heading) else block.words)


def _purpose(text: str) -> str:
    """What an item is for; of several, what asks most of the meeting. The title must say "for": an agenda's adoption
    is no decision of the field's.
    """
    title, *words = text.splitlines()
    asked = " ".join((*_FOR.findall(title), *(line for line in words if len(line) < _LONGEST_PURPOSE)))
    return next((purpose for purpose, form in _PURPOSES if form.search(_BRACKETED.sub(" ", asked))), "")


def _papers(text: str) -> Iterator[Paper]:
    """The papers named, each once; one is not issued yet when "to be issued" stands beside it."""
    issued: dict[str, bool] = {}
    for line in text.splitlines():
        named = list(council_papers(line))
        for at, (end, reference) in enumerate(named):
            until = named[at + 1][0] if at + 1 < len(named) else len(line)
            issued.setdefault(reference, _AWAITED not in line[end:until].lower())
    return (Paper(reference, told) for reference, told in issued.items())
