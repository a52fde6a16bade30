"""A presidency hands over: what it opened, closed and left, and what comes in the semester after; every line traced."""

import datetime

import pytest
from django.test import Client

from article71 import periods
from article71.actions import legislation, mandates
from article71.actions.acts import Entry
from article71.actions.acts import record as do
from article71.actions.duties import Owed
from article71.actions.duties import record as owe
from article71.actions.evidence import Proof, show
from article71.actions.mandates import Mandated
from article71.documents.opening import read_bytes
from article71.documents.tree import Heading, Paragraph
from article71.documents.writers import write
from article71.errors import NotThere
from article71.followup.progress import Extent
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.bodies import Body
from article71.register.developments import EffectKind
from article71.register.duties import Duty, DutyKind
from article71.register.legislation_facts import Effect, FileFacts, Happened
from article71.register.legislative_files import Handling, Stage
from article71.register.presidencies import Presidency
from article71.register.sights import Sight
from article71.reports.handover.chairs import Chair, chair
from article71.reports.handover.pack import Pack, document, pack, trace
from article71.vocabulary import profile
from tests.exercise import claim, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]
TODAY = datetime.date(2033, 1, 1)
WORDS = profile.load("cosi")


@pytest.fixture
def anna() -> Account:
    days = [datetime.date(2031, 1, 1), datetime.date(2031, 7, 1), datetime.date(2032, 1, 1)]
    for country, first, after in zip(("Aland", "Bland"), days, days[1:], strict=False):
        Presidency.objects.create(
            country=country, adjective=f"{country}ic", semester_first=first, semester_after=after, trio="9"
        )
    return secretariat()


def duty(anna: Account, what: str, told: Period, due: Period | None = None, recurrence: str = "") -> Duty:
    act = do(Entry(claim(object=f"the plan to {what}", date=told), source="minutes"), by=anna)
    kind = DutyKind.RECURRING if recurrence else DutyKind.DATED if due else DutyKind.UNDATED
    return owe(Owed(("Lock Forum",), what, kind, due, recurrence), [act], by=anna)


def handed(key: str = "2031-H1", as_at: datetime.date | None = None) -> Pack:
    return pack(chair(key, TODAY, as_at), Sight.of(None))


def lines(found: Pack, section: str, group: str = "") -> list[str]:
    return [line.words for part, within, line in found.lines if section in part.title and group in within.title]


def test_what_was_opened_in_its_time_is_told_and_nothing_else(anna: Account) -> None:
    duty(anna, "map all locks", periods.day(2031, 2, 3))
    duty(anna, "count the keys", periods.day(2030, 12, 31))
    duty(anna, "oil the hinges", periods.day(2031, 7, 1))
    found = handed()
    assert lines(found, "opened") == ["Lock Forum: map all locks"]
    assert sorted(lines(found, "leaves")) == ["Lock Forum: count the keys", "Lock Forum: map all locks"]


def test_what_is_left_stands_once_where_it_presses_most(anna: Account) -> None:
    told = periods.day(2031, 2, 3)
    duty(anna, "map all locks", told, periods.until(periods.month(2031, 4)))
    duty(anna, "count the keys", told, periods.until(periods.month(2031, 9)))
    duty(anna, "report", told, recurrence="P1Y")
    found = handed()
    assert lines(found, "leaves", "Past their last day") == [
        "Lock Forum: map all locks, due by 30 April 2031, silent since 3 February 2031"
    ]
    assert lines(found, "leaves", "ahead") == ["Lock Forum: count the keys, due by 30 September 2031"]
    assert lines(found, "leaves", "Coming round") == ["Lock Forum: report, every year"]
    assert len(lines(found, "leaves")) == 3


def test_what_falls_due_in_the_semester_after_is_told_beside_what_takes_effect_then(anna: Account) -> None:
    duty(anna, "count the keys", periods.day(2031, 2, 3), periods.month(2031, 12))
    duty(anna, "oil the hinges", periods.day(2031, 2, 3), periods.month(2032, 1))
    effects = (
        Effect(EffectKind.TRANSPOSITION, periods.day(2031, 8, 1)),
        Effect(EffectKind.APPLICATION, periods.day(2032, 8, 1)),
    )
    adopted = Happened(periods.day(2030, 5, 1), "The act was signed", "the OJ", Stage.ADOPTED)
    facts = FileFacts("Directive on locks", Handling.WITHIN, effects=effects, developments=(adopted,))
    legislation.record(facts, by=anna)
    found = handed()
    assert lines(found, "semester after") == [
        "Lock Forum: count the keys, due by December 2031",
        "Directive on locks: to be transposed by 1 August 2031",
    ]
    assert lines(found, "Legislative files") == [
        "Directive on locks: adopted; last, 1 May 2030: the act was signed (the OJ); "
        "next: to be transposed by 1 August 2031"
    ]


def test_mandates_are_told_by_their_end(anna: Account) -> None:
    forum = Body.objects.create(short="Lock Forum", kind="network")
    for title, term in (("Its chair", "2030/2031-06"), ("Its group", "2031-01/2031-12"), ("Its seat", "2030/2035")):
        mandates.record(Mandated(forum, title, periods.parse(term), "elect anew", "minutes"), by=anna)
    found = handed()
    assert lines(found, "Mandates", "Ending") == [
        "Lock Forum: Its group, ends on 31 December 2031. Before that: elect anew"
    ]
    assert [each.partition(",")[0] for each in lines(found, "Mandates", "Ended")] == ["Lock Forum: Its chair"]
    assert [each.partition(",")[0] for each in lines(found, "Mandates", "Running")] == ["Lock Forum: Its seat"]


def test_a_trio_hands_over_what_its_semesters_hold_together(anna: Account) -> None:
    duty(anna, "map all locks", periods.day(2031, 2, 3))
    duty(anna, "oil the hinges", periods.day(2031, 7, 1))
    assert len(lines(handed("trio-9"), "opened")) == 2
    assert chair("trio-9", TODAY).who == "the trio of Aland and Bland"


def test_it_hands_over_as_at_its_last_day_or_while_it_runs_today(anna: Account) -> None:
    assert chair("2031-H1", TODAY).day == datetime.date(2031, 6, 30)
    assert chair("2031-H1", datetime.date(2031, 3, 3)).day == datetime.date(2031, 3, 3)
    assert chair("2031-H1", TODAY, datetime.date(2031, 5, 5)).day == datetime.date(2031, 5, 5)
    assert chair("2031-H1", TODAY).next_chair == "the Blandic Presidency"


@pytest.mark.parametrize("key", ["2031-H9", "trio-", "trio-77", "anything"])
def test_who_never_presided_hands_nothing_over(anna: Account, key: str) -> None:
    with pytest.raises(NotThere):
        chair(key, TODAY)


def test_every_line_names_the_records_it_is_told_from(anna: Account) -> None:
    owed = duty(anna, "map all locks", periods.day(2031, 2, 3))
    found = handed()
    paper = document(found, WORDS)
    items = [block for block in paper.body if isinstance(block, Paragraph) and block.number == "–"]
    assert len(items) == len(found.lines) == 2
    assert all(len(block.marks) == 1 for block in items)
    assert items[0].marks[0].note == f"Duty {owed.pk}, act {owed.acts.get().pk}."
    assert [each["records"][0] for each in trace(found)["lines"]] == [{"noun": "duty", "number": owed.pk}] * 2


def test_a_paper_prints_no_more_lines_than_anybody_reads_and_says_how_many_there_are(
    anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("article71.reports.covering.PRINTED", 1)
    for number in range(3):
        duty(anna, f"map lock {number}", periods.day(2031, 2, 3))
    said = [block.words for block in document(handed(), WORDS).body if isinstance(block, Paragraph)]
    assert said.count("And 2 more, which the register lists.") == 2
    assert len(handed().lines) == 6


@pytest.mark.parametrize("form", ["docx", "html", "pdf"])
def test_what_is_written_is_read_back(anna: Account, form: str) -> None:
    duty(anna, "map all locks", periods.day(2031, 2, 3))
    paper = document(handed(), WORDS)
    back = read_bytes(write(paper, form), f"pack.{form}")
    titles = [block.title for block in paper.body if isinstance(block, Heading)]
    assert [block.title for block in back.body if isinstance(block, Heading) and block.number] == titles
    assert back.cover == paper.cover
    assert "Lock Forum: map all locks." in [block.words for block in back.body if isinstance(block, Paragraph)]


def test_the_page_leads_from_each_line_to_its_records(anna: Account) -> None:
    owed = duty(anna, "map all locks", periods.day(2031, 2, 3))
    told = Client().get("/presidencies/2031-H1/handover/?as-at=2031-06-30").content.decode()
    assert f'href="/duties/{owed.pk}/"' in told
    assert "handover.docx?as-at=2031-06-30" in told
    answer = Client().get("/presidencies/2031-H1/handover.docx")
    assert answer["Content-Disposition"] == 'attachment; filename="handover-2031-H1.docx"'
    for wrong in ("2031-H9/handover/", "2031-H1/handover.exe"):
        assert Client().get(f"/presidencies/{wrong}").status_code == 404


def test_a_pack_takes_few_queries(anna: Account, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for number in range(5):
        duty(anna, f"map lock {number}", periods.day(2031, 2, 3))
    with django_assert_max_num_queries(29):
        Client().get("/presidencies/2031-H1/handover/")


def test_the_chair_knows_its_days(anna: Account) -> None:
    found: Chair = chair("2031-H1", TODAY)
    assert found.following.days == (datetime.date(2031, 7, 1), datetime.date(2032, 1, 1))


def test_what_was_delivered_is_closed_and_what_is_silent_says_since_when(anna: Account) -> None:
    told = periods.day(2031, 2, 3)
    done, waiting = duty(anna, "map all locks", told), duty(anna, "count the keys", told)
    minutes = do(Entry(claim(object="the map of all locks", date=periods.day(2031, 5, 5)), source="minutes"), by=anna)
    show(done, Proof(Extent.FINAL, act=minutes), by=anna, on=datetime.date(2031, 5, 5))
    found = handed()
    assert lines(found, "closed") == ["Lock Forum: map all locks, delivered"]
    assert not [each for each in lines(found, "leaves") if "map" in each]
    early = handed(as_at=datetime.date(2031, 5, 4))
    asked = {f"Lock Forum: {each.what}" for each in (done, waiting)}
    assert {each.partition(",")[0] for each in lines(early, "leaves")} == asked


def test_a_page_shows_the_beginning_of_each_group_and_says_how_much_more_there_is(
    anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("article71.reports.handover.pack.SHOWN", 1)
    for number in range(3):
        duty(anna, f"map lock {number}", periods.day(2031, 2, 3))
    told = Client().get("/presidencies/2031-H1/handover/").content.decode()
    assert "map lock 0" in told and "map lock 1" not in told
    assert "and 2 more, which the paper tells" in told
    assert len(lines(handed(), "opened")) == 3
