"""Papers that agendas name and the register has not: those to be issued are chased, the earliest meeting's first."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from article71.exports.forms import FORMS
from article71.exports.tables import Column
from article71.register.agendas import AgendaPaper
from article71.register.awaited import awaited as awaited_papers
from article71.web.listing import download, listed
from article71.web.viewers import viewer

AWAITED: tuple[Column[AgendaPaper], ...] = (
    Column("paper", lambda each: each.reference),
    Column("state", lambda each: "not in the register" if each.issued else "to be issued"),
    Column("meeting", lambda each: str(each.item.meeting)),
    Column("days", lambda each: each.item.meeting.days),
    Column("item", lambda each: each.item.title),
    Column("mailbox", lambda each: each.item.meeting.mailbox),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A paper that is awaited, and in how many days its meeting begins; less than none when it has begun."""

    paper: AgendaPaper
    ahead: int | None

    @property
    def late(self) -> bool:
        """Whether its meeting has begun without it."""
        return self.ahead is not None and self.ahead < 0


def awaited(request: HttpRequest) -> HttpResponse:
    """The papers that are awaited, as far as the viewer may see their items."""
    listing, today = listed(request, awaited_papers(viewer(request))), timezone.localdate()
    begins = ((each, each.item.meeting.days_first) for each in listing["page"].object_list)
    lines = [Line(each, (first - today).days if first else None) for each, first in begins]
    return render(request, "web/awaited.html", listing | {"lines": lines, "forms": list(FORMS)})


def awaited_file(request: HttpRequest, form: str) -> HttpResponse:
    """All of them as a file."""
    return download("awaited", form, AWAITED, awaited_papers(viewer(request)))
