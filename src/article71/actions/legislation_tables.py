"""Legislation in tables: rows become files, or change those known by an id of theirs; all of them or none."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Q

from article71.actions import legislation
from article71.actions.permissions import permit
from article71.errors import Article71Error
from article71.register.accounts import Account
from article71.register.audit import wait_for_turn
from article71.register.developments import Development
from article71.register.legislation_facts import FileFacts, Happened, facts_of
from article71.register.legislation_sheet import Told
from article71.register.legislative_files import LegislativeFile
from article71.sheets.incoming import Fault, refuse

_REASON = "imported from a table"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many files were entered, changed, and found as the table tells them."""

    entered: int
    changed: int
    unchanged: int


@transaction.atomic
def take_in(rows: Sequence[Told], *, by: Account, on: datetime.date | None = None) -> TakenIn:
    """Take in what every row tells. A state of play gains the lines it has not got; none is taken back.

    BadCells names every row that cannot be taken in; nothing of any row is then kept.
    """
    permit(by, "legislation_tables.take_in")
    wait_for_turn()
    faults: list[Fault] = []
    taken = [_take_in(row, faults, by, on) for row in rows]
    for row, (file, _) in zip(rows, taken, strict=True):
        if file:
            _relate(file, row, faults, by, on)
    refuse(faults)
    how = [done for _, done in taken]
    return TakenIn(*(how.count(done) for done in ("entered", "changed", "unchanged")))


def _take_in(
    row: Told, faults: list[Fault], by: Account, on: datetime.date | None
) -> tuple[LegislativeFile | None, str]:
    try:
        known = _known(row, by)
        if known is None:
            return legislation.record(row.over(None), by=by, on=on), "entered"
        return known, _change(known, row, by, on)
    except Article71Error as error:
        faults.append(Fault(row.row, "the row", error.trouble))
        return None, ""


def _known(row: Told, by: Account) -> LegislativeFile | None:
    """By any of its ids; a file without any, by its title."""
    given = {name: row.fields.get(name, "") for name in ("procedure", "proposal", "act_celex")}
    ids = Q(pk__in=())
    for name, id_ in given.items():
        if id_:
            ids |= Q(**{name: id_})
    if not any(given.values()):
        ids = Q(title=row.fields.get("title", ""), procedure="", proposal="", act_celex="")
    return LegislativeFile.objects.visible_to(by).filter(ids).first()


def _change(file: LegislativeFile, row: Told, by: Account, on: datetime.date | None) -> str:
    before = facts_of(file)
    told: FileFacts = replace(row.over(before), developments=())
    legislation.change(file, told, reason=_REASON, by=by, on=on)
    new = [line for line in row.fields.get("developments", ()) if not _has(file, line, by)]
    for line in new:
        legislation.tell(file, line, by=by, on=on)
    return "changed" if new or told != before else "unchanged"


def _has(file: LegislativeFile, line: Happened, by: Account) -> bool:
    """Whether the file had this line, also one that was taken back since: a table does not bring it again."""
    seen = Development.objects.visible_to(by).filter(file=file)
    return seen.filter(words=line.words.strip(), day_first=line.day.first, day_after=line.day.after).exists()


def _relate(file: LegislativeFile, row: Told, faults: list[Fault], by: Account, on: datetime.date | None) -> None:
    tied = set(file.related.values_list("pk", flat=True))
    for id_ in row.related:
        seen = LegislativeFile.objects.visible_to(by)
        other = seen.filter(Q(procedure=id_) | Q(proposal=id_) | Q(act_celex=id_)).first()
        if other is None:
            faults.append(Fault(row.row, "related", f"no file is known by {id_}, nor told of in this table"))
        elif other.pk != file.pk and other.pk not in tied:
            legislation.relate(file, other, by=by, on=on)
