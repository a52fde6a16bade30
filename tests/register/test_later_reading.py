"""What a later reading finds differently."""

from hypothesis import given
from hypothesis import strategies as st

from article71.reading.findings import Act
from article71.register.claims import of_finding
from article71.register.differences import Stored, difference
from article71.vocabulary.act_types import ActType
from tests.exercise import finding


def stored(number: int, act: Act, replaces: int | None = None) -> Stored:
    return Stored(number, act.id, of_finding(act), act.telling.sentence, replaces)


PLAN = finding("COSI endorsed a plan on locks.", object="a plan on locks")
REPORT = finding("COSI took note of a report.", object="a report", type=ActType.TOOK_NOTE)


def test_the_same_reading_differs_in_nothing() -> None:
    found = difference([stored(1, PLAN), stored(2, REPORT)], [PLAN, REPORT])
    assert [same.mention for same, _ in found.same] == [1, 2]
    assert (found.changed, found.new, found.gone) == ((), (), ())


def test_another_object_in_the_same_sentence_is_a_change() -> None:
    better = finding("COSI endorsed a plan on locks.", object="a plan on bicycle locks")
    found = difference([stored(1, PLAN)], [better])
    assert [(old.mention, act) for old, act in found.changed] == [(1, better)]
    assert not found.new and not found.gone


def test_another_actor_in_the_same_sentence_is_a_change() -> None:
    better = finding("COSI endorsed a plan on locks.", object="a plan on locks", actors=("COSI SG",))
    assert better.id != PLAN.id
    assert len(difference([stored(1, PLAN)], [better]).changed) == 1


def test_what_is_not_found_any_more_is_gone_and_what_was_not_known_is_new() -> None:
    found = difference([stored(1, PLAN)], [REPORT])
    assert [each.mention for each in found.gone] == [1]
    assert found.new == (REPORT,)


def test_what_another_took_the_place_of_is_not_gone() -> None:
    better = finding("COSI endorsed a plan on locks.", object="a plan on bicycle locks")
    found = difference([stored(1, PLAN), stored(2, better, replaces=1)], [better])
    assert [same.mention for same, _ in found.same] == [2]
    assert not found.gone


_FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(["One sentence.", "Another sentence.", "A third."]),
        object=st.sampled_from(["a plan", "a report"]),
        type=st.sampled_from([ActType.ENDORSED, ActType.ADOPTED]),
    ),
    max_size=6,
)


@given(_FINDINGS, _FINDINGS)
def test_every_finding_and_every_mention_is_told_once(before: list[Act], after: list[Act]) -> None:
    known = [stored(number, act) for number, act in enumerate(before)]
    found = difference(known, after)
    pairs = (*found.same, *found.changed)
    assert sorted(each.mention for each in (*(old for old, _ in pairs), *found.gone)) == list(range(len(before)))
    assert sorted(map(id, (*(act for _, act in pairs), *found.new))) == sorted(map(id, after))
    assert all(of_finding(act) == old.claim and act.telling.sentence == old.sentence for old, act in found.same)


@given(_FINDINGS)
def test_reading_twice_proposes_nothing(acts: list[Act]) -> None:
    found = difference([stored(number, act) for number, act in enumerate(acts)], acts)
    assert len(found.same) == len(acts)
