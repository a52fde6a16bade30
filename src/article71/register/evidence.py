"""Evidence: what shows that a duty was delivered, wholly or in part: a paper, an act, a meeting or a link."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from article71.followup.progress import Extent, Shown
from article71.register.documents import LONG
from article71.register.markings import GuardedQuerySet, Marking

if TYPE_CHECKING:
    from article71.register.accounts import Account

EXTENTS = [(each.value, each.value) for each in Extent]


class EvidenceState(models.TextChoices):
    """How far people have come with it. A dismissed one is kept, so that the same is not offered again."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class EvidenceQuerySet(GuardedQuerySet["Evidence"]):
    """Evidence."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """That of which the viewer may see the duty and what shows its delivery."""
        return self.seen_with(Marking.objects.seen_by(viewer))

    def seen_with(self, markings: frozenset[int]) -> Self:
        """The same for whoever is cleared for the markings of these numbers."""
        paper = Q(document=None) | Q(document__marking__in=markings)
        act = Q(act=None) | Q(act__marking__in=markings)
        meeting = Q(meeting=None) | Q(meeting__marking__in=markings)
        return self.filter(paper, act, meeting, duty__marking__in=markings)

    def with_things(self) -> Self:
        """With what shows the delivery, and the time that was delivered."""
        long = (f"document__{column}" for column in LONG)
        return self.select_related("document", "act", "meeting__body", "occurrence").defer(*long)

    def accepted(self) -> Self:
        """That which people accepted, withdrawn since or not: whether it counts hangs on the day."""
        return self.filter(state__in=(EvidenceState.ACCEPTED, EvidenceState.WITHDRAWN))

    def counting(self) -> Self:
        """That which nobody took back, and whose act still stands."""
        return self.accepted().filter(withdrawn=None, fell=None)


class Evidence(models.Model):
    """What shows delivery of a duty, or of one occurrence of it, from its `day` until it was `withdrawn`.

    It `fell` on the day on which the act that shows it was rejected, or was found no more.

    Just one of `document`, `act`, `meeting` and `link` is given. `reasons` say why it was offered; `offered_by` is the
    number of the account that did, None where the register itself did.
    """

    duty = models.ForeignKey("register.Duty", on_delete=models.PROTECT, related_name="evidence")
    occurrence = models.ForeignKey(
        "register.Occurrence", null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    document = models.ForeignKey(
        "register.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    act = models.ForeignKey("register.Act", null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    meeting = models.ForeignKey(
        "register.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    link = models.CharField(max_length=500, blank=True)
    extent = models.CharField(max_length=10, choices=EXTENTS, default=Extent.FINAL.value)
    state = models.CharField(max_length=10, choices=EvidenceState.choices, default=EvidenceState.OFFERED)
    day = models.DateField()
    withdrawn = models.DateField(null=True, blank=True)
    fell = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    reasons = models.JSONField(default=list)
    offered_by = models.BigIntegerField(null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ("day", "pk")
        verbose_name_plural = "evidence"
        indexes = (models.Index(fields=("state", "duty"), name="evidence_by_state"),)

    def __str__(self) -> str:
        return str(self.document or self.act or self.meeting or self.link)

    @property
    def stamp(self) -> str:
        """Equal while nobody has decided on it."""
        return f"{self.state} {self.extent} {self.occurrence_id or ''}"

    @property
    def value(self) -> Shown:
        """What it says of the duty's progress, once it is accepted."""
        number = self.occurrence.number if self.occurrence else 0
        ends = [each for each in (self.withdrawn, self.fell) if each]
        return Shown(Extent(self.extent), self.day, min(ends, default=None), number)
