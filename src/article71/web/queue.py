"""What every page of the review queue shows, and how it answers: the panes alone to a script, else the page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.decisions import last_of
from article71.register.mentions import Mention
from article71.register.waiting import Kind, Place, Wanted, place, progress, spot
from article71.web.conflicts import DONE
from article71.web.proposals import proposal, seen
from article71.web.review_asked import CONFIDENCES, KINDS, address, chips
from article71.web.seen import token
from article71.web.tellings import note_looks
from article71.web.viewers import permitted

_PANES, _PAGE = "web/parts/review_panes.html", "web/review.html"


def reviewer(request: HttpRequest) -> Account:
    """Who reviews. NotAllowed for an account that may not."""
    return permitted(request, "acts.confirm")


def telling(number: int, who: Account) -> Mention:
    """The telling of this number. NotThere when there is none, or the reviewer may not see it."""
    found = seen(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such telling", f"M{number}")
    return found


def panes(who: Account, asked: Wanted, at: Mention | None) -> dict[str, Any]:
    """The two panes at the proposal that waits at this place, or at the first."""
    standing = place(asked, who, spot(at) if at else None)
    if standing.here is None:
        return _around(who, asked, standing)
    here = at if at and standing.here == at.pk else telling(standing.here, who)
    return _around(who, asked, standing, here)


def panes_of(mention: Mention, who: Account, asked: Wanted) -> dict[str, Any]:
    """The two panes of this telling, whether it still waits or not."""
    return _around(who, asked, place(asked, who, spot(mention)), mention)


def _around(who: Account, asked: Wanted, standing: Place, here: Mention | None = None) -> dict[str, Any]:
    """Everything that stands in and around the panes of one proposal; a paper not open to all is noted as read."""
    last = last_of(who)
    about: dict[str, Any] = {
        "place": standing,
        "given": address(asked),
        "asked": asked,
        "everything": progress(who),
        "last": last,
        "done": DONE[last[0].action] if last else "",
    }
    if here is None:
        return about
    found = proposal(here, who)
    note_looks([here, *found.fellows, *(found.known.tellings if found.known else [])], who)
    return about | {
        "proposal": found,
        "seen": token(here),
        "kind": KINDS[found.kind],
        "kind_is_new": found.kind == Kind.NEW,
        "confidence": CONFIDENCES[found.confidence],
    }


def answer(request: HttpRequest, about: dict[str, Any], status: int = 200) -> HttpResponse:
    """The panes for a script, and the address they stand at; the whole page for everybody else."""
    if not request.headers.get("HX-Request"):
        asked: Wanted = about["asked"]
        return render(request, _PAGE, about | {"chips": chips(asked, reviewer(request))}, status=status)
    said = render(request, _PANES, about, status=status)
    if request.method == "POST" and about["place"].here:
        said["HX-Push-Url"] = at_address(about["asked"], about["place"].here)
    return said


def at_address(asked: Wanted, number: int | None) -> str:
    """The address of the queue, asked for this, at this proposal; at its first one without."""
    parts = filter(None, (address(asked), f"at={number}" if number else ""))
    return "?".join(filter(None, (reverse("review"), "&".join(parts))))
