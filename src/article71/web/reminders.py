"""Reminders: who cannot be told of what they owe, what goes out today, and what became of it lately."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71.actions.outbox import sends_mail
from article71.register.duties import Duty
from article71.register.outbox import Message, MessageState
from article71.register.reach import Unreached
from article71.register.unreached import Missed, missed
from article71.web.listing import listed
from article71.web.viewers import permitted, sight


def reminders(request: HttpRequest) -> HttpResponse:
    """Who cannot be reached, and the messages to offices; those to followers as numbers alone."""
    who = permitted(request, "outbox.send")
    sent = Message.objects.visible_to(who).filter(body__isnull=False).select_related("body")
    lines = Count("lines", filter=Q(lines__noun="duty", lines__record__in=Duty.objects.visible_to(who)))
    # A message none of whose lines one may see would tell that its office was told something.
    about = listed(request, sent.annotate(told=lines).filter(told__gt=0).order_by("-day", "-pk")) | {
        "missed": _grouped(missed(timezone.localdate(), sight(request))),
        "failed": Message.objects.filter(state=MessageState.FAILED, day=timezone.localdate()).count(),
        "others": Message.objects.filter(body=None).told().count(),
        "server": sends_mail(),
    }
    return render(request, "web/reminders.html", about)


@dataclass(frozen=True, slots=True)
class Group:
    """Those who cannot be told of what one owner owes, for one reason: many where an owner stands for many."""

    first: Missed
    names: list[Unreached]


def _grouped(rows: list[Missed]) -> list[Group]:
    found: dict[tuple[str, str], list[Missed]] = {}
    for each in rows:
        found.setdefault((each.owner, each.who.reason), []).append(each)
    return [Group(group[0], [each.who for each in group]) for group in found.values()]
