"""An act entered by hand, with its source: a paper of the register, or words on where it is known from."""

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

from article71.actions import acts
from article71.register.accounts import Account
from article71.register.claims import Claim, to_row
from article71.register.documents import Document
from article71.register.filters import document_named
from article71.register.mentions import Mention
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.vocabulary.act_types import ActType
from article71.web.correcting import CorrectionForm
from article71.web.verbs import verbs_of
from article71.web.viewers import permitted

_NOTHING = Claim((), ActType.DISCUSSED, "", "")
BAD_REQUEST = 400


class EntryForm(CorrectionForm):
    """A whole act with its source: what a correction holds of it, and where it is known from."""

    paper = forms.CharField(
        label=gettext_lazy("Paper that tells it"),
        required=False,
        help_text=gettext_lazy("its reference, such as ST 6543/25"),
    )
    section = forms.CharField(label=gettext_lazy("Section of the paper"), required=False)
    words = forms.CharField(
        label=gettext_lazy("The sentence that tells it, or where it is known from"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("An act without a paper may be read by everybody."),
    )

    def __init__(self, who: Account, bodies: Mapping[str, str], data: QueryDict | None) -> None:
        super().__init__(Mention(read=to_row(_NOTHING)), bodies, data)
        self.who = who
        del self.fields["reason"]

    def clean_paper(self) -> Document | None:
        """The paper of this reference, as far as who enters it may see it. It dates what is worded without a year."""
        named = self.cleaned_data["paper"].strip()
        found = document_named(named, self.who) if named else None
        if named and found is None:
            raise forms.ValidationError(_("The register shows you no such paper."))
        self.mention.document = found
        return found

    def clean(self) -> dict[str, object]:
        """With a source, and somebody who did it unless a paper leaves that open."""
        given = super().clean()
        if not given.get("paper") and "paper" not in self.errors:
            if not given.get("words", "").strip():
                self.add_error("words", _("Say where it is known from, or name the paper."))
            if not given.get("actors"):
                self.add_error("actors", _("Say who did it; a paper alone may leave that open."))
        return given

    def entry(self) -> acts.Entry:
        """What is entered, once the form is valid."""
        given = self.cleaned_data
        return acts.Entry(self.claim(), given["paper"], given["section"].strip(), given["words"].strip())


@login_required
def enter(request: HttpRequest) -> HttpResponse:
    """The form of a new act, or its entry. NotAllowed for an account that may not enter acts."""
    who = permitted(request, "acts.record")
    bodies = names_of_bodies(who)
    given = request.POST if request.method == "POST" else None
    form = EntryForm(who, shorts_of_names(bodies) if given else {}, given)
    if given is not None and form.is_valid():
        act = acts.record(form.entry(), by=who)
        messages.success(request, _("The act is entered."))
        return HttpResponseRedirect(reverse("act", args=[act.pk]))
    about = {"form": form, "bodies": bodies, "verbs": verbs_of(settings.PROFILE)}
    return render(request, "web/act_new.html", about, status=200 if given is None else BAD_REQUEST)
