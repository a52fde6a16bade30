"""The auditor's page: the trail of events, what was known on a day, and whether the chain holds."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from article71.errors import BadInput
from article71.exports.events import EVENTS
from article71.exports.forms import FORMS
from article71.register import audit as chain_of_events
from article71.register import heads, verifications
from article71.register.accounts import Account
from article71.register.event_changes import lines_of
from article71.register.trail import READERS, Events, known_on, trail
from article71.web.audit_forms import AskTrail
from article71.web.audit_rows import rows, told
from article71.web.listing import download
from article71.web.viewers import in_role

PER_PAGE = 50


def audit(request: HttpRequest) -> HttpResponse:
    """The events asked for that the reader may see, the newest first, a page from a number on."""
    who, form = in_role(request, READERS), AskTrail(request.GET)
    about: dict[str, Any] = {"form": form, "state": _state(), "forms": list(FORMS), "rows": []}
    if not form.is_valid():
        return render(request, "web/audit.html", about, status=400)
    found = trail(form.asked, who)
    shown = _from(found, request.GET.get("before", ""))
    about |= {
        "rows": rows(shown[:PER_PAGE], who),
        "older": _address(request, shown[PER_PAGE - 1].number) if len(shown) > PER_PAGE else "",
        "newest": _address(request) if "before" in request.GET else "",
        "asked": request.GET.urlencode(),
        "known": _known(form, who),
    }
    return render(request, "web/audit.html", about)


def _from(found: Events, before: str) -> Events | list[Any]:
    """The events of a page and one more, which tells whether there is a further page."""
    if before and not before.isdecimal():
        raise BadInput("is no event's number", before)
    return list((found.filter(number__lt=int(before)) if before else found)[: PER_PAGE + 1])


def _address(request: HttpRequest, before: int | None = None) -> str:
    kept = [(name, value) for name, value in request.GET.items() if value and name != "before"]
    return "?" + urlencode([*kept, *([("before", before)] if before else [])])


def _known(form: AskTrail, who: Account) -> dict[str, Any] | None:
    """What was known of the record asked for, at the end of the day asked for or today; None where none is."""
    asked = form.asked
    if not asked.noun or not asked.record:
        return None
    day = form.cleaned_data["known"] or timezone.localdate()
    return {"day": day, "lines": lines_of(known_on(asked.noun, asked.record, day, who), who)}


def _state() -> dict[str, Any]:
    folder = chain_of_events.folder_of_heads()
    days = heads.days(folder)
    return {
        "head": chain_of_events.head(),
        "days": len(days),
        "last_day": parse_date(days[-1]) if days else None,
        "verification": verifications.last(folder),
    }


def audit_file(request: HttpRequest, form: str) -> HttpResponse:
    """All the events asked for, as a file."""
    who, given = in_role(request, READERS), AskTrail(request.GET)
    if not given.is_valid():
        raise BadInput("; ".join(str(each) for errors in given.errors.values() for each in errors))
    return download("audit", form, EVENTS, told(trail(given.asked, who).iterator(chunk_size=1000), who))


@require_POST
def audit_verification(request: HttpRequest) -> HttpResponse:
    """Check the whole chain now, also the events that the reader may not see."""
    in_role(request, READERS)
    found = chain_of_events.verify()
    if found:
        messages.error(request, _("Event %(number)s is %(what)s.") % {"number": found.number, "what": found.what})
    else:
        messages.success(request, _("Every event holds."))
    return HttpResponseRedirect(reverse("audit"))
