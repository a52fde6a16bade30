"""Duties become one, several, or give way to others."""

from collections.abc import Iterable

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from article71.actions import duties, statements
from article71.actions.duties import Owed
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.duties import Duty, DutyKind
from article71.register.recurrences import duration
from article71.web.duty import BAD_REQUEST, seen
from article71.web.viewers import permitted

PARTS = 3


class SplitForm(forms.Form):
    """The parts of a duty: what each is, and who owes it."""

    reason = forms.CharField(label=gettext_lazy("Why"), required=False)

    def __init__(self, duty: Duty, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        for number in range(1, PARTS + 1):
            label = _("What part %(number)s is") % {"number": number}
            area = forms.Textarea(attrs={"rows": 2})
            initial = duty.what if number == 1 else ""
            self.fields[f"what_{number}"] = forms.CharField(
                label=label, required=number < PARTS, widget=area, initial=initial
            )
            whose = _("Who owes part %(number)s, with commas between several") % {"number": number}
            self.fields[f"owners_{number}"] = forms.CharField(
                label=whose, required=False, initial=", ".join(duty.owners)
            )
        self.order_fields([name for name in self.fields if name != "reason"])

    def parts(self, duty: Duty) -> list[Owed]:
        """What each part is, once the form is valid: due as the duty was."""
        given = self.cleaned_data
        told = ((given[f"what_{each}"].strip(), given[f"owners_{each}"]) for each in range(1, PARTS + 1))
        kind, often = DutyKind(duty.kind), duration(duty.recurrence)
        return [Owed(_names(owners) or duty.owners, what, kind, duty.due, often) for what, owners in told if what]


def _names(written: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in written.split(",") if name.strip())


@login_required
def duty_split(request: HttpRequest, number: int) -> HttpResponse:
    """The form that splits a duty, or the splitting: each part is a duty of its own, because of the same acts."""
    who = permitted(request, "duties.split")
    found = seen(number, who)
    form = SplitForm(found, request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = duties.split(found, form.parts(found), by=who, reason=form.cleaned_data["reason"])
        messages.success(request, _("It is split; each part stands by itself, and this one is superseded."))
        return HttpResponseRedirect(reverse("duty", args=[made[0].pk]))
    about = {"duty": found, "form": form}
    return render(request, "web/duty_split.html", about, status=BAD_REQUEST if form.is_bound else 200)


@login_required
@require_POST
def duty_merge(request: HttpRequest, number: int) -> HttpResponse:
    """The duty is one with another, which is named by its number."""
    who = permitted(request, "duties.merge")
    (into,) = _named(request, who)[:1]
    duties.merge(seen(number, who), into, by=who, reason=request.POST.get("reason", ""))
    messages.success(request, _("They are one duty, with the sources of both."))
    return HttpResponseRedirect(reverse("duty", args=[into.pk]))


@login_required
@require_POST
def duty_unmerge(request: HttpRequest, number: int) -> HttpResponse:
    """A duty that was merged stands by itself again."""
    who = permitted(request, "duties.unmerge")
    found = duties.unmerge(seen(number, who), by=who, reason=request.POST.get("reason", ""))
    messages.success(request, _("It stands by itself again."))
    return HttpResponseRedirect(reverse("duty", args=[found.pk]))


@login_required
@require_POST
def duty_supersede(request: HttpRequest, number: int) -> HttpResponse:
    """Others, named by their numbers, take the place of the duty."""
    who = permitted(request, "statements.supersede")
    reason = request.POST.get("reason", "")
    statements.supersede(seen(number, who), _named(request, who), by=who, reason=reason)
    messages.success(request, _("It is superseded."))
    return HttpResponseRedirect(reverse("duty", args=[number]))


def _named(request: HttpRequest, who: Account) -> list[Duty]:
    """The duties whose numbers were written. BadInput where none was; NotThere for one that the account may not see."""
    numbers = list(_numbers(request.POST.get("duties", "")))
    if not numbers:
        raise BadInput(_("write the number of a duty, as it stands in its address"), request.POST.get("duties", ""))
    return [seen(number, who) for number in numbers]


def _numbers(written: str) -> Iterable[int]:
    words = written.replace(",", " ").replace("/", " ").split()
    return (int(word) for word in words if word.isdecimal() and len(word) <= 18)
