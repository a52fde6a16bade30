"""What stands beside a list: its filters with their counts, what is asked to be undone, its orders and its files."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.functional import Promise

from article71.exports.forms import FORMS
from article71.web.asking import Address

SHOWN = 8  # values before "more"
Label = str | Promise
Words = Callable[[str, str], str]  # the filter's name and a value, in words
Counted = tuple[str, Mapping[str, int], tuple[str, ...]]
"""A filter by its name, how many records each of its values leaves, and the values asked for."""


@dataclass(frozen=True, slots=True)
class Said:
    """How values are said, by the names of their filters; any other value says itself."""

    values: Mapping[str, Mapping[str, Label]]

    def of(self, name: str, value: str) -> str:
        """A value of this filter in words."""
        return str(self.values.get(name, {}).get(value, value))


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a filter: what it is called, how many records it leaves, where it leads, and whether it is asked."""

    label: str
    count: int
    address: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A filter with its values: those shown at once, and the rest."""

    name: str
    label: Label
    first: list[Value]
    more: list[Value]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that is asked, in words, with the address that asks it no more."""

    label: Label
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Field:
    """A filter that is typed, not chosen."""

    name: str
    label: Label
    hint: Label
    value: str
    suggested: str = ""  # the list of what may be typed


@dataclass(frozen=True, slots=True)
class Filtering:
    """How the list at the address named `page` is narrowed: each filter with its label, and those that are typed.

    `orders` are its orders with their labels, the usual one first.
    """

    page: str
    labels: Mapping[str, Label]
    typed: tuple[str, ...]
    orders: Mapping[str, Label]
    hints: Mapping[str, Label] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)

    def order(self, request: HttpRequest) -> str:
        """The order asked for, or the usual one."""
        return request.GET.get("sort") or next(iter(self.orders))

    def beside(self, request: HttpRequest, words: Words) -> dict[str, Any]:
        """What the template of a list needs beside its rows and groups."""
        given, address, now = request.GET, Address(request.GET), self.order(request)
        return {
            "list": reverse(self.page),
            "chips": [*self._chips(given, address, words)],
            "fields": [self._field(name, given) for name in self.typed],
            "kept": _kept(given, self.typed),
            "orders": [
                Value(str(label), 0, address.having("sort", name), name == now) for name, label in self.orders.items()
            ],
            "files": files(self.page, given),
        }

    def groups(self, counted: Iterable[Counted], address: Address, words: Words) -> list[Group]:
        """These filters, in the order given, which is that in which people narrow the list."""
        return [self.group(name, counts, chosen, address, words) for name, counts, chosen in counted]

    def group(
        self, name: str, counts: Mapping[str, int], chosen: Iterable[str], address: Address, words: Words
    ) -> Group:
        """A filter with its values that leave anything, those asked first."""
        held = set(chosen)
        values = [
            Value(
                words(name, value),
                number,
                address.lacking(name, value) if value in held else address.having(name, value),
                value in held,
            )
            for value, number in counts.items()
            if number or value in held
        ]
        values.sort(key=lambda each: not each.asked)
        return Group(name, self.labels[name], values[:SHOWN], values[SHOWN:])

    def _chips(self, given: QueryDict, address: Address, words: Words) -> Iterable[Chip]:
        for name, label in self.labels.items():
            for value in filter(None, given.getlist(name)):
                yield Chip(label, words(name, value), address.lacking(name, value))

    def _field(self, name: str, given: QueryDict) -> Field:
        return Field(
            name, self.labels[name], self.hints.get(name, ""), given.get(name, ""), self.suggested.get(name, "")
        )


def files(page: str, given: QueryDict) -> list[tuple[str, str]]:
    """The forms in which the list at this address is handed out, each with its address."""
    return [(form, f"{reverse(f'{page}_file', args=[form])}?{given.urlencode()}") for form in FORMS]


def _kept(given: QueryDict, typed: tuple[str, ...]) -> list[tuple[str, str]]:
    """What else the address asks, for the form to ask again."""
    asked = ((name, value) for name, values in given.lists() for value in values)
    return [(name, value) for name, value in asked if value and name not in (*typed, "page")]
