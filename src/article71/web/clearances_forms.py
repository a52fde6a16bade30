"""The form in which the secretariat gives a body LIMITE."""

from django import forms
from django.utils.translation import gettext_lazy as _

from article71.register.bodies import Body


class Give(forms.Form):
    """To which body, and why."""

    body = forms.ModelChoiceField(
        Body.objects.filter(given_limite=False), label=_("Body"), empty_label=_("Choose a body")
    )
    reason = forms.CharField(label=_("Reason"), help_text=_("For example: the agreement under which it reads LIMITE."))
