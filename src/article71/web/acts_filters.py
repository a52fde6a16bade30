"""The filters beside the list of acts: each value with its count and its address, and what is asked, to be undone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from article71 import periods
from article71.register import facets
from article71.register.accounts import Account
from article71.register.acts import PartyRole
from article71.register.facets import Facets, semester
from article71.register.filters import Asked
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.web.asking import Address
from article71.web.days import days
from article71.web.filtering import Filtering, Group

FILTERING = Filtering(
    page="acts",
    labels={
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
    },
    typed=("text", "body", "addressee", "period", "document", "as-at"),
    orders={"newest": _("Newest first"), "oldest": _("Oldest first"), "type": _("Type"), "actor": _("Actor")},
    hints={
        "period": _("2024, 2024-03, 2024-H2 or 2023-07/2024-12"),
        "document": _("its reference, such as ST 6543/25"),
        "as-at": _("a day, such as 2024-12-31"),
    },
    suggested={"body": "bodies", "addressee": "bodies"},
)


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
    return [FILTERING.group(name, _leaving(table), chosen[name], address, words.of) for name, table in tables.items()]


def party_group(name: str, asked: Asked, viewer: Account | None, address: Address, *roles: PartyRole) -> Group:
    """The bodies most often named in these parts, whichever of them is asked for now."""
    found = dict(facets.parties(replace(asked, **{name: ""}), viewer, *roles))  # type: ignore[arg-type]
    return FILTERING.group(name, found, (getattr(asked, name),), address, lambda _, value: value)


def _leaving(counts: Mapping[str, int]) -> dict[str, int]:
    return {value: number for value, number in counts.items() if number}


def _most(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))
