"""Topics: the headings of the committee's work, in levels."""

from django.db import models


class Topic(models.Model):
    """One heading; `key` is its lasting name, `position` its place in the outline."""

    key = models.CharField(max_length=100, unique=True)
    title = models.CharField(max_length=300)
    level = models.IntegerField(default=1)
    parent = models.CharField(max_length=100, blank=True)
    words = models.JSONField(default=list)
    position = models.IntegerField(default=0)
    source = models.TextField(blank=True)
    shipped = models.BooleanField(default=False)

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.title
