"""Clearances: the bodies that are given LIMITE beside what their people's roles let them see."""

from collections import Counter

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import bodies as actions
from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.register.accounts import Account, Role
from article71.register.bodies import Body
from article71.register.events import Event
from article71.web.clearances_forms import Give
from article71.web.viewers import in_role

READERS = frozenset({Role.SECRETARIAT, Role.AUDITOR})
_GIVERS = MAY["bodies.give_limite"]


def clearances(request: HttpRequest) -> HttpResponse:
    """The bodies that are given LIMITE, since when and why; the secretariat gives it to another here."""
    who = in_role(request, READERS)
    if request.method == "POST":
        return _give(request)
    return _page(request, Give() if who.role in _GIVERS else None)


def _give(request: HttpRequest) -> HttpResponse:
    who, form = in_role(request, _GIVERS), Give(request.POST)
    if not form.is_valid():
        return _page(request, form)
    actions.give_limite(form.cleaned_data["body"], reason=form.cleaned_data["reason"], by=who)
    return _done(request, _("%(body)s is given LIMITE.") % {"body": form.cleaned_data["body"]})


@require_POST
def clearance_withdrawal(request: HttpRequest, number: int) -> HttpResponse:
    """Withdraw LIMITE from a body. NotThere when there is no such body."""
    who = in_role(request, _GIVERS)
    body = Body.objects.filter(pk=number).first()
    if body is None:
        raise NotThere("there is no such body", str(number))
    actions.withdraw_limite(body, reason=request.POST.get("reason", ""), by=who)
    return _done(request, _("LIMITE is withdrawn from %(body)s.") % {"body": body})


def _done(request: HttpRequest, words: str) -> HttpResponse:
    messages.success(request, words)
    return HttpResponseRedirect(reverse("clearances"))


def _page(request: HttpRequest, form: Give | None) -> HttpResponse:
    who = in_role(request, READERS)
    bodies = list(Body.objects.filter(given_limite=True))
    about = {"rows": _rows(bodies), "form": form, "withdraws": who.role in _GIVERS}
    return render(request, "web/clearances.html", about, status=400 if form and form.errors else 200)


def _rows(bodies: list[Body]) -> list[tuple[Body, Event | None, int]]:
    """Each body with the event that gave it LIMITE, and how many accounts sign in for it."""
    given = Event.objects.filter(action="bodies.give_limite", record__in=[str(body.pk) for body in bodies])
    last = {int(event.record): event for event in given.order_by("number")}
    accounts = Counter(Account.objects.filter(body__in=bodies, is_active=True).values_list("body", flat=True))
    return [(body, last.get(body.pk), accounts[body.pk]) for body in bodies]
