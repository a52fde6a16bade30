"""The forms in which the secretariat makes, changes and closes compartments."""

from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from article71.register.bodies import Body
from article71.web.fields import Checkboxes

OPERATION = "operation"


class Reason(forms.Form):
    """Why something is decided."""

    reason = forms.CharField(label=_("Reason"))


class Change(forms.Form):
    """A compartment's name and bodies, and why."""

    name = forms.CharField(label=_("Name"), max_length=200)
    bodies = forms.MultipleChoiceField(
        label=_("Bodies in it"), widget=Checkboxes(), required=False, help_text=_("They alone see its papers.")
    )
    reason = forms.CharField(label=_("Reason"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["bodies"].choices = by_kind()  # type: ignore[attr-defined]

    def clean_bodies(self) -> tuple[Body, ...]:
        """The bodies ticked."""
        return tuple(Body.objects.filter(pk__in=self.cleaned_data["bodies"]))


class Make(Change):
    """The same for a new one, which may be that of an operation."""

    made_for = forms.ChoiceField(
        label=_("Made for"),
        choices=(("papers", _("papers of the committee")), (OPERATION, _("a joint operation"))),
        help_text=_("The secretariat is not in that of a joint operation, unless its body is one of those below."),
    )
    field_order = ("name", "made_for", "bodies", "reason")


def by_kind() -> list[tuple[str, list[tuple[int, str]]]]:
    """Every body, with those of its kind."""
    rows = Body.objects.order_by("kind", "short").values_list("kind", "pk", "short")
    return [
        (kind.replace("-", " ").capitalize(), [(pk, short) for _, pk, short in found])
        for kind, found in groupby(rows, key=lambda row: row[0])
    ]
