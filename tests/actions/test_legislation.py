"""People keep legislative files: entered, changed, told of line by line, tied to each other."""

import datetime
from dataclasses import replace

import pytest

from article71 import periods
from article71.actions import legislation
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed, NotThere
from article71.register.accounts import Account, Role
from article71.register.developments import Development, EffectKind
from article71.register.events import Event
from article71.register.legislation_facts import Delegated, Effect, FileFacts, Happened, facts_of
from article71.register.legislative_files import Handling, LegislativeFile, Stage
from article71.register.markings import Level
from tests.exercise import secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PROPOSED = Happened(periods.day(2030, 2, 4), "the Commission put the proposal forward", "COM(2030) 71", Stage.PROPOSED)
BICYCLES = FileFacts(
    title="Regulation on the marking of cargo bicycles",
    short="Bicycle Marking",
    handling=Handling.OUTSIDE,
    procedure="2030/0071(COD)",
    proposal="COM(2030) 71",
    configuration="Competitiveness",
    effects=(Effect(EffectKind.APPLICATION, periods.day(2032, 1, 1), "frames"),),
    delegated=(Delegated("How frames are numbered", standing="draft"),),
    developments=(PROPOSED,),
)


def entered(by: Account) -> LegislativeFile:
    return legislation.record(BICYCLES, by=by)


def test_a_file_is_entered_with_all_that_is_told_of_it() -> None:
    file = entered(secretariat())
    assert file.identifiers == ("2030/0071(COD)", "COM(2030) 71")
    assert file.begun == datetime.date(2030, 2, 4)
    assert [each.part for each in file.effect_days.all()] == ["frames"]
    assert [each.standing for each in file.delegated_acts.all()] == ["draft"]
    assert Event.objects.get(action="legislation.record").after["application"] == ["2032-01-01 frames"]


def test_a_number_is_one_file() -> None:
    account = secretariat()
    entered(account)
    with pytest.raises(BadInput, match="known already: Bicycle Marking"):
        entered(account)


def test_only_the_secretariat_keeps_files() -> None:
    delegate = Account.objects.create(username="d", role=Role.DELEGATE)
    with pytest.raises(NotAllowed):
        legislation.record(BICYCLES, by=delegate)


def test_what_was_not_changed_writes_no_event() -> None:
    account = secretariat()
    file = entered(account)
    legislation.change(file, facts_of(file), by=account)
    assert not Event.objects.filter(action="legislation.change").exists()


def test_a_change_is_told_with_what_was_before() -> None:
    account = secretariat()
    file = entered(account)
    changed = FileFacts(title=file.title, handling=Handling.WITHIN, procedure=file.procedure)
    legislation.change(file, changed, by=account)
    event = Event.objects.get(action="legislation.change")
    assert (event.before["handling"], event.after["handling"]) == ("outside", "within")
    assert not file.effect_days.exists()


def test_who_looked_at_it_before_somebody_changed_it_overwrites_nothing() -> None:
    account = secretariat()
    file = entered(account)
    seen = LegislativeFile.objects.get(pk=file.pk)
    legislation.change(file, FileFacts(title="Another", handling=Handling.WITHIN), by=account)
    with pytest.raises(ChangedMeanwhile):
        legislation.change(seen, FileFacts(title="A third", handling=Handling.WITHIN), by=account)


def test_a_line_says_when_what_and_whence() -> None:
    account = secretariat()
    file = entered(account)
    with pytest.raises(BadInput, match="where that is known from"):
        legislation.tell(file, Happened(periods.day(2030, 5, 1), "agreed", ""), by=account)


def test_a_line_for_fewer_people_is_not_there_for_others_nor_in_the_files_own_event() -> None:
    account = secretariat()
    secret = Happened(periods.day(2030, 1, 7), "delegations are split", "WK 1/30", level=Level.LIMITE)
    file = legislation.record(FileFacts("Locks", Handling.WITHIN, developments=(PROPOSED, secret)), by=account)
    assert [each.words for each in Development.objects.visible_to(None)] == [PROPOSED.words]
    assert "split" not in str(Event.objects.get(action="legislation.record").after)
    assert file.begun == datetime.date(2030, 2, 4)


def test_a_line_is_taken_back_with_a_reason_and_once() -> None:
    account = secretariat()
    line = entered(account).developments.get()
    with pytest.raises(BadInput, match="with a reason"):
        legislation.take_back(line, reason=" ", by=account)
    assert legislation.take_back(line, reason="another file", by=account).begun is None
    with pytest.raises(ChangedMeanwhile):
        legislation.take_back(line, reason="another file", by=account)


def test_a_narrower_marking_needs_its_reason_and_takes_the_lines_along() -> None:
    account = secretariat()
    file = entered(account)
    narrow = FileFacts(title=file.title, handling=Handling.OUTSIDE, level=Level.LIMITE)
    with pytest.raises(BadInput, match="with a reason"):
        legislation.change(file, narrow, by=account)
    legislation.change(file, narrow, reason="not published yet", by=account)
    assert not LegislativeFile.objects.visible_to(None).exists()
    assert file.developments.get().marking.level == Level.LIMITE


def test_files_are_tied_both_ways_and_parted() -> None:
    account = secretariat()
    file, other = entered(account), legislation.record(FileFacts("Locks", Handling.WITHIN), by=account)
    legislation.relate(file, other, by=account)
    assert list(other.related.all()) == [file]
    legislation.part(other, file, by=account)
    assert not file.related.exists()
    with pytest.raises(BadInput):
        legislation.relate(file, file, by=account)


def test_a_file_that_one_may_not_see_is_changed_like_one_that_is_not_there() -> None:
    account = secretariat()
    file = legislation.record(FileFacts("Locks", Handling.WITHIN, level=Level.LIMITE), by=account)
    parliament = Account.objects.create(username="p", role=Role.PARLIAMENT)
    with pytest.raises(NotThere):
        legislation.tell(file, PROPOSED, by=parliament)


def test_a_day_that_stays_keeps_its_number_whatever_else_changes() -> None:
    account = secretariat()
    file = entered(account)
    before = file.effect_days.get().pk
    more = Effect(EffectKind.REVIEW, periods.year(2033))
    told = replace(facts_of(file), short="Marking", effects=(more, *BICYCLES.effects))
    legislation.change(file, told, by=account)
    assert [each.pk for each in file.effect_days.filter(part="frames")] == [before]
    assert file.effect_days.count() == 2
