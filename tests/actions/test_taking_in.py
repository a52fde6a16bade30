"""Papers taken in and read again: nothing read is overwritten, what a person confirmed stays."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from article71 import periods
from article71.actions import acts, documents, observations, references
from article71.actions.documents import Upload
from article71.documents.tree import Cover
from article71.errors import BadInput, Classified, NotAllowed, NotThere
from article71.reading.findings import Observation, Place, Reading
from article71.register import audit, files
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState
from article71.register.documents import Document, File
from article71.register.duties import Duty, DutyState
from article71.register.events import Event
from article71.register.mentions import Mention, MentionState
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, duty, finding, reading

pytestmark = [pytest.mark.store, pytest.mark.django_db]
Handed = Callable[..., Upload]

PLAN = finding(section="2")
NOTED = finding("COSI took note of a report.", 200, "2.1", type=ActType.TOOK_NOTE, object="a report", date=None)


def test_findings_are_proposals_with_their_place(handed: Handed, anna: Account) -> None:
    outcome = documents.ingest(handed(reading(PLAN, NOTED)), by=anna, on=DAY)
    mention = Mention.objects.get(finding=PLAN.id)
    assert (outcome.how, outcome.counts["new"], outcome.document.registered) == ("taken in", 2, DAY)
    assert mention.state == MentionState.PROPOSED
    assert (mention.sentence, mention.section, mention.rule) == (PLAN.telling.sentence, "2", "active")
    assert mention.act.state == ActState.PROPOSED
    assert (mention.act.actors, mention.act.date) == (("COSI",), PLAN.date)


def test_an_undated_act_counts_from_its_paper(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN, NOTED)), by=anna)
    assert Mention.objects.get(finding=PLAN.id).act.effective == datetime.date(2031, 3, 3)
    assert Mention.objects.get(finding=NOTED.id).act.effective == datetime.date(2031, 3, 10)


def test_the_bytes_are_kept_by_their_hash(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    assert files.fetch(files.sha256(b"a paper")) == b"a paper"


def test_a_known_file_only_points_to_its_paper(handed: Handed, anna: Account) -> None:
    first = documents.ingest(handed(reading(PLAN)), by=anna)
    again = documents.ingest(handed(None), by=anna)
    assert (again.document, again.how) == (first.document, "known already")
    assert (Document.objects.count(), Event.objects.count()) == (1, 1)


def test_another_file_of_a_paper_lies_beside_the_first(handed: Handed, anna: Account) -> None:
    first = documents.ingest(handed(reading(PLAN)), by=anna)
    beside = documents.ingest(handed(reading(PLAN), b"the same in another format"), by=anna)
    assert beside.document == first.document
    assert [file.position for file in File.objects.all()] == [0, 1]
    assert Mention.objects.count() == 1
    assert not first.document.observations.exists()


def test_two_files_of_one_number_whose_words_differ_are_a_question(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(PLAN)), by=anna).document
    documents.ingest(handed(reading(PLAN, NOTED), b"a revision under the old number"), by=anna)
    assert paper.observations.get().kind == "files-differ"
    assert paper.mentions.count() == 1


def test_the_share_of_other_words() -> None:
    assert documents.share_of_other_words("a b c d", "d c b a") == 0
    assert documents.share_of_other_words("a b c", "a b d") == pytest.approx(1 / 3)
    assert documents.share_of_other_words("", "") == 0


def test_a_file_handed_in_twice_at_once_is_taken_in_once(
    handed: Handed, anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = handed(reading(PLAN))
    examined_bytes = documents.examined_bytes

    def while_somebody_else_is_faster(*given: Any) -> Reading:
        monkeypatch.setattr("article71.actions.documents.examined_bytes", examined_bytes)
        documents.ingest(file, by=anna)
        return examined_bytes(*given)

    monkeypatch.setattr("article71.actions.documents.examined_bytes", while_somebody_else_is_faster)
    assert documents.ingest(file, by=anna).how == "known already"
    assert (Document.objects.count(), File.objects.count(), Mention.objects.count()) == (1, 1, 1)


def test_a_revision_points_to_what_it_revises(handed: Handed, anna: Account) -> None:
    first = documents.ingest(handed(reading(PLAN)), by=anna).document
    second = documents.ingest(handed(reading(PLAN, reference="ST 111/1/31 REV 1"), b"rev"), by=anna).document
    assert second.revises == first


def test_a_sentence_that_a_revision_repeats_is_another_mention_of_its_act(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    documents.ingest(handed(reading(PLAN, reference="ST 111/1/31 REV 1"), b"rev"), by=anna)
    assert Act.objects.get().mentions.count() == 2


def test_the_same_act_in_another_paper_is_offered_and_stays_apart(handed: Handed, anna: Account) -> None:
    known = documents.ingest(handed(reading(PLAN)), by=anna).document.mentions.get().act
    outcome = documents.ingest(handed(reading(PLAN, reference="ST 222/31"), b"other"), by=anna)
    mention = outcome.document.mentions.get()
    assert mention.offered == known
    assert mention.act != known
    assert outcome.counts["offered"] == 1


def test_a_summary_tells_its_chapters_acts(handed: Handed, anna: Account) -> None:
    summed_up = replace(finding("In 2031, COSI endorsed the plan.", 0, "1"), object=PLAN.object)
    chapter = finding("COSI endorsed that plan.", 300, "2.1")
    outcome = documents.ingest(handed(reading(summed_up, chapter)), by=anna)
    assert outcome.document.mentions.count() == 2
    assert Act.objects.count() == 1


def test_a_refused_file_leaves_nothing_behind(handed: Handed, anna: Account) -> None:
    with pytest.raises(Classified):
        documents.ingest(handed(None, b"secret"), by=anna)
    assert not Document.objects.exists() and not Event.objects.exists()
    with pytest.raises(NotThere):
        files.fetch(files.sha256(b"secret"))


def test_a_classified_paper_may_be_recorded_by_its_reference(anna: Account) -> None:
    paper = documents.record(Cover(reference="ST 333/31"), by=anna, on=DAY)
    assert (paper.reference, paper.files.count()) == ("ST 333/31", 0)
    with pytest.raises(BadInput, match="already"):
        documents.record(Cover(reference="ST 333/31"), by=anna)


def test_a_paper_known_by_its_reference_is_filled_by_its_file(handed: Handed, anna: Account) -> None:
    paper = documents.record(Cover(reference="ST 111/31"), by=anna, on=DAY)
    assert documents.ingest(handed(reading(PLAN)), by=anna).document == paper
    assert paper.mentions.count() == 1


def test_what_a_limite_paper_tells_is_limite(handed: Handed, anna: Account) -> None:
    owed = duty(PLAN)
    asked = Observation("two-numbers", "Which of the two?", (Place(0, 4),))
    documents.ingest(handed(reading(PLAN, marking="LIMITE", duties=(owed,), observations=(asked,))), by=anna)
    for noun in (Document, Mention, Act, Duty):
        assert noun.objects.visible_to(anna).count() == 1  # type: ignore[attr-defined]
        assert not noun.objects.visible_to(None).exists()  # type: ignore[attr-defined]


def test_a_file_marked_limite_closes_a_paper_that_was_recorded_as_public(handed: Handed, anna: Account) -> None:
    paper = documents.record(Cover(reference="ST 111/31"), by=anna)
    entered = acts.record(acts.Entry(claim(object="what was entered"), paper), by=anna)
    documents.ingest(handed(reading(PLAN, marking="LIMITE")), by=anna)
    assert not Act.objects.visible_to(None).exists()
    assert Act.objects.visible_to(anna).filter(pk=entered.pk).exists()


def test_a_second_file_narrows_a_paper_and_never_opens_it(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(PLAN)), by=anna).document
    documents.ingest(handed(reading(PLAN, marking="LIMITE"), b"in another format"), by=anna)
    assert not Document.objects.visible_to(None).exists()
    documents.ingest(handed(reading(PLAN), b"in a third"), by=anna)
    documents.reread(paper, by=anna)
    assert not Document.objects.visible_to(None).exists()


def test_a_later_reading_that_sees_the_marking_closes_the_paper(handed: Handed, anna: Account) -> None:
    paper = documents.ingest(handed(reading(PLAN)), by=anna).document
    handed(reading(PLAN, marking="LIMITE"))
    documents.reread(paper, by=anna)
    assert not Act.objects.visible_to(None).exists()


def test_a_machine_never_makes_a_public_act_limite(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    documents.ingest(handed(reading(PLAN, reference="ST 111/1/31 REV 1", marking="LIMITE"), b"rev"), by=anna)
    assert Act.objects.visible_to(None).count() == 1
    assert Act.objects.count() == 2


def test_a_duty_has_its_owner_its_rule_and_its_act(handed: Handed, anna: Account) -> None:
    owed = duty(PLAN, due=periods.until(periods.quarter(2031, 4)), recurrence="P2Y", kind="recurring")
    documents.ingest(handed(reading(PLAN, duties=(owed,))), by=anna)
    row = Duty.objects.get()
    assert (row.owners, row.recurrence, row.due) == (("Commission",), "FREQ=YEARLY;INTERVAL=2", owed.due)
    assert [act.object for act in row.acts.all()] == [PLAN.object]
    assert row.since == datetime.date(2031, 3, 3)


def test_who_may_not_take_in_is_told_so(handed: Handed) -> None:
    delegate = Account.objects.create(username="ben", role=Role.DELEGATE)
    with pytest.raises(NotAllowed, match="delegate"):
        documents.ingest(handed(reading(PLAN)), by=delegate)


def test_every_ingest_is_one_event_of_a_whole_chain(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna, on=DAY)
    event = Event.objects.get()
    assert (event.action, event.noun, event.on, event.account) == ("documents.ingest", "document", DAY, anna.pk)
    assert audit.verify() is None


BETTER = replace(PLAN, object="the plan against the theft of cargo bicycles and prams")


def _reread(handed: Handed, anna: Account, *found: object) -> documents.Outcome:
    handed(reading(*found))  # type: ignore[arg-type]
    return documents.reread(Document.objects.get(), by=anna)


def test_reading_again_with_the_same_rules_changes_nothing(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN, NOTED, duties=(duty(PLAN),))), by=anna)
    handed(reading(PLAN, NOTED, duties=(duty(PLAN),)))
    outcome = documents.reread(Document.objects.get(), by=anna)
    assert outcome.counts == {"same": 2}
    assert Duty.objects.get().state == DutyState.PROPOSED


def test_a_better_reading_of_a_proposal_takes_its_place(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    assert _reread(handed, anna, BETTER).counts == {"changed": 1}
    old, new = Mention.objects.order_by("pk")
    assert (old.state, new.state, new.replaces) == (MentionState.WITHDRAWN, MentionState.PROPOSED, old)
    assert Act.objects.get().object == BETTER.object


def test_a_different_reading_of_what_was_confirmed_is_only_proposed(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    acts.confirm(Mention.objects.get(), by=anna)
    _reread(handed, anna, BETTER)
    act = Act.objects.get()
    assert (act.state, act.object) == (ActState.CONFIRMED, PLAN.object)
    proposal = Mention.objects.get(state=MentionState.PROPOSED)
    acts.confirm(proposal, by=anna)
    act.refresh_from_db()
    assert act.object == BETTER.object
    assert Mention.objects.get(state=MentionState.WITHDRAWN).read["object"] == PLAN.object


def test_a_different_reading_that_was_rejected_is_not_proposed_again(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    acts.confirm(Mention.objects.get(), by=anna)
    _reread(handed, anna, BETTER)
    acts.reject(Mention.objects.get(state=MentionState.PROPOSED), by=anna)
    assert _reread(handed, anna, BETTER).counts == {"same": 1}
    assert Act.objects.get().object == PLAN.object


def test_a_correction_survives_a_later_reading(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    acts.correct(Mention.objects.get(), claim(object="the plan as a person has it"), by=anna)
    _reread(handed, anna, PLAN)
    assert Act.objects.get().object == "the plan as a person has it"


def test_a_rejected_finding_is_not_proposed_again(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    acts.reject(Mention.objects.get(), by=anna, reason="it is a quotation")
    _reread(handed, anna, PLAN)
    assert Act.objects.get().state == ActState.REJECTED


def test_a_proposal_found_no_more_is_withdrawn(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN, NOTED, duties=(duty(NOTED),))), by=anna)
    assert _reread(handed, anna, PLAN).counts == {"same": 1, "gone": 1}
    assert Act.objects.get(type=ActType.TOOK_NOTE).state == ActState.WITHDRAWN
    assert Duty.objects.get().state == DutyState.WITHDRAWN
    handed(reading(PLAN, NOTED, duties=(duty(NOTED),)))
    documents.reread(Document.objects.get(), by=anna)
    assert Act.objects.standing().count() == 2
    assert Duty.objects.get().state == DutyState.PROPOSED


def test_a_confirmed_telling_found_no_more_stays_and_is_marked(handed: Handed, anna: Account) -> None:
    documents.ingest(handed(reading(PLAN)), by=anna)
    acts.confirm(Mention.objects.get(), by=anna)
    _reread(handed, anna)
    mention = Mention.objects.get()
    assert (mention.state, mention.gone, mention.act.state) == (MentionState.CONFIRMED, True, ActState.CONFIRMED)


def test_an_observation_asked_no_more_is_marked_gone(handed: Handed, anna: Account) -> None:
    asked = Observation("two-numbers", "Which of the two?", (Place(0, 4),))
    paper = documents.ingest(handed(reading(PLAN, observations=(asked,))), by=anna).document
    _reread(handed, anna, PLAN)
    assert paper.observations.get().gone
    handed(reading(PLAN, observations=(asked,)))
    documents.reread(paper, by=anna)
    assert not paper.observations.get().gone


def test_a_paper_without_a_file_cannot_be_read_again(anna: Account) -> None:
    paper = documents.record(Cover(reference="ST 333/31"), by=anna)
    with pytest.raises(NotThere):
        documents.reread(paper, by=anna)


def test_what_people_entered_on_a_paper_stays_when_its_file_comes_in(handed: Handed, anna: Account) -> None:
    paper = documents.record(Cover(reference="ST 111/31"), by=anna)
    references.record(paper, references.Citing("1", "2", "ST 222/31"), by=anna)
    observations.record(paper, "two-numbers", "Which of the two?", by=anna)
    documents.ingest(handed(reading(PLAN)), by=anna)
    assert (paper.references.get().gone, paper.observations.get().gone) == (False, False)
