"""What hangs on a legislative file: its state of play line by line, the days its act takes effect, delegated acts."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models

from article71.register.legislative_files import LegislativeFile, Stage
from article71.register.markings import GuardedQuerySet, Marked, MarkedQuerySet, Row_co
from article71.register.periods import PeriodColumns

if TYPE_CHECKING:
    from article71.register.accounts import Account


class DevelopmentQuerySet(MarkedQuerySet["Development"]):
    """Developments."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those that the viewer may see, of files that the viewer may see."""
        return super().visible_to(viewer).filter(file__in=LegislativeFile.objects.visible_to(viewer))

    def standing(self) -> Self:
        """Those that nobody has taken back."""
        return self.filter(withdrawn=False)

    def as_at(self, day: date) -> Self:
        """What had happened by the end of the day."""
        return self.filter(effective__lte=day)


class Development(Marked):
    """One dated line of a file's state of play, with its source; `effective` is the last of its days.

    It bears a marking of its own: how far a file has come in the Council may be for fewer people than the file itself.
    """

    file = models.ForeignKey(LegislativeFile, on_delete=models.CASCADE, related_name="developments")
    day_first = models.DateField(null=True, blank=True)
    day_after = models.DateField(null=True, blank=True)
    day_text = models.TextField(blank=True)
    effective = models.DateField(db_index=True)
    stage = models.CharField(max_length=20, choices=Stage.choices, blank=True)
    words = models.TextField()
    source = models.TextField()
    entered_by = models.BigIntegerField()
    withdrawn = models.BooleanField(default=False)

    day = PeriodColumns("day")
    objects = DevelopmentQuerySet.as_manager()

    class Meta:
        ordering = ("effective", "pk")

    def __str__(self) -> str:
        return self.words


class OfFileQuerySet(GuardedQuerySet[Row_co]):
    """Rows that may be seen with the file they hang on."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those of the files that the viewer may see."""
        return self.filter(file__in=LegislativeFile.objects.visible_to(viewer))


class EffectDayQuerySet(OfFileQuerySet["EffectDay"]):
    """Effect days."""

    def between(self, first: date, after: date) -> Self:
        """Those whose last day lies between the two, the second of which is no part of it: what alerts ask for."""
        return self.filter(day_after__gt=first, day_after__lte=after).select_related("file__marking")


class DelegatedActQuerySet(OfFileQuerySet["DelegatedAct"]):
    """Delegated acts."""


class EffectKind(models.TextChoices):
    """What happens on a day that an act names."""

    IN_FORCE = "in-force", "enters into force"
    APPLICATION = "application", "applies"
    TRANSPOSITION = "transposition", "to be transposed"
    REVIEW = "review", "to be reviewed"


class EffectDay(models.Model):
    """A day on which an act enters into force, applies, must be transposed or reviewed; `part` says which of it."""

    file = models.ForeignKey(LegislativeFile, on_delete=models.CASCADE, related_name="effect_days")
    kind = models.CharField(max_length=20, choices=EffectKind.choices)
    day_first = models.DateField(null=True, blank=True)
    day_after = models.DateField(db_index=True)
    day_text = models.TextField(blank=True)
    part = models.TextField(blank=True)

    day = PeriodColumns("day")
    objects = EffectDayQuerySet.as_manager()

    class Meta:
        ordering = ("day_after", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.part}".strip()


class DelegatedAct(models.Model):
    """An act of the Commission under a file's act, drafted or adopted; `reference` is a canonical id where known."""

    file = models.ForeignKey(LegislativeFile, on_delete=models.CASCADE, related_name="delegated_acts")
    title = models.TextField()
    reference = models.CharField(max_length=100, blank=True, db_index=True)
    standing = models.CharField(max_length=200, blank=True)
    source = models.TextField(blank=True)

    objects = DelegatedActQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.title
