"""What can be followed: what it is called, where it stands, and which records it concerns, as a viewer may see them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qs, parse_qsl, urlencode

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from article71.errors import BadInput, NotThere
from article71.register import filters
from article71.register.accounts import Account
from article71.register.asking import PARAMETERS, asked
from article71.register.bodies import Body
from article71.register.duties import Duty
from article71.register.filters import Asked
from article71.register.follows import Followed
from article71.register.legislative_files import LegislativeFile
from article71.register.meetings import Meeting
from article71.register.search.hits import Search
from article71.register.search.question import question
from article71.register.topics import Topic

Found = Mapping[str, QuerySet[Any]]
LONGEST = 1000
_SEARCH = "search"
_LISTS: Mapping[str, tuple[str, Promise, Callable[[Asked, Account | None], QuerySet[Any]]]] = {
    "acts": ("act", gettext_lazy("Acts"), filters.acts),
    "documents": ("document", gettext_lazy("Documents"), filters.documents),
    "duties": ("duty", gettext_lazy("Duties"), filters.duties),
    "meetings": ("meeting", gettext_lazy("Meetings"), filters.meetings),
    "legislation": ("legislative file", gettext_lazy("Legislation"), filters.legislation),
}
_OF_A_TOPIC = ("acts", "documents", "duties")


@dataclass(frozen=True, slots=True)
class Target:
    """A thing that can be followed: of which kind, and by which name.

    A body, duty, file and meeting are named by their numbers, a topic by its key, a search by its list and question:
    "duties?body=COSI&due=passed".
    """

    kind: str
    name: str

    @classmethod
    def named(cls, kind: str, name: str) -> Self:
        """What somebody names so; a search in the order in which it is kept."""
        noun, _mark, query = name.partition("?")
        return cls(kind, question_of(noun, parse_qs(query)) if kind == Followed.SEARCH else name)


@dataclass(frozen=True, slots=True)
class Shown:
    """It as its viewer may see it: what it is called, its page, and the records it concerns by noun, none fetched."""

    title: str
    address: str
    found: Found


def shown(target: Target, viewer: Account | None) -> Shown:
    """NotThere when there is no such thing, or the viewer may not see it; BadInput where it cannot be followed."""
    if target.kind not in _SHOWN:
        raise BadInput(f"it can be one of {', '.join(_SHOWN)}", "what is followed")
    if len(target.name) > LONGEST or "\0" in target.name:
        raise BadInput(f"it is longer than {LONGEST} characters, or no text", "what is followed")
    return _SHOWN[target.kind](target.name, viewer)


def _body(name: str, viewer: Account | None) -> Shown:
    body = Body.objects.visible_to(viewer).filter(pk=_number(name)).first()
    if body is None:
        raise NotThere("there is no such body", name)
    found = _concerning((*_OF_A_TOPIC, "meetings"), Asked(body=body.short), viewer)
    return Shown(body.short, reverse("body", args=[body.pk]), found)


def _topic(name: str, viewer: Account | None) -> Shown:
    topic = Topic.objects.filter(key=name).first()
    if topic is None:
        raise NotThere("there is no such topic", name)
    return Shown(topic.title, reverse("topic", args=[name]), _concerning(_OF_A_TOPIC, Asked(topic=name), viewer))


def _duty(name: str, viewer: Account | None) -> Shown:
    found = Duty.objects.visible_to(viewer).filter(pk=_number(name))
    duty = found.with_owners().first()
    if duty is None:
        raise NotThere("there is no such duty", name)
    title = ": ".join(filter(None, (", ".join(duty.owners), duty.what)))
    return Shown(title, reverse("duty", args=[duty.pk]), {"duty": found})


def _file(name: str, viewer: Account | None) -> Shown:
    found = LegislativeFile.objects.visible_to(viewer).filter(pk=_number(name))
    return _one("legislative_file", "legislative file", found, name)


def _meeting(name: str, viewer: Account | None) -> Shown:
    return _one("meeting", "meeting", Meeting.objects.visible_to(viewer).filter(pk=_number(name)), name)


def _one(page: str, noun: str, found: QuerySet[Any], name: str) -> Shown:
    row = found.first()
    if row is None:
        raise NotThere(f"there is no such {noun}", name)
    return Shown(str(row), reverse(page, args=[row.pk]), {noun: found})


def _search(name: str, viewer: Account | None) -> Shown:
    noun, _mark, query = name.partition("?")
    address = f"{reverse(noun)}?{query}" if noun in (_SEARCH, *_LISTS) else ""
    if not address:
        raise BadInput(f"a search is one of {', '.join((_SEARCH, *_LISTS))}", "what is followed")
    given = asked(parse_qs(query))
    words = ", ".join(f"{key} {value}" for key, value in parse_qsl(query))
    if noun == _SEARCH:
        found = Search(question(dict(parse_qsl(query)).get("q", "")), given, viewer).found
        return Shown(
            _("Search: %s") % words.removeprefix("q "), address, {each.value: rows for each, rows in found.items()}
        )
    record, title, filtered = _LISTS[noun]
    return Shown(f"{title}: {words}" if words else str(title), address, {record: filtered(given, viewer)})


def _concerning(lists: Sequence[str], given: Asked, viewer: Account | None) -> Found:
    """The papers that tell of it, and what is owed; an act is told with its paper, but for one entered by hand."""
    given = filters.with_branch(given)
    return {noun: filtered(given, viewer) for noun, _title, filtered in (_LISTS[each] for each in lists)}


def _number(name: str) -> int:
    return int(name) if name.isascii() and name.isdecimal() and len(name) <= 15 else 0


def question_of(noun: str, given: Mapping[str, list[str]]) -> str:
    """A list's question as it is kept: what asks for something, in one order, so that one question has one name."""
    pairs = [(key, value) for key, values in given.items() for value in values if value and key in (*PARAMETERS, "q")]
    return f"{noun}?{urlencode(sorted(pairs))}"


_SHOWN: Mapping[str, Callable[[str, Account | None], Shown]] = {
    Followed.BODY: _body,
    Followed.TOPIC: _topic,
    Followed.DUTY: _duty,
    Followed.FILE: _file,
    Followed.MEETING: _meeting,
    Followed.SEARCH: _search,
}
