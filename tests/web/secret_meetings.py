"""Meetings of the same make as the papers: one under each marking, and on the one for everybody an item under each."""

import datetime

from article71.register.accounts import Account
from article71.register.agendas import AgendaItem, AgendaPaper, lines_of
from article71.register.annotations import Annotation, AnnotationKind, AnnotationState
from article71.register.audit import Change, write
from article71.register.bodies import Body
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.meetings import Meeting, MeetingKind, MeetingState
from article71.register.mentions import Mention
from article71.register.positions import Position, Stance
from article71.register.search import index
from tests.exercise import DAY
from tests.web.secret_markings import decide_on


def meet(markings: dict[str, Marking], body: Body, by: Account) -> None:
    """Meetings whose every word begins with that of their marking."""
    plain = Marking.objects.get(key="PUBLIC")
    for word, marking in markings.items():
        meeting = _meeting(word, marking)
        for_all = meeting if marking == plain else Meeting.objects.earliest("pk")
        for held in {meeting, for_all}:
            _item(held, word, marking, body)
        _outcome(for_all.items.latest("pk"))
        _keep_version(meeting)
        decide_on(meeting, word, by)
        write(Change("meetings.call_off", meeting, after={"title": f"{word} title"}, reason=f"{word} ill"), by=by)
    _keep_version(Meeting.objects.earliest("pk"))


def _meeting(word: str, marking: Marking) -> Meeting:
    return Meeting.objects.create(
        words=f"{word} office",
        kind=MeetingKind.FORMAL,
        title=f"The {word} meeting",
        place=f"{word} hall",
        mailbox=f"{word}@exercise.example",
        days_first=DAY,
        days_after=DAY + datetime.timedelta(days=1),
        marking=marking,
        notice=Document.objects.filter(marking=marking).first(),
    )


def _item(meeting: Meeting, word: str, marking: Marking, body: Body) -> None:
    item = AgendaItem.objects.create(
        meeting=meeting, position=meeting.items.count() + 1, title=f"{word} item", note=f"{word} note", marking=marking
    )
    AgendaPaper.objects.create(item=item, reference=f"{word} 77/31", issued=False)
    for stance in (Stance.FOR, Stance.SCRUTINY):
        Position.objects.create(item=item, body=body, stance=stance, words=f"{word} words", marking=marking)
    for state in (AnnotationState.PROPOSED, AnnotationState.ACCEPTED):
        Annotation.objects.create(
            meeting=meeting,
            item=item,
            kind=AnnotationKind.DUE,
            text=f"{word} annotated",
            drafted=f"{word} annotated",
            reason=f"{word} reason",
            source=f"{word} source",
            noun="duty",
            record=f"{item.pk} {state}",
            state=state,
            marking=marking,
        )


def _outcome(item: AgendaItem) -> None:
    """What the paper of the same marking tells came of the item."""
    Mention.objects.filter(document__marking=item.marking).update(item=item)


def _keep_version(meeting: Meeting) -> None:
    index.keep(meeting)
    Meeting.objects.filter(pk=meeting.pk).update(state=MeetingState.CIRCULATED)
    meeting.versions.update_or_create(revision=0, defaults={"circulated": DAY, "lines": lines_of(meeting)})
