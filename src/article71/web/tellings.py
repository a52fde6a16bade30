"""The places that tell an act, each with its paragraph, its notes, and what both refer to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from article71.actions import documents
from article71.register.accounts import Account
from article71.register.mentions import Mention
from article71.register.references import Reference
from article71.register.related import Cited, by_reference, cited
from article71.web.passages import Passage, passage


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with the words where its paper has them, the notes at them, and what both refer to."""

    mention: Mention
    passage: Passage
    notes: list[tuple[str, str]]
    cited: list[Cited]


def tellings(mentions: Sequence[Mention], who: Account | None) -> list[Telling]:
    """The tellings of these mentions, which this viewer may see."""
    papers = {each.document_id for each in mentions if each.document_id}
    references = list(Reference.objects.visible_to(who).standing().filter(document__in=papers)) if papers else []
    within = {each.pk: _within(each, references) for each in mentions}
    canonical = {reference.canonical for held in within.values() for reference in held}
    known = by_reference(canonical, who) if canonical else {}
    return [
        Telling(each, passage(each, each.document), _notes(each), cited(within[each.pk], known)) for each in mentions
    ]


def note_looks(mentions: Iterable[Mention], who: Account | None) -> None:
    """Note that this viewer is shown words of the papers that are not everybody's."""
    papers = {each.document.pk: each.document for each in mentions if each.document}
    closed = [paper for paper in papers.values() if not paper.marking.is_open]
    if who and closed:
        documents.look_through(closed, by=who)


def _notes(mention: Mention) -> list[tuple[str, str]]:
    paper = mention.document
    texts = {note["number"]: note["text"] for note in paper.footnotes} if paper else {}
    return [(number, texts.get(number, "")) for number in mention.footnotes]


def _within(mention: Mention, references: Iterable[Reference]) -> list[Reference]:
    return [each for each in references if each.document_id == mention.document_id and _stands_in(each, mention)]


def _stands_in(reference: Reference, mention: Mention) -> bool:
    """In the sentence itself, or in one of its notes."""
    if reference.footnote:
        return reference.footnote in mention.footnotes
    return mention.start is not None and reference.start < (mention.end or 0) and reference.end > mention.start
