"""The form that issues a key."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.actions.tokens import scopes_of
from article71.register.accounts import Account
from article71.register.tokens import LONGEST_DAYS, LONGEST_LABEL, Scope

_USUAL_DAYS = 90
_WORDS: dict[Scope, Promise] = {
    Scope.READ: _("Read what I may read"),
    Scope.INGEST: _("Take papers in"),
    Scope.REVIEW: _("Review what was read"),
    Scope.DELIVER: _("Show what was delivered, and say how duties stand"),
    Scope.FOLLOW: _("Follow things in my name"),
    Scope.KEEP: _("Keep the mailboxes of bodies"),
    Scope.PLAN: _("Plan operations, and settle what they meet"),
}


class Wanted(forms.Form):
    """What a key is to be for, and until when; only what its owner's role can use is offered."""

    label = forms.CharField(
        label=_("What it is for"),
        max_length=LONGEST_LABEL,
        help_text=_("Your own word for it, such as “nightly copy”."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(label=_("What it may do"), widget=forms.CheckboxSelectMultiple)
    expires = forms.DateField(label=_("Its last day"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def __init__(self, account: Account, given: Mapping[str, Any] | None = None) -> None:
        super().__init__(given, auto_id="token_%s")
        today = timezone.localdate()
        scopes, expires = self.fields["scopes"], self.fields["expires"]
        scopes.choices = [(scope.value, _WORDS[scope]) for scope in scopes_of(account.role)]  # type: ignore[attr-defined]
        scopes.initial = [Scope.READ.value]
        expires.initial = today + datetime.timedelta(_USUAL_DAYS)
        last = today + datetime.timedelta(LONGEST_DAYS)
        expires.widget.attrs |= {"min": today.isoformat(), "max": last.isoformat()}
