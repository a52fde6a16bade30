"""One act: its sentence where the paper has it, its parts, what follows from it, and what was done to it."""

from typing import Any

from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.acts import Act, Party
from article71.register.concerning import touching
from article71.register.duties import Duty, Owner
from article71.register.evidence import Evidence
from article71.register.followed import Followed
from article71.register.history import history, records_of
from article71.register.likeness import like
from article71.register.sights import Sight
from article71.register.tellings import tellings_of
from article71.web.due import DutyLine, duty_lines
from article71.web.history import told
from article71.web.lines import lines
from article71.web.tellings import note_looks, tellings
from article71.web.viewers import sight, viewer


def act(request: HttpRequest, number: int) -> HttpResponse:
    """One act with every place that tells it; one that was joined leads on to the act it lies in.

    NotThere when there is none, or the viewer may not see it.
    """
    who = viewer(request)
    found, joined = seen(number, who)
    if found.joined_to_id:
        seen(found.joined_to_id, who)
        return HttpResponseRedirect(reverse("act", args=[found.joined_to_id]))
    mentions = list(tellings_of([found], who))
    note_looks(mentions, who)
    follows, shows = duties_of(found, who), _shown(found, sight(request))
    about = {
        "tellings": tellings(mentions, who),
        "duties": _lines(request, follows),
        "shows": _lines(request, shows),
        "joined": joined,
        "observations": touching(mentions, who),
        "history": told(history(records_of([found, *joined], mentions), who)),
    }
    return render(request, "web/act.html", _in_words(found, who) | about)


def seen(number: int, who: Account | None) -> tuple[Act, list[Act]]:
    """The act of this number, and those joined to it. NotThere when there is none, or the viewer may not see it."""
    rows = Act.objects.visible_to(who).filter(Q(pk=number) | Q(joined_to=number)).in_bulk()
    found = rows.pop(number, None)
    if found is None:
        raise NotThere("there is no such act", str(number))
    return found, list(rows.values())


def duties_of(found: Act, who: Account | None) -> list[Duty]:
    """The duties that stand because of an act, with their owners."""
    owners = Prefetch("owner_rows", Owner.objects.select_related("body"))
    return list(found.duties.visible_to(who).standing().prefetch_related(owners))


def _lines(request: HttpRequest, duties: list[Duty]) -> list[DutyLine]:
    return duty_lines(duties, Followed.of(sight(request), timezone.localdate())) if duties else []


def _shown(found: Act, seen_now: Sight) -> list[Duty]:
    """The duties that stand whose delivery the act shows, with their owners."""
    held = Evidence.objects.seen_with(seen_now.seen).counting().filter(act=found)
    return list(Duty.objects.standing().filter(pk__in=held.values("duty")).with_owners())


def _in_words(found: Act, who: Account | None) -> dict[str, Any]:
    """The act and those on the same thing, each with its line: fetched at once, since names cost the same for one."""
    alike = like(found, who)
    parties = Prefetch("parties", Party.objects.select_related("body"))
    acts = Act.objects.visible_to(who).select_related("topic", "presidency")
    rows = acts.prefetch_related(parties, "parties__body__names").in_bulk([found.pk, *alike])
    found, *others = (rows[each] for each in (found.pk, *alike))
    said, *lines_of_others = lines([found, *others])
    return {"act": found, "line": said, "others": list(zip(others, lines_of_others, strict=True))}
