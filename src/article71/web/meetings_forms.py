"""The forms of meetings: what is set for one, an item of its agenda, a reason."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from article71 import periods
from article71.actions.agendas import Item, PaperNamed
from article71.actions.meetings import Planned
from article71.errors import BadReference
from article71.references.find import parse
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem, Purpose
from article71.register.markings import Level
from article71.register.meetings import Meeting, MeetingKind
from article71.web.fields import Day
from article71.web.meetings_filters import KINDS
from article71.web.offering_compartments import compartments_field, offer_compartments

_LEVELS = [(level.value, level.label) for level in Level]
PURPOSES = {Purpose.INFORMATION: _("for information"), Purpose.DISCUSSION: _("for discussion")}
PURPOSES |= {Purpose.DECISION: _("for decision")}
TO_BE_ISSUED = "(to be issued)"
LONGEST_PAPER = 100


class Hour(forms.TimeInput):
    """An hour, in the browser's own way of choosing one."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class PlanForm(forms.Form):
    """Who meets, how, when and where."""

    body = forms.CharField(label=_("Who meets"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=[*KINDS.items()])
    title = forms.CharField(label=_("Title"), required=False, max_length=300, help_text=_("where it has one"))
    first = forms.DateField(label=_("First day"), required=False, widget=Day())
    last = forms.DateField(label=_("Last day"), required=False, widget=Day(), help_text=_("where it is another"))
    start = forms.TimeField(label=_("Begins at"), required=False, widget=Hour())
    place = forms.CharField(label=_("Place"), required=False, max_length=300)
    attendance = forms.CharField(label=_("Attendance"), required=False, max_length=50, help_text=_("such as 1+1"))
    mailbox = forms.EmailField(
        label=_("Mailbox to write to"), required=False, help_text=_("of an office, not of a person")
    )
    level = forms.TypedChoiceField(label=_("Marking"), choices=_LEVELS, coerce=int, initial=Level.PUBLIC.value)
    compartments = compartments_field()

    def __init__(
        self, who: Account, shorts: Mapping[str, str], data: QueryDict | None, meeting: Meeting | None = None
    ) -> None:
        super().__init__(data, initial=_planned(meeting) if meeting else None, auto_id="meeting-%s")
        self.shorts = shorts
        self.fields["body"].widget.attrs |= {"list": "bodies", "autocomplete": "off"}
        if meeting:
            del self.fields["level"], self.fields["compartments"]
        else:
            offer_compartments(self, who)

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if last and (first is None or last < first):
            self.add_error("last", _("The last day is on or after the first."))
        return given

    def planned(self) -> Planned:
        """What is set, once the form is valid."""
        given = self.cleaned_data
        body = given["body"].strip()
        days = periods.between(given["first"], given["last"] or given["first"]) if given["first"] else None
        kept = {name: given[name] for name in ("title", "start", "place", "attendance", "mailbox")}
        return Planned(self.shorts.get(body.lower(), body), MeetingKind(given["kind"]), days, **kept)


def _planned(meeting: Meeting) -> dict[str, Any]:
    names = ("kind", "title", "start", "place", "attendance", "mailbox")
    given = {name: getattr(meeting, name) for name in names}
    first, last = (meeting.days.first, meeting.days.last) if meeting.days else (None, None)
    return given | {"body": meeting.name, "first": first, "last": last if last != first else None}


class ItemForm(forms.Form):
    """An item of an agenda. Papers are named one a line."""

    title = forms.CharField(label=_("Item"), widget=forms.Textarea(attrs={"rows": 2}))
    purpose = forms.ChoiceField(label=_("It is"), required=False, choices=[("", "–"), *PURPOSES.items()])
    speaker = forms.CharField(label=_("Introduced by"), required=False, max_length=200)
    papers = forms.CharField(
        label=_("Papers"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One reference a line, such as ST 6543/25; write “(to be issued)” behind one that is not out yet."),
    )
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    level = forms.TypedChoiceField(label=_("Marking"), choices=_LEVELS, coerce=int)

    def __init__(self, data: QueryDict | None, row: AgendaItem | None = None, level: int = Level.PUBLIC) -> None:
        super().__init__(data, initial=_said(row) if row else {"level": int(level)}, auto_id="item-%s")
        self.fields["speaker"].widget.attrs |= {"list": "bodies", "autocomplete": "off"}

    def clean_papers(self) -> tuple[PaperNamed, ...]:
        """The papers, each by its canonical reference, where it is of a known scheme."""
        return tuple(_paper(line.strip()) for line in self.cleaned_data["papers"].splitlines() if line.strip())

    def item(self) -> Item:
        """What it says, once the form is valid."""
        given = self.cleaned_data
        purpose = Purpose(given["purpose"]) if given["purpose"] else None
        return Item(given["title"], purpose, given["speaker"], given["papers"], given["note"], Level(given["level"]))


def _paper(line: str) -> PaperNamed:
    issued = not line.lower().endswith(TO_BE_ISSUED)
    named = line if issued else line[: -len(TO_BE_ISSUED)].strip()
    if len(named) > LONGEST_PAPER:
        raise forms.ValidationError(_("A paper is named by its reference alone, one a line."))
    try:
        return PaperNamed(parse(named).id, issued)
    except BadReference:
        return PaperNamed(named, issued)


def _said(row: AgendaItem) -> dict[str, Any]:
    lines = (each.reference if each.issued else f"{each.reference} {TO_BE_ISSUED}" for each in row.papers.all())
    return {
        "title": row.title,
        "purpose": row.purpose,
        "speaker": row.speaker.short if row.speaker else "",
        "papers": "\n".join(lines),
        "note": row.note,
        "level": row.marking.level,
    }
