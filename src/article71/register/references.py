"""References: citations found in documents, each with its canonical id."""

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet


class ReferenceQuerySet(MarkedQuerySet["Reference"]):
    """References."""

    def standing(self) -> "ReferenceQuerySet":
        """Those that the latest reading still finds."""
        return self.filter(gone=False)


class Reference(Marked):
    """One citation where it stands. `canonical` is its id; in a note, `footnote` is the note's number.

    `entered_by` is the number of the account that entered it, None where a reading found it.
    """

    document = models.ForeignKey("register.Document", on_delete=models.CASCADE, related_name="references")
    text = models.TextField()
    scheme = models.CharField(max_length=20)
    canonical = models.CharField(max_length=300, db_index=True)
    celex = models.TextField(blank=True)
    uri = models.TextField(blank=True)
    section = models.TextField(blank=True)
    page = models.IntegerField(null=True, blank=True)
    start = models.IntegerField()
    end = models.IntegerField()
    footnote = models.TextField(blank=True)
    entered_by = models.BigIntegerField(null=True, blank=True)
    gone = models.BooleanField(default=False)

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        ordering = ("document", "start", "pk")

    def __str__(self) -> str:
        return self.canonical
