"""Outcomes are recorded, live or later: an item, an act type by its button or key, and what was agreed in words."""

from collections.abc import Mapping

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from article71 import periods
from article71.actions import acts
from article71.errors import BadPeriod, NotThere
from article71.periods import Period
from article71.register.agendas import AgendaItem
from article71.register.claims import Claim
from article71.register.mentions import Mention
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.vocabulary.act_types import ActType
from article71.web.agenda_rows import rows
from article71.web.entering import BAD_REQUEST
from article71.web.meeting import seen, seen_item
from article71.web.naming import NamesField, as_registered
from article71.web.verbs import verbs_of
from article71.web.viewers import account_of, permitted

KEYS: dict[ActType, str] = {
    ActType.INFORMED: "i",
    ActType.TOOK_NOTE: "n",
    ActType.DISCUSSED: "d",
    ActType.WELCOMED: "w",
    ActType.STATED: "u",
    ActType.SUPPORTED: "s",
    ActType.AGREED: "a",
    ActType.CONCLUDED: "c",
    ActType.ENDORSED: "e",
    ActType.APPROVED: "p",
    ActType.ADOPTED: "o",
    ActType.REQUESTED: "r",
    ActType.TASKED: "t",
    ActType.INVITED: "v",
}
"""Policy: what committees do most, each under a key of its own; every other type is in the list beside them."""


class OutcomeForm(forms.Form):
    """What came of an item. Without a verb, the usual one of the type is taken; without anybody, the body that met."""

    type = forms.ChoiceField(
        label=gettext_lazy("What was done"), choices=[(each.value, each.value) for each in ActType]
    )
    object = forms.CharField(label=gettext_lazy("On what"), widget=forms.Textarea(attrs={"rows": 3}))
    verb = forms.CharField(label=gettext_lazy("Verb"), required=False, max_length=200)
    actors = NamesField(label=gettext_lazy("Who"), required=False)
    addressees = NamesField(label=gettext_lazy("To whom"), required=False)
    due = forms.CharField(
        label=gettext_lazy("Due"), required=False, help_text=gettext_lazy("../2025-06-30 means by that day")
    )

    def __init__(self, data: QueryDict | None, item: AgendaItem, shorts: Mapping[str, str]) -> None:
        super().__init__(data, auto_id="outcome-%s")
        self.item, self.shorts = item, shorts
        for name in ("actors", "addressees"):
            self.fields[name].widget.attrs["list"] = "bodies"

    def clean_due(self) -> Period | None:
        """Its days, if any."""
        given = self.cleaned_data["due"].strip()
        try:
            return periods.parse(given) if given else None
        except BadPeriod as error:
            raise forms.ValidationError(error.trouble) from error

    def claim(self) -> Claim:
        """What is recorded, once the form is valid: on the meeting's days."""
        given, meeting = self.cleaned_data, self.item.meeting
        type_ = ActType(given["type"])
        actors, addressees = (as_registered(given[name], self.shorts) for name in ("actors", "addressees"))
        verb = given["verb"].strip() or verbs_of(settings.PROFILE)[type_][0]
        words = given["object"].strip().rstrip(".")
        return Claim(actors or (meeting.name,), type_, verb, words, addressees, date=meeting.days, due=given["due"])


@login_required
def recording(request: HttpRequest, number: int) -> HttpResponse:
    """The page on which outcomes are recorded: the agenda, and the form of the item that is dealt with."""
    who = permitted(request, "acts.record")
    found = seen(number, who)
    agenda = rows(found, who)
    asked = request.GET.get("item", "")
    current = next((row for row in agenda if str(row.item.pk) == asked), agenda[0] if agenda else None)
    form = OutcomeForm(None, current.item, {}) if current else None
    about = {"meeting": found, "agenda": agenda, "row": current, "form": form}
    return render(request, "web/recording.html", about | _suggested(names_of_bodies(who)))


@login_required
@require_POST
def record(request: HttpRequest, number: int) -> HttpResponse:
    """An outcome of an item becomes an act."""
    who = permitted(request, "acts.record")
    item = seen_item(number, who)
    bodies = names_of_bodies(who)
    form = OutcomeForm(request.POST, item, shorts_of_names(bodies))
    if form.is_valid():
        acts.record(acts.Entry(form.claim(), item=item), by=who)
        messages.success(request, _("Recorded."))
        return _again(item)
    agenda = rows(item.meeting, who)
    row = next((each for each in agenda if each.item.pk == number), None)
    about = {"meeting": item.meeting, "agenda": agenda, "row": row, "form": form}
    return render(request, "web/recording.html", about | _suggested(bodies), status=BAD_REQUEST)


@login_required
@require_POST
def strike(request: HttpRequest, number: int) -> HttpResponse:
    """An outcome was recorded wrongly: its telling is rejected, for a reason."""
    who = account_of(request)
    mention = Mention.objects.visible_to(who).exclude(item=None).select_related("act", "item").filter(pk=number).first()
    if mention is None or mention.item is None:
        raise NotThere("there is no such outcome", str(number))
    acts.reject(mention, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("Struck. Its act counts no more, unless something else tells it."))
    return _again(mention.item)


def _again(item: AgendaItem) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('recording', args=[item.meeting_id])}?item={item.pk}")


def _suggested(bodies: list[str]) -> dict[str, object]:
    usual = [(each.value, key, verbs_of(settings.PROFILE)[each][0]) for each, key in KEYS.items()]
    keyed = {each.value for each in KEYS}
    return {"bodies": bodies, "usual": usual, "keyed": keyed, "verbs": verbs_of(settings.PROFILE)}
