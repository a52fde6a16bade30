"""One legislative file: where it stands, when its act takes effect, the papers that are about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.citations_of_files import papers_on
from article71.register.history import history
from article71.register.legislation_standing import standings, with_all, with_stage
from article71.register.legislative_files import LegislativeFile
from article71.web.history import told
from article71.web.viewers import viewer

_PAPERS = 25


def legislative_file(request: HttpRequest, number: int) -> HttpResponse:
    """One file as it stands today. NotThere when there is none, or the viewer may not see it."""
    who, today = viewer(request), timezone.localdate()
    found = seen(number, who)
    (standing,) = standings([found], today)
    papers = papers_on(found, who)
    may_change = who is not None and who.role in MAY["legislation.change"]
    about = {
        "others": LegislativeFile.objects.visible_to(who).exclude(pk=number) if may_change else (),
        "standing": standing,
        "file": found,
        "papers": papers[:_PAPERS],
        "history": told(history([found, *standing.developments], who)),
        "may_change": may_change,
    }
    return render(request, "web/legislative_file.html", about)


def seen(number: int, who: Account | None) -> LegislativeFile:
    """The file of this number as it stands today. NotThere when there is none, or the viewer may not see it."""
    today = timezone.localdate()
    rows = with_stage(LegislativeFile.objects.visible_to(who).filter(pk=number), who, today)
    found = with_all(rows, who, today).first()
    if found is None:
        raise NotThere("there is no such legislative file", str(number))
    return found
