"""The history of a record: what was done to it and by which office, and nothing of what one may not see."""

import pytest

from article71 import periods
from article71.actions.acts import Entry, confirm, correct, join, record, split
from article71.actions.documents import look
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.history import Step, history, records_of
from article71.register.markings import Level, Marking
from article71.register.mentions import Mention
from article71.register.taking_in.readings import take_in
from article71.register.tellings import tellings_of
from tests.exercise import DAY, claim, duty, finding, public, reading, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def of_act(act: Act, viewer: Account | None) -> list[Step]:
    joined = Act.objects.visible_to(viewer).filter(joined_to=act)
    return history(records_of([act, *joined], tellings_of([act], viewer)), viewer)


def of_duty(duty: Duty, viewer: Account | None) -> list[Step]:
    acts = list(Act.objects.visible_to(viewer).filter(duties=duty))
    return history([duty, *records_of(acts, tellings_of(acts, viewer))], viewer)


@pytest.fixture
def anna() -> Account:
    return secretariat()


def entered(anna: Account, thing: str = "plan") -> Act:
    return record(Entry(claim(object=thing), source="minutes"), by=anna, on=DAY)


def test_each_step_names_the_office_and_never_the_person(anna: Account) -> None:
    anna.body = Body.objects.create(short="Council", kind="institution")
    anna.save()
    (step,) = of_act(entered(anna), None)
    assert (step.office, step.action, step.on) == ("Secretariat, Council", "acts.record", DAY)
    Account.objects.all().delete()
    assert [step.office for step in of_act(Act.objects.get(), None)] == [""]


def test_a_correction_tells_each_detail_before_and_after(anna: Account) -> None:
    act = entered(anna)
    later = periods.day(2031, 5, 6)
    correct(Mention.objects.get(), claim(object="plan", date=later), by=anna, reason="misread")
    step = of_act(act, None)[-1]
    assert [(each.name, each.before, each.after) for each in step.changes] == [("date", periods.day(2031, 3, 3), later)]
    assert step.reason == "misread"


def test_a_joined_act_brings_its_history_along(anna: Account) -> None:
    one, other = entered(anna, "plan"), entered(anna, "scheme")
    join(one, other, by=anna)
    assert [step.action for step in of_act(other, None)] == ["acts.record", "acts.record", "acts.join"]
    assert [(each.name, each.after) for each in of_act(other, None)[-1].changes] == [("joined_to", other.pk)]


def test_no_number_of_an_act_that_one_may_not_see_is_told(anna: Account) -> None:
    one, other = entered(anna, "plan"), entered(anna, "scheme")
    join(one, other, by=anna)
    parted = split(other.mentions.order_by("pk")[0], by=anna)
    other.refresh_from_db()
    other.marking = Marking.objects.of(Level.LIMITE)
    other.save()
    told = of_act(parted, None)[-1]
    assert told.action == "acts.split"
    assert [(each.name, each.before, each.after) for each in told.changes] == [("act", None, parted.pk)]
    assert of_act(parted, anna)[-1].changes[0].before == other.pk


def test_a_telling_that_one_may_not_see_leaves_no_trace(anna: Account) -> None:
    act = entered(anna)
    confirm(Mention.objects.get(), by=anna)
    assert len(of_act(act, None)) == 2
    Mention.objects.update(marking=Marking.objects.of(Level.LIMITE))
    assert of_act(act, None) == []


def test_a_duty_tells_what_happened_to_its_acts(anna: Account) -> None:
    paper = Document.objects.create(reference="ST 111/31", registered=DAY, marking=public())
    told = finding()
    take_in(paper, reading(told, duties=(duty(told),)), DAY, anna)
    owed = Duty.objects.get()
    assert of_duty(owed, None) == []
    confirm(Mention.objects.get(), by=anna)
    assert [step.action for step in of_duty(owed, None)] == ["acts.confirm"]
    assert of_duty(owed, Account.objects.create(username="p", role=Role.PARLIAMENT))


def test_who_read_a_paper_is_in_no_history(anna: Account) -> None:
    from_paper = Document.objects.create(
        reference="ST 111/31", registered=DAY, marking=Marking.objects.of(Level.LIMITE)
    )
    act = record(Entry(claim(), from_paper), by=anna)
    assert look(from_paper, by=anna)
    assert [step.action for step in of_act(act, anna)] == ["acts.record"]
