"""Bodies: the list by kind, and the page of one with what it did and what it owes."""

from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act, PartyRole
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyQuerySet
from article71.register.filters import Asked
from article71.register.latest_papers import latest_papers
from article71.register.mailboxes import Mailbox
from article71.register.mandates import Mandate
from article71.register.sights import Sight, until_changed
from article71.web.overview import SHOWN, overview, owed
from article71.web.viewers import sight, viewer

Numbers = tuple[int, ...]


def bodies(request: HttpRequest) -> HttpResponse:
    """The bodies the viewer may know of, by kind; those that hold the words asked for in any of their names."""
    text = request.GET.get("text", "").strip()
    found = Body.objects.visible_to(viewer(request))
    if text:
        named = Q(short__icontains=text) | Q(names__text__icontains=text)
        found = found.filter(pk__in=Body.objects.filter(named).values("pk"))
    rows = list(found.order_by("kind", "short"))
    groups = [(kind, list(of_kind)) for kind, of_kind in groupby(rows, key=lambda each: each.kind)]
    return render(request, "web/bodies.html", {"groups": groups, "text": text, "total": len(rows)})


def body(request: HttpRequest, number: int) -> HttpResponse:
    """One body. NotThere when there is none, or the viewer may not know of it."""
    who = viewer(request)
    near = _with_those_around(number, who)
    found = next((each for each in near if each.pk == number), None)
    if found is None:
        raise NotThere("there is no such body", str(number))
    asked, address = Asked(body=found.short), urlencode({"body": found.short})
    first_owed, first_following, meetings = _of_body(found, asked, sight(request))
    owes, is_owed = owed(sight(request), _in_order(first_owed), _in_order(first_following))
    about = {
        "body": found,
        "parent": next((each for each in near if each.short == found.parent), None),
        "parts": [each for each in near if each.parent == found.short],
        "address": address,
        "owes": owes,
        "is_owed": is_owed,
        "mailboxes": Mailbox.objects.visible_to(who).in_use(timezone.localdate()).filter(body=found),
        "keeps_mailboxes": bool(who and who.role in MAY["mailboxes.add"]),
        "mandates": Mandate.objects.visible_to(who).standing().filter(body=found),
        "meetings": meetings,
        "documents": latest_papers(asked, sight(request), SHOWN),
    }
    return render(request, "web/body.html", about | overview(asked, address, sight(request)))


def _with_those_around(number: int, who: Account | None) -> list[Body]:
    """The body of this number, the one it is part of, and its own parts, as far as the viewer may know of them."""
    itself = Body.objects.filter(pk=number)
    near = Q(pk=number) | Q(parent__in=itself.values("short")) | Q(short__in=itself.values("parent"))
    return list(Body.objects.visible_to(who).prefetch_related("names").filter(near))


@until_changed
def _of_body(found: Body, asked: Asked, sight: Sight) -> tuple[Numbers, Numbers, int]:
    """The first duties that it owes, the first that others owe because of what it did, and how many meetings it has."""
    owes = filters.duties(asked, sight.viewer)
    first = [_in_order(each)[:SHOWN] for each in (owes, _following(found, sight.viewer))]
    owed, following = (tuple(each.values_list("pk", flat=True)) for each in first)
    return owed, following, filters.meetings(asked, sight.viewer).count()


def _in_order(found: DutyQuerySet | Numbers) -> DutyQuerySet:
    rows = Duty.objects.filter(pk__in=found) if isinstance(found, tuple) else found
    return filters.duties_in_order(rows, "due")


def _following(found: Body, who: Account | None) -> DutyQuerySet:
    """What others owe because of what this body did."""
    done = Act.objects.visible_to(who).standing().filter(parties__body=found, parties__role=PartyRole.ACTOR)
    owed_by_itself = Duty.objects.filter(owner_rows__body=found).values("pk")
    caused = Duty.acts.through.objects.filter(act__in=done).values("duty")
    return filters.duties(Asked(), who).filter(pk__in=caused).exclude(pk__in=owed_by_itself)
