"""One's own password, changed by who knows the old one."""

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from article71.actions import passwords
from article71.web.troubles import too_often
from article71.web.viewers import account_of


@login_required
@never_cache
@sensitive_post_parameters()
def password(request: HttpRequest) -> HttpResponse:
    """The form that changes it: every other session then ends. 429 for who tries old ones too often."""
    who = account_of(request)
    if not ratelimit.consume(request, action="change_password", user=who):
        return too_often(request)
    form = PasswordChangeForm(who, request.POST or None)
    if who.has_usable_password() and form.is_valid():
        passwords.change(form.cleaned_data["new_password1"], by=who)
        update_session_auth_hash(request, who)
        messages.success(request, _("Your password is changed, and you are signed out everywhere else."))
        return redirect("profile")
    return render(request, "web/password.html", {"form": form, "account": who})
