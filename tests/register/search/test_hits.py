"""The fast search and an obvious slow one find the same records in the same order, on every store."""

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import Any as Anything

import pytest
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71.register.accounts import Account, Role
from article71.register.acts import Act, Party
from article71.register.bodies import Body, BodyName
from article71.register.documents import Document
from article71.register.duties import Duty, Owner
from article71.register.filters import Asked
from article71.register.legislative_files import LegislativeFile
from article71.register.markings import Level, Marking
from article71.register.references import Reference
from article71.register.search import index
from article71.register.search.hits import Search, counts, hits
from article71.register.search.nouns import ROWS, Noun, with_words
from article71.register.search.passages import heading, passages
from article71.register.search.question import Question, question
from article71.register.search.ranking import CITES, IS_IT, Rank
from article71.register.search.tree import All, Any, Node, Phrase, may_miss_words, sought
from article71.register.search.words import stems

pytestmark = [pytest.mark.store, pytest.mark.django_db]

# Few words, so that questions meet records; two forms of one, a name, a reference.
_WORDS = ("drone", "drones", "lock", "kite", "the", "COSI", "œuvre")
_TEXTS = st.lists(st.sampled_from(_WORDS), max_size=4).map(" ".join)
_DAYS = st.dates(datetime.date(2031, 1, 1), datetime.date(2031, 1, 4))
_LEVELS = st.sampled_from(Level)
_STATES = st.sampled_from(("proposed", "confirmed", "rejected"))
_PAPERS = st.lists(
    st.tuples(_TEXTS, st.lists(_TEXTS, max_size=3), _LEVELS, st.none() | _DAYS, st.booleans()), max_size=3
)
_TOLD = st.lists(st.tuples(_TEXTS, st.sampled_from(_WORDS), _LEVELS, st.none() | _DAYS, _STATES), max_size=4)
_BODIES = st.lists(st.lists(_TEXTS.filter(bool), min_size=1, max_size=2), max_size=2)


def _trees(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(parts, parts)
    return st.one_of(
        pair.map(" ".join),
        pair.map(lambda two: f"({two[0]} OR {two[1]})"),
        pair.map(lambda two: f"({two[0]} NOT {two[1]})"),
    )


_LEAVES = st.sampled_from(_WORDS) | _TEXTS.filter(lambda text: text.strip() != "").map(lambda text: f'"{text}"')
_QUESTIONS = st.recursive(_LEAVES, _trees, max_leaves=4) | st.just("ST 1/31")


def fill(papers: Anything, acts: Anything, duties: Anything, bodies: Anything) -> None:
    """The register of these words, with its index."""
    marking = {level: Marking.objects.of(level) for level in Level}
    for number, (title, told, level, day, citing) in enumerate(papers, 1):
        paper = Document.objects.create(
            reference=f"ST {number}/31", title=title, text="\n\n".join(told), date=day, registered="2031-01-02",
            marking=marking[level],
        )  # fmt: skip
        if citing:
            Reference.objects.create(document=paper, canonical="ST 1/31", start=0, end=1, marking=marking[level])
    for what, party, level, day, state in acts:
        act = Act.objects.create(
            type="met", verb="met", object=what, effective=day, state=state, marking=marking[level]
        )
        Party.objects.create(act=act, role="actor", position=0, words=party)
    for what, owner, level, day, state in duties:
        duty = Duty.objects.create(what=what, kind="undated", since=day, state=state, marking=marking[level])
        Owner.objects.create(duty=duty, position=0, words=owner)
        LegislativeFile.objects.create(
            title=owner, implication=what, begun=day, handling="within", marking=marking[level], entered_by=0
        )
    for number, names in enumerate(bodies):
        body = Body.objects.create(short=f"{names[0]} {number}" if number else names[0], kind="agency")
        BodyName.objects.bulk_create(BodyName(body=body, text=name) for name in names[1:])
    index.keep(*(row for rows in ROWS.values() for row in rows._default_manager.all()))


def holds(node: Node, told: list[tuple[str, ...]]) -> bool:
    """Whether these passages hold what is asked."""
    match node:
        case Phrase(asked):
            return any(asked == each[at : at + len(asked)] for each in told for at in range(len(each)))
        case All(parts, without):
            return all(holds(part, told) for part in parts) and not any(holds(part, told) for part in without)
        case Any(parts):
            return any(holds(part, told) for part in parts)


def naive(asked: Question, viewer: Account | None) -> list[Rank]:
    """Every record looked at in turn."""
    found = [rank for noun in Noun for row in visible(noun, viewer) if (rank := weigh(asked, viewer, noun, row))]
    return sorted(found, key=lambda rank: rank.place)


def visible(noun: Noun, viewer: Account | None) -> Iterator[models.Model]:
    may_see = {level for level in Level if viewer or level == Level.PUBLIC}
    for row in with_words(noun):
        open_ = noun == Noun.BODY or row.marking.level in may_see
        if open_ and getattr(row, "state", "") != "rejected":
            yield row


def weigh(asked: Question, viewer: Account | None, noun: Noun, row: Anything) -> Rank | None:
    titles, rest = ([stems(each) for each in told(row)] for told in (heading, passages))
    words = sought(asked.node)
    named = _named(asked, viewer, row) if noun == Noun.DOCUMENT else 0
    if not named and not holds(asked.node, [*titles, *rest]):
        return None
    each = [Phrase((word,)) for word in words]
    side_by_side = len(words) > 1 and asked.node != Phrase(words) and holds(Phrase(words), [*titles, *rest])
    return Rank(
        named=named,
        titled=int(words in titles),
        in_heading=sum(holds(word, titles) for word in each),
        met=sum(holds(word, [*titles, *rest]) for word in each) if may_miss_words(asked.node) else 0,
        side_by_side=int(side_by_side),
        day=_day(row) or datetime.date.min,
        noun=noun,
        number=row.pk,
    )


def _named(asked: Question, viewer: Account | None, row: Document) -> int:
    if not asked.reference:
        return 0
    if row.reference == asked.reference:
        return IS_IT
    return CITES if any(each.canonical == asked.reference for each in row.references.all()) else 0


def _day(row: Anything) -> datetime.date | None:
    match row:
        case Document():
            return row.date or row.registered
        case Act():
            return row.effective
        case Duty():
            return row.since
        case LegislativeFile():
            return row.begun
    return None


class TwoWays(TestCase):
    """The store's answer and the obvious one."""

    @settings(max_examples=60, suppress_health_check=[HealthCheck.differing_executors])
    @given(_PAPERS, _TOLD, _TOLD, _BODIES, st.lists(_QUESTIONS, min_size=1, max_size=4))
    def test_agree(
        self, papers: Anything, acts: Anything, duties: Anything, bodies: Anything, asked: list[str]
    ) -> None:
        fill(papers, acts, duties, bodies)
        delegate = Account.objects.create(username="delegate", role=Role.DELEGATE)
        for viewer in (None, delegate):
            for each in map(question, asked):
                search = Search(each, Asked(), viewer)
                expected = naive(each, viewer)
                assert hits(search, 0, 100) == expected, each
                assert counts(search) == {noun: Counter(rank.noun for rank in expected)[noun] for noun in Noun}

    @settings(max_examples=20, suppress_health_check=[HealthCheck.differing_executors])
    @given(_PAPERS, _TOLD, _TOLD, _BODIES, _QUESTIONS)
    def test_what_one_may_not_see_changes_nothing(
        self, papers: Anything, acts: Anything, duties: Anything, bodies: Anything, asked: str
    ) -> None:
        fill(papers, acts, duties, bodies)
        search = Search(question(asked), Asked(), None)
        before = hits(search, 0, 100), counts(search)
        for noun in (Noun.ACT, Noun.DUTY, Noun.DOCUMENT, Noun.FILE):
            closed = ROWS[noun]._default_manager.filter(marking__level=Level.LIMITE)
            if noun == Noun.DOCUMENT:
                Reference.objects.filter(document__in=closed).delete()
            closed.delete()
        assert (hits(search, 0, 100), counts(search)) == before
