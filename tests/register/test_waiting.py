"""The queue of what waits: its order, held against a naive one, and how far people are."""

from bisect import bisect
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article71.register.acts import Act
from article71.register.claims import to_row
from article71.register.documents import Document
from article71.register.mentions import Mention, MentionState
from article71.register.taking_in.readings import take_in
from article71.register.waiting import Alike, Place, Progress, Wanted, alike, by_kind, counts, place, progress, spot
from tests.exercise import DAY, claim, finding, public, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
# For each paper, each telling: where it stands, and whether it waits.
PAPERS = st.lists(
    st.lists(st.tuples(st.one_of(st.none(), st.integers(0, 50)), st.booleans()), max_size=5), min_size=1, max_size=4
)


def fill(papers: Sequence[Sequence[tuple[int | None, bool]]]) -> None:
    """A register of papers with these tellings."""
    Mention.objects.all().delete()
    told = claim()
    act = Act.objects.create(type=told.type, verb=told.verb, marking=public())
    for tellings in papers:
        document = Document.objects.create(registered=DAY, marking=public())
        Mention.objects.bulk_create(
            Mention(
                act=act,
                document=document,
                marking=document.marking,
                start=start,
                state=MentionState.PROPOSED if waits else MentionState.CONFIRMED,
                rule="active",
                entered_on=DAY,
                read=to_row(told),
            )
            for start, waits in tellings
        )


def key(mention: Mention) -> tuple[int, int, int]:
    """The order of the queue: the latest paper first, each in reading order."""
    return -(mention.document_id or 0), -1 if mention.start is None else mention.start, mention.pk


@settings(max_examples=25)
@given(papers=PAPERS)
def test_everybody_stands_where_the_naive_queue_has_them(papers: list[list[tuple[int | None, bool]]]) -> None:
    fill(papers)
    told = list(Mention.objects.all())
    queue = sorted((each for each in told if each.waits), key=key)
    for mention in told:
        found = place(Wanted(), None, spot(mention))
        assert (found.here, found.before, found.after) == naive(queue, mention)
    first = place(Wanted(), None)
    assert first.here == (queue[0].pk if queue else None)


def naive(queue: list[Mention], at: Mention) -> tuple[int | None, int | None, int | None]:
    """The same by a look through the whole queue."""
    if not queue:
        return None, None, None
    index = queue.index(at) if at in queue else bisect([key(each) for each in queue], key(at)) % len(queue)
    before = queue[index - 1].pk if index else None
    after = queue[index + 1].pk if index + 1 < len(queue) else None
    return queue[index].pk, before, after


@settings(max_examples=25)
@given(papers=PAPERS)
def test_how_far_people_are_is_what_a_count_by_hand_says(papers: list[list[tuple[int | None, bool]]]) -> None:
    fill(papers)
    told = list(Mention.objects.all())
    decided = sum(not each.waits for each in told)
    assert progress(None) == Progress(decided, len(told))
    assert by_kind(None) == ({"new": len(told) - decided} if decided < len(told) else {})
    found = place(Wanted(), None)
    if found.here:
        of_paper = [each for each in told if each.document_id == Mention.objects.get(pk=found.here).document_id]
        assert found.of_paper == Progress(sum(not each.waits for each in of_paper), len(of_paper))


def test_nothing_waits_in_an_empty_register() -> None:
    assert place(Wanted(), None) == Place()
    assert (progress(None), by_kind(None)) == (Progress(), {})


def test_each_filter_counts_what_the_others_leave() -> None:
    document = Document.objects.create(registered=DAY, marking=public())
    told = [finding(object=f"the {each} plan", start=100 * number) for number, each in enumerate(("first", "second"))]
    take_in(document, reading(*told), DAY, secretariat())
    document.mentions.filter(start=0).update(rule="passive", confidence=0.7)
    found = counts(Wanted(rule="passive"), None)
    assert found["rule"] == {"active": 1, "passive": 1}
    assert found["confidence"] == {"low": 1}
    assert counts(Wanted(rule="passive", confidence="high"), None)["rule"] == {"active": 1}


def test_alike_is_never_what_wants_a_look_of_its_own() -> None:
    document = Document.objects.create(registered=DAY, marking=public())
    told = [finding(object=f"the {each} plan", start=100 * number) for number, each in enumerate(("first", "second"))]
    take_in(document, reading(*told), DAY, secretariat())
    one, other = document.mentions.order_by("start")
    for how in Alike:
        assert list(alike(one, how, None)) == [one, other]
    Mention.objects.filter(pk=other.pk).update(offered=one.act)
    for how in Alike:
        assert list(alike(one, how, None)) == [one]
