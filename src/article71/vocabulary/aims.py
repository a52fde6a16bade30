"""The aims of operations: crime priorities, goods and threats, modes of transport, and how near two of them are.

A profile holds them in `aims.toml`, each with its source. Reading papers does not need them, so they are loaded apart.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, product
from typing import Any

from article71 import periods
from article71.errors import Article71Error, BadInput, BadVocabulary
from article71.periods import ALWAYS, Period
from article71.vocabulary.profile import folder, table

KINDS = ("priority", "threat", "goods", "transport")


@dataclass(frozen=True, slots=True)
class Aim:
    """One aim. `within` are the keys of those that hold it; `general` says that sharing it alone is no overlap."""

    key: str
    title: str
    kind: str
    within: tuple[str, ...] = ()
    general: bool = False
    valid: Period = ALWAYS
    source: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """Two aims of which neither holds the other, and which yet bear on each other, with the reason."""

    one: str
    other: str
    because: str


@dataclass(frozen=True)
class Aims:
    """All aims of a profile, in its order, and the relations between them."""

    aims: tuple[Aim, ...] = ()
    relations: tuple[Relation, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, Aim]:
        """Each aim by its key."""
        return {aim.key: aim for aim in self.aims}

    @cached_property
    def related(self) -> frozenset[tuple[str, str]]:
        """The keys of related aims, either way round; what holds the one is related to what holds the other too.

        So an aim is never told more broadly than it is, as in a coarse shape, and found to be related to less by it.
        """
        held = [(self._with_above(each.one), self._with_above(each.other)) for each in self.relations]
        either = chain.from_iterable((*product(ones, others), *product(others, ones)) for ones, others in held)
        return frozenset(pair for pair in either if pair[0] != pair[1])

    @cached_property
    def holding(self) -> dict[str, frozenset[str]]:
        """For each aim all those that hold it, however many levels up."""
        found: dict[str, frozenset[str]] = {}
        for aim in self.aims:
            found[aim.key] = frozenset(self._above(aim.key))
        return found

    def aim(self, key: str) -> Aim:
        """The aim of this key. BadInput when there is none."""
        try:
            return self.by_key[key]
        except KeyError:
            raise BadInput(f"there is no aim {key!r}") from None

    def level(self, key: str) -> int:
        """How deep an aim lies: 1 where none holds it."""
        return 1 + max((self.level(each) for each in self.aim(key).within), default=0)

    def known(self, words: str) -> str | None:
        """The key of the aim that these words name by its key or title, whatever their case; None where none does."""
        return self._by_words.get(" ".join(words.split()).casefold())

    @cached_property
    def _by_words(self) -> dict[str, str]:
        return {word.casefold(): aim.key for aim in self.aims for word in (aim.title, aim.key)}

    def _with_above(self, key: str) -> frozenset[str]:
        return self.holding[key] | {key}

    def _above(self, key: str) -> Iterator[str]:
        for above in self.by_key[key].within:
            yield above
            yield from self._above(above)


@cache
def load(profile: str = "cosi") -> Aims:
    """The profile's aims; none where it has no `aims.toml`. BadVocabulary names the entry that breaks its form."""
    place = folder(profile)
    if not (place / "aims.toml").is_file():
        return Aims()
    rows = table(place, "aims")
    aims = tuple(_made(rows.get("aim", ()), _aim))
    relations = tuple(_made(rows.get("relation", ()), lambda row: Relation(**row)))
    if wrong := next(faults(aims, relations), ""):
        raise BadVocabulary(wrong, "aims.toml")
    return Aims(aims, relations)


def faults(aims: tuple[Aim, ...], relations: tuple[Relation, ...]) -> Iterator[str]:
    """Every contradiction in one clear sentence; nothing when the aims are sound."""
    names = Counter(word for aim in aims for word in {aim.key.casefold(), aim.title.casefold()})
    yield from (f"the aim {word!r} is there {times} times" for word, times in names.items() if times > 1)
    seen: set[str] = set()
    for aim in aims:
        if aim.kind not in KINDS:
            yield f"the aim {aim.key!r} is of no known kind: {aim.kind!r}"
        if not aim.source:
            yield f"the aim {aim.key!r} has no source"
        # Those that hold others come first: so nothing can lie within itself.
        unseen = [each for each in aim.within if each not in seen]
        yield from (f"the aim {aim.key!r} is within {each!r}, which stands not before it" for each in unseen)
        seen.add(aim.key)
    for relation in relations:
        ends = (relation.one, relation.other)
        yield from (f"a relation names {each!r}, which is no aim" for each in ends if each not in seen)
        if relation.one == relation.other or not relation.because:
            yield f"the relation of {relation.one!r} and {relation.other!r} says nothing"


def _made(rows: Iterable[dict[str, Any]], make: Any) -> Iterator[Any]:
    for index, row in enumerate(rows, 1):
        try:
            yield make(row)
        except (KeyError, TypeError, ValueError, Article71Error) as error:
            raise BadVocabulary(f"entry {index} is wrong: {error!r}", "aims.toml") from error


def _aim(row: dict[str, Any]) -> Aim:
    given = dict(row)
    valid = periods.parse(given.pop("valid")) if "valid" in given else ALWAYS
    return Aim(within=tuple(given.pop("within", ())), valid=valid, **given)
