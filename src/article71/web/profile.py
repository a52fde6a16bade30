"""One's own account: what it is for, the keys of one's programs, and where one is signed in."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from article71.actions import sessions, tokens
from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.sessions import Session, marked
from article71.register.tokens import Token
from article71.web.browsers import browser
from article71.web.token_forms import Wanted
from article71.web.viewers import account_of


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A browser in which one is signed in: by what the page names it, its make, since when and until when."""

    mark: str
    browser: str
    begun: datetime.datetime | None
    until: datetime.datetime
    here: bool


@login_required
@never_cache
def profile(request: HttpRequest) -> HttpResponse:
    """One's own account."""
    who = account_of(request)
    return render(request, "web/profile.html", _page(request, who, Wanted(who)))


@login_required
@require_POST
@never_cache
def token_issue(request: HttpRequest) -> HttpResponse:
    """The key of a new token, shown now and never again; the form with what is wrong with it."""
    who = account_of(request)
    form = Wanted(who, request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            issued = tokens.issue(given["label"], given["scopes"], given["expires"], by=who)
        except BadInput as error:
            form.add_error(None, error.trouble)
        else:
            return render(request, "web/token_issued.html", {"token": issued.token, "key": issued.key})
    return render(request, "web/profile.html", _page(request, who, form), status=400)


@login_required
@require_POST
def token_revoke(request: HttpRequest, number: int) -> HttpResponse:
    """End a key: one's own, or anybody's for who keeps accounts. NotThere for another's."""
    who = account_of(request)
    found = Token.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such token", str(number))
    tokens.revoke(found, by=who)
    messages.success(request, _("The key %(prefix)s opens nothing any more.") % {"prefix": found.prefix})
    return redirect("profile") if found.account_id == who.pk else redirect("account", found.account_id)


@login_required
@require_POST
def session_end(request: HttpRequest, mark: str) -> HttpResponse:
    """Sign out in another browser."""
    sessions.end(account_of(request), mark, by=account_of(request))
    messages.success(request, _("You are signed out there."))
    return redirect("profile")


@login_required
@require_POST
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    """Sign out in every browser, this one too."""
    sessions.end(account_of(request), by=account_of(request))
    request.session.flush()
    messages.success(request, _("You are signed out everywhere."))
    return redirect("account_login")


def _page(request: HttpRequest, who: Account, form: Wanted) -> dict[str, Any]:
    rows = Session.objects.filter(account=who, expire_date__gt=timezone.now()).order_by("-expire_date")
    here = marked(request.session.session_key or "")
    return {
        "form": form,
        "tokens": list(who.tokens.all()),
        "working": set(Token.objects.working(timezone.localdate()).filter(account=who).values_list("pk", flat=True)),
        "sessions": [_signed_in(each, here) for each in rows],
    }


def _signed_in(row: Session, here: str) -> SignedIn:
    return SignedIn(row.mark, browser(row.browser), parse_datetime(row.begun), row.expire_date, row.mark == here)
