"""The forms of legislative files: a file as a whole, a line of its state of play, a table to take in."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from article71 import periods
from article71.errors import Article71Error
from article71.periods import Period
from article71.references.celex import Celex
from article71.references.commission import Commission
from article71.references.eli import Eli
from article71.references.procedure import Procedure
from article71.register.accounts import Account
from article71.register.developments import EffectKind
from article71.register.legislation_facts import FileFacts, Happened, facts_of
from article71.register.legislation_lines import (
    delegated,
    effects,
    lines_of_delegated,
    lines_of_effects,
    references,
)
from article71.register.legislation_sheet import identifier
from article71.register.legislative_files import Handling, LegislativeFile, Stage
from article71.register.markings import Level
from article71.web.legislation_filters import LISTS, STAGES
from article71.web.offering_compartments import compartments_field, offer_compartments

_LEVELS = [(level.value, level.label) for level in Level]
_DAY = _("2024-12-12, 2024-12, 2024-Q4, 2024-H2 or 2024")
_EFFECT = _("a line each: 2026-08-02 | the part it is for")
_WORDS = ("title", "short", "lead", "configuration", "implication", "act", "source")
_KINDS = {kind.value.replace("-", "_"): kind for kind in EffectKind}
Read = Callable[[str], Any]
_READ: Mapping[str, Read] = {
    "procedure": identifier(Procedure),
    "proposal": identifier(Commission),
    "act_celex": identifier(Celex),
    "act_eli": identifier(Eli),
    "amends": references,
    "delegated": delegated,
}


class Lines(forms.CharField):
    """Several things, a line each."""

    def __init__(self, **more: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": 3}), **more)


class FileForm(forms.Form):
    """A legislative file, but for its state of play."""

    handling = forms.ChoiceField(label=_("List"), choices=[*LISTS.items()])
    title = forms.CharField(label=_("Title"), widget=forms.Textarea(attrs={"rows": 2}))
    short = forms.CharField(label=_("What people call it"), required=False, max_length=200)
    procedure = forms.CharField(label=_("Procedure"), required=False, help_text=_("such as 2023/0315(COD)"))
    proposal = forms.CharField(label=_("Proposal"), required=False, help_text=_("such as COM(2023) 516"))
    configuration = forms.CharField(label=_("Configuration of the Council"), required=False, max_length=300)
    lead = forms.CharField(label=_("In the lead"), required=False, max_length=300)
    implication = forms.CharField(
        label=_("Stated implication for internal security"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    act = forms.CharField(
        label=_("Act"), required=False, max_length=200, help_text=_("such as Regulation (EU) 2024/1689")
    )
    act_celex = forms.CharField(label=_("CELEX number"), required=False, help_text=_("such as 32024R1689"))
    act_eli = forms.CharField(label=_("ELI"), required=False)
    in_force = Lines(label=_("Enters into force"), help_text=_EFFECT)
    application = Lines(label=_("Applies"), help_text=_EFFECT)
    transposition = Lines(label=_("To be transposed"), help_text=_EFFECT)
    review = Lines(label=_("To be reviewed"), help_text=_EFFECT)
    delegated = Lines(label=_("Delegated acts"), help_text=_("a line each: title | reference | how far it is | source"))
    amends = Lines(label=_("Amends, replaces or rests on"), help_text=_("a reference a line, such as 32016R0794"))
    source = forms.CharField(label=_("Where it is known from"), required=False)
    level = forms.TypedChoiceField(label=_("Marking"), choices=_LEVELS, coerce=int, initial=Level.PUBLIC.value)
    compartments = compartments_field()
    reason = forms.CharField(label=_("Why"), required=False)

    def __init__(self, who: Account, data: QueryDict | None, file: LegislativeFile | None = None) -> None:
        super().__init__(data, initial=_initial(facts_of(file)) if file else None, auto_id="file-%s")
        self.marked = Level(file.marking.level) if file else Level.PUBLIC
        offer_compartments(self, who)
        # The marking of a file that is known is decided on a page of its own.
        for name in ("level", "compartments") if file else ("reason",):
            self.fields.pop(name, None)

    def clean(self) -> dict[str, Any]:
        """Ids in their canonical writing, and lines as what they tell."""
        given = super().clean() or {}
        for name, read in _READ.items():
            given[name] = self._read(name, read)
        given["effects"] = tuple(
            effect for name, kind in _KINDS.items() for effect in self._read(name, _effects(kind)) or ()
        )
        return given

    def _read(self, name: str, read: Read) -> Any:
        try:
            return read(self.cleaned_data.get(name, "").strip())
        except Article71Error as error:
            self.add_error(name, error.trouble)
            return None

    def facts(self) -> FileFacts:
        """What is entered, once the form is valid."""
        given = self.cleaned_data
        kept = {name: given[name] for name in (*_WORDS, *_READ, "effects")}
        return FileFacts(handling=Handling(given["handling"]), level=Level(given.get("level", self.marked)), **kept)


def _effects(kind: EffectKind) -> Read:
    return lambda text: effects(text, kind)


def _initial(facts: FileFacts) -> dict[str, Any]:
    given: dict[str, Any] = {name: getattr(facts, name) for name in (*_WORDS, *_READ)}
    for name, kind in _KINDS.items():
        given[name] = lines_of_effects(each for each in facts.effects if each.kind is kind)
    return given | {
        "handling": facts.handling.value,
        "amends": "\n".join(facts.amends),
        "delegated": lines_of_delegated(facts.delegated),
    }


class LineForm(forms.Form):
    """A line of a state of play."""

    day = forms.CharField(label=_("When"), help_text=_DAY)
    stage = forms.ChoiceField(
        label=_("How far the file came by it"), choices=[("", "–"), *STAGES.items()], required=False
    )
    words = forms.CharField(label=_("What happened"), widget=forms.Textarea(attrs={"rows": 2}))
    source = forms.CharField(label=_("Where that is known from"))
    level = forms.TypedChoiceField(label=_("Marking"), choices=_LEVELS, coerce=int, initial=Level.PUBLIC.value)

    def clean_day(self) -> Period:
        """A period with an end."""
        try:
            period = periods.parse(self.cleaned_data["day"])
        except Article71Error as error:
            raise forms.ValidationError(error.trouble) from error
        if period.last is None:
            raise forms.ValidationError(_("This has no last day."))
        return period

    def happened(self) -> Happened:
        """The line, once the form is valid."""
        given = self.cleaned_data
        stage = Stage(given["stage"]) if given["stage"] else None
        return Happened(given["day"], given["words"], given["source"], stage, Level(given["level"]))


class TableForm(forms.Form):
    """A table of files."""

    table = forms.FileField(
        label=_("Table"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=_("CSV or XLSX, up to 10 MB, with the columns of the overview as it is handed out"),
    )
