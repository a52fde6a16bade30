"""A duty entered by hand, because of an act."""

from collections.abc import Mapping

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from article71.actions import duties
from article71.register.acts import Act
from article71.register.claims import Claim, to_row
from article71.register.duties import DutyKind
from article71.register.mentions import Mention
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.vocabulary.act_types import ActType
from article71.web.act import seen
from article71.web.correcting import CorrectionForm
from article71.web.entering import BAD_REQUEST
from article71.web.lines import lines
from article71.web.viewers import permitted

_KEPT = ("actors", "due", "due_text", "recurrence")
_NEEDS = {DutyKind.DATED: "due", DutyKind.RECURRING: "recurrence"}


class OwedForm(CorrectionForm):
    """Who owes what, by when or how often: of a correction, the parts that a duty has too."""

    what = forms.CharField(label=gettext_lazy("What"), widget=forms.Textarea(attrs={"rows": 3}))
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=DutyKind.choices)
    field_order = ("actors", "what", "kind", "due", "due_text", "recurrence")

    def __init__(self, mention: Mention, bodies: Mapping[str, str], data: QueryDict | None) -> None:
        super().__init__(mention, bodies, data)
        for name in set(self.fields) - {*_KEPT, "what", "kind"}:
            del self.fields[name]
        self.fields["actors"].label = _("Who owes it")
        self.fields["actors"].required = True

    def clean(self) -> dict[str, object]:
        """A dated duty has its days, a recurring one its rhythm."""
        given = super().clean()
        needed = _NEEDS.get(DutyKind(given["kind"])) if given.get("kind") else None
        if needed and needed not in self.errors and not given.get(needed):
            self.add_error(needed, _("A duty of this kind needs it."))
        return given

    def owed(self) -> duties.Owed:
        """What is owed, once the form is valid."""
        given = self.cleaned_data
        kind = DutyKind(given["kind"])
        return duties.Owed(given["actors"], given["what"].strip(), kind, given["due"], given["recurrence"])


@login_required
def owe(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a duty that follows from this act, or its entry. NotAllowed for an account that may not enter one."""
    who = permitted(request, "duties.record")
    act, _joined = seen(number, who)
    bodies = names_of_bodies(who)
    given = request.POST if request.method == "POST" else None
    form = OwedForm(_empty(), shorts_of_names(bodies) if given else {}, given)
    if given is not None and form.is_valid():
        duty = duties.record(form.owed(), [act], by=who)
        messages.success(request, _("The duty is entered."))
        return HttpResponseRedirect(reverse("duty", args=[duty.pk]))
    about = {"form": form, "bodies": bodies, "act": act, "line": _line(act)}
    return render(request, "web/duty_new.html", about, status=200 if given is None else BAD_REQUEST)


def _empty() -> Mention:
    return Mention(read=to_row(Claim((), ActType.TASKED, "", "")))


def _line(act: Act) -> str:
    return lines([Act.objects.with_names().get(pk=act.pk)])[0]
