"""Fill a register at once, for timing its pages: python -m bench._filled_pages DOCUMENTS ACTS. Nothing in it is real.

A process of its own, since the register's place (ARTICLE71_HOME) is settled when Django is set up. Rows are written in
bulk, past the actions: a hundred thousand acts one by one would take an hour, and pages only read them.
"""

import datetime
import random
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

import django

django.setup()

from django.db import models, transaction  # noqa: E402

from article71.cli import store  # noqa: E402
from article71.register.accounts import Account, Role  # noqa: E402
from article71.register.acts import Act, ActState, Party, PartyRole  # noqa: E402
from article71.register.bodies import Body  # noqa: E402
from article71.register.claims import Claim, to_row  # noqa: E402
from article71.register.documents import Document  # noqa: E402
from article71.register.duties import Duty, DutyKind, Owner  # noqa: E402
from article71.register.markings import Level, Marking  # noqa: E402
from article71.register.mentions import Mention, MentionState  # noqa: E402
from article71.register.presidencies import Presidency  # noqa: E402
from article71.register.references import Reference  # noqa: E402
from article71.register.topics import Topic  # noqa: E402
from article71.vocabulary.act_types import ActType  # noqa: E402

Row = TypeVar("Row", bound=models.Model)
_FIRST = datetime.date(2015, 1, 1)
_DAYS = 12 * 365
_PARAGRAPHS = 10
_ACTS_EACH_DUTY = 5
_BATCH = 5_000
_THINGS = "plan report roadmap evaluation training survey network exercise handbook meeting register manual".split()
_FIELDS = "bicycles locks ports lakes mail fuel timber glass seeds coins ferries bridges orchards kites".split()
_STATES = (ActState.PROPOSED, ActState.CONFIRMED, ActState.CONFIRMED, ActState.CONFIRMED, ActState.REJECTED)
_ROLES = (PartyRole.ACTOR, PartyRole.ACTOR, PartyRole.ADDRESSEE)


class Filler:
    """Makes the rows of a register, the same ones every time."""

    def __init__(self) -> None:
        self.chance = random.Random(71)  # noqa: S311 - no secret hangs on it
        self.markings = [Marking.objects.of(Level(level)) for level in (0, 0, 1)]
        self.bodies, self.topics = list(Body.objects.all()), list(Topic.objects.all())
        self.presidencies = list(Presidency.objects.all())

    def paper(self, number: int) -> Document:
        """One paper of as many paragraphs as a short note has."""
        dated = self._day()
        return Document(
            pk=number,
            reference=f"ST {number}/{dated:%y}",
            kind="NOTE",
            date=dated,
            title=f"Paper {number} on {self._thing()}",
            registered=dated,
            text="\n\n".join(f"COSI endorsed {self._thing()} in part {line}." for line in range(_PARAGRAPHS)),
            sections=[{"number": "1", "title": "Made up", "level": 1, "page": 1}],
            marking=self.chance.choice(self.markings),
        )

    def act(self, number: int) -> Act:
        """One act; every tenth without a day of its own."""
        on = self._day()
        dated = {} if number % 10 == 0 else {"date_first": on, "date_after": on + datetime.timedelta(1)}
        return Act(
            pk=number,
            type=self.chance.choice(list(ActType)).value,
            verb="dealt with",
            object=self._thing(),
            topic=self.chance.choice(self.topics),
            presidency=next((each for each in self.presidencies if each.semester and each.semester.holds(on)), None),
            effective=on,
            state=self.chance.choice(_STATES),
            marking=self.chance.choice(self.markings),
            **dated,
        )

    def parties(self, act: Act) -> Iterator[Party]:
        """One to three bodies; some are named much more often than others."""
        for position in range(self.chance.choice((1, 1, 2, 3))):
            body = self.bodies[int(len(self.bodies) * self.chance.random() ** 4)]
            yield Party(act=act, role=_ROLES[position], position=position, body=body, words=body.short)

    def mentions(self, act: Act, papers: list[Document]) -> Iterator[Mention]:
        """One telling, now and then two."""
        claim = to_row(Claim(("COSI",), ActType(act.type), act.verb, act.object))
        for paper in self.chance.sample(papers, self.chance.choice((1, 1, 1, 2))):
            start = paper.text.index("\n\n") + 2
            end = paper.text.index("\n\n", start)
            yield Mention(
                act=act,
                document=paper,
                section="1",
                start=start,
                end=end,
                sentence=paper.text[start:end],
                rule="active",
                rule_version=1,
                confidence=0.9,
                entered_on=paper.registered,
                read=claim,
                state=MentionState(act.state),
                marking=paper.marking,
            )

    def references(self, paper: Document) -> Iterator[Reference]:
        """Two papers that this one cites."""
        for start in (0, 20):
            cited = f"ST {self.chance.randrange(1, 20_000)}/25"
            yield Reference(
                document=paper,
                text=cited,
                scheme="council",
                canonical=cited,
                start=start,
                end=start + 10,
                marking=paper.marking,
            )

    def duty(self, number: int, act: Act) -> Duty:
        """What somebody owes because of the act, due within a year of it."""
        due = (act.effective or _FIRST) + datetime.timedelta(self.chance.randrange(365))
        what = f"report on {self._thing()}"
        return Duty(pk=number, what=what, kind=DutyKind.DATED, due_after=due, since=act.effective, marking=act.marking)

    def owner(self, duty: Duty) -> Owner:
        """Who owes it."""
        body = self.chance.choice(self.bodies)
        return Owner(duty=duty, position=0, body=body, words=body.short)

    def _thing(self) -> str:
        choose = self.chance.choice
        return f"the {choose(_THINGS)} on {choose(_FIELDS)} and {choose(_FIELDS)}"

    def _day(self) -> datetime.date:
        return _FIRST + datetime.timedelta(self.chance.randrange(_DAYS))


def main(documents: int, acts: int) -> None:
    """Fill the register with so many papers and acts, with all that hangs on them, and with a delegate's account."""
    store.reader("")
    Account.objects.create(username="delegate", role=Role.DELEGATE)
    filler = Filler()
    with transaction.atomic():
        papers = _written(Document, map(filler.paper, range(1, documents + 1)))
        _written(Reference, (each for paper in papers for each in filler.references(paper)))
        told = _written(Act, map(filler.act, range(1, acts + 1)))
        _written(Party, (each for act in told for each in filler.parties(act)))
        _written(Mention, (each for act in told for each in filler.mentions(act, papers)))
        founding = told[::_ACTS_EACH_DUTY]
        duties = _written(Duty, (filler.duty(number, act) for number, act in enumerate(founding, 1)))
        _written(Owner, map(filler.owner, duties))
        links: Any = Duty.acts.through
        _written(links, (links(duty=duty, act=act) for duty, act in zip(duties, founding, strict=True)))


def _written(table: type[Row], rows: Iterable[Row]) -> list[Row]:
    waiting, written = iter(rows), []
    while batch := list(islice(waiting, _BATCH)):
        written += table._default_manager.bulk_create(batch)
    return written


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
