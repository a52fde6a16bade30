"""Progress: what evidence and words make of a duty, as at any day, against a reckoning event by event."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from article71 import periods
from article71.followup.progress import Extent, Progress, Said, Shown, Turn, delivered_on, progress, reckoned, turn

START = date(2031, 3, 1)
DAY = timedelta(days=1)
OWNERS_WORDS = [Progress.ACKNOWLEDGED, Progress.IN_PROGRESS]


def on(number: int) -> date:
    return START + number * DAY


DAYS = st.integers(0, 40).map(on)
UNTIL = st.none() | DAYS
SHOWN = st.lists(st.builds(Shown, st.sampled_from(list(Extent)), DAYS, UNTIL, st.integers(0, 2)), max_size=5)
WORDS = st.builds(Said, st.sampled_from(OWNERS_WORDS), DAYS, UNTIL)
IN_PLACE = st.builds(Said, st.sampled_from(list(Progress)), DAYS, UNTIL, st.just(True))


def test_nothing_said_and_nothing_shown_is_open() -> None:
    assert progress([], [], START) is Progress.OPEN


def test_an_interim_reply_is_no_delivery_and_a_partial_one_is_part_of_it() -> None:
    shown = [Shown(Extent.INTERIM, on(1))]
    assert progress(shown, [], on(1)) is Progress.IN_PROGRESS
    shown.append(Shown(Extent.PARTIAL, on(2)))
    assert progress(shown, [], on(2)) is Progress.IN_PART
    shown.append(Shown(Extent.FINAL, on(3)))
    assert progress(shown, [], on(3)) is Progress.DELIVERED
    assert progress(shown, [], on(2)) is Progress.IN_PART


def test_withdrawn_evidence_reopens_from_that_day() -> None:
    shown = [Shown(Extent.FINAL, on(1), until=on(5))]
    assert [progress(shown, [], on(each)) for each in (0, 1, 4, 5)] == [
        Progress.OPEN,
        Progress.DELIVERED,
        Progress.DELIVERED,
        Progress.OPEN,
    ]


def test_one_time_delivered_is_not_the_duty_delivered() -> None:
    assert progress([Shown(Extent.FINAL, on(1), occurrence=1)], [], on(9)) is Progress.IN_PROGRESS


def test_a_word_in_place_of_the_reckoned_progress_holds_until_it_is_lifted() -> None:
    shown = [Shown(Extent.FINAL, on(1))]
    said = [Said(Progress.OPEN, on(3), until=on(6), in_place=True)]
    assert progress(shown, said, on(3)) is Progress.OPEN
    assert reckoned(shown, said, on(3)) is Progress.DELIVERED
    assert progress(shown, said, on(6)) is Progress.DELIVERED


def test_a_missed_time_stays_missed_when_delivery_comes_late() -> None:
    due = periods.between(on(0), on(10))
    late = [Shown(Extent.FINAL, on(12), occurrence=1)]
    assert turn(due, late, on(10)) is Turn.AHEAD
    assert turn(due, late, on(11)) is Turn.MISSED
    assert turn(due, late, on(30)) is Turn.MISSED
    assert delivered_on(late, on(30)) == on(12)
    assert turn(due, [Shown(Extent.FINAL, on(10))], on(30)) is Turn.DELIVERED
    assert turn(due, [Shown(Extent.PARTIAL, on(1))], on(30)) is Turn.MISSED


@given(SHOWN, st.lists(WORDS, max_size=3), st.lists(IN_PLACE, max_size=3, unique_by=lambda each: each.day), DAYS)
def test_it_agrees_with_going_through_history_day_by_day(
    shown: list[Shown], words: list[Said], in_place: list[Said], asked: date
) -> None:
    assert progress(shown, [*words, *in_place], asked) is _naive(shown, words, in_place, asked)


def _naive(shown: list[Shown], words: list[Said], in_place: list[Said], asked: date) -> Progress:
    """Naive: day after day things come into force and go out of it again."""
    standing: list[Shown | Said] = []
    day = START
    while day <= asked:
        standing += [each for each in (*shown, *words, *in_place) if each.day == day]
        standing = [each for each in standing if each.until is None or each.until > day]
        day += DAY
    set_ = [each for each in standing if isinstance(each, Said) and each.in_place]
    if set_:
        return set_[-1].progress
    has = {each.extent for each in standing if isinstance(each, Shown) and not each.occurrence}
    told = {each.progress for each in standing if isinstance(each, Said)}
    some = has or any(isinstance(each, Shown) for each in standing)
    if Extent.FINAL in has:
        return Progress.DELIVERED
    if Extent.PARTIAL in has:
        return Progress.IN_PART
    if some or Progress.IN_PROGRESS in told:
        return Progress.IN_PROGRESS
    return Progress.ACKNOWLEDGED if told else Progress.OPEN
