"""The form that puts right what was read: every part of a claim, with what the vocabulary suggests."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from article71 import periods
from article71.errors import BadInput, BadPeriod
from article71.periods import Period
from article71.reading.grammar.dates import Calendar, dates
from article71.register.claims import Claim
from article71.register.mentions import Mention
from article71.register.presidencies import Presidency
from article71.register.recurrences import rule
from article71.register.topics import Topic
from article71.register.vocabulary import of_register
from article71.vocabulary import profile
from article71.vocabulary.act_types import ActType, Side
from article71.web.naming import NamesField, as_registered

_DAYS = _("2024-12-12, 2024-12, 2024-Q4, 2024-H2, 2024, or two of these with a slash; .. for an open end")
_TYPES = [
    (side.value, [(each.value, each.value.replace("-", " ")) for each in ActType if each.side == side]) for side in Side
]


class CorrectionForm(forms.Form):
    """A claim, part by part. Days that are left out are read from their wording."""

    actors = NamesField(label=_("Who"), required=False)
    type = forms.ChoiceField(label=_("Type of act"), choices=_TYPES)
    verb = forms.CharField(label=_("Verb"), widget=forms.TextInput(attrs={"autocomplete": "off"}))
    object = forms.CharField(label=_("What"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    addressees = NamesField(label=_("To whom"), required=False)
    source = NamesField(label=_("From whom, where it was told in the passive"), required=False)
    date = forms.CharField(label=_("When: days"), required=False, help_text=_DAYS)
    date_text = forms.CharField(label=_("When: as the paper words it"), required=False)
    due = forms.CharField(label=_("Due: days"), required=False, help_text=_("../2025-06-30 means by that day"))
    due_text = forms.CharField(label=_("Due: as the paper words it"), required=False)
    recurrence = forms.CharField(
        label=_("How often"), required=False, help_text=_("P2Y is every two years, P6M every six months")
    )
    presidency = forms.ChoiceField(label=_("Presidency"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    reason = forms.CharField(label=_("Why"), required=False, max_length=500)

    def __init__(self, mention: Mention, bodies: Mapping[str, str], data: QueryDict | None) -> None:
        super().__init__(data, initial=_initial(mention.claim), auto_id="correct-%s")
        self.mention, self.bodies = mention, bodies
        countries = dict.fromkeys(Presidency.objects.values_list("country", flat=True))
        self._choose("presidency", {each: each for each in countries}, mention.claim.presidency)
        self._choose("topic", dict(Topic.objects.values_list("key", "title")), mention.claim.topic)
        for name in ("actors", "addressees", "source"):
            self.fields[name].widget.attrs["list"] = "review-bodies"
        self.fields["verb"].widget.attrs["list"] = f"review-verbs-{self['type'].value()}"

    def _choose(self, name: str, known: Mapping[str, str], read: str) -> None:
        """What the register knows, and what was read even where it knows it no more."""
        field = cast(forms.ChoiceField, self.fields[name])
        field.choices = [("", "–"), *known.items(), *([(read, read)] if read and read not in known else [])]

    def clean_recurrence(self) -> str:
        """An ISO 8601 duration that a calendar can tell."""
        given: str = self.cleaned_data["recurrence"].strip().upper()
        try:
            rule(given)
        except BadInput as error:
            raise forms.ValidationError(error.trouble) from error
        return given

    def clean(self) -> dict[str, Any]:
        """Names as the register writes them, and periods from their days or else their wording."""
        given = self.cleaned_data
        for name in ("actors", "addressees", "source"):
            given[name] = as_registered(given.get(name, ()), self.bodies)
        for name in ("date", "due"):
            try:
                given[name] = self._period(given.get(name, ""), given.get(f"{name}_text", ""))
            except BadPeriod as error:
                self.add_error(name, error.trouble)
        return given

    def _period(self, days: str, wording: str) -> Period | None:
        if days:
            return periods.parse(days).worded(wording)
        if not wording:
            return None
        dated = self.mention.document.date if self.mention.document else None
        found = dates(wording, Calendar(of_register(profile.load(settings.PROFILE)), dated))
        if not found or found[0].period is None:
            raise BadPeriod("these words name no days that can be read: give the days too")
        return found[0].period.worded(wording)

    def claim(self) -> Claim:
        """What is right, once the form is valid."""
        parts = ("actors", "verb", "object", "addressees", "source", "topic", "date", "due", "recurrence", "presidency")
        given = {name: self.cleaned_data[name] for name in parts}
        return Claim(type=ActType(self.cleaned_data["type"]), **given)


def _initial(claim: Claim) -> dict[str, Any]:
    given: dict[str, Any] = {name: getattr(claim, name) for name in Claim.__dataclass_fields__}
    for name in ("date", "due"):
        period = given[name]
        given[name] = periods.iso(period) if period else ""
        given[f"{name}_text"] = period.text if period else ""
    return given | {"type": claim.type.value}
