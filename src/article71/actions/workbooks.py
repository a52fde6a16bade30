"""Workbooks: duties, meetings and mandates that are kept elsewhere come in at once, all of them or none."""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db import transaction

from article71.actions import acts, duties, mandates, meetings
from article71.actions.acts import Entry
from article71.actions.duties import Owed
from article71.actions.mandates import Mandated
from article71.actions.meetings import Planned
from article71.actions.permissions import permit
from article71.errors import Article71Error, BadCells
from article71.register.accounts import Account
from article71.register.audit import wait_for_turn
from article71.register.bodies import Body
from article71.register.claims import Claim
from article71.register.duties import Duty
from article71.register.mandates import Mandate
from article71.register.meetings import Meeting, MeetingKind
from article71.register.periods import columns
from article71.register.recurrences import rule
from article71.register.suggestions import names_of_bodies, shorts_of_names
from article71.register.topics import Topic
from article71.register.workbook import reading, sheets
from article71.register.workbook.cells import Known
from article71.register.workbook.reading import Filled, kind_of, term_of
from article71.vocabulary.act_types import ActType


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many rows of each sheet were entered, and how many the register knew already."""

    duties: int = 0
    meetings: int = 0
    mandates: int = 0
    known: int = 0


@transaction.atomic
def take_in(data: bytes, *, by: Account, on: datetime.date | None = None) -> TakenIn:
    """Enter what every row of a filled workbook says; one that the register knows already is not entered again.

    BadCells names every cell that cannot be used, all at once, and nothing of any row is kept; BadInput when the bytes
    are no such workbook.
    """
    permit(by, "workbooks.take_in")
    wait_for_turn()
    done: Counter[str] = Counter()
    faults: list[str] = []
    for row in reading.read(data, known_to(by)):
        try:
            done[row.sheet if _ENTER[row.sheet](row, by, on) else ""] += 1
        except Article71Error as error:
            faults.append(f"{row.sheet}, row {row.row}: {error.trouble}")
    if faults:
        raise BadCells(faults)
    return TakenIn(done[sheets.DUTIES], done[sheets.MEETINGS], done[sheets.MANDATES], done[""])


def known_to(account: Account) -> Known:
    """What the cells may name: bodies that the account may know of, and topics."""
    topics = {each.key.lower(): each.key for each in Topic.objects.all()}
    titles = {each.title.lower(): each.key for each in Topic.objects.all()}
    return Known(shorts_of_names(names_of_bodies(account)), titles | topics)


def _duty(row: Filled, by: Account, on: datetime.date | None) -> bool:
    """Its act is entered with it: who asked for it, when, and where that is known from."""
    told = row.values
    owed = Owed(told["owner"], told["what"], kind_of(told), told["due"], told["every"])
    if _has_duty(owed, by):
        return False
    itself = set(told["owner"]) == {told["asked by"]}
    claim = Claim(
        actors=(told["asked by"],),
        type=ActType.UNDERTOOK if itself else ActType.TASKED,
        verb="undertook" if itself else "tasked",
        object=told["what"],
        addressees=() if itself else told["owner"],
        topic=told["topic"],
        date=told["asked on"],
        due=told["due"],
        recurrence=told["every"],
    )
    act = acts.record(Entry(claim, source=told["known from"], level=told["marking"]), by=by, on=on)
    duties.record(owed, [act], by=by, on=on)
    return True


def _has_duty(owed: Owed, by: Account) -> bool:
    like = Duty.objects.visible_to(by).standing().filter(what=owed.what, kind=owed.kind, **columns("due", owed.due))
    return any(
        set(each.owners) == set(owed.owners) for each in like.filter(recurrence=rule(owed.recurrence)).with_owners()
    )


def _meeting(row: Filled, by: Account, on: datetime.date | None) -> bool:
    told = row.values
    kind, days = MeetingKind(told["kind"]), told["days"]
    like = Meeting.objects.visible_to(by).filter(body__short=told["body"], kind=kind, days_first=days.first)
    if like.filter(days_after=days.after).exists():
        return False
    planned = Planned(told["body"], kind, days, told["title"], told["start"], told["place"], told["attendance"])
    meetings.plan(planned, told["marking"], by=by, on=on)
    return True


def _mandate(row: Filled, by: Account, on: datetime.date | None) -> bool:
    told, term = row.values, term_of(row.values)
    body = Body.objects.get(short=told["body"])
    like = Mandate.objects.visible_to(by).standing().filter(body=body, title=told["title"])
    if like.filter(term_first=term.first, term_after=term.after).exists():
        return False
    given = Mandated(body, told["title"], term, told["before it ends"], told["known from"], level=told["marking"])
    mandates.record(given, by=by, on=on)
    return True


_ENTER: Mapping[str, Callable[[Filled, Account, datetime.date | None], bool]] = {
    sheets.DUTIES: _duty,
    sheets.MEETINGS: _meeting,
    sheets.MANDATES: _mandate,
}
