"""The forms of a duty's page: what shows its delivery, and how it stands."""

from collections.abc import Mapping
from datetime import timedelta
from typing import cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from article71.actions.evidence import Proof
from article71.errors import BadInput
from article71.followup.progress import Extent, Progress
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.meetings import Meeting
from article71.register.occurrences import Occurrence
from article71.register.proofs import thing_named
from article71.web.days import days
from article71.web.fields import Day

EXTENTS: Mapping[str, str | Promise] = {
    Extent.FINAL.value: _("all of it (final)"),
    Extent.PARTIAL.value: _("part of it (partial)"),
    Extent.INTERIM.value: _("work on it, nothing delivered yet (interim)"),
}
_AHEAD = timedelta(days=731)
"""Policy: times that lie further ahead are not offered as delivered."""
OWNERS_WORDS = (Progress.ACKNOWLEDGED, Progress.IN_PROGRESS)
_SET = (Progress.LAPSED, Progress.WITHDRAWN, Progress.DELIVERED, Progress.IN_PART, Progress.OPEN)
_WORDS: Mapping[Progress, str | Promise] = {
    Progress.ACKNOWLEDGED: _("acknowledged by whoever owes it"),
    Progress.IN_PROGRESS: _("in progress, as whoever owes it says"),
    Progress.LAPSED: _("lapsed: nobody waits for it any more"),
    Progress.WITHDRAWN: _("withdrawn by whoever asked for it"),
    Progress.DELIVERED: _("delivered, whatever the evidence says"),
    Progress.IN_PART: _("delivered in part, whatever the evidence says"),
    Progress.OPEN: _("open, whatever the evidence says"),
}


class _OfDuty(forms.Form):
    """A form with the times at which its duty falls due, where it recurs."""

    extent = forms.ChoiceField(label=_("It shows"), choices=EXTENTS.items())
    occurrence = forms.ChoiceField(label=_("For which time"), required=False)

    def __init__(self, duty: Duty, data: QueryDict | None = None, prefix: str = "proof") -> None:
        super().__init__(data, prefix=prefix)
        last = timezone.localdate() + _AHEAD
        self.times = (
            {str(row.pk): row for row in duty.occurrences.all() if row.due_after <= last} if duty.recurrence else {}
        )
        if self.times:
            field = cast(forms.ChoiceField, self.fields["occurrence"])
            told = [(number, days(row.due)) for number, row in self.times.items()]
            field.choices = [("", _("the duty as a whole")), *told]
        else:
            del self.fields["occurrence"]

    @property
    def time(self) -> Occurrence | None:
        """The time that was delivered, once the form is valid."""
        return self.times.get(self.cleaned_data.get("occurrence", ""))


class AcceptForm(_OfDuty):
    """How much of a duty something offered shows as done."""


class ProofForm(_OfDuty):
    """What shows delivery, and how much of it."""

    thing = forms.CharField(
        label=_("What shows it"),
        max_length=500,
        help_text=_("The reference of a paper (ST 6543/25), “act 12”, “meeting 3”, or a link (https://…)."),
    )
    day = forms.DateField(
        label=_("Delivered on"), widget=Day(), required=False, help_text=_("Left empty: the day of the paper or act.")
    )
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    field_order = ("thing", "extent", "occurrence", "day", "note")

    def proof(self, who: Account) -> Proof:
        """What shows delivery, once the form is valid. BadInput for what names nothing that the account may see."""
        thing = thing_named(self.cleaned_data["thing"], who)
        return Proof(
            Extent(self.cleaned_data["extent"]),
            document=thing if isinstance(thing, Document) else None,
            act=thing if isinstance(thing, Act) else None,
            meeting=thing if isinstance(thing, Meeting) else None,
            link=thing if isinstance(thing, str) else "",
            occurrence=self.time,
            day=self.cleaned_data["day"],
            note=self.cleaned_data["note"],
        )


class WordForm(forms.Form):
    """How a duty stands, in the words of whoever owes it or, with a reason, of the secretariat."""

    progress = forms.ChoiceField(label=_("The duty is"))
    reason = forms.CharField(label=_("Why"), required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, may_set: tuple[Progress, ...], data: QueryDict | None = None) -> None:
        super().__init__(data, prefix="word")
        field = cast(forms.ChoiceField, self.fields["progress"])
        field.choices = [(each.value, _WORDS[each]) for each in may_set]

    def clean(self) -> dict[str, object]:
        """A word in place of the evidence needs its reason."""
        given = super().clean() or {}
        word = given.get("progress")
        if word and Progress(word) not in OWNERS_WORDS and not given.get("reason"):
            raise forms.ValidationError(_("Say why: this stands in place of what the evidence says."))
        return given


SECRETARIATS_WORDS = (*OWNERS_WORDS, *_SET)


def refused(form: forms.Form, error: BadInput) -> None:
    """The form tells why the register refuses, and keeps what was written."""
    form.add_error(None, error.trouble)
