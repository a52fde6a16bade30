"""The review queue: one proposal beside its paper's words; each decision is an action, and its answer the next one."""

from functools import partial

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import acts, decisions
from article71.errors import BadInput, ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.mentions import Mention
from article71.web.deciding import BAD_REQUEST, CONFLICT, Decision, decided, done
from article71.web.merging import candidates, chosen
from article71.web.queue import answer, panes, panes_of, reviewer, telling
from article71.web.review_asked import address, review_filters, wanted


@login_required
def review(request: HttpRequest) -> HttpResponse:
    """The queue at the proposal that the address names, or at its first one. NotAllowed for who may not review."""
    who = reviewer(request)
    return answer(request, panes(who, wanted(request), _named(request.GET.get("at", ""), who)))


def _named(number: str, who: Account) -> Mention | None:
    return telling(int(number), who) if number.isdecimal() and len(number) <= 18 else None


@login_required
def filters(request: HttpRequest) -> HttpResponse:
    """What the queue can be asked for, each value with how many wait: a part of the page, or a page of its own."""
    who, asked = reviewer(request), wanted(request)
    part = "web/parts/review_filters.html" if request.headers.get("HX-Request") else "web/review_filters.html"
    return render(request, part, {"filters": review_filters(asked, who), "given": address(asked)})


@login_required
@require_POST
def confirm(request: HttpRequest, number: int) -> HttpResponse:
    """The proposal is right."""
    return decided(request, number, Decision(_confirm, _("Confirmed."), _("confirm it")))


def _confirm(mention: Mention, who: Account) -> None:
    acts.confirm(mention, by=who)


@login_required
@require_POST
def reject(request: HttpRequest, number: int) -> HttpResponse:
    """The proposal tells no act; the next reader wants to know why not."""
    reason = request.POST.get("reason", "").strip()
    called = _("reject it: %(reason)s") % {"reason": reason}
    return decided(request, number, Decision(partial(_reject, reason=reason), _("Rejected."), called))


def _reject(mention: Mention, who: Account, reason: str) -> None:
    if not reason or "\0" in reason:
        raise BadInput(_("say why it is rejected"))
    acts.reject(mention, by=who, reason=reason)


@login_required
@require_POST
def split(request: HttpRequest, number: int) -> HttpResponse:
    """The proposal tells another act than the one it was put to: it becomes an act of its own, and waits as such."""
    said = _("Split: it is an act of its own now, and waits.")
    return decided(request, number, Decision(_split, said, _("split it from its act")))


def _split(mention: Mention, who: Account) -> None:
    acts.split(mention, by=who)


@login_required
@require_POST
def divide(request: HttpRequest, number: int) -> HttpResponse:
    """The sentence tells two acts: the second waits right behind the first, to be put right."""
    said = _("The sentence is told twice now: correct each of the two.")
    return decided(request, number, Decision(_divide, said, _("find a second act in its sentence")))


def _divide(mention: Mention, who: Account) -> None:
    acts.divide(mention, by=who)


@login_required
def merge(request: HttpRequest, number: int) -> HttpResponse:
    """The known acts that the proposal may tell again, to choose from; and the choice."""
    if request.method == "POST":
        said = _("Confirmed as a further mention.")
        called = _("take it for a further mention of a known act")
        return decided(request, number, Decision(partial(_accept, request=request), said, called))
    who = reviewer(request)
    mention = telling(number, who)
    known = candidates(mention, who, request.GET.get("act", ""))
    about = panes_of(mention, who, wanted(request))
    return answer(request, about | {"merge": known, "typed": request.GET.get("act", "")})


def _accept(mention: Mention, who: Account, request: HttpRequest) -> None:
    acts.accept(mention, chosen(request, who), by=who)


@login_required
@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """The reviewer's last decision is taken back, and what it was on waits again."""
    who = reviewer(request)
    at = _named(request.POST.get("at", ""), who)
    try:
        rows = decisions.undo(by=who)
    except BadInput as error:
        status = CONFLICT if isinstance(error, ChangedMeanwhile) else BAD_REQUEST
        return answer(request, panes(who, wanted(request), at) | {"trouble": str(error)}, status)
    again = next((row for row in rows if isinstance(row, Mention)), None)
    return done(request, telling(again.pk, who) if again else at, _("Taken back."))
