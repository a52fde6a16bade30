"""Filters: each asks for what it says, within what the viewer may see, and agrees with plain Python on made-up acts."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71 import periods
from article71.actions.acts import Entry, record
from article71.errors import BadInput
from article71.periods import Period
from article71.register import filters
from article71.register.acts import Act
from article71.register.bodies import Body
from article71.register.claims import Claim
from article71.register.documents import Document
from article71.register.duties import Duty, Owner
from article71.register.filters import Asked
from article71.register.markings import Level, Marking
from article71.register.observations import Observation
from article71.register.presidencies import Presidency
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, public, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def acts(**asked: object) -> list[str]:
    return sorted(act.object for act in filters.acts(Asked(**asked), None))  # type: ignore[arg-type]


@pytest.fixture
def _acts() -> None:
    anna = secretariat()
    Body.objects.create(short="COSI", kind="committee")
    Topic.objects.create(key="locks", title="Locks")
    Topic.objects.create(key="bolts", title="Bolts", level=2, parent="locks")
    Presidency.objects.create(
        country="Ruritania", adjective="Ruritanian", semester_first="2031-01-01", semester_after="2031-07-01"
    )
    for told in (
        claim(object="plan", topic="bolts"),
        claim(object="report", type=ActType.TOOK_NOTE, verb="took note of", date=periods.month(2031, 5)),
        claim(object="advice", actors=("Lock Forum",), addressees=("COSI",), date=None, presidency="Ruritania"),
        claim(object="mandate", actors=("Council",), date=None),
    ):
        record(Entry(told, source="minutes"), by=anna, on=DAY)


@pytest.mark.usefixtures("_acts")
def test_each_filter_asks_for_what_it_says() -> None:
    assert acts() == ["advice", "mandate", "plan", "report"]
    assert acts(body="cosi") == ["advice", "plan", "report"]
    assert acts(body="lock forum") == ["advice"]
    assert acts(types=("took-note", "met")) == ["report"]
    assert acts(topic="locks") == ["plan"]
    assert acts(text="COSI plan") == ["plan"]
    assert acts(text="forum cosi") == ["advice"]
    assert acts(text="plan report") == []
    assert acts(state="confirmed") == ["advice", "mandate", "plan", "report"]
    assert acts(state="rejected") == []


@pytest.mark.usefixtures("_acts")
def test_a_period_asks_for_what_may_lie_in_it() -> None:
    assert acts(period=periods.month(2031, 3)) == ["advice", "mandate", "plan"]
    assert acts(period=periods.day(2031, 5, 9)) == ["advice", "report"]
    assert acts(period=periods.year(2032)) == []


@pytest.mark.usefixtures("_acts")
def test_as_at_a_day_is_what_had_taken_effect_for_certain() -> None:
    assert acts(as_at=datetime.date(2031, 3, 3)) == ["plan"]
    assert acts(as_at=datetime.date(2031, 5, 30)) == ["mandate", "plan"]
    assert acts(as_at=datetime.date(2031, 5, 31)) == ["mandate", "plan", "report"]


@pytest.mark.usefixtures("_acts")
def test_nothing_is_asked_past_what_one_may_see() -> None:
    Act.objects.filter(object="plan").update(marking=Marking.objects.of(Level.LIMITE))
    assert acts(text="plan") == []
    assert acts(topic="locks") == []


@pytest.mark.usefixtures("_acts")
def test_a_list_takes_a_fixed_number_of_queries(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(3):
        assert [str(act) + str(act.presidency) + str(act.topic) for act in filters.acts(Asked(), None)]


@pytest.mark.parametrize("asked", [{"state": "done"}, {"types": ("welcommed",)}, {"topic": "bolt"}])
@pytest.mark.usefixtures("_acts")
def test_what_there_is_none_of_is_named(asked: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="one of"):
        acts(**asked)


def test_duties_by_owner_day_and_recurrence() -> None:
    dated = Duty.objects.create(what="report", kind="dated", due_after="2031-07-01", marking=public())
    recurring = Duty.objects.create(what="count", kind="recurring", recurrence="FREQ=YEARLY", marking=public())
    Duty.objects.create(what="rejected", kind="undated", state="rejected", marking=public())
    Owner.objects.create(duty=dated, position=0, words="Lock Forum")
    assert set(filters.duties(Asked(), None)) == {dated, recurring}
    assert list(filters.duties(Asked(body="Lock Forum"), None)) == [dated]
    assert set(filters.duties(Asked(period=periods.month(2031, 6)), None)) == {dated, recurring}
    assert list(filters.duties(Asked(period=periods.month(2031, 7)), None)) == [recurring]
    assert list(filters.duties(Asked(types=("recurring",), text="count"), None)) == [recurring]


def test_documents_and_observations_by_what_they_tell() -> None:
    paper = Document.objects.create(reference="ST 111/31", kind="NOTE", registered=DAY, marking=public())
    other = Document.objects.create(reference="ST 222/31", date=DAY, registered=DAY, marking=public())
    record(Entry(claim(), paper), by=secretariat())
    asked = Observation.objects.create(document=paper, kind="two-numbers", text="Which?", marking=public())
    Observation.objects.create(document=other, kind="two-numbers", text="Gone?", gone=True, marking=public())
    assert list(filters.documents(Asked(body="COSI"), None)) == [paper]
    assert list(filters.documents(Asked(types=("note",)), None)) == [paper]
    assert list(filters.documents(Asked(text="222/31"), None)) == [other]
    assert list(filters.documents(Asked(period=periods.year(2031)), None)) == [other]
    assert list(filters.observations(Asked(), None)) == [asked]
    assert list(filters.observations(Asked(body="Council"), None)) == []
    assert list(filters.observations(Asked(state="settled"), None)) == []


_DAYS = st.dates(datetime.date(2031, 1, 1), datetime.date(2031, 1, 9))
_SPANS = st.tuples(st.none() | _DAYS, st.none() | _DAYS).filter(lambda ends: None in ends or ends[0] <= ends[1])
_PERIODS = _SPANS.map(lambda ends: periods.between(*ends)).filter(lambda period: period.days != (None, None))


class PeriodsAsked(TestCase):
    """The store's answer and the period's own."""

    @settings(max_examples=40, suppress_health_check=[HealthCheck.differing_executors])
    @given(st.lists(_PERIODS, max_size=4), _PERIODS)
    def test_agree(self, dates: list[Period], asked: Period) -> None:
        anna = secretariat()
        for number, date in enumerate(dates):
            told = Claim(("COSI",), ActType.MET, "met", str(number), date=date)
            record(Entry(told, source="minutes"), by=anna)
        naive = [str(number) for number, date in enumerate(dates) if date.meets(asked)]
        assert acts(period=asked) == naive


@pytest.mark.parametrize("named", ["ST 6543/31", "6543/31", "st 6543/31", "ST 6543/1/31 REV 1"])
def test_a_paper_is_asked_for_by_its_reference_in_any_writing(named: str) -> None:
    reference = "ST 6543/1/31 REV 1" if "REV" in named else "ST 6543/31"
    paper = Document.objects.create(reference=reference, registered=DAY, marking=public())
    record(Entry(claim(object="plan"), paper), by=secretariat())
    assert acts(document=named) == ["plan"]
    assert acts(document=str(paper.pk)) == ["plan"]


@pytest.mark.parametrize("named", ["ST 9999/31", "the usual paper", "987654321", "9" * 40, "²"])
def test_a_paper_that_there_is_none_of_tells_nothing(named: str) -> None:
    record(Entry(claim(object="plan"), source="minutes"), by=secretariat())
    assert acts(document=named) == []
