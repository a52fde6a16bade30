"""The columns of acts."""

from article71.exports.tables import Column
from article71.register.acts import Act

ACTS: tuple[Column[Act], ...] = (
    Column("act", lambda act: act.pk),
    Column("state", lambda act: act.state),
    Column("type", lambda act: act.type),
    Column("date", lambda act: act.date),
    Column("actors", lambda act: act.actors),
    Column("verb", lambda act: act.verb),
    Column("object", lambda act: act.object),
    Column("addressees", lambda act: act.addressees),
    Column("source", lambda act: act.source, table=False),
    Column("topic", lambda act: act.topic.key if act.topic else "", table=False),
    Column("presidency", lambda act: str(act.presidency or ""), table=False),
    Column("due", lambda act: act.due),
    Column("recurrence", lambda act: act.recurrence, table=False),
)
