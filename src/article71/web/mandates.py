"""Mandates: the list by their end, those that lapse first; the page of one; entering and changing them."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import mandates as actions
from article71.actions.mandates import Mandated
from article71.actions.permissions import MAY
from article71.errors import BadInput, ChangedMeanwhile, NotThere
from article71.exports.mandates import MANDATES
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.filters import Asked
from article71.register.history import history
from article71.register.mandates import Mandate
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.web.asking import Address, asked
from article71.web.filtering import Group
from article71.web.history import told
from article71.web.lines import lines
from article71.web.listing import download, listed
from article71.web.mandates_filters import CHOICES, FILTERING, chosen, words
from article71.web.mandates_forms import MandateForm
from article71.web.viewers import account_of, permitted, viewer

BAD_REQUEST = 400
Enter = Callable[[Mandated, Account], Mandate]


def mandates(request: HttpRequest) -> HttpResponse:
    """The mandates asked for, a page of them, and beside them how many lapse."""
    question, who = asked(request), viewer(request)
    found = filters.mandates_in_order(filters.mandates(question, who), FILTERING.order(request))
    lapsing = Mandate.objects.lapsing(question.as_at or timezone.localdate(), who)
    about = {
        "groups": _groups(question, who, Address(request.GET)),
        "bodies": names_of_bodies(who),
        "lapsing": set(lapsing.values_list("pk", flat=True)),
        "may_enter": _may(who),
    }
    return render(request, "web/mandates.html", listed(request, found) | about | FILTERING.beside(request, words))


def mandates_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the mandates asked for, as a file, in the order asked for."""
    found = filters.mandates(asked(request), viewer(request)).select_related("marking")
    return download("mandates", form, MANDATES, filters.mandates_in_order(found, FILTERING.order(request)))


def mandate(request: HttpRequest, number: int) -> HttpResponse:
    """One mandate. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    found = _seen(number, who)
    acts = list(Act.objects.visible_to(who).filter(pk=found.act_id).with_names()) if found.act_id else []
    about = {
        "mandate": found,
        "acts": list(zip(acts, lines(acts), strict=True)),
        "lapsing": Mandate.objects.lapsing(timezone.localdate(), who).filter(pk=number).exists(),
        "follows": Mandate.objects.visible_to(who).standing().filter(followed_by=found).first(),
        "followed_by": Mandate.objects.visible_to(who).standing().filter(follows=found).first(),
        "history": told(history([found], who)),
        "may_enter": _may(who),
    }
    return render(request, "web/mandate.html", about)


@login_required
def mandate_new(request: HttpRequest) -> HttpResponse:
    """The form of a new mandate, or its entry. NotAllowed for an account that may not enter any."""
    who = permitted(request, "mandates.record")
    form = _form_of(request, who, None)
    return _form(request, who, form, None, lambda told_, by: actions.record(told_, by=by))


@login_required
def mandate_change(request: HttpRequest, number: int) -> HttpResponse:
    """The form that puts a mandate right."""
    who = permitted(request, "mandates.change")
    found = _fresh(request, number, who)
    form = _form_of(request, who, found).as_marked()
    return _form(request, who, form, found, lambda told_, by: actions.change(found, told_, by=by))


@login_required
def mandate_follow(request: HttpRequest, number: int) -> HttpResponse:
    """The form of the mandate that follows another."""
    who = permitted(request, "mandates.follow")
    found = _fresh(request, number, who)
    form = _form_of(request, who, found)
    return _form(request, who, form, found, lambda told_, by: actions.follow(found, told_, by=by))


@login_required
@require_POST
def mandate_withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """A mandate stands no more, with the reason."""
    who = account_of(request)
    actions.withdraw(_fresh(request, number, who), reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("The mandate is taken back."))
    return HttpResponseRedirect(reverse("mandates"))


def _form_of(request: HttpRequest, who: Account, known: Mandate | None) -> MandateForm:
    given = request.POST if request.method == "POST" else None
    return MandateForm(who, shorts_of_names(names_of_bodies(who)), given, known)


def _form(request: HttpRequest, who: Account, form: MandateForm, known: Mandate | None, enter: Enter) -> HttpResponse:
    if form.is_valid():
        try:
            made = enter(form.mandated(), who)
        except ChangedMeanwhile:
            raise
        except BadInput as error:
            form.add_error(None, error.trouble)
        else:
            messages.success(request, _("The mandate is entered."))
            return HttpResponseRedirect(reverse("mandate", args=[made.pk]))
    about = {"form": form, "bodies": names_of_bodies(who), "known": known}
    return render(request, "web/mandate_form.html", about, status=BAD_REQUEST if form.is_bound else 200)


def _fresh(request: HttpRequest, number: int, who: Account) -> Mandate:
    """The mandate as it was when its form was opened."""
    found = _seen(number, who)
    if request.method == "POST" and request.POST.get("seen") != found.stamp:
        raise ChangedMeanwhile(_("somebody has changed the mandate since you opened the page"), str(found))
    return found


def _seen(number: int, who: Account | None) -> Mandate:
    rows = Mandate.objects.visible_to(who).standing().select_related("body", "marking", "act")
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such mandate", str(number))
    return found


def _may(who: Account | None) -> bool:
    return who is not None and who.role in MAY["mandates.record"]


def _groups(question: Asked, who: Account | None, address: Address) -> list[Group]:
    """The two filters with few values, each with what it would leave."""
    groups = []
    for name in ("due", "state"):
        values = [value for of, value in CHOICES if of == name]
        counts = {value: filters.mandates(_asking(question, name, value), who).count() for value in values}
        groups.append(FILTERING.group(name, counts, chosen(question, name), address, words))
    return groups


def _asking(question: Asked, name: str, value: str) -> Asked:
    kept = {"body": question.body, "period": question.period, "text": question.text, "as_at": question.as_at}
    other = {"due": question.due, "state": question.state} | {name: value}
    return Asked(**kept, **other)  # type: ignore[arg-type]
