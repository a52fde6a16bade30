"""Papers of the Council: ST 13083/1/20 REV 1, CM 3630/26, WK 10233/26, and ST papers by their number alone.

The number between the strokes repeats the revision's (13083/1/20 REV 1). ST numbers begin at 5001 each January and have
not passed 19999; so a bare 2023/24 is a school year, and 58170/13 a case in Strasbourg, never a paper of the Council.
"""

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from article71.errors import BadReference
from article71.references.citation import Found, Scheme, fields
from article71.references.writing import form, full_year, unnamed

_SERIES = r"(?:ST|CM|WK|SN|DS|XT|EUCO|PE-CONS)"
_STEP = r"(?:(?i:REV|ADD|COR|DCL|EXT|AMD)\.?\s?\d{1,2}(?!\d)|INIT\b)"
_STEPS = rf"(?:(?:\s?-\s?|\s){_STEP})*"
_YEAR = r"(?:9[3-9]|[0-3]\d)(?!\d)"
_FURTHER = rf"(?:\s?(?:\+|,|and|&)\s?{_STEP}{_STEPS})*"
_NAMED = rf"{_SERIES}(?:\s|-)?0?\d{{1,5}}(?:/\d{{1,2}})?(?:/{_YEAR}|(?:\s|-|/)20[0-3]\d(?!\d))"
_BARE = rf"(?:[5-9]\d{{3}}|1\d{{4}})(?:/\d{{1,2}})?/{_YEAR}(?![/\w%])(?!\.\d)(?!-\d)"
_AFTER_DOC = rf"0?\d{{1,5}}(?:/\d{{1,2}})?/{_YEAR}(?![/\w])"
_DOC = r"(?:[Dd]oc(?:ument)?s?\b\.?:?\s?(?:[Nn]os?\b\.?:?\s?)?)"
_PATTERN = unnamed(rf"{_DOC}?(?:{_NAMED}|{_BARE}){_STEPS}{_FURTHER}|{_DOC}{_AFTER_DOC}{_STEPS}{_FURTHER}")

_PUBLIC = {"ST": "ST", "CM": "CM", "XT": "XT", "PE-CONS": "PE"}
_REGISTER = "https://data.consilium.europa.eu/doc/document"
_FORM = form(
    rf"(?P<doc>{_DOC})?(?:(?P<series>{_SERIES})(?:\s|-)?)?0?(?P<number>\d{{1,5}})(?:/(?P<rev>\d{{1,2}}))?"
    rf"(?:/(?P<year>{_YEAR})|(?:\s|-|/)(?P<long>20[0-3]\d))(?P<steps>{_STEPS})"
)
_ALONE = form(_BARE)
_OPENING = frozenset({"EXT", "DCL"})
_STEP_FORM = form(r"([A-Za-z]{3})\.?\s?(\d{1,2})")
_FURTHER_FORM = form(rf"\s?(?:\+|,|and|&)\s?(?P<steps>{_STEP}{_STEPS})")


@dataclass(frozen=True, slots=True)
class Council:
    """A paper of the Council. `steps` are what it is to the first version: (("REV", 1), ("ADD", 2)); none is INIT."""

    scheme: ClassVar[str] = "council"

    series: str
    number: int
    year: int
    steps: tuple[tuple[str, int], ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one paper's number, bare or with its series, “doc.” before it or steps behind it; BadReference else."""
        match = fields(_FORM, text, "the number of a Council paper")
        if not (match["doc"] or match["series"] or _ALONE.match(match.string)):
            raise BadReference(f"“{text}” is not the number of a Council paper; with its series it might be one")
        steps = _steps(match["steps"])
        if match["rev"] and (not steps or steps[0][0] != "REV"):
            steps = (("REV", int(match["rev"])), *steps)
        year = full_year(match["year"] or match["long"])
        return cls(match["series"] or "ST", int(match["number"]), year, steps)

    def __str__(self) -> str:
        steps = "".join(f" {name} {number}" for name, number in self.steps)
        revision = f"/{self.steps[0][1]}" if self.steps and self.steps[0][0] == "REV" else ""
        return f"{self.series} {self.number}{revision}/{self.year % 100:02}{steps}"

    @property
    def id(self) -> str:
        """As written in full, with the series."""
        return str(self)

    @property
    def whole(self) -> Self | None:
        """The paper that this one opens: itself without EXT (parts of it) or DCL (declassified); None for others."""
        if not self.steps or self.steps[-1][0] not in _OPENING:
            return None
        return replace(self, steps=self.steps[:-1])

    @property
    def celex(self) -> str:
        """None: the Council's papers have no CELEX number."""
        return ""

    @property
    def uri(self) -> str:
        """Its place in the Council's public register; none for working papers, which the register does not show."""
        series = _PUBLIC.get(self.series)
        if series is None:
            return ""
        steps = "".join(f"-{name}-{number}" for name, number in self.steps) or "-INIT"
        return f"{_REGISTER}/{series}-{self.number}-{self.year}{steps}/en/pdf"


def _steps(text: str) -> tuple[tuple[str, int], ...]:
    return tuple((name.upper(), int(number)) for name, number in _STEP_FORM.findall(text))


def _read(text: str, start: int, end: int) -> tuple[Found, ...]:
    """The paper that stands here, and those that are added to it: “10104/26 + ADD 1” is two papers."""
    match = _FORM.match(text, start, end)
    if match is None:
        return ()
    begin = match.start("series") if match["series"] else match.start("number")
    paper = Council.parse(match[0])
    found = [Found(text[begin : match.end()], begin, match.end(), paper)]
    for further in _FURTHER_FORM.finditer(text, match.end(), end):
        added = replace(paper, steps=_added(paper.steps, _steps(further["steps"])))
        found.append(Found(further["steps"], *further.span("steps"), added))
    return tuple(found)


def _added(first: tuple[tuple[str, int], ...], steps: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """What “+ steps” adds to: the paper's revision. “10104/26 ADD 1 + ADD 2” has no addendum to an addendum."""
    if steps[:1] and steps[0][0] == "REV":
        return steps
    return (*(step for step in first[:1] if step[0] == "REV"), *steps)


SCHEME = Scheme("council", _PATTERN, _read)
