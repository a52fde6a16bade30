"""Places in the Official Journal, old style (OJ L 115, 6.4.2021, p. 1–25) and new (OJ L, 2024/1689, 12.7.2024).

Since October 2023 each act is an issue of its own and bears its own number; before, an issue had a number within its
series and year. An issue without its day cannot be told from those of other years and is left silent.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from article71.references.citation import Scheme, fields, one
from article71.references.writing import LONG_DAY, SHORT_DAY, YEAR, day, form, unnamed

_ADDRESS = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:"
_JOURNAL = r"(?:O\.?J\.?|Official\sJournal(?:\sof\sthe\sEuropean\s(?:Union|Communities))?(?:\s\(OJ\))?)"
_ISSUE = r"(?P<series>[LCSP])?\s?(?P<issue>\d{1,4})\s?(?P<special>[AEI](?!\w))?(?:/(?P<page>\d{1,4}))?"
_DAY = rf"(?P<day>{SHORT_DAY}|{LONG_DAY}|{YEAR}-\d\d-\d\d)"
_TO = r"(?:\s?(?:[-–—‑]|to)\s?(?P<last>\d{1,4}(?![\d/(])))"
_PAGES = rf"(?:[,;]?\s?\(?(?:pp?\.|pages?)\s?(?P<first>\d{{1,4}})(?:/\d\d)?{_TO}?)?"
_OLD = rf"{_JOURNAL}(?:,?\s(?:No|Nr)\.?)?,?\s?{_ISSUE}(?:\s?,\s?|\sof\s(?:the\s)?|\s?\(|\s){_DAY}{_PAGES}"
_NEW = (
    rf"{_JOURNAL},?\s?(?P<new>[LC])\s?,?\s?(?:C/)?(?P<year>{YEAR})/(?P<serial>\d{{1,5}})(?!\d)"
    rf"(?:\s?,\s?(?:of\s)?(?P<on>{SHORT_DAY}|{LONG_DAY}))?"
)
_WHOLE = rf"(?:{_NEW}|{_OLD})"
_FORM = form(_WHOLE)


@dataclass(frozen=True, slots=True)
class OldPlace:
    """An issue by series, number and day, with the pages: OJ L 115, 6.4.2021, p. 1-25. Before 1968 it has no series."""

    scheme: ClassVar[str] = "oj"

    series: str
    issue: int
    day: date
    special: str = ""
    pages: tuple[int, ...] = ()

    def __str__(self) -> str:
        day = f"{self.day.day}.{self.day.month}.{self.day.year}"
        return f"OJ {self._issue}, {day}" + (f", {self._pages}" if self.pages else "")

    @property
    def _issue(self) -> str:
        return " ".join(filter(None, (self.series, str(self.issue), self.special)))

    @property
    def _pages(self) -> str:
        return "p. " + "-".join(map(str, self.pages))

    @property
    def id(self) -> str:
        """Issue and ISO date, and the pages where they are told."""
        return f"OJ {self._issue} {self.day}" + (f" {self._pages}" if self.pages else "")

    @property
    def celex(self) -> str:
        """None: several acts may stand in one issue."""
        return ""

    @property
    def uri(self) -> str:
        """The issue's contents on EUR-Lex; the oldest, without a series, have none there."""
        if self.series not in ("L", "C"):
            return ""
        return f"{_ADDRESS}{self.series}:{self.day.year}:{self.issue:03}{self.special}:TOC"


@dataclass(frozen=True, slots=True)
class NewPlace:
    """An act's own issue: OJ L, 2024/1689. `day` is when it came out, where told."""

    scheme: ClassVar[str] = "oj"

    series: str
    year: int
    number: int
    day: date | None = None

    def __str__(self) -> str:
        number = f"C/{self.year}/{self.number}" if self.series == "C" else f"{self.year}/{self.number}"
        day = f", {self.day.day}.{self.day.month}.{self.day.year}" if self.day else ""
        return f"OJ {self.series}, {number}{day}"

    @property
    def id(self) -> str:
        """Series and number; they tell the day."""
        return f"OJ {self.series} {self.year}/{self.number}"

    @property
    def celex(self) -> str:
        """None: the number does not tell the kind of act."""
        return ""

    @property
    def uri(self) -> str:
        """The issue on EUR-Lex."""
        return f"{_ADDRESS}{self.series}_{self.year}{self.number:05}"


class OfficialJournal:
    """A place in the Official Journal, of either style."""

    @staticmethod
    def parse(text: str) -> OldPlace | NewPlace:
        """Read one place; BadReference if it is none or its day is not in the calendar."""
        match = fields(_FORM, text, "a place in the Official Journal")
        if match["new"]:
            return NewPlace(
                match["new"], int(match["year"]), int(match["serial"]), day(match["on"]) if match["on"] else None
            )
        pages = tuple(int(page) for page in (match["page"] or match["first"], match["last"]) if page)
        return OldPlace(match["series"] or "", int(match["issue"]), day(match["day"]), match["special"] or "", pages)


SCHEME = Scheme("oj", unnamed(_WHOLE), one(OfficialJournal.parse))
