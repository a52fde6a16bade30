"""Accounts: who keeps them opens, changes, closes and removes them, and invites people."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from article71.actions import accounts as actions
from article71.actions import invitations, sessions
from article71.actions.permissions import permit
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account, Role
from article71.register.invitations import GOOD_FOR
from article71.web.account_forms import Changed, New
from article71.web.listing import listed
from article71.web.viewers import account_of

_REASON_AT_MOST = 500


@login_required
def accounts(request: HttpRequest) -> HttpResponse:
    """The accounts asked for. NotAllowed for who does not keep them."""
    who = keeper(request)
    rows = _asked(request, Account.objects.visible_to(who).filter(removed=False))
    about = listed(request, rows.select_related("body").order_by("username"))
    return render(request, "web/accounts.html", about | {"roles": Role.choices, "given": request.GET})


def _asked(request: HttpRequest, rows: QuerySet[Account]) -> QuerySet[Account]:
    text, role, state = (request.GET.get(name, "").strip() for name in ("text", "role", "state"))
    if text:
        rows = rows.filter(Q(username__icontains=text) | Q(email__icontains=text) | Q(body__short__icontains=text))
    if role:
        rows = rows.filter(role=role)
    return rows.filter(is_active=state == "open") if state in ("open", "closed") else rows


@login_required
def account_new(request: HttpRequest) -> HttpResponse:
    """The form that opens an account; then its page, from which somebody is invited."""
    who = keeper(request)
    form = New(request.POST or None)
    if form.is_valid():
        standing = form.standing()
        try:
            made = actions.add(form.cleaned_data["name"], standing.role, standing.body, standing.contact, by=who)
        except BadInput as error:
            form.add_error(None, error.trouble)
        else:
            messages.success(request, _("The account is open. Now invite somebody to sign in with it."))
            return redirect("account", made.pk)
    return render(request, "web/account_new.html", {"form": form})


@login_required
def account(request: HttpRequest, number: int) -> HttpResponse:
    """One account: what it is for, in a form that changes it, and what else can be done with it."""
    who, found = keeper(request), _named(request, number)
    form = Changed(request.POST or None, initial=Changed.of(found))
    if form.is_valid():
        try:
            actions.change(found, form.standing(), form.cleaned_data["reason"], by=who)
        except BadInput as error:
            form.add_error(None, error.trouble)
        else:
            messages.success(request, _("The account is changed."))
            return redirect("account", found.pk)
    return render(request, "web/account.html", _page(found) | {"form": form})


def _page(found: Account) -> dict[str, Any]:
    return {"account": found, "sessions": found.sessions.count(), "tokens": found.tokens.filter(revoked=False)}


@login_required
@require_POST
@never_cache
def account_invite(request: HttpRequest, number: int) -> HttpResponse:
    """The link of a new invitation, shown now and never again."""
    found = _named(request, number)
    key = invitations.issue(found, by=keeper(request))
    link = request.build_absolute_uri(reverse("invitation", args=[key]))
    return render(request, "web/account_invited.html", {"account": found, "link": link, "days": GOOD_FOR.days})


@login_required
@require_POST
def account_close(request: HttpRequest, number: int) -> HttpResponse:
    """Close an account."""
    return _done(request, number, actions.close, _("The account is closed and signed out everywhere."))


@login_required
@require_POST
def account_reopen(request: HttpRequest, number: int) -> HttpResponse:
    """Open an account again."""
    return _done(request, number, actions.reopen, _("The account is open again."))


@login_required
@require_POST
def account_remove(request: HttpRequest, number: int) -> HttpResponse:
    """Remove a person. BadInput where the account's name is not typed again: nothing brings it back."""
    if request.POST.get("name", "").strip() != _named(request, number).username:
        raise BadInput(_("type the account's name to remove it: this cannot be undone"))
    return _done(request, number, actions.remove, _("The person is removed; what they did stands in the events."))


@login_required
@require_POST
def account_sign_out(request: HttpRequest, number: int) -> HttpResponse:
    """Sign an account out everywhere."""
    found = _named(request, number)
    sessions.end(found, by=keeper(request))
    messages.success(request, _("The account is signed out everywhere."))
    return redirect("account", found.pk)


def _done(request: HttpRequest, number: int, action: Callable[..., None], said: str) -> HttpResponse:
    found, reason = _named(request, number), request.POST.get("reason", "").strip()[:_REASON_AT_MOST]
    if not reason:
        raise BadInput(_("say why: the reason stands in the audit trail"))
    action(found, reason, by=keeper(request))
    messages.success(request, said)
    gone = Account.objects.filter(pk=found.pk, removed=True).exists()
    return redirect("accounts") if gone else redirect("account", found.pk)


def keeper(request: HttpRequest) -> Account:
    """Who keeps accounts. NotAllowed for anybody else."""
    who = account_of(request)
    permit(who, "accounts.change")
    return who


def _named(request: HttpRequest, number: int) -> Account:
    found = Account.objects.visible_to(keeper(request)).select_related("body").filter(pk=number, removed=False).first()
    if found is None:
        raise NotThere("there is no such account", str(number))
    return found
