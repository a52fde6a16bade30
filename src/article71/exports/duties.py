"""The columns of duties."""

from article71.exports.tables import Column
from article71.register.duties import Duty
from article71.register.recurrences import in_words

DUTIES: tuple[Column[Duty], ...] = (
    Column("duty", lambda duty: duty.pk),
    Column("state", lambda duty: duty.state),
    Column("kind", lambda duty: duty.kind),
    Column("due", lambda duty: duty.due),
    Column("recurrence", lambda duty: duty.recurrence, table=False),
    Column("how often", lambda duty: in_words(duty.recurrence)),
    Column("owners", lambda duty: duty.owners),
    Column("what", lambda duty: duty.what),
    Column("since", lambda duty: duty.since),
    Column("acts", lambda duty: [act.pk for act in duty.acts.all()]),
)
