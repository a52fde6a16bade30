"""The inbox of evidence: what came in and may show that a duty was delivered, and duties that may be one."""

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import duties, twins
from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.acts import Act, ActState
from article71.register.duties import Duty, DutyQuerySet
from article71.register.evidence import Evidence, EvidenceQuerySet, EvidenceState
from article71.register.markings import Marking
from article71.register.twins import Twin, TwinQuerySet, TwinState
from article71.web.duty import Piece
from article71.web.duty_forms import AcceptForm
from article71.web.lines import lines
from article71.web.listing import listed
from article71.web.viewers import permitted

_STANDING = (ActState.PROPOSED, ActState.CONFIRMED)


def evidence(request: HttpRequest) -> HttpResponse:
    """What is offered and not decided on, a page of it; duties that may be one before it."""
    who = permitted(request, "evidence.accept")
    listing = listed(request, offered(who).prefetch_related(Prefetch("duty", _duties(who))))
    found = list(listing["page"].object_list)
    about = {"pieces": _pieces(found), "twins": list(twins_offered(who).prefetch_related(*_both(who))), "decides": True}
    return render(request, "web/evidence.html", listing | about)


def offered(who: Account) -> EvidenceQuerySet:
    """What is offered as evidence and waits, as far as the account may see it; of acts, those that stand."""
    standing = Q(act=None) | Q(act__state__in=_STANDING)
    found = Evidence.objects.visible_to(who).filter(standing, state=EvidenceState.OFFERED)
    return found.with_things().order_by("-day", "-pk")


def twins_offered(who: Account) -> TwinQuerySet:
    """The pairs of duties that may be one, and nobody has decided on."""
    return Twin.objects.visible_to(who).filter(state=TwinState.OFFERED)


def _duties(who: Account) -> DutyQuerySet:
    return Duty.objects.visible_to(who).with_owners().prefetch_related("occurrences")


def _both(who: Account) -> "Sequence[Prefetch[str]]":
    acts = Prefetch("acts", Act.objects.seen_with(Marking.objects.seen_by(who)).with_parties())
    return [Prefetch(name, _duties(who).prefetch_related(acts)) for name in ("duty", "other")]


def _pieces(found: Sequence[Evidence]) -> list[Piece]:
    acts = list(Act.objects.filter(pk__in=[each.act_id for each in found if each.act_id]).with_names())
    said = dict(zip((act.pk for act in acts), lines(acts), strict=True))
    return [
        Piece(each, said.get(each.act_id or 0, ""), AcceptForm(each.duty, prefix=f"accept-{each.pk}")) for each in found
    ]


@login_required
@require_POST
def twin_merge(request: HttpRequest, number: int) -> HttpResponse:
    """The two are one duty: the later becomes part of the earlier, with all its sources."""
    who = permitted(request, "duties.merge")
    twin = _seen(number, who)
    duties.merge(twin.duty, twin.other, by=who)
    messages.success(request, _("They are one duty, with the sources of both."))
    return HttpResponseRedirect(reverse("duty", args=[twin.other_id]))


@login_required
@require_POST
def twin_dismiss(request: HttpRequest, number: int) -> HttpResponse:
    """The two are not one, and are not offered again."""
    who = permitted(request, "twins.dismiss")
    twins.dismiss(_seen(number, who), by=who)
    messages.success(request, _("They stay two duties."))
    return HttpResponseRedirect(reverse("evidence"))


def _seen(number: int, who: Account) -> Twin:
    found = Twin.objects.visible_to(who).select_related("duty", "other").filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such pair of duties", str(number))
    return found
