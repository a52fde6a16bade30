"""Agenda papers and whether the register has them, as far as a viewer may know."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from article71.register.accounts import Account
from article71.register.agendas import AgendaItem, AgendaPaper
from article71.register.documents import Document
from article71.register.meetings import Meeting, MeetingState


@dataclass(frozen=True, slots=True)
class PaperHeld:
    """A paper that an item names, and the document where the viewer may see it: a hidden one is awaited as well."""

    reference: str
    issued: bool
    document: Document | None


def held(papers: Iterable[AgendaPaper], viewer: Account | None) -> dict[int, list[PaperHeld]]:
    """The papers by the number of their item, each with its document, in one query."""
    named = list(papers)
    rows = Document.objects.visible_to(viewer).filter(reference__in={each.reference for each in named})
    documents = {each.reference: each for each in rows.only("reference")} if named else {}
    found: dict[int, list[PaperHeld]] = {}
    for each in named:
        paper = PaperHeld(each.reference, each.issued, documents.get(each.reference))
        found.setdefault(each.item_id, []).append(paper)
    return found


def awaited(viewer: Account | None) -> QuerySet[AgendaPaper]:
    """The papers of meetings not closed that the register has not: the earliest meeting's first."""
    here = Document.objects.visible_to(viewer).filter(reference=OuterRef("reference"))
    meetings = Meeting.objects.visible_to(viewer).standing().exclude(state=MeetingState.CLOSED)
    items = AgendaItem.objects.visible_to(viewer).standing().filter(meeting__in=meetings)
    found = AgendaPaper.objects.filter(~Exists(here), item__in=items).select_related("item__meeting__body")
    return found.order_by("item__meeting__days_first", "item__meeting", "item__position", "pk")
