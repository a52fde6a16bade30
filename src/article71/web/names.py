"""Names the vocabulary does not know: the list, one name with its places, and what people say it means."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71 import periods
from article71.actions import documents
from article71.actions import names as naming
from article71.actions.bodies import NewBody
from article71.errors import BadInput, NotThere
from article71.periods import ALWAYS
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.likely_bodies import likely
from article71.register.namings import Naming
from article71.register.suggestions import names_of_bodies
from article71.register.unknown_names import UnknownName
from article71.register.unresolved import Unresolved, is_public, unresolved
from article71.vocabulary.soundness import KINDS
from article71.web.lines import lines
from article71.web.listing import listed
from article71.web.passages import Passage, around
from article71.web.viewers import permitted

_SHOWN = 10  # places, and acts, of one name


@dataclass(frozen=True, slots=True)
class Standing:
    """One place of a name: the paper, where in it, and the paragraph around it."""

    document: Document
    section: str
    page: int | None
    around: Passage


@login_required
def names(request: HttpRequest) -> HttpResponse:
    """The names that wait, those that most hangs on first, and what was decided on others."""
    who = _keeper(request)
    waiting = unresolved(who)
    decided = Naming.objects.visible_to(who).select_related("body")
    return render(request, "web/names.html", listed(request, waiting) | {"decided": decided[:_SHOWN]})


@login_required
def name(request: HttpRequest, key: str) -> HttpResponse:
    """One name: where it stands, the acts that name it, and the bodies it may mean."""
    who = _keeper(request)
    found = _waiting(key, who)
    acts = Act.objects.visible_to(who).standing().filter(parties__words=found.text, parties__body=None).distinct()
    told = list(acts.with_names()[:_SHOWN])
    about = {
        "name": found,
        "places": _places(found, who),
        "acts": list(zip(told, lines(told), strict=True)),
        "likely": likely(found.text),
        "bodies": names_of_bodies(who),
        "kinds": sorted(KINDS),
        "hidden": not is_public(found.text),
    }
    return render(request, "web/name.html", about)


@login_required
@require_POST
def map_to(request: HttpRequest, key: str) -> HttpResponse:
    """It means a body that the register has. BadInput when there is none such."""
    who = _keeper(request)
    short = (request.POST.get("other") or request.POST.get("body") or "").strip()
    body = Body.objects.filter(short__iexact=short, short__in=names_of_bodies(who)).first()
    if body is None:
        raise BadInput(_("choose the body it means"), short)
    return _done(request, naming.map(_waiting(key, who).text, body, by=who))


@login_required
@require_POST
def make(request: HttpRequest, key: str) -> HttpResponse:
    """It means a body that the register does not have yet."""
    who = _keeper(request)
    given = {part: request.POST.get(part, "").strip() for part in ("short", "kind", "valid", "source")}
    valid = periods.parse(given["valid"]) if given["valid"] else ALWAYS
    new = NewBody(given["short"], given["kind"], valid, given["source"])
    return _done(request, naming.make(_waiting(key, who).text, new, by=who))


@login_required
@require_POST
def leave(request: HttpRequest, key: str) -> HttpResponse:
    """It stays as it stands."""
    who = _keeper(request)
    return _done(request, naming.leave(_waiting(key, who).text, request.POST.get("reason", ""), by=who))


@login_required
@require_POST
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """What was decided on a name is taken back."""
    who = _keeper(request)
    found = Naming.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such naming", str(number))
    naming.undo(found, by=who)
    messages.success(request, _("%(name)s waits again.") % {"name": found.text})
    return redirect("names")


def _keeper(request: HttpRequest) -> Account:
    return permitted(request, "names.map")


def _waiting(key: str, who: Account) -> Unresolved:
    found = next((each for each in unresolved(who) if each.key == key), None)
    if found is None:
        raise NotThere("no such name waits", key)
    return found


def _places(found: Unresolved, who: Account) -> list[Standing]:
    """The first places of the name; that the paper's words were shown is noted."""
    rows = UnknownName.objects.visible_to(who).filter(text=found.text).select_related("document")[:_SHOWN]
    for row in rows:
        documents.look(row.document, by=who)
    return [
        Standing(row.document, place["section"], place["page"], around(row.document.text, *place["span"]))
        for row in rows
        for place in row.places
    ][:_SHOWN]


def _done(request: HttpRequest, made: Naming) -> HttpResponse:
    said = _("%(name)s now means %(body)s.") if made.body else _("%(name)s is left as it stands.")
    messages.success(request, said % {"name": made.text, "body": made.body})
    return redirect("names")
