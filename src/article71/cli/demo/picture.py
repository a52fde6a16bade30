"""A short picture of a register: what was done by type and presidency, what is owed, what does not add up."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from article71 import periods
from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.duties import Duty, DutyKind
from article71.register.evidence import Evidence, EvidenceState
from article71.register.filters import Asked
from article71.register.followed import Followed
from article71.register.recurrences import in_words
from article71.register.twins import Twin, TwinState
from article71.vocabulary.act_types import ActType

_UNDATED = "undated"
_STATES = ("due", "recurring", "overdue", "silent", "waiting", "going on")
_SHOWN = 6
"""How many duties of a state are named: a picture, not the list, which `article71 duties` gives."""


def of_register(viewer: Account, day: date) -> str:
    """The picture as of a day, as lines of text."""
    everything = Asked()
    acts = list(filters.acts(everything, viewer))
    duties = list(filters.duties(everything, viewer))
    asked = filters.observations(everything, viewer)
    parts = (
        _done(acts),
        _owed(duties, Followed.seen_by(viewer, day)),
        _offered(viewer),
        ["Does it add up?", *(f"  {each}" for each in asked)],
    )
    return "\n".join(line for part in parts for line in ("", *part)) + "\n"


def _done(acts: Sequence[Act]) -> Iterator[str]:
    """A line a type that occurs, a column a presidency, in the order of time."""
    chairs = sorted({act.presidency for act in acts if act.presidency}, key=lambda each: each.semester_first)
    columns = [*(chair.adjective for chair in chairs), _UNDATED]
    counts = Counter((act.type, act.presidency.adjective if act.presidency else _UNDATED) for act in acts)
    yield f"  {'done':<14}" + "".join(f"{column:>12}" for column in columns)
    for type_ in (each for each in ActType if any(act.type == each for act in acts)):
        yield f"  {type_:<14}" + "".join(f"{counts[type_, column] or '·':>12}" for column in columns)


def _owed(duties: Sequence[Duty], became: Followed) -> Iterator[str]:
    yield f"Owed as of {became.day}:"
    for state, chosen in sorted_out(duties, became).items():
        yield from (f"  {state:<10} {_line(duty)}" for duty in chosen[:_SHOWN])
        if len(chosen) > _SHOWN:
            yield f"  {'':<10} and {len(chosen) - _SHOWN} more"


def _offered(viewer: Account) -> Iterator[str]:
    """What waits for people's word: acts that may show delivery, duties that may be one, each with the reasons."""
    yield "Offered, for people to decide:"
    for each in Evidence.objects.visible_to(viewer).filter(state=EvidenceState.OFFERED).with_things():
        yield f"  evidence   {each.act or each} ({', '.join(each.reasons)})"
        yield f"             of {_line(each.duty)}"
    for twin in Twin.objects.visible_to(viewer).filter(state=TwinState.OFFERED):
        sources = " and ".join(" and ".join(act.actors) for act in _sources(twin))
        yield f"  one duty   {_line(twin.other)}, asked by {sources} ({', '.join(twin.reasons)})"


def _sources(twin: Twin) -> list[Act]:
    return [*twin.other.acts.all(), *twin.duty.acts.all()]


def sorted_out(duties: Iterable[Duty], became: Followed) -> dict[str, list[Duty]]:
    """Each duty once: it lies ahead, recurs, its day is over, it is silent by the policy, not yet, or it goes on."""
    found: dict[str, list[Duty]] = {state: [] for state in _STATES}
    for duty in duties:
        if not became.progress_of(duty.pk).closed:
            found[_state(duty, became)].append(duty)
    return found


def _state(duty: Duty, became: Followed) -> str:
    last = duty.due.last if duty.due else None
    if duty.recurrence:
        return "recurring"
    if duty.pk in became.silent:
        return "silent"
    if duty.due and (last is None or last >= became.day):
        return "due"
    if last:
        return "overdue"
    return "going on" if duty.kind == DutyKind.CONTINUOUS else "waiting"


def _line(duty: Duty) -> str:
    when = (duty.due.text or periods.iso(duty.due)) if duty.due else ""
    often = "" if "every " in duty.what else in_words(duty.recurrence)
    # "report by 31 May (by 31 May)": what the duty's own words say is not said again.
    aside = ", ".join(each for each in (when, often) if each and each not in duty.what)
    return f"{' and '.join(duty.owners) or 'nobody named'}: {duty.what}" + (f" ({aside})" if aside else "")
