"""The columns of the legislative overview: the same as those of the table that it is imported from."""

from collections.abc import Iterable, Sequence

from article71.exports.tables import Column
from article71.register.developments import EffectDay, EffectKind
from article71.register.legislation_facts import delegated, effect, happened
from article71.register.legislation_lines import lines_of_delegated, lines_of_developments, lines_of_effects
from article71.register.legislation_sheet import EFFECTS
from article71.register.legislation_standing import Standing


def _effects(kind: EffectKind) -> Column[Standing]:
    name = next(name for name, each in EFFECTS.items() if each is kind)
    return Column(name, lambda row: _days(row.effects, kind))


def _days(rows: Iterable[EffectDay], kind: EffectKind) -> str:
    return lines_of_effects(effect(each) for each in rows if each.kind == kind)


def _related(row: Standing) -> str:
    """Each by an id that the import knows it by; one without any is not tied by a table."""
    return "\n".join(each.identifiers[0] for each in row.file.related.all() if each.identifiers)


LEGISLATION: Sequence[Column[Standing]] = (
    Column("number", lambda row: row.file.pk),
    Column("list", lambda row: row.file.handling),
    Column("short", lambda row: row.file.short),
    Column("title", lambda row: row.file.title),
    Column("procedure", lambda row: row.file.procedure),
    Column("proposal", lambda row: row.file.proposal),
    Column("lead", lambda row: row.file.lead),
    Column("configuration", lambda row: row.file.configuration),
    Column("stage", lambda row: row.stage.label if row.stage else ""),
    Column("state of play", lambda row: lines_of_developments(map(happened, row.developments))),
    Column("implication", lambda row: row.file.implication),
    Column("act", lambda row: row.file.act if row.has_act else ""),
    Column("celex", lambda row: row.file.act_celex if row.has_act else ""),
    Column("eli", lambda row: row.file.act_eli if row.has_act else ""),
    *map(_effects, EffectKind),
    Column("delegated acts", lambda row: lines_of_delegated(map(delegated, row.file.delegated_acts.all()))),
    Column("related", _related),
    Column("amends", lambda row: "\n".join(row.file.amends)),
    Column("source", lambda row: row.file.source),
    Column("marking", lambda row: str(row.file.marking)),
)
