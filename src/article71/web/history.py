"""A record's history in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from article71.exports.tables import plain
from article71.register.history import Changed, Step

_DONE: dict[str, str | Promise] = {
    "documents.ingest": gettext_lazy("A paper that tells of it was taken in"),
    "documents.reread": gettext_lazy("A paper that tells of it was read again"),
    "documents.record": gettext_lazy("A paper that tells of it was recorded by its reference"),
    "acts.confirm": gettext_lazy("A telling was confirmed"),
    "acts.confirm_alike": gettext_lazy("A telling was confirmed, with others like it"),
    "acts.accept": gettext_lazy("A telling was accepted as a further one of the act"),
    "decisions.undo": gettext_lazy("A decision was taken back"),
    "acts.reject": gettext_lazy("A telling was rejected"),
    "acts.correct": gettext_lazy("A telling was corrected"),
    "acts.join": gettext_lazy("One act was joined to another"),
    "acts.divide": gettext_lazy("A sentence was found to tell this act too"),
    "acts.split": gettext_lazy("A telling was split off as an act of its own"),
    "acts.record": gettext_lazy("A telling was entered by hand"),
    "duties.record": gettext_lazy("The duty was entered by hand"),
    "meetings.plan": gettext_lazy("The meeting was planned"),
    "meetings.change": gettext_lazy("The meeting was set otherwise"),
    "meetings.circulate": gettext_lazy("The agenda was circulated"),
    "meetings.revise": gettext_lazy("The agenda was opened again"),
    "meetings.close": gettext_lazy("The meeting was closed"),
    "meetings.call_off": gettext_lazy("The meeting was called off"),
    "meetings.publish": gettext_lazy("The meeting was made public"),
    "agendas.add": gettext_lazy("An item came on the agenda"),
    "agendas.change": gettext_lazy("An item was changed"),
    "agendas.move": gettext_lazy("An item was moved"),
    "agendas.drop": gettext_lazy("An item came off the agenda"),
    "annotations.draft": gettext_lazy("Lines for the agenda were drafted"),
    "annotations.accept": gettext_lazy("A line for the agenda was accepted"),
    "annotations.drop": gettext_lazy("A line for the agenda was dropped"),
    "positions.record": gettext_lazy("A position was recorded"),
    "positions.withdraw": gettext_lazy("A position was withdrawn"),
    "duties.merge": gettext_lazy("The duty was merged into another"),
    "duties.unmerge": gettext_lazy("The duty was taken apart from the one it had been merged into"),
    "duties.split": gettext_lazy("The duty was split into several"),
    "statements.supersede": gettext_lazy("Other duties took its place"),
    "twins.dismiss": gettext_lazy("It was said to be another duty than one that looks like it"),
    "evidence.show": gettext_lazy("Something was found to show its delivery"),
    "evidence.offer": gettext_lazy("Whoever owes it offered what shows its delivery"),
    "evidence.accept": gettext_lazy("What was offered was accepted as showing its delivery"),
    "evidence.dismiss": gettext_lazy("What was offered was dismissed"),
    "evidence.withdraw": gettext_lazy("What showed its delivery was taken back"),
    "statements.acknowledge": gettext_lazy("The duty was acknowledged"),
    "statements.begin": gettext_lazy("Work on the duty was said to go on"),
    "statements.override": gettext_lazy("Its progress was set in place of what the evidence says"),
    "statements.lift": gettext_lazy("A word on its progress was lifted"),
    "legislation.record": gettext_lazy("The file was entered"),
    "legislation.change": gettext_lazy("What is told of the file was changed"),
    "legislation.tell": gettext_lazy("A line was added to its state of play"),
    "legislation.relate": gettext_lazy("It was tied to another file"),
    "legislation.part": gettext_lazy("It is tied to another file no more"),
    "mandates.record": gettext_lazy("The mandate was entered"),
    "mandates.change": gettext_lazy("The mandate was changed"),
    "mandates.follow": gettext_lazy("The mandate was entered as one that follows another"),
    "operations.draft": gettext_lazy("The operation was drafted"),
    "operations.change": gettext_lazy("Another version of the operation was made"),
    "operations.check": gettext_lazy("It was asked what the draft would meet"),
    "operations.register": gettext_lazy("The operation was registered"),
    "operations.confirm": gettext_lazy("The operation was confirmed"),
    "operations.begin": gettext_lazy("The operation began"),
    "operations.close": gettext_lazy("The operation was closed"),
    "operations.cancel": gettext_lazy("The operation was cancelled"),
    "operations.publish": gettext_lazy("The operation was made public"),
    "overlaps.acknowledge": gettext_lazy("The overlap was acknowledged"),
    "overlaps.release": gettext_lazy("More was shown to the other side"),
    "overlaps.answer": gettext_lazy("What becomes of the overlap was said"),
    "overlaps.mute": gettext_lazy("The overlap was muted"),
    "overlaps.unmute": gettext_lazy("The overlap is muted no more"),
    "observations.record": gettext_lazy("The question was put by hand"),
    "observations.settle": gettext_lazy("The question was settled"),
    "observations.keep_open": gettext_lazy("The question was kept open"),
}
_NAMES: dict[str, str | Promise] = {
    "state": gettext_lazy("State"),
    "kind": gettext_lazy("Kind"),
    "text": gettext_lazy("Question"),
    "note": gettext_lazy("Note"),
    "what": gettext_lazy("What"),
    "extent": gettext_lazy("Extent"),
    "progress": gettext_lazy("Progress"),
    "owners": gettext_lazy("Owners"),
    "title": gettext_lazy("Title"),
    "days": gettext_lazy("Days"),
    "place": gettext_lazy("Place"),
    "purpose": gettext_lazy("Purpose"),
    "papers": gettext_lazy("Papers"),
    "version": gettext_lazy("Version"),
    "act": gettext_lazy("Act"),
    "joined_to": gettext_lazy("Joined to act"),
    "actors": gettext_lazy("Who"),
    "type": gettext_lazy("Type"),
    "verb": gettext_lazy("Verb"),
    "object": gettext_lazy("Object"),
    "addressees": gettext_lazy("To whom"),
    "source": gettext_lazy("From whom"),
    "topic": gettext_lazy("Topic"),
    "date": gettext_lazy("When"),
    "due": gettext_lazy("Due"),
    "recurrence": gettext_lazy("How often"),
    "presidency": gettext_lazy("Presidency"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One step in words: what was done, and each detail that changed, by its name, before and after."""

    step: Step
    done: str
    changes: list[tuple[str, str, str]]


def told(steps: Iterable[Step]) -> list[Told]:
    """The steps in words, oldest first as they come."""
    return [Told(step, _done(step.action), [*map(_change, step.changes)]) for step in steps]


def _done(action: str) -> str:
    """What an action did; one that has no words here is named as the audit trail names it."""
    return str(_DONE.get(action, action))


def _change(changed: Changed) -> tuple[str, str, str]:
    return str(_NAMES.get(changed.name, changed.name)), _words(changed.before), _words(changed.after)


def _words(value: Any) -> str:
    return plain(value) if value else _("nothing")
