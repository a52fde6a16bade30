"""The review queue: one proposal beside its paper's words; each decision is an action, and its answer the next one."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import acts, documents
from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere
from article71.register.accounts import Account
from article71.register.mentions import Mention
from article71.register.waiting import Wanted, place, progress, waiting
from article71.web.proposals import proposal, seen
from article71.web.review_asked import CONFIDENCES, KINDS, address, review_filters, wanted
from article71.web.viewers import viewer

Decide = Callable[[Mention, Account], object]


@login_required
def review(request: HttpRequest) -> HttpResponse:
    """The queue at the proposal that the address names, or at its first one. NotAllowed for who may not review."""
    who, asked = reviewer(request), wanted(request)
    named = request.GET.get("at", "")
    at = _telling(int(named), who) if named.isdecimal() and len(named) <= 18 else None
    if request.headers.get("HX-Request"):
        return render(request, "web/parts/review_panes.html", _panes(who, asked, at))
    return render(request, "web/review.html", _panes(who, asked, at) | {"filters": review_filters(asked, who)})


@login_required
@require_POST
def confirm(request: HttpRequest, number: int) -> HttpResponse:
    """The proposal is right."""
    return _decided(request, number, lambda mention, who: acts.confirm(mention, by=who), _("Confirmed."))


@login_required
@require_POST
def reject(request: HttpRequest, number: int) -> HttpResponse:
    """The proposal tells no act. BadInput without a reason: the next reader wants to know it."""
    reason = request.POST.get("reason", "").strip()
    if not reason:
        raise BadInput(_("say why it is rejected"))
    return _decided(request, number, lambda mention, who: acts.reject(mention, by=who, reason=reason), _("Rejected."))


def reviewer(request: HttpRequest) -> Account:
    """Who reviews. NotAllowed for an account that may not."""
    who = viewer(request)
    if who is None:
        raise NotAllowed(_("sign in to review"))
    permit(who, "acts.confirm")
    return who


def _telling(number: int, who: Account) -> Mention:
    found = seen(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such telling", f"M{number}")
    return found


def _decided(request: HttpRequest, number: int, decide: Decide, said: str) -> HttpResponse:
    """The answer to a decision: the next proposal. ChangedMeanwhile when another one than was seen is there now."""
    who, asked = reviewer(request), wanted(request)
    mention = _telling(number, who)
    if request.POST.get("seen") != mention.stamp:
        raise ChangedMeanwhile(_("somebody has changed it since you looked"), f"M{number}")
    decide(mention, who)
    if not request.headers.get("HX-Request"):
        messages.success(request, said)
        return HttpResponseRedirect(f"{reverse('review')}?{address(asked)}&at={number}")
    about = _panes(who, asked, mention) | {"said": said}
    answer = render(request, "web/parts/review_panes.html", about)
    answer["HX-Push-Url"] = f"{reverse('review')}?{about['given']}&at={about['place'].here or number}"
    return answer


def _panes(who: Account, asked: Wanted, at: Mention | None) -> dict[str, Any]:
    """Everything of the two panes: the proposal at its place, and how far people are."""
    standing = place(waiting(asked, who), at)
    about = {"place": standing, "given": address(asked), "everything": progress(who), "kinds": KINDS}
    if standing.here is None:
        return about
    found = proposal(_telling(standing.here, who), who)
    documents.look(found.paper, by=who)
    return about | {
        "proposal": found,
        "kind": KINDS[found.kind],
        "confidence": CONFIDENCES[found.confidence],
        "progress": progress(who, found.paper.pk),
    }
