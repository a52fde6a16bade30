"""Signing in by the organisation's own sign-in service (OpenID Connect), for accounts opened here before."""

import logging
from collections.abc import Callable
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.openid_connect import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

from article71.actions import accounts
from article71.register.accounts import Account

_log = logging.getLogger("article71.signing_in")
_View = Callable[..., HttpResponse]


class ServiceAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # it bears no types
    """What signing in by a service asks of article71."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody opens an account for themselves."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account of whom the service names. Nobody ties a service's account to their own by themselves."""
        found = _known(sociallogin) if sociallogin.state.get("process") == AuthProcess.LOGIN else None
        if found is None:
            _log.info("", extra={"told": {"what": "the sign-in service named somebody without an account"}})
            raise ImmediateHttpResponse(_told(request, "unknown", 403))
        sociallogin.user = found

    def on_authentication_error(self, request: HttpRequest, *_: Any, **more: Any) -> None:
        """What came back is no sign-in: it was broken off, is too old, or was not begun here."""
        raise ImmediateHttpResponse(_told(request, "broken", 401))


def _known(login: SocialLogin) -> Account | None:
    """The open account of the service's number for a person, or else of the e-mail that the service has proved.

    An account with a number is not found by its e-mail: the address may have become another person's. `is True`: some
    services write "false", which is true in itself.
    """
    subject = str(login.account.uid)
    kept = Account.objects.filter(subject=subject).first()
    if kept:
        return kept if kept.is_active else None
    for address in (each.email for each in login.email_addresses if each.verified is True):
        found = Account.objects.filter(email__iexact=address, subject="", is_active=True).first()
        if found:
            accounts.recognise(subject, by=found)
            return Account.objects.get(pk=found.pk)
    return None


def _answered(view: _View) -> _View:
    def answered(request: HttpRequest, provider_id: str) -> HttpResponse:
        try:
            return view(request, provider_id)
        except (RequestException, KeyError) as error:  # no answer, or one that lacks what every service tells
            told = {"what": "the sign-in service does not answer", "error": type(error).__name__}
            _log.error("", extra={"told": told})
            return _told(request, "silent", 502)

    return answered


def _told(request: HttpRequest, trouble: str, status: int) -> HttpResponse:
    return render(request, "web/sign_in_trouble.html", {"trouble": trouble}, status=status)


begin = _answered(views.login)
back = _answered(views.callback)
