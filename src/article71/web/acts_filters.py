"""The filters beside the list of acts: each value with its count and its address, and what is asked, to be undone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71 import periods
from article71.register import facets
from article71.register.accounts import Account
from article71.register.acts import PartyRole
from article71.register.asking import PARAMETERS
from article71.register.facets import Facets, semester
from article71.register.filters import ORDERS, Asked
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.web.asking import Address
from article71.web.days import days

SHOWN = 8  # values before "more"

_LABELS: dict[str, str | Promise] = {
    "body": _("Body"),
    "addressee": _("Addressee"),
    "type": _("Type"),
    "side": _("Side of the mandate"),
    "period": _("Period"),
    "within": _("Within"),
    "presidency": _("Presidency"),
    "topic": _("Topic"),
    "state": _("State"),
    "document": _("Document"),
    "text": _("Words"),
    "as-at": _("As at"),
    "marking": _("Marking"),
}
_TYPED = ("text", "body", "addressee", "period", "document", "as-at")
_HINTS: dict[str, str | Promise] = {
    "period": _("2024, 2024-03, 2024-H2 or 2023-07/2024-12"),
    "document": _("its reference, such as ST 6543/25"),
    "as-at": _("a day, such as 2024-12-31"),
}
_SUGGESTED = {"body": "bodies", "addressee": "bodies"}
_ORDERS = {"newest": _("Newest first"), "oldest": _("Oldest first"), "type": _("Type"), "actor": _("Actor")}


@dataclass(frozen=True, slots=True)
class Words:
    """The register's topics and presidencies, in whose words values are shown."""

    topics: tuple[Topic, ...]
    presidencies: tuple[Presidency, ...]

    def of(self, name: str, value: str) -> str:
        """A value of this filter in words."""
        if name == "topic":
            return next((topic.title for topic in self.topics if topic.key == value), value)
        if name == "presidency":
            return next((each.country for each in self.presidencies if semester(each) == value), "") + f" {value}"
        if name == "within":
            return days(periods.parse(value))
        return value.replace("-", " ") if name == "type" else value


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a filter: what it is called, how many acts it leaves, where it leads, and whether it is asked."""

    label: str
    count: int
    address: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A filter with its values: those shown at once, and the rest."""

    name: str
    label: str | Promise
    first: list[Value]
    more: list[Value]


def filter_groups(counted: Facets, asked: Asked, address: Address, words: Words) -> list[Group]:
    """The filters with few values, in the order in which people narrow a list."""
    chosen: dict[str, tuple[str, ...]] = {
        "side": (asked.side,),
        "type": asked.types,
        "state": (asked.state,),
        "topic": (asked.topic,),
        "presidency": (asked.presidency,),
    }
    semesters = {semester(each): counted.presidencies.get(semester(each), 0) for each in words.presidencies[::-1]}
    tables: dict[str, Mapping[str, int]] = {
        "side": counted.sides,
        "type": _most(counted.types),
        "state": _most(counted.states),
        "topic": _most(counted.topics),
        "presidency": semesters,
    }
    return [_group(name, table, chosen[name], address, words.of) for name, table in tables.items()]


def party_group(name: str, asked: Asked, viewer: Account | None, address: Address, *roles: PartyRole) -> Group:
    """The bodies most often named in these parts, whichever of them is asked for now."""
    found = dict(facets.parties(replace(asked, **{name: ""}), viewer, *roles))  # type: ignore[arg-type]
    return _group(name, found, (getattr(asked, name),), address, lambda _, value: value, page=reverse("acts"))


def _group(
    name: str,
    counts: Mapping[str, int],
    chosen: Iterable[str],
    address: Address,
    words: Callable[[str, str], str],
    *,
    page: str = "",
) -> Group:
    held = set(chosen)
    values = [
        Value(
            words(name, value),
            number,
            page + (address.lacking(name, value) if value in held else address.having(name, value)),
            value in held,
        )
        for value, number in counts.items()
        if number
    ]
    values.sort(key=lambda each: not each.asked)
    return Group(name, _LABELS[name], values[:SHOWN], values[SHOWN:])


def _most(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that is asked, in words, with the address that asks it no more."""

    label: str | Promise
    words: str
    address: str


def chips(given: QueryDict, address: Address, words: Words) -> list[Chip]:
    """Everything that is asked now."""
    return [
        Chip(_LABELS[name], words.of(name, value), address.lacking(name, value))
        for name in PARAMETERS
        for value in given.getlist(name)
        if value
    ]


def orders(address: Address, now: str) -> list[Value]:
    """The orders a list can have."""
    return [Value(str(_ORDERS[name]), 0, address.having("sort", name), name == now) for name in ORDERS]


@dataclass(frozen=True, slots=True)
class Field:
    """A filter that is typed, not chosen."""

    name: str
    label: str | Promise
    hint: str | Promise
    value: str
    suggested: str = ""  # the list of what may be typed


def fields(given: QueryDict) -> list[Field]:
    """The filters that are typed, with what was typed."""
    return [
        Field(name, _LABELS[name], _HINTS.get(name, ""), given.get(name, ""), _SUGGESTED.get(name, ""))
        for name in _TYPED
    ]


def kept(given: QueryDict) -> list[tuple[str, str]]:
    """What else the address asks, for the form to ask again."""
    return [
        (name, value) for name, values in given.lists() for value in values if value and name not in (*_TYPED, "page")
    ]
