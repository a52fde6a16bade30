"""A decision from a form: carried out on what was seen, or answered with what somebody else did meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.functional import Promise

from article71.errors import BadInput, ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.claims import Claim
from article71.register.mentions import Mention
from article71.web.comparing import side_by_side
from article71.web.conflicts import done_since
from article71.web.queue import answer, at_address, panes, panes_of, reviewer, telling
from article71.web.review_asked import wanted
from article71.web.seen import Seen, parsed

CONFLICT, BAD_REQUEST = 409, 400
_CARRIED = ("reason", "into")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a button does with a telling, what it says then, and how it is called while it could not be done."""

    do: Callable[[Mention, Account], object]
    said: str | Promise
    called: str | Promise
    claim: Claim | None = None
    more: dict[str, Any] = field(default_factory=dict)


def decided(request: HttpRequest, number: int, decision: Decision) -> HttpResponse:
    """The answer to a decision: the next proposal, or what is in its way."""
    who = reviewer(request)
    mention = telling(number, who)
    seen = parsed(request.POST.get("seen", ""))
    try:
        if seen.stamp != mention.stamp:
            raise ChangedMeanwhile("somebody has changed it since you looked", f"M{number}")
        decision.do(mention, who)
    except ChangedMeanwhile:
        return _meanwhile(request, number, decision, seen)
    except BadInput as error:
        about = panes_of(mention, who, wanted(request)) | {"trouble": str(error)}
        return answer(request, about, BAD_REQUEST)
    return done(request, telling(number, who), decision.said)  # as it is now: a split leaves it waiting in another act


def done(request: HttpRequest, at: Mention | None, said: str | Promise) -> HttpResponse:
    """The answer to what was done: the proposal that waits at this place, and a word on it."""
    asked = wanted(request)
    if request.headers.get("HX-Request"):
        return answer(request, panes(reviewer(request), asked, at) | {"said": said})
    messages.success(request, str(said))
    return HttpResponseRedirect(at_address(asked, at.pk if at else None))


def _meanwhile(request: HttpRequest, number: int, decision: Decision, seen: Seen) -> HttpResponse:
    """The proposal as it is now, what was done to it, and what the second reviewer was about to do, nothing lost."""
    who, asked = reviewer(request), wanted(request)
    mention = telling(number, who)
    other = side_by_side(decision.claim, mention.claim, {}) if decision.claim else []
    conflict = {
        "done": done_since(mention, seen),
        "tried": decision.called,
        "again": request.get_full_path(),
        "carried": [(name, request.POST[name]) for name in _CARRIED if request.POST.get(name)],
        "compared": other,
    }
    return answer(request, panes_of(mention, who, asked) | {"conflict": conflict} | decision.more, CONFLICT)
