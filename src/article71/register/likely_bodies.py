"""Which bodies a name may mean: those with a way of writing that is like it."""

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from article71.register.bodies import BodyName

LIKE = 70.0  # of 100: words in any order, where one may say more than the other
MOST = 5


@dataclass(frozen=True, slots=True)
class Likely:
    """A body a name may mean, and its way of writing that is like it."""

    short: str
    written: str


def likely(text: str) -> list[Likely]:
    """The bodies with the names most like this one, the likest first; each body once."""
    rows = list(BodyName.objects.values_list("body__short", "text"))
    alike = process.extract(
        text.lower(),
        [written.lower() for _, written in rows],
        scorer=fuzz.token_sort_ratio,
        score_cutoff=LIKE,
        limit=4 * MOST,
    )
    found: dict[str, Likely] = {}
    for _, _, index in alike:
        short, written = rows[index]
        found.setdefault(short, Likely(short, written))
    return list(found.values())[:MOST]
