"""The form of a mandate: who holds what from when to when, and what must happen before it ends."""

from collections.abc import Mapping
from typing import Any, Self

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from article71 import periods
from article71.actions.mandates import Mandated
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.mandates import Mandate
from article71.register.markings import Level
from article71.web.fields import Day
from article71.web.offering_compartments import compartments_field, offer_compartments

_LEVELS = [(level.value, level.label) for level in Level]


class MandateForm(forms.Form):
    """A mandate, whole."""

    body = forms.CharField(label=gettext_lazy("Who holds it"), max_length=300)
    title = forms.CharField(
        label=gettext_lazy("What is held"), max_length=500, help_text=gettext_lazy("a seat, an office, a term, a group")
    )
    first = forms.DateField(label=gettext_lazy("First day"), required=False, widget=Day())
    last = forms.DateField(label=gettext_lazy("Last day"), widget=Day())
    before = forms.CharField(
        label=gettext_lazy("What must happen before it ends"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    act = forms.IntegerField(
        label=gettext_lazy("Number of the act that gives it"), required=False, min_value=1, max_value=2**53
    )
    source = forms.CharField(label=gettext_lazy("Where it is known from"), required=False, max_length=500)
    level = forms.TypedChoiceField(
        label=gettext_lazy("Marking"), choices=_LEVELS, coerce=int, initial=Level.PUBLIC.value
    )
    compartments = compartments_field()

    def __init__(
        self, who: Account, shorts: Mapping[str, str], data: QueryDict | None, mandate: Mandate | None = None
    ) -> None:
        super().__init__(data, initial=_initial(mandate) if mandate else None, auto_id="mandate-%s")
        self.who, self.shorts = who, shorts
        self.fields["body"].widget.attrs |= {"list": "bodies", "autocomplete": "off"}
        offer_compartments(self, who)

    def clean_body(self) -> Body:
        """The body of this name, as far as who enters it may know of it."""
        named = " ".join(self.cleaned_data["body"].split())
        short = self.shorts.get(named.lower(), named)
        found = Body.objects.visible_to(self.who).filter(short__iexact=short).first()
        if found is None:
            raise forms.ValidationError(_("The register shows you no such body."))
        return found

    def clean_act(self) -> Act | None:
        """The act of this number, as far as who enters it may see it."""
        number = self.cleaned_data["act"]
        found = Act.objects.visible_to(self.who).filter(pk=number).first() if number else None
        if number and found is None:
            raise forms.ValidationError(_("The register shows you no such act."))
        return found

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first, and it is said where the mandate is known from."""
        given = super().clean() or {}
        if given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", _("The last day is on or after the first."))
        if not given.get("act") and not given.get("source") and "act" not in self.errors:
            self.add_error("source", _("Say where it is known from, or name the act that gives it."))
        return given

    def mandated(self) -> Mandated:
        """What is entered, once the form is valid."""
        given = self.cleaned_data
        kept = {name: given[name] for name in ("body", "title", "before", "source", "act")}
        within = tuple(given.get("compartments", ()))
        term, level = periods.between(given["first"], given["last"]), Level(given.get("level", Level.PUBLIC))
        return Mandated(term=term, level=level, compartments=within, **kept)

    def as_marked(self) -> Self:
        """The form of a change, which leaves the marking: that is decided on a page of its own."""
        for name in ("level", "compartments"):
            self.fields.pop(name, None)
        return self


def _initial(mandate: Mandate) -> dict[str, Any]:
    term = mandate.term
    return {
        "body": mandate.body.short,
        "title": mandate.title,
        "first": term.first if term else None,
        "last": term.last if term else None,
        "before": mandate.before,
        "act": mandate.act_id,
        "source": mandate.source,
        "level": mandate.marking.level,
    }
