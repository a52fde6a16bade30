"""The acts of a document: each sentence analysed, each clause put to the rules, each finding given its place."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from article71 import periods
from article71.documents.tree import Document
from article71.periods import Period
from article71.reading.drafts import Draft, Rule
from article71.reading.findings import Act, Telling
from article71.reading.grammar.anaphora import Named, named_in, referred
from article71.reading.grammar.clauses import Clause, Sentence, analyse
from article71.reading.grammar.dates import Calendar, dates
from article71.reading.grammar.groups import Group, Tense, Voice
from article71.reading.grammar.names import Names
from article71.reading.grammar.phrases import Lexicon, lexicon
from article71.reading.grammar.subjects import Link, Memory, Subject, named, own_subject
from article71.reading.grammar.tokens import Kind, Token, tokenize, with_spans
from article71.reading.grammar.words import skip_adverbs
from article71.reading.passages import Passage
from article71.reading.recurrences import recurrence
from article71.reading.rules import ACT_RULES
from article71.reading.rules.declaration import DECLARATION
from article71.reading.scopes import When, whens
from article71.reading.topics import Topics, topics_of
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Vocabulary

_NOTHING_YET = frozenset({"", "follows"})
_LONGEST_VERB = 5
_SAME = re.compile(r"(?<=\bon )the same (?:date|day)\b")
_PAPER_TYPES = frozenset({ActType.APPROVED, ActType.ADOPTED, ActType.AGREED, ActType.PREPARED, ActType.DECIDED})
_PAPERS = ("conclusions", "resolution", "declaration", "decision", "recommendations", "recommendation")


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


def acts(reading: Reader, passages: Iterable[Passage]) -> Iterator[Act]:
    """Every act the passages tell, in reading order."""
    seen: Counter[str] = Counter()
    block = -1
    for passage in passages:
        if passage.block != block:
            block, reading.last_date = passage.block, None
        for act in _told(reading, passage):
            seen[act.id] += 1
            yield act if seen[act.id] == 1 else replace(act, id=f"{act.id}-{seen[act.id]}")


def _told(reading: Reader, passage: Passage) -> Iterator[Act]:
    for sentence, inside in _readings(reading, passage):
        found = list(_drafted(sentence, inside))
        if not found:
            continue
        dated = whens(sentence, reading.written)
        for rule, draft in found:
            # A lead-in tells nothing yet: its items do.
            if draft.object not in _NOTHING_YET or not passage.text.endswith((":", " to")):
                act = _act(reading, passage, sentence, draft, rule=rule, when=dated[draft.clause])
                yield act
                _remember(reading, passage, act)
        break
    _refer_back(reading, _analysed(reading, passage.text, None))


def _drafted(sentence: Sentence, inside: int) -> Iterator[tuple[Rule, Draft]]:
    for number, clause in enumerate(sentence.clauses):
        rule, draft = _first(sentence, number) if clause.use.group.verb >= inside else (None, None)
        if rule and draft:
            yield rule, draft


def _readings(reading: Reader, passage: Passage) -> Iterator[tuple[Sentence, int]]:
    """The ways to read a passage, the likeliest first: analysed, and from which token on its verbs are its own."""
    subject, lead = _leading(reading, passage.leads)
    if not lead:
        yield _analysed(reading, passage.text, subject), 0
        return
    alone = _analysed(reading, lead, subject)
    if lead.lower().endswith(_FOLLOWS):
        # "The Presidency concluded as follows: Europol was invited to": the item is a sentence of its own.
        yield _spoken_by(_analysed(reading, passage.text, None), alone), 0
    # "INVITES: (a) the Commission to ..." tells its acts in the items, "COSI discussed the following:" its own.
    whole = _analysed(reading, f"{lead} {passage.text}", subject)
    inside = next((i for i, token in enumerate(whole.tokens) if token.start >= len(lead)), len(whole.tokens))
    yield whole, inside if alone.clauses and not _open(lead) else 0


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


def _analysed(reading: Reader, text: str, subject: Subject | None) -> Sentence:
    return analyse(text, _tokens(reading, text), reading.lexicon, reading.memory, subject)


def _leading(reading: Reader, leads: tuple[str, ...]) -> tuple[Subject | None, str]:
    """The subject that lead-ins without a verb name, and the innermost lead-in that has one, without its colon."""
    subject, verbal = None, ""
    for lead in leads:
        text = lead.rstrip(" :,")
        found = None if _analysed(reading, text, subject).clauses else _lone_subject(reading, text)
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


def _first(sentence: Sentence, number: int) -> tuple[Rule | None, Draft | None]:
    for rule in ACT_RULES:
        draft = rule.find(sentence, number)
        if draft:
            return rule, draft
    return None, None


def _act(reading: Reader, passage: Passage, sentence: Sentence, draft: Draft, *, rule: Rule, when: When) -> Act:
    clause = sentence.clauses[draft.clause]
    adjective = clause.subject.presidency if clause.subject else ""
    semester = reading.calendar.semester(adjective) if adjective else None
    begun = semester is not None and (reading.written is None or (semester.first or date.min) <= reading.written)
    done = when.date or (semester.worded(clause.subject.text) if begun and semester and clause.subject else None)
    telling = Telling(passage.whole, passage.place, rule.name, rule.version, rule.confidence, passage.footnotes)
    return Act(
        id=_id(reading.document, passage, draft),
        actors=draft.actors,
        type=draft.type,
        verb=_verb(sentence, clause),
        object=draft.object,
        telling=telling,
        addressees=draft.addressees,
        source=draft.source,
        topic=reading.topics.of(passage.titles, passage.text),
        date=done or _issued(reading, passage, draft, rule),
        due=when.due,
        recurrence=recurrence(sentence.words(clause.use.group.verb, clause.end), draft.type),
        presidency=_presidency(reading, done),
    )


def _issued(reading: Reader, passage: Passage, draft: Draft, rule: Rule) -> Period | None:
    """The day a paper's own points were made: that of the approval its cover tells of."""
    led = rule is DECLARATION and bool(passage.leads) and _leading(reading, passage.leads)[0] is not None
    return reading.memory.issued.get(draft.actors) if led else None


def _verb(sentence: Sentence, clause: Clause) -> str:
    """The verb's words, with the fixed ones of its phrase: "took note of", "was informed"."""
    match, group = clause.use.match, clause.use.group
    end = match.after if match.whom is None and match.after - group.verb <= _LONGEST_VERB else group.verb + 1
    return sentence.words(group.first, end)


def _id(document: Document, passage: Passage, draft: Draft) -> str:
    parts = (document.cover.reference, passage.whole, draft.type, *draft.actors)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _presidency(reading: Reader, done: Period | None) -> str:
    """The country in the chair, when the wording of the date names it."""
    if done is None:
        return ""
    named = [p for p in reading.vocabulary.presidencies if p.adjective in done.text and p.semester.days == done.days]
    return named[0].country if named else ""


def _remember(reading: Reader, passage: Passage, act: Act) -> None:
    if act.date and act.date != periods.ALWAYS:
        reading.last_date = act.date
    if act.type in _PAPER_TYPES and act.actors:
        for paper in _PAPERS:
            if paper in act.object.lower().split():
                reading.memory.papers[paper] = act.actors
                if act.date and not passage.leads:
                    reading.memory.issued.setdefault(act.actors, act.date)


def _refer_back(reading: Reader, sentence: Sentence) -> None:
    """Keep the sentence's subject for "It" in the next: nobody when the subject was a thing."""
    reading.named.tell(sentence.tokens)
    own = next((clause for clause in sentence.clauses if clause.link is Link.OWN and clause.subject), None)
    reading.memory.subject = own.actors if own and own.subject and not own.subject.paper else ()
