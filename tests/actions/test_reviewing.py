"""People decide: confirm, reject, correct, join, split, enter by hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from article71 import periods
from article71.actions import acts, documents
from article71.actions.acts import Entry
from article71.actions.documents import Upload
from article71.documents.tree import Cover
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere
from article71.register import audit
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState
from article71.register.bodies import Body
from article71.register.duties import Duty, DutyState
from article71.register.events import Event
from article71.register.markings import Level, Marking
from article71.register.mentions import Mention, MentionState
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, duty, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]
PLAN = finding(section="2")


@pytest.fixture
def mention(handed: Handed, anna: Account) -> Mention:
    """One proposal, with a duty that follows from it."""
    documents.ingest(handed(reading(PLAN, duties=(duty(PLAN),))), by=anna)
    return Mention.objects.get()


def test_a_confirmed_telling_confirms_its_act_and_duty(mention: Mention, anna: Account) -> None:
    act = acts.confirm(mention, by=anna, on=DAY)
    assert act.state == ActState.CONFIRMED
    assert Duty.objects.get().state == DutyState.CONFIRMED


def test_a_rejected_telling_rejects_its_act_and_duty(mention: Mention, anna: Account) -> None:
    act = acts.reject(mention, by=anna, reason="background")
    assert act.state == ActState.REJECTED
    assert not Act.objects.standing().exists()
    assert Duty.objects.get().state == DutyState.REJECTED


def test_a_correction_keeps_what_was_read(mention: Mention, anna: Account) -> None:
    right = claim(actors=("COSI", "CLASI"), type=ActType.APPROVED, verb="approved", date=periods.month(2031, 3))
    act = acts.correct(mention, right, by=anna)
    mention.refresh_from_db()
    assert (act.actors, act.type, act.date) == (right.actors, "approved", right.date)
    assert (mention.read["type"], mention.state) == ("endorsed", MentionState.CONFIRMED)


def test_the_event_tells_before_after_and_why(mention: Mention, anna: Account) -> None:
    acts.correct(mention, claim(object="another plan"), by=anna, on=DAY, reason="misread")
    event = Event.objects.get(action="acts.correct")
    assert (event.before["claim"]["object"], event.after["claim"]["object"]) == (PLAN.object, "another plan")
    assert (event.reason, event.on, event.record) == ("misread", DAY, str(mention.pk))
    assert audit.verify() is None


def test_the_second_of_two_reviewers_sees_what_changed(mention: Mention, anna: Account) -> None:
    seen_by_other = Mention.objects.get()
    acts.reject(mention, by=anna)
    with pytest.raises(BadInput, match="meanwhile"):
        acts.confirm(seen_by_other, by=anna)


def test_who_may_not_decide_is_told_so_and_who_may_not_see_is_not(mention: Mention) -> None:
    delegate = Account.objects.create(username="ben", role=Role.DELEGATE)
    reader = Account.objects.create(username="cleo", role=Role.PARLIAMENT)
    with pytest.raises(NotAllowed):
        acts.confirm(mention, by=delegate)
    Mention.objects.update(marking=Marking.objects.of(Level.LIMITE))
    with pytest.raises(NotThere):
        acts.confirm(mention, by=reader)


def test_nothing_is_kept_of_an_action_whose_event_fails(
    mention: Mention, anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the audit trail is out of order")

    monkeypatch.setattr("article71.actions.acts.write", fail)
    with pytest.raises(RuntimeError):
        acts.confirm(mention, by=anna)
    mention.refresh_from_db()
    assert mention.state == MentionState.PROPOSED


@pytest.fixture
def twins(handed: Handed, anna: Account) -> list[Act]:
    """The same act from two papers, each with the duty that follows."""
    later = replace(PLAN, object="the plan against the theft of cargo bicycles")
    documents.ingest(handed(reading(PLAN, duties=(duty(PLAN),))), by=anna)
    documents.ingest(handed(reading(later, reference="ST 222/31", duties=(duty(later),)), b"other"), by=anna)
    return list(Act.objects.order_by("pk"))


def test_joined_acts_are_one_with_all_their_tellings_and_duties(twins: list[Act], anna: Account) -> None:
    first, second = twins
    into = acts.join(second, first, by=anna)
    assert into == first
    assert (first.mentions.count(), second.mentions.count()) == (2, 0)
    assert set(first.duties.values_list("pk")) == set(Duty.objects.values_list("pk"))
    second.refresh_from_db()
    assert (second.state, second.joined_to) == (ActState.JOINED, first)
    assert not Mention.objects.exclude(offered=None).exists()


def test_a_third_telling_is_offered_what_the_others_became(twins: list[Act], handed: Handed, anna: Account) -> None:
    first, second = twins
    paper = documents.ingest(handed(reading(PLAN, reference="ST 333/31"), b"third"), by=anna).document
    paper.mentions.update(offered=second)
    acts.join(second, first, by=anna)
    assert paper.mentions.get().offered == first


def test_an_act_is_joined_once_and_not_to_itself(twins: list[Act], anna: Account) -> None:
    first, second = twins
    with pytest.raises(BadInput, match="itself"):
        acts.join(first, first, by=anna)
    acts.join(second, first, by=anna)
    with pytest.raises(BadInput, match="joined"):
        acts.join(second, first, by=anna)


def test_what_was_joined_can_be_split_again(twins: list[Act], anna: Account) -> None:
    first, second = twins
    told = second.mentions.get()
    acts.join(second, first, by=anna)
    told.refresh_from_db()
    made = acts.split(told, by=anna)
    assert made not in twins
    assert (made.object, first.mentions.count()) == ("the plan against the theft of cargo bicycles", 1)


def test_the_only_telling_of_an_act_cannot_be_split_from_it(mention: Mention, anna: Account) -> None:
    with pytest.raises(BadInput, match="no other"):
        acts.split(mention, by=anna)


def test_a_sentence_that_tells_two_acts_is_told_twice_and_each_is_put_right(mention: Mention, anna: Account) -> None:
    made = acts.divide(mention, by=anna)
    second = made.mentions.get()
    assert (second.sentence, second.start, second.state) == (mention.sentence, mention.start, MentionState.PROPOSED)
    assert (second.document, second.entered_by, second.rule) == (mention.document, anna.pk, mention.rule)
    acts.correct(second, replace(second.claim, object="the plan against theft of ferries"), by=anna)
    mention.refresh_from_db()
    assert mention.state == MentionState.PROPOSED
    assert "ferries" not in mention.claim.object
    with pytest.raises(ChangedMeanwhile):
        acts.divide(second, by=anna)


def test_an_act_of_two_tellings_stands_while_one_does(twins: list[Act], anna: Account) -> None:
    first, second = twins
    acts.join(second, first, by=anna)
    one, other = first.mentions.order_by("pk")
    assert acts.reject(one, by=anna).state == ActState.PROPOSED
    act = acts.confirm(other, by=anna)
    assert (act.state, act.object) == (ActState.CONFIRMED, "the plan against the theft of cargo bicycles")


def test_an_act_entered_by_hand_has_its_source_and_is_confirmed(anna: Account) -> None:
    body = Body.objects.create(short="COSI", kind="committee")
    topic = Topic.objects.create(key="bicycles", title="Bicycles")
    chair = Presidency.objects.create(
        country="Ruritania", adjective="Ruritanian", semester_first="2031-01-01", semester_after="2031-07-01"
    )
    paper = documents.record(Cover(reference="ST 111/31"), by=anna)
    act = acts.record(Entry(claim(topic="bicycles"), paper, section="2.1"), by=anna, on=DAY)
    told = act.mentions.get()
    assert (act.state, act.topic, act.presidency) == (ActState.CONFIRMED, topic, chair)
    assert act.parties.get().body == body
    assert (told.document, told.section, told.entered_by, told.entered_on) == (paper, "2.1", anna.pk, DAY)


def test_an_act_without_source_or_actor_is_refused(anna: Account) -> None:
    with pytest.raises(BadInput, match="source"):
        acts.record(Entry(claim()), by=anna)
    with pytest.raises(BadInput, match="somebody"):
        acts.record(Entry(claim(actors=()), source="minutes"), by=anna)


def test_a_paper_that_tells_what_was_entered_by_hand_is_offered_it(handed: Handed, anna: Account) -> None:
    entered = acts.record(Entry(claim(), source="the meeting itself"), by=anna)
    documents.ingest(handed(reading(PLAN)), by=anna)
    assert Mention.objects.get(finding=PLAN.id).offered == entered
