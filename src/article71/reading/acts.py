"""The acts of a document: each sentence analysed, each clause put to the rules, each finding given its place."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from article71 import periods
from article71.documents.tree import Document
from article71.periods import Period
from article71.reading.drafts import Draft, Rule
from article71.reading.findings import Act, Telling
from article71.reading.grammar.clauses import Clause, Sentence
from article71.reading.grammar.groups import Tense
from article71.reading.grammar.subjects import Link, spoken_of
from article71.reading.passages import Passage
from article71.reading.reader import Reader, analysed, leading, readings
from article71.reading.recurrences import recurrence
from article71.reading.rules import ACT_RULES
from article71.reading.rules.declaration import DECLARATION
from article71.reading.scopes import When, whens
from article71.vocabulary.act_types import ActType

_NOTHING_YET = frozenset({"", "follows"})
# In characters. The longest sentence of official English stays under half of it; beyond, it is no sentence, and the
# time to find who did what grows with its square.
_LONGEST_SENTENCE = 5000
_LONGEST_VERB = 5
_ASKS = frozenset({ActType.INVITED, ActType.TASKED, ActType.REQUESTED})
_PAPER_TYPES = frozenset({ActType.APPROVED, ActType.ADOPTED, ActType.AGREED, ActType.PREPARED, ActType.DECIDED})
_PAPERS = frozenset({"conclusions", "resolution", "declaration", "decision", "recommendations", "recommendation"})


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
    if len(passage.text) > _LONGEST_SENTENCE:
        return
    for sentence, inside in readings(reading, passage):
        found = list(_drafted(sentence, inside))
        if not found:
            continue
        dated = whens(sentence, reading.written)
        for rule, draft in found:
            if not (passage.text.endswith((":", " to")) and _asks_below(sentence, draft)):
                act = _act(reading, passage, sentence, draft, rule=rule, when=dated[draft.clause])
                yield act
                _remember(reading, passage, act)
        break
    _refer_back(reading, analysed(reading, passage.text, None))


def _asks_below(sentence: Sentence, draft: Draft) -> bool:
    """Whether a lead-in tells nothing yet, since its items do: "INVITES the Member States, where appropriate:"."""
    phrase = sentence.clauses[draft.clause].use.match.phrase
    return draft.object in _NOTHING_YET or (draft.type in _ASKS and phrase.text.endswith("{whom}"))


def _drafted(sentence: Sentence, inside: int) -> Iterator[tuple[Rule, Draft]]:
    for number, clause in enumerate(sentence.clauses):
        rule, draft = _first(sentence, number) if clause.use.group.verb >= inside else (None, None)
        if rule and draft:
            yield rule, draft


def _first(sentence: Sentence, number: int) -> tuple[Rule | None, Draft | None]:
    for rule in ACT_RULES:
        draft = rule.find(sentence, number)
        if draft:
            return rule, draft
    return None, None


def _act(reading: Reader, passage: Passage, sentence: Sentence, draft: Draft, *, rule: Rule, when: When) -> Act:
    clause = sentence.clauses[draft.clause]
    done = when.date or _semester(reading, sentence, clause)
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


def _semester(reading: Reader, sentence: Sentence, clause: Clause) -> Period | None:
    """The semester of the Presidency that acts, its own subject's or a shared one's; a promise has another day."""
    while clause.subject is None and clause.link is Link.SHARED and clause.parent is not None:
        clause = sentence.clauses[clause.parent]
    subject = clause.subject
    adjective, wording = (
        (subject.presidency, subject.text) if subject and subject.presidency else _chairing(sentence, clause)
    )
    semester = reading.calendar.semester(adjective) if adjective else None
    if semester is None or clause.use.group.tense is Tense.FUTURE:
        return None
    begun = reading.written is None or (semester.first or date.min) <= reading.written
    return semester.worded(wording) if begun else None


def _chairing(sentence: Sentence, clause: Clause) -> tuple[str, str]:
    """The adjective and words of the Presidency behind "by": "was drawn up by the Danish Presidency"."""
    if "Presidency" not in clause.agents:
        return "", ""
    behind = range(clause.use.group.verb + 1, clause.end)
    at = next((i for i in behind if sentence.tokens[i].short == "Presidency"), 0)
    adjective = sentence.tokens[at - 1].text
    return (adjective, f"the {adjective} Presidency") if at and adjective[0].isupper() else ("", "")


def _issued(reading: Reader, passage: Passage, draft: Draft, rule: Rule) -> Period | None:
    """The day a paper's own points were made: that of the approval its cover tells of."""
    led = rule is DECLARATION and bool(passage.leads) and leading(reading, passage.leads)[0] is not None
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
    if act.type not in _PAPER_TYPES or not act.actors:
        return
    for paper in _PAPERS & set(act.object.lower().split()):
        reading.memory.papers[paper] = act.actors
        # Conclusions recall many approvals; their own is told before their points begin.
        if act.date and not passage.leads:
            reading.memory.issued.setdefault(act.actors, act.date)


def _refer_back(reading: Reader, sentence: Sentence) -> None:
    """Keep the sentence's subject for "It" in the next: nobody when the subject was a thing."""
    reading.named.tell(sentence.tokens)
    own = next((clause.subject for clause in sentence.clauses if clause.link is Link.OWN and clause.subject), None)
    if not sentence.clauses:
        own = spoken_of(sentence.tokens, reading.memory)
    reading.memory.subject = own.actors if own and not own.paper else ()
