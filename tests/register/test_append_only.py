"""Events are added and nothing else, in both stores; and the chain stands where the triggers were taken down."""

import datetime
from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction

from article71.register import append_only, audit, heads
from article71.register.audit import Change
from article71.register.chain import Break, Head
from article71.register.events import Event
from tests.exercise import DAY, secretariat

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def _events() -> None:
    account = secretariat()
    for step in ("one", "two", "three"):
        audit.write(Change("exercise", account, after={"step": step}, reason="trial"), by=account, on=DAY)


@pytest.fixture
def _guarded() -> Iterator[None]:
    """The triggers as a register has them; the tests' own store goes without the one on emptying it."""
    with connection.schema_editor() if connection.vendor == "postgresql" else connection.cursor() as store:
        if connection.vendor == "postgresql":
            append_only.guard_whole(store)
        else:
            store.execute(next(line for line in append_only.guards("sqlite") if "DELETE" in line))
    yield


@pytest.mark.usefixtures("_events", "_guarded")
def test_an_event_is_neither_changed_nor_taken_out() -> None:
    for attempt in (Event.objects.filter(number=2).update, Event.objects.filter(number=2).delete):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            attempt(**({"reason": "none"} if attempt.__name__ == "update" else {}))
    assert audit.verify() is None


_REPLACING = """INSERT OR REPLACE INTO register_event SELECT id, number, at, account, action, noun, record, before,
after, 'forged', "on", previous, hash FROM register_event WHERE number = 2"""


@pytest.mark.usefixtures("_events", "_guarded")
def test_events_are_neither_replaced_nor_emptied_out() -> None:
    attempt = _REPLACING if connection.vendor == "sqlite" else "TRUNCATE register_event"
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attempt)
    assert audit.verify() is None


def _unguarded(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER no_update_of_an_event" + _ON[connection.vendor])
        if connection.vendor == "postgresql":
            cursor.execute("DROP TRIGGER no_delete_of_an_event ON register_event")
        cursor.execute(statement)


_ON = {"postgresql": " ON register_event", "sqlite": ""}


@pytest.mark.usefixtures("_events")
@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE register_event SET reason = 'other' WHERE number = 2", Break(2, "changed")),
        ("UPDATE register_event SET account = 99 WHERE number = 1", Break(1, "changed")),
        ("UPDATE register_event SET after = '{\"step\": 0.5}' WHERE number = 2", Break(2, "changed")),
        ("UPDATE register_event SET number = -2 WHERE number = 2", Break(-2, "inserted")),
        ("DELETE FROM register_event WHERE number = 2", Break(2, "missing")),
        ("DELETE FROM register_event WHERE number = 1", Break(1, "missing")),
    ],
)
def test_what_an_intruder_does_in_the_store_is_named(statement: str, broken: Break) -> None:
    _unguarded(statement)
    assert audit.verify() == broken


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL takes no such day")
@pytest.mark.usefixtures("_events")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE register_event SET at = 'yesterday' WHERE number = 2",
        "UPDATE register_event SET \"on\" = 'yesterday' WHERE number = 2",
    ],
)
def test_what_is_no_day_is_a_change_and_no_crash(statement: str) -> None:
    _unguarded(statement)
    assert audit.verify() == Break(2, "changed")


@pytest.mark.usefixtures("_events")
def test_a_tail_cut_off_is_named_by_the_head_outside() -> None:
    last = audit.head()
    assert last is not None
    heads.note(audit.folder_of_heads(), datetime.date(2031, 3, 3), last)
    _unguarded("DELETE FROM register_event WHERE number = 3")
    assert audit.verify() == Break(3, "cut off")


@pytest.mark.django_db(transaction=True)
def test_the_head_is_noted_when_an_action_is_done() -> None:
    account = secretariat()
    with transaction.atomic():
        event = audit.write(Change("exercise", account), by=account)
        assert list(heads.noted(audit.folder_of_heads())) == []
    assert list(heads.noted(audit.folder_of_heads())) == [Head(1, event.hash)]


@pytest.mark.django_db(transaction=True)
def test_an_event_belongs_to_an_action() -> None:
    account = secretariat()
    with pytest.raises(RuntimeError, match="transaction"):
        audit.write(Change("exercise", account), by=account)
