"""The workbook: duties, meetings and mandates that are kept elsewhere come in; the empty one is handed out."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from article71.actions import workbooks
from article71.errors import BadCells, BadInput
from article71.exports.forms import FORMS
from article71.register.workbook.sheets import pages
from article71.sheets import template
from article71.sheets.incoming import MOST_BYTES
from article71.web.viewers import permitted


class WorkbookForm(forms.Form):
    """A filled workbook."""

    file = forms.FileField(
        label=gettext_lazy("Filled workbook"),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text=gettext_lazy("XLSX, up to 10 MB."),
    )


def workbook(request: HttpRequest) -> HttpResponse:
    """The form that takes a filled workbook in, or what came of it; every fault stands with its sheet and cell."""
    who = permitted(request, "workbooks.take_in")
    form = WorkbookForm(request.POST or None, request.FILES or None)
    faults: list[str] = []
    if form.is_valid():
        try:
            done = workbooks.take_in(form.cleaned_data["file"].read(MOST_BYTES + 1), by=who)
        except BadCells as error:
            faults = error.faults
        except BadInput as error:
            form.add_error("file", error.trouble)
        else:
            messages.success(request, _told(done))
            return HttpResponseRedirect(reverse("workbook"))
    about = {"form": form, "faults": faults, "pages": pages()}
    return render(request, "web/workbook.html", about, status=400 if faults or form.errors else 200)


def workbook_template(request: HttpRequest) -> HttpResponse:
    """The empty workbook."""
    permitted(request, "workbooks.take_in")
    answer = HttpResponse(template.write(pages()), content_type=FORMS["xlsx"].content_type)
    answer["Content-Disposition"] = 'attachment; filename="workbook.xlsx"'
    return answer


def _told(done: workbooks.TakenIn) -> str:
    words = _("Entered: %(duties)s duties, %(meetings)s meetings, %(mandates)s mandates. Known already: %(known)s.")
    return words % {
        "duties": done.duties,
        "meetings": done.meetings,
        "mandates": done.mandates,
        "known": done.known,
    }
