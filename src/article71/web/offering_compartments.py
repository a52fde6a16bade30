"""The compartments that a form offers: those its reader is in, and that take something in."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from article71.register.accounts import Account
from article71.register.markings import Compartment
from article71.web.fields import Checkboxes


def compartments_field() -> "forms.ModelMultipleChoiceField[Compartment]":
    """Boxes to tick, none yet: `offer_compartments` fills or removes them."""
    return forms.ModelMultipleChoiceField(
        Compartment.objects.none(),
        label=_("Compartments"),
        widget=Checkboxes(),
        required=False,
        help_text=_("Only bodies in every one ticked see it, and it is LIMITE."),
    )


def offer_compartments(form: forms.Form, who: Account, lies_in: Iterable[Compartment] = ()) -> None:
    """Offer in `compartments` those that `who` is in; take the field off a form for who is in none."""
    found = Compartment.objects.visible_to(who).open_to(lies_in)
    if found.exists():
        form.fields["compartments"].queryset = found  # type: ignore[attr-defined]
    else:
        del form.fields["compartments"]
