"""Hits as they are shown: each with its record, what it is called and the words that were asked for in it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.legislative_files import LegislativeFile
from article71.register.meetings import Meeting
from article71.register.references import Reference
from article71.register.search.nouns import Noun
from article71.register.search.passages import passage_of, passages, start_of
from article71.register.search.question import Question
from article71.register.search.ranking import CITES, Rank
from article71.register.search.snippets import Snippet, best_passage, lit, snippet
from article71.register.search.tree import Phrase, phrases
from article71.register.search.words import stems

_UNSHOWN = ("names", "sections", "stems__heading")


@dataclass(frozen=True, slots=True)
class Shown:
    """One hit: `title` is what the record is called, `words` the passage that shows why it is one, maybe none.

    `start` is where the passage begins in a paper's plain text; None where it stands in a note or on the cover.
    """

    noun: Noun
    row: Any
    title: Snippet
    words: Snippet
    day: date | None
    start: int | None = None


def shown(ranks: Sequence[Rank], question: Question, viewer: Account | None) -> list[Shown]:
    """The hits with their words, in the same order; the viewer is the one they were found for."""
    asked = phrases(question.node)
    rows = {noun: _rows(noun, [each.number for each in ranks if each.noun == noun], viewer) for noun in Noun}
    cited = _cited([each.number for each in ranks if each.named == CITES], question, viewer)
    found = [(each, rows[each.noun].get(each.number)) for each in ranks]
    return [_SHOW[each.noun](row, asked, cited.get(each.number)) for each, row in found if row]


def _rows(noun: Noun, numbers: list[int], viewer: Account | None) -> dict[int, Any]:
    return _FETCH[noun](viewer).in_bulk(numbers) if numbers else {}


def _cited(papers: Iterable[int], question: Question, viewer: Account | None) -> dict[int, Reference]:
    """For each paper that cites what is asked for, the first place where it does."""
    papers = list(papers)
    if not papers:
        return {}
    seen = Reference.objects.visible_to(viewer).standing().filter(canonical=question.reference, document__in=papers)
    return {each.document_id: each for each in seen.order_by("document", "-start", "-pk")}


def _document(row: Document, asked: Sequence[Phrase], cited: Reference | None) -> Shown:
    told = passages(row)
    number = best_passage(row.stems.text, asked) if hasattr(row, "stems") else None
    if cited and number is None:
        asked, number = (Phrase(stems(cited.text)),), passage_of(row, cited)
    words = snippet(told[number], asked) if number is not None and number < len(told) else ()
    name = ": ".join(filter(None, (row.reference, row.title or row.subject))) or str(row)
    start = start_of(row, number) if words and number is not None else None
    return Shown(Noun.DOCUMENT, row, lit(name, asked), words, row.date or row.registered, start)


def _act(row: Act, asked: Sequence[Phrase], _: Reference | None) -> Shown:
    return Shown(Noun.ACT, row, lit(str(row), asked), (), row.effective)


def _duty(row: Duty, asked: Sequence[Phrase], _: Reference | None) -> Shown:
    return Shown(Noun.DUTY, row, lit(row.what, asked), lit(", ".join(row.owners), asked), row.since)


def _file(row: LegislativeFile, asked: Sequence[Phrase], _: Reference | None) -> Shown:
    name = ": ".join(filter(None, (row.short, row.title)))
    words = ", ".join(filter(None, (row.procedure, row.act, row.implication)))
    return Shown(Noun.FILE, row, lit(name, asked), lit(words, asked), row.begun)


def _meeting(row: Meeting, asked: Sequence[Phrase], _: Reference | None) -> Shown:
    told = passages(row)
    number = best_passage(row.stems.text, asked) if hasattr(row, "stems") else None
    words = snippet(told[number], asked) if number is not None and number < len(told) else ()
    return Shown(Noun.MEETING, row, lit(str(row), asked), words, row.days_first)


def _body(row: Body, asked: Sequence[Phrase], _: Reference | None) -> Shown:
    others = [name.text for name in row.names.all() if name.text != row.short]
    return Shown(Noun.BODY, row, lit(row.short, asked), lit(", ".join(others), asked), None)


_FETCH: dict[Noun, Callable[[Account | None], QuerySet[Any]]] = {
    Noun.BODY: lambda _: Body.objects.prefetch_related("names"),
    Noun.DOCUMENT: lambda viewer: Document.objects.visible_to(viewer).select_related("stems").defer(*_UNSHOWN),
    Noun.ACT: lambda viewer: Act.objects.visible_to(viewer).with_names(),
    Noun.DUTY: lambda viewer: Duty.objects.visible_to(viewer).with_owners(),
    Noun.FILE: LegislativeFile.objects.visible_to,
    Noun.MEETING: lambda viewer: (
        Meeting.objects.visible_to(viewer).select_related("body", "stems").prefetch_related("items")
    ),
}
_SHOW: dict[Noun, Callable[[Any, Sequence[Phrase], Reference | None], Shown]] = {
    Noun.BODY: _body,
    Noun.DOCUMENT: _document,
    Noun.ACT: _act,
    Noun.DUTY: _duty,
    Noun.FILE: _file,
    Noun.MEETING: _meeting,
}
