"""Several at once, further tellings, and taking the last decision back: everything is again as it was."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from article71.actions import acts, decisions, documents
from article71.actions.documents import Upload
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState, Party
from article71.register.duties import Duty
from article71.register.events import Event
from article71.register.mentions import Mention, MentionState
from article71.register.taking_in.readings import take_in
from tests.exercise import DAY, claim, duty, finding, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]
Do = Callable[[Account], object]
PLAN = finding(section="2")
LATER = replace(PLAN, object="the plan against the theft of cargo bicycles")


@pytest.fixture
def twins(handed: Handed, anna: Account) -> list[Act]:
    """The same act from two papers, each with the duty that follows; the second is offered the first."""
    documents.ingest(handed(reading(PLAN, duties=(duty(PLAN),))), by=anna)
    documents.ingest(handed(reading(LATER, reference="ST 222/31", duties=(duty(LATER),)), b"other"), by=anna)
    return list(Act.objects.order_by("pk"))


def everything() -> list[Any]:
    """What the register says, but for the names of parties' rows, which are written anew."""
    parties = Party.objects.order_by("act", "role", "position").values_list("act", "role", "position", "words", "body")
    duties = Duty.objects.order_by("pk", "acts").values("pk", "state", "marking", "since", "acts")
    return [*Mention.objects.order_by("pk").values(), *Act.objects.order_by("pk").values(), *parties, *duties]


def second() -> Mention:
    """The telling of the second paper, as it is now."""
    return Mention.objects.get(document__reference="ST 222/31")


DECISIONS: dict[str, Do] = {
    "confirm": lambda anna: acts.confirm(second(), by=anna),
    "reject": lambda anna: acts.reject(second(), by=anna),
    "correct": lambda anna: acts.correct(second(), claim(object="the third plan"), by=anna),
    "accept": lambda anna: acts.accept(second(), Act.objects.earliest("pk"), by=anna),
    "join": lambda anna: acts.join(Act.objects.latest("pk"), Act.objects.earliest("pk"), by=anna),
    "confirm_alike": lambda anna: acts.confirm_alike(list(Mention.objects.all()), by=anna),
}


@pytest.mark.usefixtures("twins")
@pytest.mark.parametrize("name", DECISIONS)
def test_what_is_taken_back_is_as_it_was(name: str, anna: Account) -> None:
    before = everything()
    DECISIONS[name](anna)
    assert everything() != before
    decisions.undo(by=anna)
    assert everything() == before
    assert audit.verify() is None


@pytest.mark.usefixtures("twins")
def test_decisions_are_taken_back_one_after_the_other(anna: Account) -> None:
    before = everything()
    acts.accept(second(), Act.objects.earliest("pk"), by=anna)
    acts.reject(second(), by=anna)
    acts.correct(second(), claim(object="the third plan"), by=anna)
    for _ in range(3):
        decisions.undo(by=anna)
    assert everything() == before
    with pytest.raises(BadInput, match="no decision of yours"):
        decisions.undo(by=anna)


def test_a_split_is_taken_back_and_the_new_acts_address_lasts(twins: list[Act], anna: Account) -> None:
    first = twins[0]
    acts.accept(second(), first, by=anna)
    before = set(first.mentions.values_list("pk", "state")), set(first.duties.values_list("pk"))
    made = acts.split(second(), by=anna)
    decisions.undo(by=anna)
    assert (set(first.mentions.values_list("pk", "state")), set(first.duties.values_list("pk"))) == before
    made.refresh_from_db()
    assert (made.state, made.joined_to) == (ActState.JOINED, first)


@pytest.mark.usefixtures("twins")
@pytest.mark.parametrize("name", DECISIONS)
def test_what_somebody_changed_since_is_not_taken_back(name: str, anna: Account) -> None:
    DECISIONS[name](anna)
    mine = second()
    change = acts.confirm if mine.state == MentionState.REJECTED else acts.reject
    change(mine, by=secretariat("bela"))
    before = everything()
    with pytest.raises(ChangedMeanwhile, match="role of secretariat has changed it since"):
        decisions.undo(by=anna)
    assert everything() == before


@pytest.mark.usefixtures("twins")
def test_a_colleagues_decision_is_not_mine_to_take_back(anna: Account) -> None:
    acts.confirm(second(), by=secretariat("bela"))
    with pytest.raises(BadInput, match="no decision of yours"):
        decisions.undo(by=anna)


@pytest.mark.usefixtures("twins")
def test_the_trail_keeps_the_decision_and_its_taking_back(anna: Account) -> None:
    acts.confirm(second(), by=anna)
    decisions.undo(by=anna, on=DAY, reason="pressed too soon")
    done, undone = Event.objects.filter(noun="mention").order_by("number")
    assert (undone.action, undone.after["undoes"], undone.reason, undone.on) == (
        "decisions.undo",
        done.number,
        "pressed too soon",
        DAY,
    )
    assert (undone.before["state"], undone.after["state"]) == ("confirmed", "proposed")


@pytest.mark.usefixtures("twins")
def test_only_who_may_decide_takes_back() -> None:
    with pytest.raises(NotAllowed):
        decisions.undo(by=Account.objects.create(username="ben", role=Role.DELEGATE))


@pytest.mark.usefixtures("twins")
def test_several_are_confirmed_with_an_event_each_or_none_is(anna: Account) -> None:
    both = list(Mention.objects.all())
    acts.reject(second(), by=secretariat("bela"))
    with pytest.raises(ChangedMeanwhile):
        acts.confirm_alike(both, by=anna)
    assert not Mention.objects.filter(state=MentionState.CONFIRMED).exists()
    acts.confirm_alike(list(Mention.objects.all()), by=anna)
    assert Event.objects.filter(action="acts.confirm_alike").count() == 2


def test_a_further_telling_is_one_of_the_known_acts(twins: list[Act], anna: Account) -> None:
    first, other = twins
    acts.confirm(first.mentions.get(), by=anna)
    act = acts.accept(second(), first, by=anna)
    assert (act, act.mentions.count(), act.duties.count()) == (first, 2, 2)
    assert second().state == MentionState.CONFIRMED
    other.refresh_from_db()
    assert (other.state, other.joined_to) == (ActState.JOINED, first)
    with pytest.raises(BadInput, match="itself"):
        acts.accept(second(), first, by=anna)


def test_only_the_telling_itself_is_taken_for_a_further_one(twins: list[Act], anna: Account) -> None:
    first, other = twins
    told = first.mentions.get()
    acts.accept(second(), first, by=anna)
    third = acts.split(second(), by=anna)
    acts.accept(told, third, by=anna)
    assert (first.mentions.count(), third.mentions.count()) == (0, 2)
    assert other.mentions.count() == 0


@pytest.mark.usefixtures("twins")
def test_what_is_rejected_is_not_rejected_twice(anna: Account) -> None:
    acts.reject(second(), by=anna)
    with pytest.raises(BadInput, match="rejected already"):
        acts.reject(second(), by=anna)


def test_a_telling_found_no_more_is_kept_for_good(twins: list[Act], anna: Account) -> None:
    acts.confirm(second(), by=anna)
    paper = twins[1].mentions.get().document
    assert paper is not None
    take_in(paper, reading(reference="ST 222/31"), DAY, anna)
    assert (second().gone, second().kept) == (True, False)
    acts.confirm(second(), by=anna)
    take_in(paper, reading(reference="ST 222/31"), DAY, anna)
    assert (second().gone, second().kept) == (True, True)
    decisions.undo(by=anna)
    assert (second().kept, second().state) == (False, MentionState.CONFIRMED)


def test_an_earlier_telling_that_gave_way_stands_again(twins: list[Act], anna: Account) -> None:
    acts.confirm(second(), by=anna)
    before = second()
    assert before.document is not None
    differently = replace(LATER, object="the plan against the theft of bicycles")
    take_in(before.document, reading(differently, reference="ST 222/31"), DAY, anna)
    after = Mention.objects.get(replaces=before)
    acts.confirm(after, by=anna)
    before.refresh_from_db()
    assert before.state == MentionState.WITHDRAWN
    decisions.undo(by=anna)
    before.refresh_from_db()
    assert (before.state, twins[1].mentions.count()) == (MentionState.CONFIRMED, 2)
