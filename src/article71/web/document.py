"""One document: its cover, its text with what was found in it, and what hangs together with it."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from article71.actions import documents
from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.agendas import AgendaItem
from article71.register.citations_of_files import bearing
from article71.register.documents import Document
from article71.register.legislative_files import LegislativeFile, LegislativeFileQuerySet
from article71.register.meetings import Meeting, MeetingQuerySet
from article71.register.observations import Observation
from article71.register.pictures import first_pdf
from article71.register.public_versions import beside
from article71.register.related import by_reference, cited_by, cites, family, references_of, told
from article71.register.trees import kept
from article71.web.papers.flow import flow
from article71.web.papers.found import Found
from article71.web.viewers import viewer


def seen(number: int, who: Account | None, *beside: str) -> Document:
    """The document of this number with its marking, and the rows that hang beside it by these names.

    NotThere when there is none, or the viewer may not see it.
    """
    found = Document.objects.visible_to(who).select_related("marking", *beside).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such document", str(number))
    return found


def document(request: HttpRequest, number: int) -> HttpResponse:
    """One document to be read. NotThere when there is none, or the viewer may not see it."""
    who = viewer(request)
    paper = seen(number, who, "tree")
    if who:
        documents.look(paper, by=who)
    found, files = _found(paper, who), list(paper.files.all())
    observations = Observation.objects.visible_to(who).standing().filter(document=paper)
    blocks = flow(kept(paper), found)
    about = {
        "paper": paper,
        "blocks": blocks,
        "contents": [each for each in blocks if each.kind == "heading" and each.level <= _CONTENTS_LEVEL],
        "acts": len({each.act_id for each in found.mentions}),
        "cites": cites(paper, found.references, found.papers),
        "cited_by": cited_by(paper, who),
        "legislation": _legislation(paper, found, who),
        "family": family(paper, who),
        "meetings": _meetings(paper, who),
        "beside": beside(paper, who),
        "files": files,
        "pictured": first_pdf(files) is not None,
        "observations": observations.select_related("document"),
    }
    return render(request, "web/document.html", about)


_CONTENTS_LEVEL = 4


def _meetings(paper: Document, who: Account | None) -> MeetingQuerySet:
    """The meetings that the paper calls, and those on whose agenda it stands."""
    named = AgendaItem.objects.visible_to(who).standing().filter(papers__reference=paper.reference or None)
    found = Meeting.objects.visible_to(who).select_related("body")
    return found.filter(Q(notice=paper) | Q(pk__in=named.values("meeting")))


def _legislation(paper: Document, found: Found, who: Account | None) -> LegislativeFileQuerySet:
    """The files that the paper is about, by what it cites and by its cover."""
    cited = {each.canonical for each in found.references}
    return LegislativeFile.objects.visible_to(who).filter(bearing(paper, cited))


def _found(paper: Document, who: Account | None) -> Found:
    mentions = told(who).filter(document=paper)
    references = references_of(paper, who)
    return Found(tuple(mentions), tuple(references), by_reference({each.canonical for each in references}, who))
