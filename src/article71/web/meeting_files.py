"""The papers of a meeting as files: its agenda, the annotated agenda, the summary of proceedings."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from article71.documents.tree import Document
from article71.documents.writers import write
from article71.errors import NotThere
from article71.register.vocabulary import of_register
from article71.reports.meeting_papers.agenda import agenda, annotated
from article71.reports.meeting_papers.proceedings import proceedings
from article71.reports.meeting_papers.told import ToldMeeting, told_meeting
from article71.vocabulary import profile
from article71.web.meeting import READERS, seen
from article71.web.viewers import in_role, viewer

FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}
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
    compose, kind = PAPERS.get(paper), FORMS.get(form)
    meeting = seen(number, who)
    if compose is None or kind is None:
        raise NotThere("a meeting has no such paper", f"{paper}.{form}")
    answer = HttpResponse(write(compose(told_meeting(meeting, who)), form), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{paper}-{number}.{form}"'
    return answer
