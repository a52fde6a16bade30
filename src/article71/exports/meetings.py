"""The columns of meetings."""

from article71.exports.tables import Column
from article71.register.meetings import Meeting

MEETINGS: tuple[Column[Meeting], ...] = (
    Column("meeting", lambda each: each.pk),
    Column("state", lambda each: "called off" if each.called_off else each.state),
    Column("kind", lambda each: each.kind),
    Column("body", lambda each: each.name),
    Column("days", lambda each: each.days),
    Column("start", lambda each: f"{each.start:%H:%M}" if each.start else "", table=False),
    Column("place", lambda each: each.place),
    Column("title", lambda each: each.title),
    Column("attendance", lambda each: each.attendance, table=False),
    Column("mailbox", lambda each: each.mailbox, table=False),
    Column("revision", lambda each: each.revision, table=False),
)
