"""One duty: who owes what, by when, which acts it follows from, and what became of it in the register."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.concerning import touching
from article71.register.duties import Duty, Owner
from article71.register.history import history, records_of
from article71.register.tellings import tellings_of
from article71.web.due import standing
from article71.web.history import told
from article71.web.lines import lines
from article71.web.viewers import viewer


def duty(request: HttpRequest, number: int) -> HttpResponse:
    """One duty in whatever state. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    found = seen(number, who)
    acts = list(Act.objects.visible_to(who).filter(duties=found).with_names())
    mentions = list(tellings_of(acts, who))
    about = {
        "duty": found,
        "standing": standing(found, timezone.localdate()),
        "acts": list(zip(acts, lines(acts), strict=True)),
        "observations": touching(mentions, who),
        "history": told(history([found, *records_of(acts, mentions)], who)),
    }
    return render(request, "web/duty.html", about)


def seen(number: int, who: Account | None) -> Duty:
    """The duty of this number, with its owners. NotThere when there is none, or the viewer may not see it."""
    owners = Prefetch("owner_rows", Owner.objects.select_related("body"))
    rows = Duty.objects.visible_to(who).select_related("marking").prefetch_related(owners)
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such duty", str(number))
    return found
