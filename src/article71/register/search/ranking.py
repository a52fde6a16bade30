"""Our own rule for the order of hits, the same on every store, with nothing in it that only a search engine knows.

First the paper that a reference names, then those that cite it. Then what bears the words asked, all of them and no
other, as its name or title; what has more of them in its heading; what has more of them at all, where one or the other
is enough; what has them side by side as they were typed. Among equals the newest first, what has no day last; then
bodies before papers, acts, duties and files, then the lower number.
"""

from dataclasses import dataclass
from datetime import date

from article71.register.search.nouns import Noun

CITES, IS_IT = 1, 2
ORDER = tuple(Noun)


@dataclass(frozen=True, slots=True)
class Rank:
    """What a hit is ordered by, weightiest first."""

    named: int  # IS_IT, CITES or 0
    titled: int  # 1 where a name or title is what is asked, whole
    in_heading: int  # how many different words asked stand there
    met: int  # how many different words asked it holds, where it may lack some
    side_by_side: int
    day: date  # date.min for what has none
    noun: Noun
    number: int

    @property
    def place(self) -> tuple[int, ...]:
        """What to sort by: the smallest is the first hit."""
        weights = (self.named, self.titled, self.in_heading, self.met, self.side_by_side, self.day.toordinal())
        return (*(-each for each in weights), ORDER.index(self.noun), self.number)
