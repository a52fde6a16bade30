"""One document while it is read: what stays the same, what one sentence leaves for the next, how lists are led in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from article71.documents.tree import Document
from article71.periods import Period
from article71.reading.grammar.anaphora import Named, named_in, referred
from article71.reading.grammar.clauses import Sentence, analyse
from article71.reading.grammar.dates import Calendar, dates
from article71.reading.grammar.groups import Group, Tense, Voice
from article71.reading.grammar.names import Names
from article71.reading.grammar.phrases import Lexicon, lexicon
from article71.reading.grammar.subjects import Memory, Subject, named, own_subject
from article71.reading.grammar.tokens import Kind, Token, tokenize, with_spans
from article71.reading.grammar.words import skip_adverbs
from article71.reading.passages import Passage
from article71.reading.topics import Topics, topics_of
from article71.vocabulary.model import Vocabulary

_SAME = re.compile(r"(?<=\bon )the same (?:date|day)\b")


@dataclass
class Reader:
    """What stays the same while one document's sentences are read, and what one sentence leaves for the next."""

    vocabulary: Vocabulary
    document: Document
    names: Names
    calendar: Calendar
    named: Named
    lexicon: Lexicon
    topics: Topics
    memory: Memory = field(default_factory=Memory)
    last_date: Period | None = None

    @property
    def written(self) -> date | None:
        """The paper's own date; an undated one was not written before the period it reports on was over."""
        reported = self.calendar.reports_on
        return self.document.cover.date or (reported.last if reported else None)


def reader(document: Document, vocabulary: Vocabulary, names: Names, calendar: Calendar) -> Reader:
    """A reader at the beginning of a document."""
    cover = document.cover
    told = (cover.subject, cover.title, cover.sender, cover.to)
    named = named_in(vocabulary, [token for text in told for token in names.bodies(tokenize(text))])
    return Reader(vocabulary, document, names, calendar, named, lexicon(vocabulary), topics_of(vocabulary))


def readings(reading: Reader, passage: Passage) -> Iterator[tuple[Sentence, int]]:
    """The ways to read a passage, the likeliest first: analysed, and from which token on its verbs are its own."""
    subject, lead = leading(reading, passage.leads)
    if not lead:
        yield analysed(reading, passage.text, subject), 0
        return
    alone = analysed(reading, lead, subject)
    if lead.lower().endswith(_FOLLOWS):
        # "The Presidency concluded as follows: Europol was invited to": the item is a sentence of its own.
        yield _spoken_by(analysed(reading, passage.text, None), alone), 0
    # "INVITES: (a) the Commission to ..." tells its acts in the items, "COSI discussed the following:" its own.
    whole = analysed(reading, f"{lead} {passage.text}", subject)
    inside = next((i for i, token in enumerate(whole.tokens) if token.start >= len(lead)), len(whole.tokens))
    yield whole, inside if alone.clauses and not (_open(lead) or passage.text.startswith("to ")) else 0


_FOLLOWS = ("as follows", "the following", "following conclusions")


def _spoken_by(item: Sentence, lead: Sentence) -> Sentence:
    """The item with the lead-in's subject behind every request nobody is named for."""
    speaker = next((clause.actors for clause in lead.clauses if clause.actors), ())
    clauses = tuple(
        clause if clause.agents or clause.use.group.voice is Voice.ACTIVE else replace(clause, agents=speaker)
        for clause in item.clauses
    )
    return replace(item, clauses=clauses)


def _open(lead: str) -> bool:
    """Whether a lead-in ends where what is asked begins: each item is then asked by itself."""
    return lead.lower().endswith((" to", " that", " on", " for", " with", " of", "as follows"))


def analysed(reading: Reader, text: str, subject: Subject | None) -> Sentence:
    """The text made ready, as if it followed what has been read so far; `subject` is its lead-in's."""
    return analyse(text, _tokens(reading, text), reading.lexicon, reading.memory, subject)


def leading(reading: Reader, leads: tuple[str, ...]) -> tuple[Subject | None, str]:
    """The subject that lead-ins without a verb name, and the innermost lead-in that has one, without its colon."""
    subject, verbal = None, ""
    for lead in leads:
        text = lead.rstrip(" :,")
        found = None if analysed(reading, text, subject).clauses else _lone_subject(reading, text)
        subject, verbal = (found, verbal) if found else (subject, text)
    return subject, verbal


def _lone_subject(reading: Reader, text: str) -> Subject | None:
    """Who a lead-in names: "At its meeting on 26 June 2026, the Permanent Representatives Committee"."""
    tokens = _tokens(reading, text)
    first = skip_adverbs(tokens, 0, 1)
    if first < len(tokens) and tokens[first].lower in reading.lexicon.forms:
        return None
    end = Group(len(tokens), len(tokens), Voice.ACTIVE, Tense.PAST)
    subject = own_subject(tokens, end, 0, reading.memory) if tokens else None
    return named(subject) if subject else None


def _tokens(reading: Reader, text: str) -> list[Token]:
    found = dates(text, reading.calendar)
    same = _SAME.search(text)
    if same and reading.last_date:
        again = reading.last_date.worded(same.group())
        found = sorted(
            [*found, Token(same.group(), same.start(), same.end(), Kind.DATE, period=again)], key=lambda t: t.start
        )
    return referred(reading.names.bodies(with_spans(tokenize(text), found)), reading.named)
