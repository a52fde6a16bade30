"""Days on which legislative files take effect, as the presidency and the secretariat are told of them."""

import datetime
from collections.abc import Iterator

from article71.followup.planning import Wanted
from article71.followup.rhythms import EFFECTS
from article71.register.accounts import Account, Role
from article71.register.developments import EffectDay
from article71.register.filters import Asked
from article71.register.filters.of_legislation import legislation
from article71.register.legislation_standing import standings, with_all
from article71.register.legislative_files import LegislativeFile
from article71.register.outbox import Why
from article71.register.reach import Reach
from article71.register.reminding import Call

FILE = "legislative file"
_DAY = datetime.timedelta(days=1)


def effect_calls(day: datetime.date) -> Iterator[Call]:
    """Every day within reach of the rhythm on which an act enters into force, applies or must be transposed."""
    reach = Reach(day)
    for each in (*reach.in_the_chair(), *reach.in_role(Role.SECRETARIAT)):
        for file, last in _ahead(day, each.reader):
            yield Call(Wanted(each.address, FILE, file.pk, Why.EFFECT, last, EFFECTS), each)


def effects_on(file: LegislativeFile, last: datetime.date) -> list[EffectDay]:
    """What happens to the file's act on this day."""
    return [each for each in file.effect_days.all() if each.day_after == last + _DAY]


def _ahead(day: datetime.date, reader: Account | None) -> Iterator[tuple[LegislativeFile, datetime.date]]:
    """The files whose acts take effect soon, each day once: of an act that is not adopted yet no day is known."""
    until = day + datetime.timedelta(max(EFFECTS.before))
    soon = EffectDay.objects.between(day, until + _DAY).values("file")
    found = with_all(legislation(Asked(as_at=day), reader).filter(pk__in=soon), reader, day)
    for standing in standings(found, day):
        days = {each.day_after - _DAY for each in standing.effects}
        yield from ((standing.file, last) for last in sorted(days) if day <= last <= until)
