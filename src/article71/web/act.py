"""One act: its sentence where the paper has it, its parts, and what follows from it."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.concerning import concerning
from article71.register.documents import Document
from article71.register.duties import Owner
from article71.register.history import of_act
from article71.register.likeness import like
from article71.register.mentions import Mention
from article71.register.references import Reference
from article71.web.history import told
from article71.web.lines import lines
from article71.web.passages import Passage, passage
from article71.web.viewers import viewer


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with its paper and the words where it has them, the notes at them, and what both refer to."""

    mention: Mention
    document: Document | None
    passage: Passage
    notes: list[tuple[str, str]]
    references: list[Reference]


def act(request: HttpRequest, number: int) -> HttpResponse:
    """One act with every place that tells it; one that was joined leads on to the act it lies in.

    NotThere when there is none, or the viewer may not see it.
    """
    who = viewer(request)
    found = Act.objects.visible_to(who).filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such act", str(number))
    if found.joined_to_id:
        if not Act.objects.visible_to(who).filter(pk=found.joined_to_id).exists():
            raise NotThere("there is no such act", str(number))
        return HttpResponseRedirect(reverse("act", args=[found.joined_to_id]))
    alike = like(found, who)
    rows = Act.objects.visible_to(who).with_names().in_bulk([number, *alike])
    found, *others = (rows[each] for each in (number, *alike))
    said, *lines_of_others = lines([found, *others])
    about = {
        "act": found,
        "line": said,
        "tellings": _tellings(found, who),
        "duties": found.duties.visible_to(who).standing().prefetch_related(_owners()),
        "joined": found.joined.visible_to(who),
        "observations": concerning(found, who),
        "history": told(of_act(found, who)),
        "others": list(zip(others, lines_of_others, strict=True)),
    }
    return render(request, "web/act.html", about)


def _owners() -> "Prefetch[str, QuerySet[Owner], str]":
    return Prefetch("owner_rows", Owner.objects.select_related("body"))


def _tellings(found: Act, who: Account | None) -> list[Telling]:
    mentions = list(found.mentions.visible_to(who))
    papers = Document.objects.visible_to(who).in_bulk({each.document_id for each in mentions if each.document_id})
    cited = list(Reference.objects.visible_to(who).standing().filter(document__in=papers))
    return [_telling(each, papers.get(each.document_id or 0), cited) for each in mentions]


def _telling(mention: Mention, paper: Document | None, cited: list[Reference]) -> Telling:
    texts = {note["number"]: note["text"] for note in paper.footnotes} if paper else {}
    notes = [(number, texts.get(number, "")) for number in mention.footnotes]
    references = [each for each in cited if each.document_id == mention.document_id and _within(each, mention)]
    return Telling(mention, paper, passage(mention, paper), notes, references)


def _within(reference: Reference, mention: Mention) -> bool:
    """In the sentence itself, or in one of its notes."""
    if reference.footnote:
        return reference.footnote in mention.footnotes
    return mention.start is not None and reference.start < (mention.end or 0) and reference.end > mention.start
