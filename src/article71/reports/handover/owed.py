"""Duties in a handover: what the time in the chair opened, closed and left, and what falls due afterwards."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Prefetch

from article71 import periods
from article71.followup.progress import Progress
from article71.register.among import Among
from article71.register.documents import Document
from article71.register.duties import Duty
from article71.register.followed import Followed
from article71.register.markings import Level
from article71.register.occurrences import Occurrence
from article71.register.recurrences import in_words
from article71.register.sights import Sight
from article71.reports.duty_sources import Sources, sources
from article71.reports.handover.lines import Group, Line, Section
from article71.reports.handover.sorting import Found, Owed, Round
from article71.reports.sentences import dates


@dataclass(frozen=True, slots=True)
class Words:
    """The duties and times that lines are made of, by their numbers; of each group at most so many are shown."""

    duties: Mapping[int, Duty]
    sources: Mapping[int, Sources]
    times: Mapping[int, Occurrence]
    now: Followed
    most: int | None

    def group(self, title: str, found: Sequence[Found]) -> Group:
        """These duties, each in a line."""
        shown, others = found[: self.most], found[len(found[: self.most]) :]
        lines = tuple(self._line(self.duties[each.number]) for each in shown)
        return Group(title, lines, more=len(others), level=_level(others))

    def rounds(self, title: str, found: Sequence[Round]) -> Group:
        """These times, each in a line."""
        shown, others = found[: self.most], found[len(found[: self.most]) :]
        lines = tuple(self._round(self.times[each.number], self.duties[each.duty.number]) for each in shown)
        return Group(title, lines, more=len(others), level=_level(each.duty for each in others))

    def _line(self, duty: Duty) -> Line:
        known = self.sources[duty.pk]
        words = filter(None, (known.owing(duty), _due(duty), *_became(duty, self.now)))
        return known.line(", ".join(words), duty)

    def _round(self, time: Occurrence, duty: Duty) -> Line:
        known = self.sources[duty.pk]
        due = f", {dates.due_in_words(time.due)}" if time.due else ""
        return known.line(f"{known.owing(duty)}{due}", duty)


def told(owed: Owed, sight: Sight, most: int | None) -> tuple[list[Section], list[Group]]:
    """What was opened, what was closed and what is left, as chapters; and what falls due in the semester after."""
    opened, longer = owed.opened()
    closed, left, due, rounds = owed.closed(), list(owed.pressing()), owed.due_next(), owed.rounds_next()
    named = (opened, longer, closed, *(found for _, found in left), due, [each.duty for each in rounds[:most]])
    shown = {each.number for found in named for each in found[:most]}
    words = Words(_duties(shown, sight), sources(shown, sight.seen), _times(rounds[:most]), owed.now, most)
    who = owed.chair.who
    chapters = [
        Section(
            f"What {who} opened",
            (
                words.group("By acts of this time", opened),
                words.group("By acts without a day, told of a time that this one is part of", longer),
            ),
        ),
        Section(f"What {who} closed", (words.group("", closed),)),
        Section(f"What {who} leaves", tuple(words.group(title, found) for title, found in left)),
    ]
    return chapters, [words.group("Due", due), words.rounds("Coming round", rounds)]


def _level(duties: Iterable[Found]) -> Level:
    return max((Level(each.level) for each in duties), default=Level.PUBLIC)


def _duties(numbers: Iterable[int], sight: Sight) -> Mapping[int, Duty]:
    paper = Prefetch("document", Document.objects.seen_with(sight.seen).only("reference"))
    rows = Duty.objects.filter(Among(F("pk"), numbers)).select_related("marking").prefetch_related(paper)
    return {each.pk: each for each in rows}


def _times(rounds: Iterable[Round]) -> Mapping[int, Occurrence]:
    rows = Occurrence.objects.filter(Among(F("pk"), [each.number for each in rounds]))
    return {each.pk: each for each in rows}


def _became(duty: Duty, now: Followed) -> Iterator[str]:
    """What had become of it by the day, and since when nobody had been heard of."""
    progress, since = now.progress_of(duty.pk), now.silent.get(duty.pk)
    if progress is not Progress.OPEN:
        yield progress.value
    if since:
        yield f"silent since {dates.in_words(periods.between(since, since))}"


def _due(duty: Duty) -> str:
    if duty.recurrence:
        return in_words(duty.recurrence)
    return f"due {dates.due_in_words(duty.due)}" if duty.due and duty.due.last else ""
