"""What the auditor asks of the trail."""

from typing import Any

from django import forms
from django.apps import apps
from django.utils.translation import gettext_lazy as _

from article71 import periods
from article71.actions.permissions import MAY
from article71.errors import BadPeriod
from article71.periods import Period
from article71.register.accounts import Role
from article71.register.trail import AskedTrail
from article71.web.fields import Day


def _nouns() -> list[tuple[str, str]]:
    names = sorted(str(model._meta.verbose_name) for model in apps.get_app_config("register").get_models())
    return [("", str(_("any"))), *((name, name) for name in names)]


class AskTrail(forms.Form):
    """The filters of the trail; `known` is the day of which is told what was known of the record."""

    action = forms.ChoiceField(
        label=_("Action"), required=False, choices=[("", _("any")), *((each, each) for each in sorted(MAY))]
    )
    account = forms.IntegerField(label=_("Account's number"), required=False, min_value=1)
    role = forms.ChoiceField(label=_("Role"), required=False, choices=[("", _("any")), *Role.choices])
    noun = forms.ChoiceField(label=_("Kind of record"), required=False, choices=_nouns)
    record = forms.IntegerField(label=_("Record's number"), required=False, min_value=1)
    written = forms.CharField(label=_("Written"), required=False, help_text=_("2031-03-14, 2031-03 or 2031-01/2031-06"))
    reason = forms.CharField(label=_("Words of the reason"), required=False)
    known = forms.DateField(label=_("What was known on"), required=False, widget=Day())

    def clean_written(self) -> Period | None:
        """The days, as a period."""
        try:
            return periods.parse(self.cleaned_data["written"]) if self.cleaned_data["written"] else None
        except BadPeriod as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def asked(self) -> AskedTrail:
        """What is asked, once the form is valid."""
        given: dict[str, Any] = self.cleaned_data
        return AskedTrail(
            action=given["action"],
            account=given["account"],
            role=given["role"],
            noun=given["noun"],
            record=str(given["record"] or ""),
            written=given["written"],
            reason=given["reason"],
        )
