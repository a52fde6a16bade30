"""Invitations: whoever was given the link sets the password of their account."""

from django.contrib import messages
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from article71.actions import invitations
from article71.register.invitations import Invitation


@never_cache
@sensitive_post_parameters()
def invitation(request: HttpRequest, key: str) -> HttpResponse:
    """The form that sets the password; 404, saying where to turn, for a link that opens nothing any more."""
    found = Invitation.objects.of_key(key, timezone.now())
    if found is None:
        return render(request, "web/invitation_over.html", status=404)
    form = SetPasswordForm(found.account, request.POST or None)
    if form.is_valid():
        invitations.accept(key, form.cleaned_data["new_password1"], by=found.account)
        messages.success(request, _("Your password is set. Now sign in with it."))
        return redirect("account_login")
    return render(request, "web/invitation.html", {"form": form, "account": found.account})
