"""What people tell of a legislative file, as values: for entering it by hand, for changing it, for importing it."""

from dataclasses import dataclass

from article71.periods import Period
from article71.register.developments import DelegatedAct, Development, EffectDay, EffectKind
from article71.register.legislative_files import Handling, LegislativeFile, Stage
from article71.register.markings import Level

COLUMNS = (
    "title",
    "short",
    "handling",
    "procedure",
    "proposal",
    "lead",
    "configuration",
    "implication",
    "act",
    "act_celex",
    "act_eli",
    "source",
)
"""The columns of a file that hold words, named alike in the value and in the row."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A day an act names, and the part of it that the day is for."""

    kind: EffectKind
    day: Period
    part: str = ""


@dataclass(frozen=True, slots=True)
class Delegated:
    """An act under the file's act: `standing` in words, such as "draft before the Council"."""

    title: str
    reference: str = ""
    standing: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the state of play: when, how far the file came by it, what happened, and where that is known from."""

    day: Period
    words: str
    source: str
    stage: Stage | None = None
    level: Level = Level.PUBLIC


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file, its columns as the row has them; ids are canonical. `level` is how far it may go."""

    title: str
    handling: Handling
    short: str = ""
    procedure: str = ""
    proposal: str = ""
    lead: str = ""
    configuration: str = ""
    implication: str = ""
    act: str = ""
    act_celex: str = ""
    act_eli: str = ""
    source: str = ""
    amends: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    delegated: tuple[Delegated, ...] = ()
    developments: tuple[Happened, ...] = ()
    level: Level = Level.PUBLIC


def facts_of(file: LegislativeFile) -> FileFacts:
    """What the register tells of a file, but for its developments, which are added and taken back one by one."""
    return FileFacts(
        **{name: getattr(file, name) for name in COLUMNS if name != "handling"},
        handling=Handling(file.handling),
        amends=tuple(file.amends),
        effects=tuple(map(effect, file.effect_days.all())),
        delegated=tuple(map(delegated, file.delegated_acts.all())),
        level=Level(file.marking.level),
    )


def effect(row: EffectDay) -> Effect:
    """A row as a value."""
    return Effect(EffectKind(row.kind), row.day or Period(None, row.day_after), row.part)


def delegated(row: DelegatedAct) -> Delegated:
    """A row as a value."""
    return Delegated(row.title, row.reference, row.standing, row.source)


def happened(row: Development) -> Happened:
    """A row as a value."""
    stage = Stage(row.stage) if row.stage else None
    return Happened(row.day or Period(None, None), row.words, row.source, stage, Level(row.marking.level))
