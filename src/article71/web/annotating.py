"""The annotated agenda: what the register has to say to a meeting, line by line, to be accepted, worded or dropped."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from article71.actions import agendas, annotations
from article71.actions.permissions import MAY
from article71.errors import BadInput, NotAllowed, NotThere
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem
from article71.register.annotations import ORDER, Annotation, AnnotationState
from article71.register.meetings import MeetingState
from article71.reports.annotating.draft import LIST
from article71.web.meeting import READERS, seen
from article71.web.viewers import account_of, in_role

NEW_ITEM = "new"
_PAGES = {"duty": "duty", "act": "act", "mandate": "mandate"}


@dataclass(frozen=True, slots=True)
class Line:
    """One annotation, with the page of the record it was drafted from, if it has one."""

    annotation: Annotation
    address: str


@dataclass(frozen=True, slots=True)
class Kind:
    """The lines of one kind: those that wait or stand, and those that were dropped."""

    label: str
    standing: list[Line]
    dropped: list[Line]


@login_required
def annotated(request: HttpRequest, number: int) -> HttpResponse:
    """The annotated agenda of a meeting. NotThere for one that may not be seen."""
    who = in_role(request, READERS)
    meeting = seen(number, who)
    found = list(meeting.annotations.visible_to(who).select_related("item", "marking"))
    items = list(meeting.items.visible_to(who).standing())
    about = {
        "meeting": meeting,
        "kinds": _kinds(found),
        "waiting": sum(each.state == AnnotationState.PROPOSED for each in found),
        "standing": sum(each.state == AnnotationState.ACCEPTED for each in found),
        "items": items,
        "forms": ("docx", "pdf", "html"),
        "open": meeting.state == MeetingState.DRAFT,
        "decides": who.role in MAY["annotations.accept"],
    }
    return render(request, "web/annotated.html", about)


def _kinds(found: Iterable[Annotation]) -> list[Kind]:
    of_kind: dict[str, list[Line]] = {}
    for each in found:
        of_kind.setdefault(each.kind, []).append(Line(each, _address(each)))
    return [Kind(str(kind.label), *_parted(of_kind[kind.value])) for kind in ORDER if kind.value in of_kind]


def _address(line: Annotation) -> str:
    """Of the record, or of the list that holds the records."""
    if line.noun == LIST:
        return line.source
    page = _PAGES.get(line.noun)
    return reverse(page, args=[int(line.record)]) if page and line.record.isdecimal() else ""


def _parted(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    dropped = [each for each in lines if each.annotation.state == AnnotationState.DROPPED]
    return [each for each in lines if each not in dropped], dropped


@login_required
@require_POST
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """The lines are drafted, or drafted anew."""
    who = account_of(request)
    found = annotations.draft(seen(number, who), by=who)
    waiting = sum(each.state == AnnotationState.PROPOSED for each in found)
    said = ngettext("%(count)d line to look at.", "%(count)d lines to look at.", waiting)
    messages.success(request, said % {"count": waiting})
    return _again(number)


@login_required
@require_POST
def accept(request: HttpRequest, number: int) -> HttpResponse:
    """A line stands, in the words sent, with the item chosen, which may be a new one of its own."""
    who = account_of(request)
    found = _line(number, who)
    text = request.POST.get("text", "").strip()
    item = _item(request.POST.get("item", ""), found, text or found.text, who)
    annotations.accept(found, annotations.Wording(text, item), by=who)
    messages.success(request, _("Accepted."))
    return _again(found.meeting_id, found.pk)


@login_required
@require_POST
def drop(request: HttpRequest, number: int) -> HttpResponse:
    """A line does not belong there."""
    who = account_of(request)
    found = _line(number, who)
    annotations.drop(found, reason=request.POST.get("reason", ""), by=who)
    messages.success(request, _("Dropped. Drafting anew does not bring it back."))
    return _again(found.meeting_id, found.pk)


def _line(number: int, who: Account) -> Annotation:
    rows = Annotation.objects.visible_to(who).select_related("meeting__body", "meeting__marking", "item", "marking")
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such annotation", str(number))
    return found


def _item(chosen: str, line: Annotation, text: str, who: Account) -> AgendaItem | None:
    """The item chosen, or a new one with the line's words; BadInput for what is neither."""
    if not chosen:
        return None
    if chosen == NEW_ITEM:
        if who.role not in MAY["annotations.accept"]:
            raise NotAllowed("this account may not do that", who.username)
        return agendas.add(line.meeting, agendas.Item(text), by=who)
    if not (chosen.isascii() and chosen.isdecimal() and len(chosen) < 16):
        raise BadInput("is no item of this agenda", chosen)
    found = line.meeting.items.visible_to(who).standing().filter(pk=int(chosen)).first()
    if found is None:
        raise BadInput("is no item of this agenda", chosen)
    return found


def _again(number: int, line: int | None = None) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("annotated", args=[number]) + (f"#line-{line}" if line else ""))
