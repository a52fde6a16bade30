"""What a later reading finds differently: on values, so that the register only carries it out."""

from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from article71.reading.findings import Act
from article71.register.claims import Claim, of_finding


@dataclass(frozen=True, slots=True)
class Stored:
    """A mention as an earlier reading told it; `replaces` is the mention whose place it took."""

    mention: int
    finding: str
    claim: Claim
    sentence: str
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Each finding is same, changed or new; each stored mention same, changed or gone; one to one."""

    same: tuple[tuple[Stored, Act], ...] = ()
    changed: tuple[tuple[Stored, Act], ...] = ()
    new: tuple[Act, ...] = ()
    gone: tuple[Stored, ...] = ()


def difference(stored: Sequence[Stored], found: Sequence[Act]) -> Difference:
    """How a reading differs from what is stored of the same paper, both in reading order.

    A finding is the same as a mention when it tells the same claim in the same sentence. Else it has changed when the
    finding's id is the same, or the sentence and type are. A mention that another mention took the place of is not gone
    while that other is found.
    """
    same, mentions, acts = _pair(stored, found, lambda m: (m.sentence, m.claim), lambda a: (_words(a), of_finding(a)))
    by_id, mentions, acts = _pair(mentions, acts, lambda m: m.finding, lambda a: a.id)
    by_words, mentions, acts = _pair(
        mentions, acts, lambda m: (m.sentence, m.claim.type), lambda a: (_words(a), a.type)
    )
    replaced = {each.replaces for each, _ in (*same, *by_id, *by_words)}
    gone = tuple(each for each in mentions if each.mention not in replaced)
    return Difference(same, (*by_id, *by_words), acts, gone)


def _words(act: Act) -> str:
    return act.telling.sentence


_Pairs = tuple[tuple[Stored, Act], ...]


def _pair(
    stored: Sequence[Stored],
    found: Sequence[Act],
    key_of_stored: Callable[[Stored], Hashable],
    key_of_found: Callable[[Act], Hashable],
) -> tuple[_Pairs, tuple[Stored, ...], tuple[Act, ...]]:
    """Pairs of equal keys, first with first, and what is left of both."""
    waiting: dict[Hashable, deque[Stored]] = {}
    for each in stored:
        waiting.setdefault(key_of_stored(each), deque()).append(each)
    pairs, left = [], []
    for act in found:
        queue = waiting.get(key_of_found(act))
        if queue:
            pairs.append((queue.popleft(), act))
        else:
            left.append(act)
    unpaired = {each.mention for queue in waiting.values() for each in queue}
    return tuple(pairs), tuple(each for each in stored if each.mention in unpaired), tuple(left)
