"""Agendas: the items of a meeting, their papers, and the agenda as it stood each time it was circulated."""

from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet
from article71.register.meetings import Meeting

if TYPE_CHECKING:
    from article71.register.accounts import Account


class Purpose(models.TextChoices):
    """What an item is on the agenda for."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"


class AgendaItemQuerySet(MarkedQuerySet["AgendaItem"]):
    """Items of agendas."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those the viewer may see, of meetings that the viewer may see."""
        return super().visible_to(viewer).filter(meeting__in=Meeting.objects.visible_to(viewer))

    def standing(self) -> Self:
        """Those that are on the agenda still."""
        return self.filter(dropped=False)


class AgendaItem(Marked):
    """An item of a meeting's agenda, in its place; `speaker` is the body that introduces it.

    One that was taken off the agenda is kept, since an earlier version names it. `notice` is the paper that named it
    first, None where people put it there.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="items")
    position = models.IntegerField()
    title = models.TextField()
    purpose = models.CharField(max_length=12, choices=Purpose.choices, blank=True)
    speaker = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="speaks")
    note = models.TextField(blank=True)
    dropped = models.BooleanField(default=False)
    notice = models.ForeignKey(
        "register.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="named_items"
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ("meeting", "position", "pk")

    def __str__(self) -> str:
        return self.title


class AgendaPaper(models.Model):
    """A paper that an item names, by its reference; `issued` is what the agenda said of it, not whether it is here."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="papers")
    reference = models.CharField(max_length=100, db_index=True)
    issued = models.BooleanField(default=True)

    class Meta:
        ordering = ("item", "pk")

    def __str__(self) -> str:
        return self.reference


class AgendaVersion(models.Model):
    """The agenda as it was circulated: revision 0 first, then REV 1. Its `lines` are frozen, each with its item."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="versions")
    revision = models.IntegerField()
    circulated = models.DateField()
    lines = models.JSONField(default=list)

    class Meta:
        ordering = ("meeting", "revision")
        constraints = (models.UniqueConstraint(fields=("meeting", "revision"), name="one_version_a_revision"),)

    def __str__(self) -> str:
        return f"REV {self.revision}" if self.revision else "first version"


def lines_of(meeting: Meeting) -> list[dict[str, object]]:
    """The agenda as it stands, to be kept as a version: each line with its item, so that who may see the item sees it.

    Words are kept, not rows: what people had in hand stays readable whatever becomes of the item.
    """
    rows = meeting.items.standing().select_related("speaker").prefetch_related("papers")
    return [
        {
            "item": each.pk,
            "number": number,
            "title": each.title,
            "purpose": each.purpose,
            "speaker": each.speaker.short if each.speaker else "",
            "papers": [{"reference": paper.reference, "issued": paper.issued} for paper in each.papers.all()],
        }
        for number, each in enumerate(rows, 1)
    ]
