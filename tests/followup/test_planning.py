"""What is told to whom over generated histories: never twice, one message a day, as a naive account has it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from article71.followup.planning import DUTY, Before, Planned, Wanted, plan
from article71.followup.rhythms import OWNERS, PRESIDENCY

FIRST = date(2031, 1, 1)
DAYS = 150

numbers = st.integers(1, 3)
recipients = st.sampled_from(["a@x.example", "b@x.example"])
days = st.integers(0, DAYS).map(lambda number: FIRST + timedelta(number))


@st.composite
def reminders(draw: st.DrawFn) -> list[Wanted]:
    """Duties of a few, with their last days, owed to some of the recipients; one of them may preside."""
    last = {number: draw(days) for number in (1, 2, 3)}
    pairs = draw(st.sets(st.tuples(recipients, numbers, st.booleans()), min_size=1))
    return [
        Wanted(recipient, DUTY, number, "owes" if owes else "presides", last[number], OWNERS if owes else PRESIDENCY)
        for recipient, number, owes in sorted(pairs)
    ]


news = st.lists(
    st.tuples(days, st.builds(Wanted, recipients, st.sampled_from([DUTY, "act"]), numbers, st.just("follows"))),
    max_size=12,
)
Sent = list[tuple[date, str, list[Planned]]]


def told(wanted: list[Wanted], told_of: list[tuple[date, Wanted]], working: set[date]) -> Sent:
    """A year of sending on the working days: news waits until it is told."""
    sent: Sent = []
    waiting: list[Wanted] = []
    named: dict[tuple[str, str, int], list[date]] = {}
    for number in range(DAYS + 100):
        today = FIRST + timedelta(number)
        waiting += [each for day, each in told_of if day == today]
        if today not in working:
            continue
        for recipient, lines in plan([*wanted, *waiting], today, Before(named)).items():
            sent.append((today, recipient, lines))
            for line in lines:
                named.setdefault((recipient, line.wanted.noun, line.wanted.record), []).append(today)
                waiting = [each for each in waiting if each != line.wanted]
    return sent


@given(reminders(), news, st.sets(days))
def test_a_recipient_has_one_message_a_day_and_a_line_stands_in_it_once(
    wanted: list[Wanted], told_of: list[tuple[date, Wanted]], working: set[date]
) -> None:
    sent = told(wanted, told_of, working)
    keys = [(day, recipient) for day, recipient, _ in sent]
    assert len(keys) == len(set(keys))
    for _, recipient, lines in sent:
        assert len({line.wanted for line in lines}) == len(lines)
        assert {line.wanted.recipient for line in lines} == {recipient}


@given(reminders(), news, st.sets(days))
def test_a_duty_is_not_named_twice_within_five_days_but_beside_its_last(
    wanted: list[Wanted], told_of: list[tuple[date, Wanted]], working: set[date]
) -> None:
    last = {each.record: each.last for each in wanted}
    named: dict[tuple[str, int], date] = {}
    for day, recipient, lines in told(wanted, told_of, working):
        for record in {line.wanted.record for line in lines if line.wanted.noun == DUTY}:
            before = named.get((recipient, record))
            ends = {line.wanted.last for line in lines if line.wanted.record == record and line.wanted.last}
            beside = any(abs((day - end).days) == 1 for end in ends or {last.get(record)} - {None})
            assert before is None or (day - before).days >= 5 or beside
            named[recipient, record] = day


@given(reminders(), st.sets(days))
def test_reminders_are_those_of_a_naive_calendar(wanted: list[Wanted], working: set[date]) -> None:
    found = {
        (day, line.wanted.recipient, line.wanted.record, line.wanted.why)
        for day, _, lines in told(wanted, [], working)
        for line in lines
    }
    assert found == _by_the_calendar(wanted, working)


def _by_the_calendar(wanted: list[Wanted], working: set[date]) -> set[tuple[date, str, int, str]]:
    """Each day, each line: its steps are looked up one by one, and what was told since the step came."""
    found: set[tuple[date, str, int, str]] = set()
    for number in range(DAYS + 100):
        today = FIRST + timedelta(number)
        if today in working:
            found |= {_key(today, each) for each in wanted if _comes(each, today, found)}
    return found


def _key(day: date, wanted: Wanted) -> tuple[date, str, int, str]:
    return day, wanted.recipient, wanted.record, wanted.why


def _comes(wanted: Wanted, today: date, found: set[tuple[date, str, int, str]]) -> bool:
    assert wanted.last and wanted.rhythm
    before = [day for day, who, what, _ in found if (who, what) == (wanted.recipient, wanted.record) and day < today]
    offsets = [*(-each for each in wanted.rhythm.before), *wanted.rhythm.after, *range(30, 400, 30)]
    steps = [wanted.last + timedelta(each) for each in offsets]
    come = [each for each in steps if each <= today]
    if not come or any(day >= max(come) for day in before):
        return False
    lately = any((today - day).days < 5 for day in before)
    return not lately or today in (wanted.last - timedelta(1), wanted.last + timedelta(1))


@given(reminders(), st.sets(recipients))
def test_who_had_a_message_has_no_other_that_day(wanted: list[Wanted], served: set[str]) -> None:
    today = FIRST + timedelta(DAYS)
    assert not plan(wanted, today, Before({}, served)).keys() & served


def test_what_is_no_duty_is_told_whenever_there_is_something_new() -> None:
    act = Wanted("a@x.example", "act", 1, "follows")
    named = {("a@x.example", "act", 1): [FIRST]}
    assert plan([act], FIRST + timedelta(1), Before(named)) == {"a@x.example": [Planned(act)]}


def test_news_of_a_duty_waits_until_the_days_lie_apart() -> None:
    duty = Wanted("a@x.example", DUTY, 1, "follows")
    named = {("a@x.example", DUTY, 1): [FIRST]}
    assert plan([duty], FIRST + timedelta(4), Before(named)) == {}
    assert plan([duty], FIRST + timedelta(5), Before(named)) == {"a@x.example": [Planned(duty)]}
