"""The form of an operation: the columns of the table in which operations come in, a field each."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from article71.overlaps import gazetteer
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.row import SHORT, RowReader, Words
from article71.overlaps.sheet import COLUMNS, cells
from article71.sheets.incoming import Fault, Row
from article71.vocabulary import aims
from article71.web.fields import Checkboxes, Day

_KINDS = [(short, kind.value) for short, kind in SHORT.items()]
_WHEN = _("2031-03-03, 2031-W10, 2031-03, 2031-Q1 or 2031-H1")
_GROUPS = {
    "priority": _("Crime priorities"),
    "threat": _("Threats"),
    "goods": _("Goods"),
    "transport": _("Modes of transport"),
    "country": _("Countries"),
    "port": _("Ports"),
    "airport": _("Airports"),
    "border crossing": _("Border crossings"),
    "sea": _("Sea areas"),
}
_SEVERAL = ("aims", "area")


def words() -> Words:
    """What the words of tables are understood by."""
    return Words(aims.load(settings.PROFILE), gazetteer.load(settings.PROFILE))


class OperationForm(forms.Form):
    """An operation, whole. Its fields are named as the columns are, or shorter."""

    reference = forms.CharField(
        label=_("Reference"), max_length=100, help_text=_("your own, once among your operations")
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=_KINDS)
    title = forms.CharField(label=_("Title"), max_length=300)
    lead = forms.CharField(label=_("Lead"), max_length=200)
    participants = forms.CharField(
        label=_("Participants"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("short names, between semicolons or a line each"),
    )
    unit = forms.CharField(label=_("Coordination unit"), required=False, max_length=200)
    office = forms.CharField(
        label=_("Contact office"), required=False, max_length=300, help_text=_("an office, never a person")
    )
    first = forms.CharField(label=_("From"), max_length=20, help_text=_WHEN)
    last = forms.CharField(
        label=_("To"), required=False, max_length=20, help_text=_("written likewise; empty where “from” says it all")
    )
    preparation = forms.IntegerField(label=_("Days of preparation before"), required=False, min_value=0, max_value=366)
    aims = forms.MultipleChoiceField(label=_("Aims"), required=False, widget=Checkboxes())
    area = forms.MultipleChoiceField(label=_("Area"), required=False, widget=Checkboxes())
    outline = forms.CharField(
        label=_("Outline"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("GeoJSON or WKT, in degrees east and north; together with the boxes it is one area"),
    )
    objective = forms.CharField(label=_("Tactical objective"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    basis = forms.CharField(label=_("Legal base"), required=False, max_length=500)
    evaluation = forms.DateField(label=_("Evaluated by"), required=False, widget=Day())
    reason = forms.CharField(label=_("Why it is changed"), required=False, max_length=500)

    def __init__(self, data: QueryDict | None, told: Planned | None, lead: str) -> None:
        known = {_FIELDS.get(name, name): value for name, value in _by_column(told)} if told else {"lead": lead}
        initial: dict[str, Any] = dict(known)
        for name in _SEVERAL:
            initial[name] = [part.strip() for part in known.get(name, "").split(";")]
        super().__init__(data, initial=initial, auto_id="operation-%s")
        self.told: Planned | None = None
        found = words()
        self.fields["aims"].choices = _grouped((aim.kind, aim.key, aim.title) for aim in found.aims.aims)  # type: ignore[attr-defined]
        named = ((each.kind, each.key, each.title) for each in found.gazetteer.named.values())
        self.fields["area"].choices = _grouped(named)  # type: ignore[attr-defined]
        if told is None:
            del self.fields["reason"]
        else:
            self.fields["lead"].disabled = True
        for name in ("lead", "unit"):
            self.fields[name].widget.attrs |= {"list": "bodies", "autocomplete": "off"}

    def clean(self) -> dict[str, Any]:
        """What is given, understood as a row of a table is; each fault stands at its field."""
        given = super().clean() or {}
        faults: list[Fault] = []
        row = {column.name: _plain(given.get(_FIELDS.get(column.name, column.name))) for column in COLUMNS}
        self.told = RowReader(Row(1, row), words(), faults).operation()
        for fault in faults:
            name = _FIELDS.get(fault.column, fault.column)
            if name not in self.errors:
                self.add_error(name, fault.trouble)
        return given


_FIELDS = {
    "from": "first",
    "to": "last",
    "coordination unit": "unit",
    "contact office": "office",
    "legal base": "basis",
}


def _by_column(told: Planned) -> Iterable[tuple[str, str]]:
    return zip((column.name for column in COLUMNS), cells(told), strict=True)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    text = "" if value is None else str(value)
    return "; ".join(line.strip() for line in text.splitlines() if line.strip()) if "\n" in text else text.strip()


def _grouped(rows: Iterable[tuple[str, str, str]]) -> list[tuple[Any, list[tuple[str, str]]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for kind, key, title in rows:
        groups.setdefault(kind, []).append((key, title))
    return [(_GROUPS.get(kind, kind), sorted(found, key=lambda each: each[1])) for kind, found in groups.items()]
