"""Score headings: is every numbered section that the gold rows stand in found, at its level?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Form = dict[str, Any]
_BEFORE_ANY = "0"


@dataclass(frozen=True, slots=True)
class HeadingScore:
    """The numbers of sections to be found, and those found at the level their number tells."""

    gold: tuple[str, ...]
    found: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """Every section missed, then the count."""
        for number in self.gold:
            if number not in self.found:
                yield f"heading  {number:>5} is missing, or not at level {_level(number)}"
        yield f"headings    {len(self.found)} of {len(self.gold)} with number and level"


def score_headings(numbers: Iterable[str], sections: Sequence[Form]) -> HeadingScore:
    """`numbers` are the sections of the gold rows, "0" where a row stands before the first heading."""
    there = {(each["number"].rstrip("."), each["level"]) for each in sections if each["title"]}
    gold = sorted({number for number in numbers if number != _BEFORE_ANY}, key=_order)
    return HeadingScore(tuple(gold), tuple(number for number in gold if (number, _level(number)) in there))


def _level(number: str) -> int:
    return number.count(".") + 1


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))
