"""Reminders: who cannot be told of what they owe, what goes out today, and what became of it lately."""

from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71.register.duties import Duty
from article71.register.outbox import Message, MessageState
from article71.register.reminding import missed
from article71.web.listing import listed
from article71.web.viewers import permitted


def reminders(request: HttpRequest) -> HttpResponse:
    """Who cannot be reached, and the messages to offices; those to followers as numbers alone."""
    who = permitted(request, "outbox.send")
    sent = Message.objects.visible_to(who).filter(body__isnull=False).select_related("body")
    lines = Count("lines", filter=Q(lines__noun="duty", lines__record__in=Duty.objects.visible_to(who)))
    about = listed(request, sent.annotate(told=lines).order_by("-day", "-pk")) | {
        "missed": missed(timezone.localdate(), who),
        "failed": Message.objects.filter(state=MessageState.FAILED, day=timezone.localdate()).count(),
        "others": Message.objects.filter(body=None).told().count(),
        "server": settings.EMAIL_HOST,
    }
    return render(request, "web/reminders.html", about)
