"""Where a file stands as at a day, as far as a viewer may know: its stage, its state of play, its days to come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, CharField, Exists, OuterRef, Prefetch, Subquery, Value, When
from django.db.models.functions import Coalesce

from article71.register.accounts import Account
from article71.register.developments import Development, DevelopmentQuerySet, EffectDay, EffectKind
from article71.register.legislative_files import LegislativeFile, LegislativeFileQuerySet, Stage

_DAY = timedelta(days=1)
# Until an act is adopted nobody knows its number, nor on which days it takes effect.
_BEFORE_AN_ACT = frozenset({Stage.PROPOSED, Stage.NEGOTIATED, Stage.AGREED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A file as at a day: how far it has come, what happened, the latest first, and on which days it takes effect."""

    file: LegislativeFile
    day: date
    stage: Stage | None
    developments: tuple[Development, ...]
    effects: tuple[EffectDay, ...]

    @property
    def has_act(self) -> bool:
        """Whether there was an act by then."""
        return bool(self.file.act_celex or self.file.act) and self.stage not in _BEFORE_AN_ACT

    @property
    def latest(self) -> Development | None:
        """What happened last."""
        return next(iter(self.developments), None)

    @property
    def past(self) -> tuple[EffectDay, ...]:
        """The days that have come."""
        return tuple(each for each in self.effects if _last(each) <= self.day)

    @property
    def ahead(self) -> tuple[EffectDay, ...]:
        """The days to come, the next first."""
        return tuple(each for each in self.effects if _last(each) > self.day)


def _last(effect: EffectDay) -> date:
    period = effect.day
    return period.last or date.min if period else date.min


def with_stage(files: LegislativeFileQuerySet, viewer: Account | None, day: date) -> LegislativeFileQuerySet:
    """The files with `stage_now`, how far each had come by the end of the day, and `moved`, when it last moved.

    An act that was adopted is being implemented from the day it enters into force.
    """
    of_file = _told_by(viewer, day).filter(file=OuterRef("pk")).order_by("-effective", "-pk")
    in_force = EffectDay.objects.filter(file=OuterRef("pk"), kind=EffectKind.IN_FORCE, day_after__lte=day + _DAY)
    told = Coalesce(Subquery(of_file.exclude(stage="").values("stage")[:1]), Value(""))
    implemented = When(Exists(in_force), told_stage=Stage.ADOPTED, then=Value(Stage.IMPLEMENTED.value))
    return files.annotate(moved=Subquery(of_file.values("effective")[:1]), told_stage=told).annotate(
        stage_now=Case(implemented, default="told_stage", output_field=CharField())
    )


def with_all(files: LegislativeFileQuerySet, viewer: Account | None, day: date) -> LegislativeFileQuerySet:
    """The files of `with_stage` with everything their standing is told from, in a fixed number of queries."""
    lines = _told_by(viewer, day).select_related("marking").order_by("-effective", "-pk")
    related = LegislativeFile.objects.visible_to(viewer)
    return files.select_related("marking").prefetch_related(
        Prefetch("developments", lines),
        "effect_days",
        "delegated_acts",
        Prefetch("related", related),
    )


def standings(files: Iterable[LegislativeFile], day: date) -> list[Standing]:
    """Where these files stand, of rows that came with `with_stage` and `with_all` for the same day."""
    return [_standing(file, day) for file in files]


def _standing(file: LegislativeFile, day: date) -> Standing:
    stage = Stage(file.stage_now) if file.stage_now else None  # type: ignore[attr-defined]
    effects = () if stage in _BEFORE_AN_ACT and file.act_celex else tuple(file.effect_days.all())
    return Standing(file, day, stage, tuple(file.developments.all()), effects)


def _told_by(viewer: Account | None, day: date) -> DevelopmentQuerySet:
    return Development.objects.visible_to(viewer).standing().as_at(day)
