"""Bodies: institutions, committees, working parties, agencies, Member States, partners, with their names over time."""

from django.db import models

from article71.register.periods import PeriodColumns


class Body(models.Model):
    """Who can act, be asked or be told. `short` is the name findings and lists carry.

    A shipped body comes from the profile and is never edited: people add names, or close it by its validity.
    """

    short = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=30)
    parent = models.CharField(max_length=200, blank=True)
    source = models.TextField(blank=True)
    valid_first = models.DateField(null=True, blank=True)
    valid_after = models.DateField(null=True, blank=True)
    valid_text = models.TextField(blank=True)
    shipped = models.BooleanField(default=False)
    given_limite = models.BooleanField(default=False)

    valid = PeriodColumns("valid")

    class Meta:
        ordering = ("short",)

    def __str__(self) -> str:
        return self.short


class BodyName(models.Model):
    """One way of writing a body's name, and when it was in use."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=300)
    valid_first = models.DateField(null=True, blank=True)
    valid_after = models.DateField(null=True, blank=True)
    valid_text = models.TextField(blank=True)
    shipped = models.BooleanField(default=False)

    valid = PeriodColumns("valid")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text
