"""Dates in words, as official reports write them: "on 12 December 2024", "under the Spanish Presidency"."""

from collections.abc import Callable
from datetime import date, timedelta

from article71 import periods
from article71.periods import Period
from article71.references.writing import MONTHS
from article71.vocabulary.model import Presidency, Vocabulary

_QUARTERS = ("first", "second", "third", "fourth")
_PREPOSITIONS = ("by ", "before ", "until ", "within ", "in ", "during ", "at ", "no later than ", "as soon as ")


def in_words(period: Period) -> str:
    """The days as a phrase without preposition: "12 December 2024", "the second quarter of 2025", "2023"."""
    first, last = period.first, period.last
    if first is None or last is None:
        return _day(last or first)
    named = next((words(first) for same, words in _UNITS if same(first).days == period.days), None)
    return named or _range(first, last)


def when(period: Period, vocabulary: Vocabulary) -> str:
    """The phrase a sentence opens with, lower case: "in November 2023", "from 24 to 26 May 2024"."""
    chair = _in_the_chair(period, vocabulary)
    if chair:
        return f"under the {chair.adjective} Presidency"
    if period.first is None or period.last is None:
        return f"{'since' if period.first else 'until'} {in_words(period)}"
    if period.first == period.last:
        return f"on {in_words(period)}"
    words = in_words(period)
    return words if words.startswith("from ") else f"in {words}"


def due_in_words(due: Period) -> str:
    """When something is due: "by the second quarter of 2025", with the record's own preposition where it has one."""
    preposition = _preposition(due) or "by "
    if preposition == "before " and due.first is None and due.last:
        # "before 1 December" ends on 30 November: "before 30 November" would be a day too early.
        return preposition + _day(due.last + timedelta(days=1))
    words = in_words(due)
    if words.startswith(("from ", "the period ")):
        return f"in {words}" if words.startswith("the ") else words
    return preposition + words


def has_preposition(due: Period) -> bool:
    """Whether the record's wording brings its own: "by 31 March 2027" does, "June 2026" does not."""
    return bool(_preposition(due))


def _preposition(due: Period) -> str:
    return next((each for each in _PREPOSITIONS if due.text.lower().startswith(each)), "")


def chair_over(period: Period, vocabulary: Vocabulary) -> Presidency | None:
    """The presidency in whose semester the whole period lies."""
    return next((each for each in vocabulary.presidencies if period.within(each.semester)), None)


def _in_the_chair(period: Period, vocabulary: Vocabulary) -> Presidency | None:
    return next((each for each in vocabulary.presidencies if each.semester.days == period.days), None)


def _day(on: date | None) -> str:
    return f"{on.day} {month_in_words(on)}" if on else ""


def month_in_words(on: date) -> str:
    """The month of a day: "November 2023"."""
    return f"{MONTHS[on.month - 1]} {on.year}"


def _range(first: date, last: date) -> str:
    whole_months = Period(first, periods.between(first, last).after)
    if first.day == 1 and periods.month(last.year, last.month).after == whole_months.after:
        begin = MONTHS[first.month - 1] if first.year == last.year else month_in_words(first)
        return f"the period from {begin} to {month_in_words(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"from {first.day} to {_day(last)}"
    begin = _day(first).removesuffix(f" {last.year}")
    return f"from {begin} to {_day(last)}"


_UNITS: tuple[tuple[Callable[[date], Period], Callable[[date], str]], ...] = (
    (lambda on: periods.day(on.year, on.month, on.day), _day),
    (lambda on: periods.month(on.year, on.month), month_in_words),
    (
        lambda on: periods.quarter(on.year, (on.month + 2) // 3),
        lambda on: f"the {_QUARTERS[(on.month - 1) // 3]} quarter of {on.year}",
    ),
    (
        lambda on: periods.half(on.year, 1 if on.month <= 6 else 2),
        lambda on: f"the {_QUARTERS[on.month // 7]} half of {on.year}",
    ),
    (lambda on: periods.year(on.year), lambda on: str(on.year)),
)
