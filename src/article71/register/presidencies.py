"""Presidencies: who chairs a semester; three in a row are a trio."""

from datetime import date

from django.db import models

from article71.register.periods import PeriodColumns


class Presidency(models.Model):
    """One semester in the chair. `trio` is the same for three in a row."""

    country = models.CharField(max_length=100)
    adjective = models.CharField(max_length=100)
    semester_first = models.DateField(unique=True)
    semester_after = models.DateField()
    semester_text = models.TextField(blank=True)
    trio = models.CharField(max_length=100, blank=True)
    source = models.TextField(blank=True)
    shipped = models.BooleanField(default=False)

    semester = PeriodColumns("semester")

    class Meta:
        ordering = ("semester_first",)

    def __str__(self) -> str:
        return f"{self.country} {self.semester_first:%Y}-H{1 if self.semester_first.month == 1 else 2}"


def in_the_chair(day: date) -> Presidency | None:
    """The presidency of this day; the last one known where the day lies beyond them."""
    return Presidency.objects.filter(semester_first__lte=day).last()


def own_or_current(country: str, day: date) -> Presidency | None:
    """A country's presidency that runs or comes next, or else its last one; without any, the one in the chair."""
    own = Presidency.objects.filter(country=country) if country else Presidency.objects.none()
    return own.filter(semester_after__gt=day).first() or own.last() or in_the_chair(day)
