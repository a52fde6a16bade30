"""The columns of duties."""

from article71.exports.tables import Column
from article71.register.duties import Duty
from article71.register.followed import Followed
from article71.register.recurrences import in_words


def duty_columns(became: Followed) -> tuple[Column[Duty], ...]:
    """The columns of duties; `became` tells what has become of them as at its day, as far as whoever asks may know."""
    return (
        Column("duty", lambda duty: duty.pk),
        Column("state", lambda duty: duty.state),
        Column("progress", lambda duty: str(became.progress_of(duty.pk))),
        Column("kind", lambda duty: duty.kind),
        Column("due", lambda duty: duty.due),
        Column("recurrence", lambda duty: duty.recurrence, table=False),
        Column("how often", lambda duty: in_words(duty.recurrence)),
        Column("owners", lambda duty: duty.owners),
        Column("what", lambda duty: duty.what),
        Column("since", lambda duty: duty.since),
        Column("silent since", lambda duty: became.silent.get(duty.pk)),
        Column("acts", lambda duty: [act.pk for act in duty.acts.all()]),
    )
