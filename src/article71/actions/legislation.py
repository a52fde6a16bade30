"""Legislation: people enter files, change them, tell how far they have come, and tie them to each other."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from article71 import periods
from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.developments import DelegatedAct, Development, EffectDay
from article71.register.legislation_facts import COLUMNS, Effect, FileFacts, Happened, effect, facts_of
from article71.register.legislative_files import LegislativeFile
from article71.register.markings import Compartment, Level, Marking
from article71.register.remarking import Grounds, decided, entered, let_in, remark
from article71.register.search import index


@transaction.atomic
def record(
    facts: FileFacts, compartments: tuple[Compartment, ...] = (), *, by: Account, on: datetime.date | None = None
) -> LegislativeFile:
    """Enter a file with all that is told of it. BadInput without a title, or when a file is known by one of its ids."""
    permit(by, "legislation.record", *compartments)
    let_in(compartments)
    wait_for_turn()
    _check(facts, LegislativeFile(), by)
    file = LegislativeFile(entered_by=by.pk, marking=Marking.objects.given(facts.level, compartments))
    _fill(file, facts)
    for each in facts.developments:
        _add(file, each, by)
    _begin(file)
    index.keep(file)
    entered(file, by=by, on=on or timezone.localdate())
    write(Change("legislation.record", file, after=_told(facts)), by=by, on=on)
    return file


@transaction.atomic
def change(
    file: LegislativeFile, facts: FileFacts, *, reason: str = "", by: Account, on: datetime.date | None = None
) -> LegislativeFile:
    """Put right what is told of a file, but for its developments. Nothing is written when nothing differs.

    BadInput as for entering it, and when another marking is given without a reason; ChangedMeanwhile when the file is
    not as it was when it was looked at.
    """
    permit(by, "legislation.change", file)
    wait_for_turn()
    found = LegislativeFile.objects.select_for_update().get(pk=file.pk)
    if found.stamp != file.stamp:
        raise ChangedMeanwhile("somebody has meanwhile changed the file: look at it again", str(found))
    _check(facts, found, by)
    before, after = _told(facts_of(found)), _told(facts)
    if before == after:
        return found
    if facts.level != Level(found.marking.level):
        _remark(found, facts.level, Grounds(by, on or timezone.localdate(), reason.strip()))
    _fill(found, facts)
    index.keep(found)
    write(Change("legislation.change", found, before, after, reason.strip()), by=by, on=on)
    return found


@transaction.atomic
def tell(file: LegislativeFile, line: Happened, *, by: Account, on: datetime.date | None = None) -> Development:
    """Add a line to a file's state of play. BadInput without a day, words and a source."""
    permit(by, "legislation.tell", file)
    wait_for_turn()
    development = _add(file, line, by)
    _begin(file)
    after = {"file": file.pk, "day": periods.iso(line.day), "words": line.words, "source": line.source}
    write(Change("legislation.tell", development, after=after), by=by, on=on)
    return development


@transaction.atomic
def take_back(
    development: Development, *, reason: str, by: Account, on: datetime.date | None = None
) -> LegislativeFile:
    """A line of the state of play stands no more. BadInput without a reason, or when it was taken back before."""
    permit(by, "legislation.take_back", development)
    if not reason.strip():
        raise BadInput("a line is taken back with a reason", development.words)
    wait_for_turn()
    found = Development.objects.select_for_update().select_related("file").get(pk=development.pk)
    if found.withdrawn:
        raise ChangedMeanwhile("it was taken back already", found.words)
    found.withdrawn = True
    found.save()
    _begin(found.file)
    change_ = Change("legislation.take_back", found, {"words": found.words}, None, reason.strip())
    write(change_, by=by, on=on)
    return found.file


@transaction.atomic
def relate(file: LegislativeFile, other: LegislativeFile, *, by: Account, on: datetime.date | None = None) -> None:
    """Tie two files to each other. BadInput when they are one."""
    permit(by, "legislation.relate", file, other)
    if file.pk == other.pk:
        raise BadInput("a file is not related to itself", str(file))
    wait_for_turn()
    file.related.add(other)
    write(Change("legislation.relate", file, after={"legislative_files": [other.pk]}), by=by, on=on)


@transaction.atomic
def part(file: LegislativeFile, other: LegislativeFile, *, by: Account, on: datetime.date | None = None) -> None:
    """Two files are related no more."""
    permit(by, "legislation.part", file, other)
    wait_for_turn()
    file.related.remove(other)
    write(Change("legislation.part", file, before={"legislative_files": [other.pk]}), by=by, on=on)


def _check(facts: FileFacts, file: LegislativeFile, by: Account) -> None:
    if not facts.title.strip():
        raise BadInput("a file needs its title", facts.short)
    # A file that one may not see is not named: it would tell that there is one.
    others = LegislativeFile.objects.visible_to(by).exclude(pk=file.pk)
    for name in ("procedure", "proposal", "act_celex"):
        given = getattr(facts, name)
        known = others.filter(**{name: given}).first() if given else None
        if known:
            raise BadInput(f"a file of this number is known already: {known}", given)


def _fill(file: LegislativeFile, facts: FileFacts) -> None:
    """All that is told of it but for its developments."""
    for name in COLUMNS:
        setattr(file, name, getattr(facts, name).strip())
    file.amends = list(facts.amends)
    file.save()
    _keep_effects(file, facts)
    file.delegated_acts.all().delete()
    DelegatedAct.objects.bulk_create(
        DelegatedAct(file=file, title=each.title, reference=each.reference, standing=each.standing, source=each.source)
        for each in facts.delegated
    )


def _keep_effects(file: LegislativeFile, facts: FileFacts) -> None:
    """A day that stays keeps its row: calendars know it by its number."""
    known = {effect(row): row.pk for row in file.effect_days.all()}
    told = dict.fromkeys(facts.effects)
    file.effect_days.exclude(pk__in=[pk for each, pk in known.items() if each in told]).delete()
    EffectDay.objects.bulk_create(_effect_day(file, each) for each in told if each not in known)


def _effect_day(file: LegislativeFile, told: Effect) -> EffectDay:
    row = EffectDay(file=file, kind=told.kind, part=told.part)
    row.day = told.day
    if row.day_after is None:
        raise BadInput("the day an act takes effect has an end", told.part or str(file))
    return row


def _add(file: LegislativeFile, line: Happened, by: Account) -> Development:
    last = line.day.last
    if last is None or not line.words.strip() or not line.source.strip():
        raise BadInput("a line of the state of play says when, what happened and where that is known from", line.words)
    row = Development(
        file=file,
        effective=last,
        stage=line.stage or "",
        words=line.words.strip(),
        source=line.source.strip(),
        entered_by=by.pk,
        marking=Marking.objects.over([file.marking, Marking.objects.of(line.level)]),
    )
    row.day = line.day
    row.save()
    return row


def _begin(file: LegislativeFile) -> None:
    """Of the lines that all may read who see the file: as at a day, no other tells whether it is there."""
    first = file.developments.standing().filter(marking=file.marking).order_by("effective").first()
    file.begun = first.effective if first else None
    file.save(update_fields=["begun"])


def _remark(file: LegislativeFile, level: Level, grounds: Grounds) -> None:
    if not grounds.reason:
        raise BadInput("another marking is given with a reason", str(file))
    earlier = file.marking
    remark(file, Marking.objects.of(level))
    decided(file, earlier, grounds)


def _told(facts: FileFacts) -> Mapping[str, Any]:
    told: dict[str, Any] = {name: str(getattr(facts, name)) for name in COLUMNS if getattr(facts, name)}
    if facts.amends:
        told["amends"] = list(facts.amends)
    for each in facts.effects:
        told.setdefault(each.kind.value, []).append(_in_words(each.day, each.part))
    if facts.delegated:
        told["delegated acts"] = [" | ".join((d.title, d.reference, d.standing, d.source)) for d in facts.delegated]
    # A line for fewer people than the file stands in no event that all who see the file may know of.
    if lines := [_in_words(each.day, each.words) for each in facts.developments if each.level <= facts.level]:
        told["developments"] = lines
    return told | {"marking": facts.level.label}


def _in_words(day: Period, words: str) -> str:
    return f"{periods.iso(day)} {words}".strip()
