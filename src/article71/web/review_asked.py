"""What the address of the queue asks for, and the filters above it: each value with how many wait."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.waiting import FILTERS, Confidence, Kind, Wanted, counts

MOST_PAPERS = 50  # more than one chooses from in a list

_LABELS: dict[str, Promise] = {
    "paper": _("Paper"),
    "rule": _("Rule"),
    "type": _("Type of act"),
    "confidence": _("Confidence"),
    "kind": _("Kind of proposal"),
}
KINDS: dict[str, Promise] = {
    Kind.NEW: _("new"),
    Kind.FURTHER: _("maybe told before"),
    Kind.DIFFERENT: _("read differently than before"),
    Kind.GONE: _("found no more"),
}
CONFIDENCES: dict[str, Promise] = {
    Confidence.HIGH: _("high"),
    Confidence.MEDIUM: _("medium"),
    Confidence.LOW: _("low"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, in words, how many it leaves, and whether it is asked."""

    value: str
    label: str
    count: int
    asked: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter with its values: papers taken in last first, of the others most first."""

    name: str
    label: Promise
    choices: list[Choice]


def wanted(request: HttpRequest) -> Wanted:
    """What the address asks of the queue. BadInput for what is no paper's number, and for what no record can hold."""
    given = {name: request.GET.get(name, "").strip() for name in FILTERS}
    if any("\0" in value for value in given.values()):
        raise BadInput("is nothing that waits", repr(given))
    return Wanted(_number(given.pop("paper")), **given)


def _number(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or len(text) > 18:
        raise BadInput("is no paper's number", text)
    return int(text)


def address(asked: Wanted) -> str:
    """The same as the end of an address: "paper=3&rule=active"; nothing where nothing is asked."""
    return urlencode({name: value for name, value in asdict(asked).items() if value})


def review_filters(asked: Wanted, who: Account | None) -> list[Filter]:
    """The filters with the values that something waits under; of the papers those taken in last."""
    counted = counts(asked, who)
    latest = sorted(map(int, counted["paper"]), reverse=True)[:MOST_PAPERS]
    counted["paper"] = Counter({str(pk): counted["paper"][str(pk)] for pk in latest})
    words = _words(_named({*latest, asked.paper or 0}, who))
    return [_filter(name, counted[name], str(getattr(asked, name) or ""), words[name]) for name in FILTERS]


def chips(asked: Wanted, who: Account | None) -> list[tuple[Promise, str, str]]:
    """What is asked now: the filter's name, the value in words, and the address that asks it no more."""
    held = {name: value for name, value in asdict(asked).items() if value}
    words = _words(_named({asked.paper}, who) if asked.paper else {})
    return [
        (_LABELS[name], words[name](str(value)), urlencode({each: held[each] for each in held if each != name}))
        for name, value in held.items()
    ]


def _named(papers: Iterable[int], who: Account | None) -> dict[str, str]:
    found = Document.objects.visible_to(who).only("reference", "title").in_bulk(list(papers))
    return {str(pk): str(paper) for pk, paper in found.items()}


def _words(papers: Mapping[str, str]) -> dict[str, Callable[[str], str]]:
    """How the values of each filter are called."""
    return {
        "paper": lambda value: papers.get(value, value),
        "rule": str,
        "type": lambda value: value.replace("-", " "),
        "confidence": _worded(CONFIDENCES),
        "kind": _worded(KINDS),
    }


def _worded(table: Mapping[str, Promise]) -> Callable[[str], str]:
    return lambda value: str(table.get(value, value))


def _filter(name: str, counted: Mapping[str, int], asked: str, words: Callable[[str], str]) -> Filter:
    values = list(counted) if name == "paper" else sorted(counted, key=lambda value: (-counted[value], value))
    if asked and asked not in counted:
        values = [asked, *values]
    choices = [Choice(value, words(value), counted.get(value, 0), value == asked) for value in values]
    return Filter(name, _LABELS[name], choices)
