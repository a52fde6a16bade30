"""What hangs on a record follows its marking: the lines of a file, the items of a meeting, mandates, annotations.

What bore the same marking as the record goes on to do so, unless the record is opened to everybody: that opens nothing
that somebody marked. Everything else is narrowed where the record is, and never widened.
"""

from collections.abc import Iterable

from article71.register.acts import Act
from article71.register.annotations import Annotation
from article71.register.legislative_files import LegislativeFile
from article71.register.mandates import Mandate
from article71.register.markings import Marked, Marking
from article71.register.meetings import Meeting


def follow_file(file: LegislativeFile, earlier: Marking) -> None:
    """The lines of its state of play; as at a day, it is there by those that all may read who see the file."""
    _follow(file.developments.select_related("marking"), earlier, file.marking)
    first = file.developments.standing().filter(marking=file.marking).order_by("effective").first()
    file.begun = first.effective if first else None
    file.save(update_fields=["begun"])


def follow_meeting(meeting: Meeting, earlier: Marking) -> None:
    """Its items, with the positions on them, and its annotations."""
    _follow(meeting.items.select_related("marking"), earlier, meeting.marking)
    for item in meeting.items.select_related("marking"):
        _follow(item.positions.select_related("marking"), earlier, item.marking)
    _follow(meeting.annotations.select_related("marking"), earlier, meeting.marking)


def follow_act(act: Act) -> None:
    """The mandates it gives, and what was annotated because of it."""
    for mandate in act.mandates.select_related("own"):
        settle_mandate(mandate)
    follow_record(act)


def settle_mandate(mandate: Mandate) -> None:
    """It bears its own marking, that of the act that gives it and of the mandate it follows; so do those behind it."""
    before = Mandate.objects.filter(followed_by=mandate).select_related("marking").first()
    sources = [mandate.own or mandate.marking, *(each.marking for each in (mandate.act, before) if each)]
    given = Marking.objects.over(sources)
    if given.pk != mandate.marking_id:
        mandate.marking = given
        mandate.save(update_fields=["marking"])
        follow_record(mandate)
    if mandate.followed_by:
        settle_mandate(mandate.followed_by)


def follow_record(record: Marked) -> None:
    """What was annotated because of it tells its words."""
    noun = str(record._meta.verbose_name)
    for each in Annotation.objects.filter(noun=noun, record=str(record.pk)).select_related("marking"):
        _give(each, Marking.objects.over([each.marking, record.marking]))


def _follow(rows: Iterable[Marked], earlier: Marking, given: Marking) -> None:
    for row in rows:
        same = row.marking_id == earlier.pk and not given.is_open
        _give(row, given if same else Marking.objects.over([row.marking, given]))


def _give(row: Marked, given: Marking) -> None:
    if row.marking_id != given.pk:
        row.marking = given
        row.save(update_fields=["marking"])
