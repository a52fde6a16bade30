"""What people keep elsewhere comes in from a workbook: every fault told with its cell, all at once, or all of it."""

import datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from article71 import periods
from article71.actions import workbooks
from article71.errors import BadCells, BadInput, NotAllowed
from article71.register.accounts import Account, Role
from article71.register.acts import Act
from article71.register.bodies import Body, BodyName
from article71.register.duties import Duty, DutyState
from article71.register.events import Event
from article71.register.mandates import Mandate
from article71.register.markings import Level
from article71.register.meetings import Meeting
from article71.register.topics import Topic
from article71.register.workbook.cells import duration, last_day
from article71.register.workbook.sheets import pages
from article71.sheets import template
from tests.exercise import DAY

pytestmark = [pytest.mark.store, pytest.mark.django_db]
DUTY = {
    "owner": "Exercise Agency",
    "what": "map the theft of cargo bicycles",
    "due": "2031-06-30",
    "asked by": "COSI",
    "asked on": "2030-11-12",
    "known from": "minutes of November",
    "marking": "PUBLIC",
}
MEETING = {"body": "COSI", "kind": "formal", "days": "2031-03-03/2031-03-04", "start": "10:00", "marking": "PUBLIC"}
MANDATE = {
    "body": "COSI",
    "title": "coordinator",
    "from": "2030-03-01",
    "until": "2035-02",
    "known from": "a decision",
    "marking": "LIMITE",
}


@pytest.fixture(autouse=True)
def _bodies() -> None:
    for short, kind in (("COSI", "committee"), ("Exercise Agency", "agency")):
        body = Body.objects.create(short=short, kind=kind, shipped=True)
        BodyName.objects.create(body=body, text=short)
    BodyName.objects.create(body=body, text="Agency for Exercises")
    Topic.objects.create(key="bicycles", title="Bicycles")


def filled(**rows: list[dict[str, object]]) -> bytes:
    """The template with these rows, by the names of its sheets in small letters."""
    book = load_workbook(BytesIO(template.write(pages())))
    for name, of_sheet in rows.items():
        sheet = book[name.capitalize()]
        names = [cell.value for cell in sheet[1]]
        for row in of_sheet:
            assert not row.keys() - set(names)
            sheet.append([row.get(name) for name in names])
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def test_the_template_as_it_is_given_out_takes_in_nothing(anna: Account) -> None:
    assert workbooks.take_in(filled(), by=anna) == workbooks.TakenIn()


def test_what_every_sheet_says_is_entered(anna: Account) -> None:
    data = filled(duties=[DUTY], meetings=[MEETING], mandates=[MANDATE])
    assert workbooks.take_in(data, by=anna, on=DAY) == workbooks.TakenIn(1, 1, 1)
    duty = Duty.objects.get()
    assert (duty.owners, duty.kind, duty.state) == (("Exercise Agency",), "dated", DutyState.CONFIRMED)
    assert duty.due and duty.due.days == (None, datetime.date(2031, 7, 1))
    act = duty.acts.get()
    assert (act.actors, act.addressees, act.type) == (("COSI",), ("Exercise Agency",), "tasked")
    assert act.mentions.get().sentence == "minutes of November"
    meeting = Meeting.objects.get()
    assert meeting.days and meeting.days.days == (datetime.date(2031, 3, 3), datetime.date(2031, 3, 5))
    mandate = Mandate.objects.get()
    assert mandate.term and mandate.term.last == datetime.date(2035, 2, 28)
    assert mandate.marking.level == Level.LIMITE


def test_the_same_workbook_again_enters_nothing(anna: Account) -> None:
    data = filled(duties=[DUTY], meetings=[MEETING], mandates=[MANDATE])
    workbooks.take_in(data, by=anna)
    events = Event.objects.count()
    assert workbooks.take_in(data, by=anna) == workbooks.TakenIn(known=3)
    assert Event.objects.count() == events


def test_bodies_are_known_by_any_of_their_names_and_topics_by_their_titles(anna: Account) -> None:
    row = DUTY | {"owner": "agency for exercises; COSI", "topic": "Bicycles"}
    workbooks.take_in(filled(duties=[row]), by=anna)
    assert Duty.objects.get().owners == ("Exercise Agency", "COSI")
    assert Act.objects.get().topic == Topic.objects.get()


def test_what_a_body_asks_of_itself_it_undertook(anna: Account) -> None:
    workbooks.take_in(filled(duties=[DUTY | {"owner": "COSI"}]), by=anna)
    assert Act.objects.get().type == "undertook"


def test_a_limite_row_is_limite_with_its_act(anna: Account) -> None:
    workbooks.take_in(filled(duties=[DUTY | {"marking": "limite"}]), by=anna)
    assert not Duty.objects.visible_to(None).exists()
    assert not Act.objects.visible_to(None).exists()


def test_every_fault_is_told_with_its_cell_and_nothing_is_kept(anna: Account) -> None:
    duties = [DUTY, DUTY | {"owner": "Nobody", "due": "soon"}, DUTY | {"what": "", "marking": "SECRET"}]
    meetings = [MEETING | {"kind": "secret", "start": "25:00"}]
    mandates = [MANDATE | {"until": "2029"}]
    with pytest.raises(BadCells) as told:
        workbooks.take_in(filled(duties=duties, meetings=meetings, mandates=mandates), by=anna)
    found = [fault.split(":")[0] for fault in told.value.faults]
    assert found == [
        "Duties, row 3, owner",
        "Duties, row 3, due",
        "Duties, row 4, what",
        "Duties, row 4, marking",
        "Meetings, row 2, kind",
        "Meetings, row 2, start",
        "Mandates, row 2, until",
    ]
    assert not (Duty.objects.exists() or Meeting.objects.exists() or Mandate.objects.exists() or Event.objects.exists())


def test_a_fault_that_an_action_finds_undoes_the_rows_before(anna: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BadInput("no")

    monkeypatch.setattr("article71.actions.mandates.record", refuse)
    with pytest.raises(BadCells, match="Mandates, row 2: no"):
        workbooks.take_in(filled(duties=[DUTY], mandates=[MANDATE]), by=anna)
    assert not Duty.objects.exists()


def test_columns_and_sheets_that_are_none_are_told(anna: Account) -> None:
    book = Workbook()
    book.active.title = "Duties"
    book.active.append(["owner", "colour"])
    book.create_sheet("Wishes")
    data = BytesIO()
    book.save(data)
    with pytest.raises(BadCells) as told:
        workbooks.take_in(data.getvalue(), by=anna)
    assert "Wishes: there is no such sheet" in told.value.faults
    assert any("colour: there is no such column" in fault for fault in told.value.faults)
    assert any("what: the column is missing" in fault for fault in told.value.faults)


@pytest.mark.parametrize("data", [b"", b"owner;what", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_refused(anna: Account, data: bytes) -> None:
    with pytest.raises(BadInput):
        workbooks.take_in(data, by=anna)


def test_only_the_secretariat_takes_in(anna: Account) -> None:
    with pytest.raises(NotAllowed):
        workbooks.take_in(filled(), by=Account.objects.create(username="chair", role=Role.PRESIDENCY))


@pytest.mark.parametrize(
    ("text", "read"),
    [("P2Y", "P2Y"), ("2 years", "P2Y"), ("every month", "P1M"), ("week", "P1W"), ("Every 6 months", "P6M"), ("", "")],
)
def test_a_rhythm_is_read_as_people_write_it(text: str, read: str) -> None:
    assert duration(text) == read


@pytest.mark.parametrize("text", ["often", "0 days", "P1D2H", "two years"])
def test_what_is_no_rhythm_is_said_so(text: str) -> None:
    with pytest.raises(BadInput):
        duration(text)


@given(st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2090, 1, 1)))
@settings(max_examples=50)
def test_a_day_means_up_to_it_and_a_quarter_all_of_it(day: datetime.date) -> None:
    assert last_day(day.isoformat()) == periods.Period(None, day + datetime.timedelta(1))
    assert last_day(f"{day.year}-Q2") == periods.quarter(day.year, 2)
