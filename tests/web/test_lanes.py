"""The calendar of operations: a lane for each lead, in it no bar over another, and all of it within the picture."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from article71.register.bodies import Body
from article71.register.operation_versions import OperationVersion
from article71.register.operations import Operation
from article71.web.lanes import WIDTH, Bar, Lanes, lanes

TODAY = date(2031, 6, 1)
LEADS = [Body(pk=number, short=name) for number, name in enumerate(("Lock Forum", "Bolt Board", "Key Club"), 1)]


def planned(number: int, lead: Body, first: date, days: int, preparation: int = 0) -> Operation:
    version = OperationVersion(reference=f"EX {number}", preparation=preparation)
    version.window_first, version.window_after = first, first + timedelta(days)
    return Operation(pk=number, lead=lead, version=version)


def drawn(*operations: Operation, meeting: tuple[int, ...] = ()) -> Lanes:
    found = lanes(operations, meeting, TODAY)
    assert found is not None
    return found


_DAYS = st.dates(date(2031, 1, 1), date(2032, 12, 31))
_PLANNED = st.tuples(st.sampled_from(LEADS), _DAYS, st.integers(1, 60), st.integers(0, 10))


@given(st.lists(_PLANNED, min_size=1, max_size=30))
def test_every_operation_has_its_bar_and_no_two_share_days_in_a_row(told: list[tuple[Body, date, int, int]]) -> None:
    found = drawn(*(planned(number, *each) for number, each in enumerate(told)))
    bars = [bar for lane in found.lanes for bar in lane.bars]
    assert sorted(bar.operation.pk for bar in bars) == list(range(len(told)))
    for one in bars:
        assert one.early >= 0 and one.x + one.width <= WIDTH + 5 and one.y < found.height
        for other in bars:
            assert one is other or one.y != other.y or _apart(one, other)


def _apart(one: Bar, other: Bar) -> bool:
    first, second = sorted((one.window, other.window), key=lambda window: window.first)
    begins = second.with_preparation.first
    return begins is not None and first.last < begins


def test_leads_stand_in_order_each_in_a_lane_of_its_own() -> None:
    forum, board, _ = LEADS
    day = date(2031, 3, 3)
    found = drawn(planned(1, forum, day, 5), planned(2, board, day, 5), planned(3, forum, day, 9))
    assert [lane.lead for lane in found.lanes] == ["Bolt Board", "Lock Forum"]
    assert [len({bar.y for bar in lane.bars}) for lane in found.lanes] == [1, 2]


def test_preparation_is_drawn_before_the_window_and_what_meets_is_told() -> None:
    found = drawn(planned(1, LEADS[0], date(2031, 3, 3), 5, preparation=4), meeting=(1,))
    (bar,) = found.lanes[0].bars
    assert bar.early < bar.x
    assert bar.meets


def test_months_are_named_and_today_stands_where_it_falls() -> None:
    found = drawn(planned(1, LEADS[0], date(2031, 5, 20), 30))
    assert [words for _, words in found.months] == ["May 2031", "Jun"]
    assert found.today == found.months[1][0]
    assert drawn(planned(1, LEADS[0], date(2031, 8, 1), 3)).today is None


def test_without_operations_there_is_no_calendar() -> None:
    assert lanes([], (), TODAY) is None
