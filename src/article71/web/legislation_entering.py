"""Legislative files by hand and from a table: entered, changed, told of line by line, tied to each other."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.actions import legislation, legislation_tables
from article71.errors import BadCells, BadInput, ChangedMeanwhile, NotThere
from article71.register.accounts import Account
from article71.register.developments import Development
from article71.register.legislation_sheet import told
from article71.register.legislative_files import LegislativeFile
from article71.sheets.incoming import MOST_BYTES, read
from article71.web.legislation_forms import FileForm, LineForm, TableForm
from article71.web.legislative_file import seen
from article71.web.viewers import account_of, permitted

BAD_REQUEST = 400


@login_required
def legislation_new(request: HttpRequest) -> HttpResponse:
    """The form of a new file, or its entry. NotAllowed for an account that may not enter any."""
    return _form(request, permitted(request, "legislation.record"), None)


@login_required
def legislation_change(request: HttpRequest, number: int) -> HttpResponse:
    """The form that puts right what is told of a file."""
    who = permitted(request, "legislation.change")
    found = seen(number, who)
    if request.method == "POST" and request.POST.get("seen") != found.stamp:
        raise ChangedMeanwhile(_("somebody has changed the file since you opened the page"), str(found))
    return _form(request, who, found)


def _form(request: HttpRequest, who: Account, known: LegislativeFile | None) -> HttpResponse:
    given = request.POST if request.method == "POST" else None
    form = FileForm(who, given, known)
    if given is not None and form.is_valid():
        try:
            made = _kept(form, who, known)
        except ChangedMeanwhile:
            raise
        except BadInput as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The file is entered."))
            return _back(made.pk)
    about = {"form": form, "known": known}
    return render(request, "web/legislation_form.html", about, status=200 if given is None else BAD_REQUEST)


def _kept(form: FileForm, who: Account, known: LegislativeFile | None) -> LegislativeFile:
    if known is None:
        return legislation.record(form.facts(), tuple(form.cleaned_data.get("compartments", ())), by=who)
    return legislation.change(known, form.facts(), reason=form.cleaned_data["reason"], by=who)


@login_required
def legislation_tell(request: HttpRequest, number: int) -> HttpResponse:
    """The form of a line of a file's state of play, or its entry."""
    who = permitted(request, "legislation.tell")
    found = seen(number, who)
    given = request.POST if request.method == "POST" else None
    form = LineForm(given)
    if given is not None and form.is_valid():
        legislation.tell(found, form.happened(), by=who)
        messages.success(request, _("The line is added."))
        return _back(number)
    about = {"form": form, "file": found}
    return render(request, "web/legislation_tell.html", about, status=200 if given is None else BAD_REQUEST)


@login_required
@require_POST
def legislation_take_back(request: HttpRequest, number: int) -> HttpResponse:
    """A line of a state of play stands no more, with the reason."""
    who = account_of(request)
    line = Development.objects.visible_to(who).filter(pk=number).first()
    if line is None:
        raise NotThere("there is no such line", str(number))
    file = legislation.take_back(line, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("The line is taken back."))
    return _back(file.pk)


@login_required
@require_POST
def legislation_relate(request: HttpRequest, number: int) -> HttpResponse:
    """Tie a file to another, by its number, or part the two where they are tied."""
    who = account_of(request)
    file, other = seen(number, who), _other(request, who)
    if file.related.filter(pk=other.pk).exists():
        legislation.part(file, other, by=who)
        messages.success(request, _("The files are related no more."))
    else:
        legislation.relate(file, other, by=who)
        messages.success(request, _("The files are related."))
    return _back(number)


def _other(request: HttpRequest, who: Account) -> LegislativeFile:
    named = request.POST.get("other", "")
    if not named.isdecimal():
        raise BadInput(_("choose a file"), named)
    return seen(int(named), who)


@login_required
def legislation_import(request: HttpRequest) -> HttpResponse:
    """The form that takes a table in, or what came of it; every fault stands with its cell."""
    who = permitted(request, "legislation_tables.take_in")
    form = TableForm(request.POST or None, request.FILES or None)
    faults: list[str] = []
    if form.is_valid():
        try:
            rows = told(read(form.cleaned_data["table"].read(MOST_BYTES + 1)))
            done = legislation_tables.take_in(rows, by=who)
        except BadCells as error:
            faults = error.faults
        except BadInput as error:
            form.add_error("table", error.trouble)
        else:
            counts = {"entered": done.entered, "changed": done.changed, "unchanged": done.unchanged}
            words = _("%(entered)s files entered, %(changed)s changed, %(unchanged)s as they were.")
            messages.success(request, words % counts)
            return HttpResponseRedirect(reverse("legislation"))
    about = {"form": form, "faults": faults}
    status = BAD_REQUEST if faults or form.errors else 200
    return render(request, "web/legislation_import.html", about, status=status)


def _back(number: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("legislative_file", args=[number]))
