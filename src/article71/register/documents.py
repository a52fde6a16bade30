"""Documents: official papers with their reference, revisions, marking and files."""

from datetime import date

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from article71.register.marking_decisions import MarkingDecision
from article71.register.markings import OPEN, Marked, MarkedQuerySet

LONG = ("text", "sections", "footnotes", "names")
"""Columns as long as the paper, which lists of papers leave alone."""


class DocumentQuerySet(MarkedQuerySet["Document"]):
    """Documents."""

    def as_at(self, day: date) -> "DocumentQuerySet":
        """Papers that were out by the end of the day; one without a date counts from when it was taken in."""
        return self.alias(out=Coalesce("date", "registered")).filter(out__lte=day)

    def light(self) -> "DocumentQuerySet":
        """The same without their texts: a list of long papers would load them all."""
        return self.defer("text", "sections", "footnotes", "names")

    def narrow(self) -> "DocumentQuerySet":
        """Papers that are not for everybody: LIMITE, or in a compartment."""
        return self.exclude(marking__key=OPEN)

    def with_review(self) -> "DocumentQuerySet":
        """Each with the day by which its marking is looked at again: none for an open one, or where nobody decided."""
        decisions = MarkingDecision.objects.filter(document=OuterRef("pk")).order_by("-pk")
        return self.annotate(review_by=Subquery(decisions.values("review_by")[:1]))

    def due_for_review(self, day: date) -> "DocumentQuerySet":
        """Narrow papers whose marking is to be looked at by the end of the day; first those nobody decided on."""
        due = Q(review_by__lte=day) | Q(review_by=None)
        return self.narrow().with_review().filter(due).order_by(F("review_by").asc(nulls_first=True), "pk")


class Document(Marked):
    """One paper. It may be known by its reference alone, without a file, as a classified one always is.

    Cover fields stand as printed; `text` is the plain text that spans of findings count in; `names` are the names of
    bodies the vocabulary did not know, with their places; `sections` number, title, level and page of each heading. It
    `opens` the paper of which it is a public version.
    """

    reference = models.CharField(max_length=200, blank=True, db_index=True)
    kind = models.TextField(blank=True)
    subtitle = models.TextField(blank=True)
    place = models.TextField(blank=True)
    date = models.DateField(null=True, blank=True)
    language = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    title = models.TextField(blank=True)
    sender = models.TextField(blank=True)
    to = models.TextField(blank=True)
    received = models.DateField(null=True, blank=True)
    previous = models.JSONField(default=list)
    commission_document = models.TextField(blank=True)
    interinstitutional = models.JSONField(default=list)
    subject_codes = models.JSONField(default=list)
    printed_marking = models.TextField(blank=True)

    revises = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="revisions")
    opens = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="public_versions")
    registered = models.DateField()
    profile = models.CharField(max_length=200, blank=True)
    reading_version = models.CharField(max_length=50, blank=True)
    text = models.TextField(blank=True)
    sections = models.JSONField(default=list)
    footnotes = models.JSONField(default=list)
    names = models.JSONField(default=list)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ("date", "reference", "pk")
        indexes = (models.Index(fields=("date",)),)
        constraints = (
            models.UniqueConstraint(
                fields=("reference",), condition=~models.Q(reference=""), name="a_reference_names_one_paper"
            ),
        )

    def __str__(self) -> str:
        return self.reference or self.title or f"paper {self.pk}"


class File(models.Model):
    """The bytes of a paper in one format, stored by their hash; `position` 0 is the one findings were read from."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="files")
    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=300)
    size = models.BigIntegerField()
    pages = models.IntegerField(null=True, blank=True)
    position = models.IntegerField(default=0)

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.name
