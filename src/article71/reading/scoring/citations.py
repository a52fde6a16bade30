"""Score references: is each cited thing found, under its canonical id, as often as the paper cites it?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from article71.reading.scoring.agreement import Agreement

Form = dict[str, Any]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CitationScore:
    """How often each scheme and id is cited by the gold rows, and by the reading."""

    gold: Counter[Key]
    found: Counter[Key]

    @property
    def agreement(self) -> Agreement:
        """How far they agree, each counted as often as it is cited."""
        hit, false = (self.gold & self.found).total(), (self.found - self.gold).total()
        return Agreement(hit, self.gold.total(), self.found.total(), false)

    def lines(self) -> Iterator[str]:
        """Every reference missed or found too often, then the score."""
        for (scheme, name), count in (self.gold - self.found).items():
            yield f"missed   {scheme:<11} {name} ({count} of {self.gold[scheme, name]})"
        for (scheme, name), count in (self.found - self.gold).items():
            yield f"false    {scheme:<11} {name} ({count})"
        yield self.agreement.line("references")


def score_citations(gold: Sequence[Form], references: Sequence[Form]) -> CitationScore:
    """Count by scheme and canonical id; gold rows carry their count."""
    wanted: Counter[Key] = Counter()
    for row in gold:
        wanted[row["scheme"], row["id"]] += row["count"]
    return CitationScore(wanted, Counter((each["scheme"], each["id"]) for each in references))
