"""Search: one box over acts, papers, duties and bodies, with filters and the words marked."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.actions import documents
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.search.hits import Search, counts, hits
from article71.register.search.limits import HITS_PER_PAGE, MOST_PAGES
from article71.register.search.nouns import Noun
from article71.register.search.question import Question, question
from article71.register.search.shown import Shown, shown
from article71.register.search.snippets import lit
from article71.register.search.suggestions import suggestion
from article71.register.search.tree import phrases
from article71.register.topics import Topic
from article71.web.asking import Address, asked
from article71.web.lines import lines
from article71.web.search_limits import LIMIT
from article71.web.viewers import viewer

_KINDS: dict[Noun, str | Promise] = {
    Noun.BODY: _("Bodies"),
    Noun.DOCUMENT: _("Papers"),
    Noun.ACT: _("Acts"),
    Noun.DUTY: _("Duties"),
    Noun.FILE: _("Legislation"),
    Noun.MEETING: _("Meetings"),
}
_ONE: dict[Noun, str | Promise] = {
    Noun.BODY: _("body"),
    Noun.DOCUMENT: _("paper"),
    Noun.ACT: _("act"),
    Noun.DUTY: _("duty"),
    Noun.FILE: _("legislative file"),
    Noun.MEETING: _("meeting"),
}
_FIELDS: tuple[tuple[str, str | Promise, str | Promise], ...] = (
    ("body", _("Body"), _("such as COSI")),
    ("type", _("Type"), _("an act's type, or a paper's kind such as NOTE")),
    ("period", _("Period"), _("2024, 2024-03, 2024-H2 or 2023-07/2024-12")),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record with how many hits it has, and the address that asks for it alone."""

    label: str | Promise
    count: int
    address: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A hit as the page tells it; without an address where its record has no page."""

    hit: Shown
    kind: str | Promise
    address: str


def search(request: HttpRequest) -> HttpResponse:
    """What is found, a page of it; without a question the box alone, with what can be asked."""
    text = request.GET.get("q", "").strip()
    about = {"text": text, "fields": _fields(request), "topics": Topic.objects.all(), "topic": request.GET.get("topic")}
    if not text:
        return render(request, "web/search.html", about)
    LIMIT.count(request)
    try:
        wanted = question(text)
    except BadInput as error:
        return render(request, "web/search.html", about | {"trouble": error.trouble}, status=400)
    return render(request, "web/search.html", about | _found(request, wanted))


def _fields(request: HttpRequest) -> list[tuple[str, str | Promise, str | Promise, str]]:
    return [(name, label, hint, request.GET.get(name, "")) for name, label, hint in _FIELDS]


def _found(request: HttpRequest, wanted: Question) -> dict[str, Any]:
    who, noun = viewer(request), _noun(request)
    asking = Search(wanted, asked(request), who, noun)
    counted = counts(asking)
    total = counted[noun] if noun else sum(counted.values())
    pages = Paginator(range(min(total, HITS_PER_PAGE * MOST_PAGES)), HITS_PER_PAGE)
    page = pages.get_page(request.GET.get("page"))
    places = page.object_list
    found = shown(hits(asking, places[0], places[-1] + 1), wanted, who) if places else []
    _note(found, who)
    return {
        "total": total,
        "page": page,
        "numbers": list(pages.get_elided_page_range(page.number, on_each_side=2, on_ends=1)),
        "lines": [Line(hit, _ONE[hit.noun], _address(hit)) for hit in _in_words(found, wanted)],
        "kinds": _kinds(request, counted, noun),
        "noun": noun,
        "suggestion": "" if total else suggestion(asking),
    }


def _noun(request: HttpRequest) -> Noun | None:
    given = request.GET.get("kind", "")
    if given and given not in set(Noun):
        raise BadInput(f"there is no such kind of record: it is one of {', '.join(Noun)}", given)
    return Noun(given) if given else None


def _note(found: list[Shown], who: Account | None) -> None:
    """A passage shown is words of its paper; the public, which has no account, sees only open ones."""
    if who:
        documents.look_through([hit.row for hit in found if hit.noun == Noun.DOCUMENT and hit.words], by=who)


def _in_words(found: list[Shown], wanted: Question) -> list[Shown]:
    """The same hits, their acts told as sentences."""
    acts = [hit.row for hit in found if hit.noun == Noun.ACT]
    told = dict(zip([act.pk for act in acts], lines(acts) if acts else [], strict=True))
    said = phrases(wanted.node)
    return [
        replace(hit, title=lit(told[hit.row.pk], said)) if hit.noun == Noun.ACT and told[hit.row.pk] else hit
        for hit in found
    ]


def _address(hit: Shown) -> str:
    try:
        address = reverse(hit.noun.value, args=[hit.row.pk])
    except NoReverseMatch:
        return ""
    return address + _place(hit)


def _place(hit: Shown) -> str:
    """Where browsers look the first words asked for up in the paper's page by themselves."""
    if hit.noun != Noun.DOCUMENT or hit.start is None:
        return ""
    words = next((piece.text for piece in hit.words if piece.lit), "")
    return f"#:~:text={quote(words, safe='').replace('-', '%2D')}" if words else ""


def _kinds(request: HttpRequest, counted: Any, noun: Noun | None) -> list[Kind]:
    address = Address(request.GET)
    every = Kind(_("Everything"), sum(counted.values()), address.having("kind", ""), noun is None)
    return [every, *(Kind(_KINDS[each], counted[each], address.having("kind", each), noun == each) for each in Noun)]
