"""Intakes: files handed in, and what became of each."""

from typing import Self

from django.db import models
from django.utils.translation import ngettext_lazy

from article71 import __version__
from article71.register.accounts import Account, Role
from article71.register.documents import Document, DocumentQuerySet, File
from article71.register.markings import Compartment, GuardedQuerySet


class IntakeState(models.TextChoices):
    """How far a file handed in has come. Broken off: something failed that was not the file's fault."""

    WAITING = "waiting"
    READING = "reading"
    TAKEN_IN = "taken in"
    KNOWN = "known"
    REFUSED = "refused"
    BROKEN_OFF = "broken off"


UNFINISHED = (IntakeState.WAITING, IntakeState.READING)
UNREAD = (*UNFINISHED, IntakeState.BROKEN_OFF)  # those whose bytes are kept aside


class IntakeQuerySet(GuardedQuerySet["Intake"]):
    """Intakes."""

    def visible_to(self, viewer: Account | None) -> Self:
        """Those of papers that the viewer may see, where it keeps the register; its own where there is no paper (yet).

        Before a file is read nobody knows its marking.
        """
        if viewer is None or viewer.role != Role.SECRETARIAT:
            return self.none()
        own = models.Q(account=viewer.pk, document=None)
        return self.filter(own | models.Q(document__in=Document.objects.visible_to(viewer)))

    def unfinished(self) -> Self:
        """Those that wait to be read, or are being read."""
        return self.filter(state__in=UNFINISHED)

    def unread(self) -> Self:
        """Those whose bytes are kept aside: unfinished ones, and those to be tried again."""
        return self.filter(state__in=UNREAD)


class Intake(models.Model):
    """One file handed in by an account, by its number. `counts` are what taking it in found; `trouble` why it failed.

    `on` is the day it takes effect; `compartments` are those its paper goes into besides the level on its cover.
    """

    name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField()
    account = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True)
    on = models.DateField()
    compartments = models.ManyToManyField(Compartment, related_name="+")
    state = models.CharField(max_length=10, choices=IntakeState.choices, default=IntakeState.WAITING, db_index=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="intakes")
    how = models.CharField(max_length=100, blank=True)
    counts = models.JSONField(default=dict)
    trouble = models.TextField(blank=True)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        indexes = (models.Index(fields=("account",)),)

    def __str__(self) -> str:
        return self.name

    @property
    def outcome(self) -> str:
        """What became of it, in words: "taken in: 34 acts, 5 duties, 2 observations"."""
        if self.trouble:
            return f"{self.get_state_display().lower()}: {self.trouble}"
        found = ", ".join(_found(self.counts))
        return f"{self.how}: {found}" if found else self.how


def read_earlier(viewer: Account | None) -> DocumentQuerySet:
    """The papers with a file that an earlier version read, and that do not wait to be read again."""
    waiting = Intake.objects.unfinished().filter(document=models.OuterRef("pk"))
    with_file = File.objects.filter(document=models.OuterRef("pk"))
    found = Document.objects.visible_to(viewer).exclude(reading_version=__version__)
    return found.filter(models.Exists(with_file), ~models.Exists(waiting))


def _found(counts: dict[str, int]) -> list[str]:
    told = {
        "new": ngettext_lazy("%(number)d act", "%(number)d acts", "number"),
        "changed": ngettext_lazy("%(number)d read otherwise", "%(number)d read otherwise", "number"),
        "gone": ngettext_lazy("%(number)d found no more", "%(number)d found no more", "number"),
        "same": ngettext_lazy("%(number)d found the same", "%(number)d found the same", "number"),
        "duties": ngettext_lazy("%(number)d duty", "%(number)d duties", "number"),
        "observations": ngettext_lazy("%(number)d observation", "%(number)d observations", "number"),
        "offered": ngettext_lazy("%(number)d may tell known acts", "%(number)d may tell known acts", "number"),
    }
    return [str(words % {"number": counts[what]}) for what, words in told.items() if counts.get(what)]
