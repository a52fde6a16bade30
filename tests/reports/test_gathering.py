"""Which acts a report is to tell: those of the period, by the record's order, as far as one may see."""

import datetime
from typing import Any

import pytest

from article71 import periods
from article71.actions import acts, documents
from article71.actions import profile as profiles
from article71.documents.tree import Cover
from article71.register.accounts import Account
from article71.register.across.reported import reported_period
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.vocabulary import of_register
from article71.reports.gathering import Gathered, gather
from article71.vocabulary.profile import load
from tests.exercise import claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
SPRING = periods.parse("2031-01/2031-06")
AUTUMN = periods.parse("2031-07/2031-12")


@pytest.fixture
def anna() -> Account:
    account = secretariat()
    profiles.load(load(), by=account)
    return account


def paper(by: Account, number: str = "ST 90001/31", dated: str = "2031-03-10", **cover: Any) -> Document:
    day = datetime.date.fromisoformat(dated)
    return documents.record(Cover(reference=number, date=day, **cover), by=by, on=day)


def enter(by: Account, source: Document, section: str = "1", footnotes: tuple[str, ...] = (), **changes: Any) -> Act:
    day = source.date
    return acts.record(acts.Entry(claim(**changes), source, section, footnotes=footnotes), by=by, on=day)


def objects(gathered: Gathered) -> list[str]:
    return [act.object for act in gathered.acts]


def collect(by: Account | None, period: periods.Period = SPRING, **more: Any) -> Gathered:
    return gather(period, by, of_register(load()), **more)


def test_an_act_of_the_period_is_told_with_everything_it_says(anna: Account) -> None:
    enter(anna, paper(anna), addressees=("Commission",), due=periods.parse("2031-Q4"), topic="empact")
    (act,) = collect(anna).acts
    assert (act.actors, act.type, act.addressees, act.topic) == (("COSI",), "endorsed", ("Commission",), "empact")
    assert act.date == periods.day(2031, 3, 3)
    assert act.due == periods.quarter(2031, 4)


def test_an_act_of_another_period_is_not_told(anna: Account) -> None:
    enter(anna, paper(anna))
    assert collect(anna, AUTUMN).acts == ()


def test_an_undated_act_belongs_to_the_day_of_its_paper(anna: Account) -> None:
    enter(anna, paper(anna), date=None)
    assert len(collect(anna).acts) == 1
    assert collect(anna, AUTUMN).acts == ()


def test_an_undated_act_of_a_report_belongs_to_the_period_reported_on(anna: Account) -> None:
    subject = "Report on the proceedings from January 2031 to June 2031"
    enter(anna, paper(anna, dated="2031-09-10", subject=subject), date=None)
    assert len(collect(anna).acts) == 1
    assert collect(anna, AUTUMN).acts == ()


@pytest.mark.parametrize(
    "title",
    ["Outcome of proceedings of 3 March 2031", "Plan for 2031", "News from the ports", "Measures between the ports"],
)
def test_no_other_title_names_a_period_reported_on(title: str) -> None:
    assert reported_period(title, None, load()) is None


def test_the_order_is_that_of_the_papers_and_of_the_places_in_them(anna: Account) -> None:
    late, early = paper(anna, "ST 90002/31", "2031-05-01"), paper(anna, "ST 90001/31", "2031-02-01")
    for source, what in ((late, "third plan"), (early, "first plan"), (early, "second plan")):
        enter(anna, source, object=what, date=None)
    assert objects(collect(anna)) == ["first plan", "second plan", "third plan"]


def test_what_took_effect_later_is_not_told_as_at_an_earlier_day(anna: Account) -> None:
    enter(anna, paper(anna))
    assert collect(anna, as_at=datetime.date(2031, 3, 1)).acts == ()
    assert len(collect(anna, as_at=datetime.date(2031, 3, 10)).acts) == 1


def test_a_rejected_act_is_not_told(anna: Account) -> None:
    act = enter(anna, paper(anna))
    acts.reject(act.mentions.get(), by=anna)
    assert collect(anna).acts == ()


def test_the_report_bears_the_highest_marking_of_what_it_tells(anna: Account) -> None:
    enter(anna, paper(anna), object="open plan")
    assert collect(anna).marking == "PUBLIC"
    enter(anna, paper(anna, "ST 90002/31", marking="LIMITE"), object="narrow plan")
    assert collect(anna).marking == "LIMITE"


def test_the_public_is_told_what_is_public_and_nothing_of_the_rest(anna: Account) -> None:
    enter(anna, paper(anna), object="open plan", date=None)
    enter(anna, paper(anna, "ST 90002/31", marking="LIMITE"), object="narrow plan", date=None)
    gathered = collect(None)
    assert (objects(gathered), gathered.marking) == (["open plan"], "PUBLIC")


def test_notes_cite_what_the_act_rests_on(anna: Account) -> None:
    enter(anna, paper(anna), footnotes=("ST 90003/31", "32024R1689"))
    (act,) = collect(anna).acts
    assert [cited.words for cited in act.references] == ["90003/31", "Regulation (EU) 2024/1689"]


def test_notes_of_a_paper_keep_their_words(anna: Account) -> None:
    source = paper(anna)
    source.footnotes = [{"number": "4", "text": "90003/31, page 2.", "section": "1", "sentence": ""}]
    source.save()
    enter(anna, source, footnotes=("4",))
    (act,) = collect(anna).acts
    assert [cited.words for cited in act.references] == ["90003/31, page 2."]


def test_an_act_without_a_topic_follows_its_section_then_its_paper(anna: Account) -> None:
    source = paper(anna, subject="Note on cybercrime")
    enter(anna, source, "2", object="first plan", topic="empact")
    enter(anna, source, "2", object="second plan", date=None)
    enter(anna, source, "3", object="third plan", date=None)
    assert {act.object: act.topic for act in collect(anna).acts} == {
        "first plan": "empact",
        "second plan": "empact",
        "third plan": "cybercrime",
    }
