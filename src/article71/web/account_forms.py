"""The forms of accounts: a new one, one that changes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from article71.actions.accounts import Contact, Standing
from article71.register.accounts import Account, Role
from article71.register.bodies import Body


class _Standing(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, initial=Role.PARLIAMENT)
    body = forms.ModelChoiceField(Body.objects.all(), label=_("Body"), required=False, empty_label=_("none"))
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Who signs in by the sign-in service is known by it.")
    )
    subject = forms.CharField(
        label=_("Number at the sign-in service"),
        required=False,
        max_length=255,
        help_text=_("The “subject”, where you know it. Otherwise it is kept at the first sign-in by e-mail."),
    )

    def standing(self) -> Standing:
        """What the account is to be for."""
        given = self.cleaned_data
        return Standing(Role(given["role"]), given["body"], Contact(given["email"], given["subject"]))


class New(_Standing):
    """Opens an account."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        help_text=_("What its owner types to sign in: letters, digits and . _ - + @"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    field_order = ("name", "role", "body", "email", "subject")


class Changed(_Standing):
    """Changes what an account is for."""

    reason = forms.CharField(
        label=_("Reason"), max_length=500, help_text=_("It stands in the audit trail for ever: name no person in it.")
    )

    @staticmethod
    def of(account: Account) -> dict[str, Any]:
        """What the form shows at first."""
        return {
            "role": account.role,
            "body": account.body_id,
            "email": account.email,
            "subject": account.subject,
        }
