"""Mentions: the places where an act is told, each with its words and its rule, or the person who entered it."""

import hashlib
import json

from django.db import models

from article71.register.claims import Claim, from_row
from article71.register.markings import Marked, MarkedQuerySet, Marking


class MentionState(models.TextChoices):
    """What has become of a telling."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class MentionQuerySet(MarkedQuerySet["Mention"]):
    """Mentions."""

    def standing(self) -> "MentionQuerySet":
        """Those that still tell their act: neither rejected nor withdrawn."""
        return self.filter(state__in=(MentionState.PROPOSED, MentionState.CONFIRMED))


class Mention(Marked):
    """One telling of one act.

    `read` is what the reading, or the person who entered it, said on the day `entered_on`, and is never changed;
    `corrected` is what a person put right. `start` and `end` count characters in the document's plain text; `sums_up`
    says that it stands in a chapter that sums up the others. A later reading that tells the same place differently is a
    new mention that `replaces` this one; one that finds it no more sets `gone`, and `kept` says that a person stood by
    it all the same. `entered_by` is an account's number, as in events. `offered` is a known act that it may tell too,
    until a person decides. `item` is the item of an
    agenda whose outcome it tells. It `waits` while it is proposed, and when it is confirmed, gone and not kept.
    """

    # Without an index of its own: nearly every telling bears one of two or three markings, and SQLite would take that
    # index for the shortest way to a handful.
    marking = models.ForeignKey(Marking, on_delete=models.PROTECT, related_name="+", db_index=False)
    act = models.ForeignKey("register.Act", on_delete=models.PROTECT, related_name="mentions")
    document = models.ForeignKey(
        "register.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="mentions"
    )
    item = models.ForeignKey(
        "register.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="outcomes"
    )
    finding = models.CharField(max_length=64, blank=True, db_index=True)
    section = models.TextField(blank=True)
    page = models.IntegerField(null=True, blank=True)
    start = models.IntegerField(null=True, blank=True)
    end = models.IntegerField(null=True, blank=True)
    sentence = models.TextField(blank=True)
    sums_up = models.BooleanField(default=False)
    footnotes = models.JSONField(default=list)
    rule = models.CharField(max_length=100, blank=True)
    rule_version = models.IntegerField(null=True, blank=True)
    confidence = models.FloatField(null=True, blank=True)
    entered_on = models.DateField()
    entered_by = models.BigIntegerField(null=True, blank=True)
    read = models.JSONField()
    corrected = models.JSONField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=MentionState.choices, default=MentionState.PROPOSED, db_index=True)
    replaces = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by")
    gone = models.BooleanField(default=False)
    kept = models.BooleanField(default=False)
    offered = models.ForeignKey("register.Act", null=True, blank=True, on_delete=models.SET_NULL, related_name="offers")

    waits = models.GeneratedField(
        expression=models.ExpressionWrapper(
            models.Q(state=MentionState.PROPOSED) | models.Q(state=MentionState.CONFIRMED, gone=True, kept=False),
            output_field=models.BooleanField(),
        ),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    objects = MentionQuerySet.as_manager()

    class Meta:
        ordering = ("document", "start", "pk")
        indexes = (
            models.Index(fields=("document",), condition=models.Q(waits=True), name="papers_that_wait"),
            models.Index(fields=("waits", "rule", "state", "marking", "act"), name="tellings_are_counted"),
        )

    def __str__(self) -> str:
        return f"mention {self.pk}"

    @property
    def claim(self) -> Claim:
        """What it tells: as a person corrected it, else as it was read."""
        return from_row(self.corrected or self.read)

    @property
    def stamp(self) -> str:
        """A short hash of all that people decide on: equal while nobody has changed it."""
        held = (self.state, self.corrected, self.act_id, self.offered_id, self.replaces_id, self.gone, self.kept)
        return hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()[:12]
