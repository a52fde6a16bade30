"""Where delegations stood on an item: recorded on purpose, each position with its own marking."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from article71.actions import positions
from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem
from article71.register.markings import Compartment, Level
from article71.register.positions import Position, Stance
from article71.register.suggestions import names_of_bodies
from article71.web.entering import BAD_REQUEST
from article71.web.fields import Checkboxes
from article71.web.meeting import seen_item
from article71.web.offering_compartments import offer_compartments
from article71.web.viewers import account_of, permitted

_LEVELS = [(level.value, level.label) for level in Level]


class PositionForm(forms.Form):
    """Who stands where, in which words, and who may know."""

    body = forms.CharField(label=gettext_lazy("Delegation"), max_length=200)
    stance = forms.ChoiceField(label=gettext_lazy("Where it stands"), choices=Stance.choices)
    words = forms.CharField(
        label=gettext_lazy("In its words"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    level = forms.TypedChoiceField(
        label=gettext_lazy("Marking"), choices=_LEVELS, coerce=int, initial=Level.LIMITE.value
    )
    compartments = forms.ModelMultipleChoiceField(
        Compartment.objects.none(), label=gettext_lazy("Compartments"), widget=Checkboxes(), required=False
    )

    def __init__(self, data: QueryDict | None, who: Account) -> None:
        super().__init__(data, auto_id="position-%s")
        self.fields["body"].widget.attrs |= {"list": "bodies", "autocomplete": "off"}
        offer_compartments(self, who)

    def stand(self) -> positions.Stand:
        """What is recorded, once the form is valid."""
        given = self.cleaned_data
        within = tuple(given.get("compartments", ()))
        return positions.Stand(given["body"], Stance(given["stance"]), given["words"], Level(given["level"]), within)


@login_required
def item_positions(request: HttpRequest, number: int) -> HttpResponse:
    """The positions on an item, and the form of one more, or its entry."""
    who = permitted(request, "positions.record")
    item = seen_item(number, who)
    form = PositionForm(request.POST if request.method == "POST" else None, who)
    if form.is_valid():
        positions.record(item, form.stand(), by=who)
        messages.success(request, _("The position is recorded."))
        return _again(item)
    held = Position.objects.visible_to(who).standing().filter(item=item).select_related("body", "marking")
    about = {"item": item, "meeting": item.meeting, "form": form, "positions": held, "bodies": names_of_bodies(who)}
    return render(request, "web/positions.html", about, status=BAD_REQUEST if form.is_bound else 200)


@login_required
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """A position no longer stands."""
    who = account_of(request)
    found = Position.objects.visible_to(who).select_related("item", "body").filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such position", str(number))
    positions.withdraw(found, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("The position is withdrawn."))
    return _again(found.item)


def _again(item: AgendaItem) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("item_positions", args=[item.pk]))
