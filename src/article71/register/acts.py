"""Acts: what somebody did, on what, when: one row however often it is told."""

import hashlib
import json
from datetime import date

from django.db import models

from article71.register.markings import Marked, MarkedQuerySet
from article71.register.periods import PeriodColumns
from article71.vocabulary.act_types import ActType, Side

LONGEST_NAME = 300
"""Characters of a party's name that are kept."""
ACT_TYPES = [(each.value, each.value) for each in ActType]


class ActState(models.TextChoices):
    """How far people have come with an act. Withdrawn: no reading finds it any more and nobody had confirmed it.

    One that was joined to another is kept, so that its address lasts.
    """

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    JOINED = "joined"


class PartyRole(models.TextChoices):
    """What a body is to an act."""

    ACTOR = "actor"
    ADDRESSEE = "addressee"
    SOURCE = "source"


class ActQuerySet(MarkedQuerySet["Act"]):
    """Acts."""

    def standing(self) -> "ActQuerySet":
        """Those that count: neither rejected nor joined to another."""
        return self.filter(state__in=(ActState.PROPOSED, ActState.CONFIRMED))

    def as_at(self, day: date) -> "ActQuerySet":
        """Acts that had taken effect by the end of the day, by all that is known now."""
        return self.filter(effective__lte=day)

    def with_parties(self) -> "ActQuerySet":
        """With everything that a line of a list or a sentence of a report names, in a fixed number of queries."""
        return self.select_related("topic", "presidency").prefetch_related("parties__body")

    def with_names(self) -> "ActQuerySet":
        """The same, with every way of writing the names of its bodies."""
        return self.with_parties().prefetch_related("parties__body__names")


class Act(Marked):
    """What its mentions agree on. `effective` is the last day it can have happened on: its own or its document's.

    `first_actor` are the words of the first of its actors, empty where it has none: lists are put in order by them.
    """

    type = models.CharField(max_length=20, choices=ACT_TYPES, db_index=True)
    verb = models.TextField()
    object = models.TextField(blank=True)
    first_actor = models.CharField(max_length=LONGEST_NAME, blank=True)
    topic = models.ForeignKey("register.Topic", null=True, blank=True, on_delete=models.PROTECT, related_name="acts")
    presidency = models.ForeignKey(
        "register.Presidency", null=True, blank=True, on_delete=models.PROTECT, related_name="acts"
    )
    date_first = models.DateField(null=True, blank=True)
    date_after = models.DateField(null=True, blank=True)
    date_text = models.TextField(blank=True)
    due_first = models.DateField(null=True, blank=True)
    due_after = models.DateField(null=True, blank=True)
    due_text = models.TextField(blank=True)
    recurrence = models.CharField(max_length=100, blank=True)
    effective = models.DateField(null=True, blank=True, db_index=True)
    state = models.CharField(max_length=10, choices=ActState.choices, default=ActState.PROPOSED, db_index=True)
    joined_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="joined")

    date = PeriodColumns("date")
    due = PeriodColumns("due")
    objects = ActQuerySet.as_manager()

    class Meta:
        ordering = ("date_first", "pk")
        indexes = (
            models.Index(fields=("date_first", "date_after")),
            models.Index(
                fields=("state", "marking", "type", "topic", "presidency", "effective"), name="acts_are_counted"
            ),
            models.Index(
                fields=("state", "marking", "type", "effective", "date_first", "date_after"), name="acts_by_month"
            ),
            models.Index(fields=("state", "marking", "first_actor", "effective"), name="acts_by_actor"),
        )

    def __str__(self) -> str:
        return " ".join(filter(None, (", ".join(self.actors), self.verb, self.object)))

    @property
    def stamp(self) -> str:
        """A short hash of what it tells and whether it stands: equal while nobody has changed that."""
        standing = self.state in (ActState.PROPOSED, ActState.CONFIRMED)
        held = (standing, self.joined_to_id, self.type, self.verb, self.object, str(self.date_first), self.topic_id)
        return hashlib.sha256(json.dumps(held).encode()).hexdigest()[:12]

    @property
    def side(self) -> Side:
        """The side of the committee's mandate it belongs to."""
        return ActType(self.type).side

    @property
    def actors(self) -> tuple[str, ...]:
        """Who did it, in order."""
        return self._named(PartyRole.ACTOR)

    @property
    def addressees(self) -> tuple[str, ...]:
        """Who was asked, told or thanked, in order."""
        return self._named(PartyRole.ADDRESSEE)

    @property
    def source(self) -> tuple[str, ...]:
        """Who gave the information, where the act is told in the passive."""
        return self._named(PartyRole.SOURCE)

    def _named(self, role: PartyRole) -> tuple[str, ...]:
        return tuple(party.name for party in self.parties.all() if party.role == role)


class Party(models.Model):
    """A body's part in an act. A body the vocabulary does not know keeps its words."""

    act = models.ForeignKey(Act, on_delete=models.CASCADE, related_name="parties")
    role = models.CharField(max_length=10, choices=PartyRole.choices)
    position = models.IntegerField()
    body = models.ForeignKey("register.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    words = models.CharField(max_length=LONGEST_NAME)

    class Meta:
        ordering = ("act", "role", "position")
        indexes = (
            models.Index(fields=("act", "role", "body"), name="parties_are_counted"),
            models.Index(fields=("words",), condition=models.Q(body=None), name="parties_without_a_body"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The body's short name, or its words."""
        return self.body.short if self.body else self.words
