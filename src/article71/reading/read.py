"""Read one document: the one way from a tree to findings."""

from datetime import date

from article71.documents.places import page_at
from article71.documents.tree import Document, Heading, InnerCover, Paragraph
from article71.periods import Period
from article71.reading.acts import acts
from article71.reading.citations import citations
from article71.reading.duties import duties
from article71.reading.examined import Examined
from article71.reading.findings import Footnote, Reading, UnknownName
from article71.reading.grammar.dates import Calendar, dates
from article71.reading.grammar.names import Names, names_for
from article71.reading.passages import Passage, noted_in_tables, passages
from article71.reading.reader import reader
from article71.reading.rules import OBSERVATION_RULES
from article71.vocabulary.model import Vocabulary

_OPENING = 8


def read(document: Document, vocabulary: Vocabulary) -> Reading:
    """Everything the rules find in the document, by the vocabulary as of the document's date."""
    found = tuple(passages(document))
    noted = tuple(sorted((*found, *noted_in_tables(document)), key=lambda passage: passage.place.start))
    written = document.cover.date
    names = names_for(vocabulary, written)
    introduced = names.learn(block.text for block in document.body if isinstance(block, Paragraph | Heading))
    calendar = Calendar(vocabulary, written, _reports_on(document, vocabulary, written))
    told = tuple(acts(reader(document, vocabulary, names, calendar), found))
    examined = Examined(document, vocabulary, found, told, introduced, calendar.reports_on)
    return Reading(
        document=document,
        sections=tuple((b, page_at(b.pages, 0)) for b in document.body if isinstance(b, Heading)),
        footnotes=tuple(_footnotes(noted)),
        citations=tuple(citations(document, noted)),
        names=tuple(_unknown(names, found)),
        acts=told,
        duties=tuple(duties(told)),
        observations=tuple(observation for rule in OBSERVATION_RULES for observation in rule.find(examined)),
        covers=tuple(block.cover for block in document.body if isinstance(block, InnerCover)),
    )


def ready(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary, with all that is made of it at its first use made now: processes started later inherit it."""
    read(Document(), vocabulary)
    return vocabulary


def _unknown(names: Names, found: tuple[Passage, ...]) -> list[UnknownName]:
    placed = ((text, tuple(p.place for p in found if text in p.text)) for text in sorted(names.unknown))
    return [UnknownName(text, places) for text, places in placed if places]


def _reports_on(document: Document, vocabulary: Vocabulary, written: date | None) -> Period | None:
    """The period a report's title names: "for the period from July 2023 to December 2024".

    A draft without a number has no cover that could be told from text: then its first blocks may name it.
    """
    calendar = Calendar(vocabulary, written)
    first = () if document.cover.subject else (block.text for block in document.body[:_OPENING])
    for text in (document.cover.subject, document.cover.title, *first):
        for token in dates(text, calendar):
            if token.text.startswith(("from", "between")) and token.period:
                return token.period
    return None


def _footnotes(found: tuple[Passage, ...]) -> list[Footnote]:
    return [
        Footnote(mark.number, mark.note, passage.place.section, passage.whole)
        for passage in found
        for mark in passage.marks
        if mark.note is not None
    ]
