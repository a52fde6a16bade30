"""The papers of a meeting as files: its agenda, the annotated agenda, the summary of proceedings."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from article71.documents.tree import Document
from article71.errors import NotThere
from article71.register.vocabulary import of_register
from article71.reports.meeting_papers.agenda import agenda, annotated
from article71.reports.meeting_papers.proceedings import proceedings
from article71.reports.meeting_papers.told import ToldMeeting, told_meeting
from article71.vocabulary import profile
from article71.web.meeting import READERS, seen
from article71.web.papers_out import PAPERS as FORMS
from article71.web.papers_out import handed_out
from article71.web.viewers import in_role, viewer

Compose = Callable[[ToldMeeting], Document]


def _proceedings(meeting: ToldMeeting) -> Document:
    return proceedings(meeting, of_register(profile.load(settings.PROFILE)))


PAPERS: dict[str, Compose] = {
    "agenda": lambda meeting: agenda(meeting, settings.PROFILE),
    "annotated": lambda meeting: annotated(meeting, settings.PROFILE),
    "proceedings": _proceedings,
}


def meeting_file(request: HttpRequest, number: int, paper: str, form: str) -> HttpResponse:
    """A paper of the meeting in one of the forms. NotThere when there is no such meeting, paper or form."""
    who = in_role(request, READERS) if paper == "annotated" else viewer(request)
    compose = PAPERS.get(paper)
    meeting = seen(number, who)
    if compose is None or form not in FORMS:
        raise NotThere("a meeting has no such paper", f"{paper}.{form}")
    return handed_out(compose(told_meeting(meeting, who)), f"{paper}-{number}", form)
