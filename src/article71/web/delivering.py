"""What shows that a duty was delivered: shown, offered, accepted, dismissed and taken back."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import evidence
from article71.errors import BadInput, ChangedMeanwhile, NotThere
from article71.followup.progress import Extent
from article71.register.accounts import Account
from article71.register.evidence import Evidence
from article71.web.duty import decides, page, seen
from article71.web.duty_forms import AcceptForm, ProofForm, refused
from article71.web.viewers import account_of


@login_required
@require_POST
def evidence_new(request: HttpRequest, number: int) -> HttpResponse:
    """Something shows delivery: it counts at once where the secretariat says so, else it is offered."""
    who = account_of(request)
    found = seen(number, who)
    form = ProofForm(found, request.POST)
    if not form.is_valid():
        return page(request, found, form)
    try:
        (evidence.show if decides(who) else evidence.offer)(found, form.proof(who), by=who)
    except BadInput as error:
        refused(form, error)
        return page(request, found, form)
    said = _("It shows delivery.") if decides(who) else _("It is offered; the secretariat decides on it.")
    return _back(request, number, said)


@login_required
@require_POST
def evidence_accept(request: HttpRequest, number: int) -> HttpResponse:
    """What was offered shows delivery, to the extent that the form says."""
    who = account_of(request)
    found = _unchanged(request, number, who)
    form = AcceptForm(found.duty, request.POST, prefix=f"accept-{number}")
    if not form.is_valid():
        raise BadInput(_("say how much of the duty it shows as done"), str(found))
    evidence.accept(found, Extent(form.cleaned_data["extent"]), form.time, by=who)
    return _back(request, found.duty_id, _("It is accepted: it shows delivery."))


@login_required
@require_POST
def evidence_dismiss(request: HttpRequest, number: int) -> HttpResponse:
    """What was offered shows nothing, and is not offered again."""
    return _decided(request, number, evidence.dismiss, _("It is dismissed, and is not offered again."))


@login_required
@require_POST
def evidence_withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """What showed delivery does so no more: the duty is open again."""
    return _decided(request, number, evidence.withdraw, _("It is taken back: it shows delivery no more."))


def _decided(request: HttpRequest, number: int, decide: Callable[..., Evidence], said: str) -> HttpResponse:
    who = account_of(request)
    found = _unchanged(request, number, who)
    decide(found, by=who, reason=request.POST.get("reason", ""))
    return _back(request, found.duty_id, said)


def _unchanged(request: HttpRequest, number: int, who: Account) -> Evidence:
    """The evidence as it stood on the page that was looked at. NotThere when there is none that the account may see."""
    found = Evidence.objects.visible_to(who).with_things().select_related("duty").filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such evidence", str(number))
    if request.POST.get("seen") != found.stamp:
        raise ChangedMeanwhile(_("somebody has decided on it since you opened the page"), f"evidence {number}")
    return found


def _back(request: HttpRequest, duty: int, said: str) -> HttpResponse:
    messages.success(request, said)
    inbox = request.POST.get("back") == "evidence"
    return HttpResponseRedirect(reverse("evidence") if inbox else reverse("duty", args=[duty]))
