"""Signing in and out: accounts are opened by who keeps them, never by whoever comes along."""

import logging
from datetime import timedelta
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.forms import LoginForm
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.views import LoginView
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from article71.actions import sessions
from article71.register.accounts import Account
from article71.register.sessions import BEGUN, BROWSER, marked
from article71.web.limits import SIGNED_IN_HOURS
from article71.web.troubles import too_often
from article71.web.viewers import viewer

_log = logging.getLogger("article71.signing_in")
_WAYS = {"password": "password", "socialaccount": "service"}
_BROWSER_AT_MOST = 300


class Accounts(AuthenticationBackend):  # type: ignore[misc]  # it bears no types
    """Who signs in, and who is signed in: with the account's body, on which most of what a page shows hangs."""

    def get_user(self, user_id: int) -> Account | None:
        """The account of a session, unless it was closed meanwhile."""
        return Account.objects.select_related("body").filter(pk=user_id, is_active=True).first()


class SignInForm(LoginForm):  # type: ignore[misc]  # it bears no types
    """Name and password."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["login"].label = _("Name")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)  # the label again, too pale to be read

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Sign in. What allauth says of the session's end, which it would put off with each visit, is said again."""
        answer: HttpResponse = super().login(request, redirect_url)
        if viewer(request):
            _end_after_a_day(request)
        return answer


class SignIn(LoginView):  # type: ignore[misc]  # it bears no types
    """The sign-in page, which also offers the sign-in service where there is one."""

    form_class = SignInForm

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """What the page says."""
        return {**super().get_context_data(**more), "service": settings.SIGN_IN_SERVICE}


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # it bears no types
    """What the sign-in pages ask of article71."""

    error_messages: ClassVar[dict[str, object]] = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("The name or the password is wrong.")
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody opens an account for themselves."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Only an address of these pages: allauth would also follow one on another port of this machine."""
        return bool(url) and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt; who is over the limit is answered 429, whether there is such an account or not."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            _log.warning("", extra={"told": {"what": "signing in was tried too often"}})
            raise ImmediateHttpResponse(too_often(request)) from None

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Whose name and password these are. A closed account answers like a wrong password."""
        found = super().authenticate(request, **credentials)
        return found if found and found.is_active else None

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A failure changes nothing, so it is no event; it is logged without the name, which may be a mistyped word."""
        _log.info("", extra={"told": {"what": "signing in failed"}})

    def login(self, request: HttpRequest, user: Account) -> None:
        """Begin a session with a key of its own, which ends after a working day."""
        super().login(request, user)
        _end_after_a_day(request)
        request.session[BEGUN] = timezone.now().isoformat()
        request.session[BROWSER] = request.headers.get("User-Agent", "")[:_BROWSER_AT_MOST]
        records = get_authentication_records(request, user)
        sessions.begin(_WAYS[records[-1]["method"]] if records else "password", by=user)

    def logout(self, request: HttpRequest) -> None:
        """End the session."""
        who, key = viewer(request), request.session.session_key
        if who and key:
            sessions.end(who, marked(key), by=who)
        super().logout(request)

    def add_message(self, *said: Any, **more: Any) -> None:
        """The header says who is signed in: no message does so again."""


def _end_after_a_day(request: HttpRequest) -> None:
    request.session.set_expiry(timezone.now() + timedelta(hours=SIGNED_IN_HOURS))
