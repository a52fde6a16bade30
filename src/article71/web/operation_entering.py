"""Operations are entered and changed in a form, and come in from a table."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from article71.actions import operation_tables
from article71.actions import operations as actions
from article71.errors import BadCells, BadInput, ChangedMeanwhile, NotAllowed
from article71.exports.forms import FORMS
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.sheet import PAGE, operations
from article71.register.accounts import Account
from article71.register.operation_parties import nameable, speaks_for
from article71.register.operation_values import planned
from article71.register.operations import Operation
from article71.sheets import template
from article71.sheets.incoming import MOST_BYTES, read
from article71.web.operation import seen, to_operation
from article71.web.operation_forms import OperationForm, words
from article71.web.viewers import permitted

BAD_REQUEST = 400


class TableForm(forms.Form):
    """A table of operations."""

    file = forms.FileField(
        label=gettext_lazy("Table"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.geojson,.json"}),
        help_text=gettext_lazy("CSV, XLSX or GeoJSON, up to 10 MB."),
    )


@login_required
def operation_new(request: HttpRequest) -> HttpResponse:
    """The form of a new operation, or its entry as a draft."""
    return _form(request, permitted(request, "operations.draft"), None)


@login_required
def operation_change(request: HttpRequest, number: int) -> HttpResponse:
    """The form that makes another version. NotAllowed for whoever does not speak for the lead."""
    who = permitted(request, "operations.change")
    found = seen(number, who)
    if not speaks_for(who, found):
        raise NotAllowed("an operation is changed by its lead", str(found))
    if request.method == "POST" and found.version and request.POST.get("seen") != found.version.identity:
        raise ChangedMeanwhile("another version was made since you opened the page", str(found))
    return _form(request, who, found)


def _form(request: HttpRequest, who: Account, known: Operation | None) -> HttpResponse:
    given = request.POST if request.method == "POST" else None
    told = planned(known.version) if known and known.version else None
    form = OperationForm(given, told, who.body.short if who.body else "")
    if given is not None and form.is_valid() and form.told:
        try:
            made = _kept(form, form.told, who, known)
        except ChangedMeanwhile:
            raise
        except BadInput as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Another version is made.") if known else _("The draft is entered."))
            return to_operation(made.pk)
    bodies = nameable(who).values_list("short", flat=True)
    about = {"form": form, "known": known, "bodies": bodies}
    return render(request, "web/operation_form.html", about, status=200 if given is None else BAD_REQUEST)


def _kept(form: OperationForm, told: Planned, who: Account, known: Operation | None) -> Operation:
    if known is None:
        return actions.draft(told, by=who)
    return actions.change(known, told, reason=form.cleaned_data["reason"], by=who)


@login_required
def operations_import(request: HttpRequest) -> HttpResponse:
    """The form that takes a table in, or every fault of it by row and column; nothing of a faulty one is kept."""
    who = permitted(request, "operation_tables.take_in")
    form = TableForm(request.POST or None, request.FILES or None)
    faults: list[str] = []
    if form.is_valid():
        try:
            made = operation_tables.take_in(_told(form), by=who)
        except BadCells as error:
            faults = error.faults
        except BadInput as error:
            form.add_error("file", error.trouble)
        else:
            said = ngettext("%(made)s draft is entered.", "%(made)s drafts are entered.", len(made))
            messages.success(request, said % {"made": len(made)})
            return HttpResponseRedirect(f"{reverse('operations')}?state=draft")
    about = {"form": form, "faults": faults}
    return render(request, "web/operation_import.html", about, status=BAD_REQUEST if faults or form.errors else 200)


def _told(form: TableForm) -> list[Planned]:
    return operations(read(form.cleaned_data["file"].read(MOST_BYTES + 1)), words())


@login_required
def operations_template(request: HttpRequest) -> HttpResponse:
    """The empty table."""
    permitted(request, "operation_tables.take_in")
    answer = HttpResponse(template.write([PAGE]), content_type=FORMS["xlsx"].content_type)
    answer["Content-Disposition"] = 'attachment; filename="operations.xlsx"'
    return answer
