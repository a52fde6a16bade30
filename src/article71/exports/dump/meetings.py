"""Meetings and the items of their agendas."""

from django.db.models import Prefetch, QuerySet

from article71.exports.dump.acts import public_acts
from article71.exports.dump.papers import public_documents
from article71.exports.dump.tables import Field, Table, days
from article71.register.agendas import AgendaItem
from article71.register.meetings import Meeting
from article71.register.mentions import Mention


def _meetings() -> QuerySet[Meeting]:
    paper = Prefetch("notice", public_documents().only("pk"))
    return Meeting.objects.visible_to(None).select_related("body").prefetch_related(paper)


def _items() -> QuerySet[AgendaItem]:
    told = Mention.objects.visible_to(None).standing().filter(act__in=public_acts()).order_by("pk")
    rows = AgendaItem.objects.visible_to(None).standing().select_related("speaker")
    return rows.prefetch_related("papers", Prefetch("outcomes", told))


MEETINGS = Table(
    "meetings",
    "When bodies meet.",
    (
        Field("number", "integer", "its number in the register", lambda meeting: meeting.pk),
        Field("body", "string", "who meets, by the short name", lambda meeting: meeting.name),
        Field(
            "kind",
            "string",
            "formal, informal, support-group, joint, extraordinary or ministerial",
            lambda meeting: meeting.kind,
        ),
        Field("title", "string", "what it is called, where it has a title", lambda meeting: meeting.title),
        *days("days", "the days it is held on", lambda meeting: meeting.days),
        Field("place", "string", "where it is held", lambda meeting: meeting.place),
        Field(
            "state",
            "string",
            "draft, circulated, closed or called off",
            lambda meeting: "called off" if meeting.called_off else meeting.state,
        ),
        Field(
            "notice",
            "integer",
            "the document that calls it",
            lambda meeting: meeting.notice.pk if meeting.notice else None,
            to="documents",
        ),
    ),
    _meetings,
)
AGENDA_ITEMS = Table(
    "agenda_items",
    "What meetings take up, as their agendas stand.",
    (
        Field("number", "integer", "its number in the register", lambda item: item.pk),
        Field("meeting", "integer", "the meeting it is taken up at", lambda item: item.meeting_id, to="meetings"),
        Field("position", "integer", "its place on the agenda", lambda item: item.position),
        Field("title", "string", "what it is about", lambda item: item.title),
        Field("purpose", "string", "information, discussion, decision, or empty", lambda item: item.purpose),
        Field(
            "speaker", "string", "the body that introduces it", lambda item: item.speaker.short if item.speaker else ""
        ),
        Field(
            "papers", "array", "the references it names", lambda item: [each.reference for each in item.papers.all()]
        ),
        Field(
            "outcomes", "array", "the acts that came of it", lambda item: [each.act_id for each in item.outcomes.all()]
        ),
    ),
    _items,
)
