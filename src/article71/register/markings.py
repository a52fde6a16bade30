"""Who may see a record: a level, and named groups of bodies, as one row that many records share.

A viewer sees a record only if cleared for its level and in every one of its compartments. What is derived from several
records carries the highest level and the union of the compartments. `None` is the anonymous viewer.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from article71.register.among import Among

if TYPE_CHECKING:
    from article71.register.accounts import Account

Row_co = TypeVar("Row_co", bound=models.Model, covariant=True)


class Level(models.IntegerChoices):
    """Distribution markings, from open to narrow."""

    PUBLIC = 0, "PUBLIC"
    LIMITE = 1, "LIMITE"


OPEN = Level.PUBLIC.label  # the key of the one marking that everybody is cleared for


class GuardedQuerySet(models.QuerySet[Row_co]):
    """Rows that not everybody may see."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """The rows this viewer may see; the anonymous viewer is None."""
        raise NotImplementedError


class CompartmentQuerySet(GuardedQuerySet["Compartment"]):
    """Compartments."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """Those the viewer is in: that there is another is not told."""
        return self.filter(pk__in=viewer.compartments()) if viewer else self.none()

    def open_to(self, lies_in: Iterable["Compartment"]) -> Self:
        """Those into which a paper may come that lies in these."""
        return self.filter(Q(closed=None) | Q(pk__in=[each.pk for each in lies_in])).order_by("name", "pk")


class Compartment(models.Model):
    """A named group of bodies. One made for a joint operation is closed to a secretariat that is no party to it.

    From the day it is `closed` no more papers come into it; those in it stay.
    """

    name = models.CharField(max_length=200)
    bodies = models.ManyToManyField("register.Body", related_name="compartments")
    operation = models.BooleanField(default=False)
    closed = models.DateField(null=True, blank=True)

    objects = CompartmentQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class MarkingQuerySet(models.QuerySet["Marking"]):
    """Markings by what they let through."""

    def cleared_for(self, viewer: "Account | None") -> Self:
        """The markings whose records the viewer may see."""
        if viewer is None:
            return self.filter(level=Level.PUBLIC, compartments=None)
        behind = Marking.compartments.through.objects.filter(marking=OuterRef("pk"))
        closed = behind.exclude(compartment__in=viewer.compartments())
        return self.filter(~Exists(closed), level__lte=viewer.clearance)

    def seen_by(self, viewer: "Account | None") -> frozenset[int]:
        """The numbers of these markings: they are few, where the records are many."""
        return frozenset(self.cleared_for(viewer).values_list("pk", flat=True))

    def of(self, level: Level, compartments: Iterable[Compartment] = ()) -> "Marking":
        """The one marking of this level and these compartments, made when it is new."""
        members = sorted(set(compartments), key=lambda each: each.pk)
        key = "+".join([level.label, *(str(each.pk) for each in members)])
        marking, new = self.get_or_create(key=key, defaults={"level": level})
        if new:
            marking.compartments.set(members)
        return marking

    def given(self, level: Level, compartments: Iterable[Compartment] = ()) -> "Marking":
        """The marking of what somebody enters: within compartments it is LIMITE, whatever its level."""
        within = tuple(compartments)
        return self.of(Level.LIMITE if within else level, within)

    def over(self, sources: Iterable["Marking"]) -> "Marking":
        """The marking of what derives from all of these: the highest level and the union of the compartments."""
        found = {source.pk: source for source in sources}
        if len(found) == 1:
            return next(iter(found.values()))
        level = max((Level(each.level) for each in found.values()), default=Level.PUBLIC)
        return self.of(level, Compartment.objects.filter(marking__in=found).distinct())


class Marking(models.Model):
    """One level with one set of compartments; `key` makes sure there is one row of each."""

    key = models.CharField(max_length=500, unique=True)
    level = models.IntegerField(choices=Level.choices, default=Level.PUBLIC)
    compartments = models.ManyToManyField(Compartment)

    objects = MarkingQuerySet.as_manager()

    def __str__(self) -> str:
        return Level(self.level).label

    @property
    def is_open(self) -> bool:
        """Whether everybody is cleared for it: PUBLIC, in no compartment."""
        return self.key == OPEN

    @property
    def words(self) -> str:
        """Level and compartments: "LIMITE, in Bicycles and Locks". For those alone who are in all of them."""
        return ", in ".join(filter(None, (str(self), " and ".join(self.group_names))))

    @property
    def group_names(self) -> list[str]:
        """What its compartments are called. For those alone who are in all of them."""
        return [] if self.is_open else sorted(each.name for each in self.compartments.all())


class MarkedQuerySet(GuardedQuerySet[Row_co]):
    """Rows that bear a marking."""

    def visible_to(self, viewer: "Account | None") -> Self:
        """The rows this viewer may see; the anonymous viewer is None."""
        return self.filter(marking__in=Marking.objects.cleared_for(viewer))

    def seen_with(self, markings: frozenset[int]) -> Self:
        """The same for whoever is cleared for the markings of these numbers: for rows that others lead to.

        A store that hears of markings first fetches most of the table by them, and then looks for the few it needs.
        """
        return self.filter(Among(F("marking"), markings))


class Marked(models.Model):
    """A row with a marking."""

    marking = models.ForeignKey(Marking, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
