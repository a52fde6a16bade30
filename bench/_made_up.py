"""The rows of a made-up register, the same ones every time. Django is set up by who asks for them."""

import datetime
import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from article71.documents.plain_tree import from_plain
from article71.documents.tree import Heading
from article71.documents.tree_json import to_json
from article71.register.acts import Act, ActState, Party, PartyRole
from article71.register.bodies import Body
from article71.register.claims import Claim, to_row
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind, DutyState, Owner
from article71.register.markings import Level, Marking
from article71.register.mentions import Mention, MentionState
from article71.register.observations import Observation
from article71.register.presidencies import Presidency
from article71.register.references import Reference
from article71.register.topics import Topic
from article71.register.trees import Tree
from article71.vocabulary.act_types import ActType

_FIRST = datetime.date(2015, 1, 1)
_DAYS = 12 * 365
_PARAGRAPHS = 10
_UNKNOWN = ("Bicycle Forum", "Lock Network", "Friends of Kites")
_THINGS = "plan report roadmap evaluation training survey network exercise handbook meeting register manual".split()
_FIELDS = "bicycles locks ports lakes mail fuel timber glass seeds coins ferries bridges orchards kites".split()
_STATES = (ActState.PROPOSED, ActState.CONFIRMED, ActState.CONFIRMED, ActState.CONFIRMED, ActState.REJECTED)
_ROLES = (PartyRole.ACTOR, PartyRole.ACTOR, PartyRole.ADDRESSEE)
_KINDS = (DutyKind.DATED, DutyKind.DATED, DutyKind.UNDATED, DutyKind.RECURRING)


class Rows:
    """Makes them, one noun a method."""

    def __init__(self) -> None:
        self.chance = random.Random(71)  # noqa: S311 - no secret hangs on it
        self.markings = [Marking.objects.of(Level(level)) for level in (0, 0, 1)]
        self.bodies, self.topics = list(Body.objects.all()), list(Topic.objects.all())
        self.presidencies = list(Presidency.objects.all())

    def paper(self, number: int) -> Document:
        """One paper of as many paragraphs as a short note has; every eighth names somebody unknown."""
        dated = self._day()
        lines = (f"COSI endorsed {self._thing()} in part {line}." for line in range(_PARAGRAPHS))
        names = [{"text": self.chance.choice(_UNKNOWN), "places": []}] if number % 8 == 0 else []
        return Document(
            pk=number,
            reference=f"ST {number}/{dated:%y}",
            kind="NOTE",
            date=dated,
            title=f"Paper {number} on {self._thing()}",
            registered=dated,
            text="\n\n".join(["1. Made up", *lines]),
            sections=[{"number": "1", "title": "Made up", "level": 1, "page": 1}],
            names=names,
            marking=self.chance.choice(self.markings),
        )

    def tree(self, paper: Document) -> Tree:
        """What was read of it."""
        return Tree(document=paper, body=to_json(from_plain(paper.text, [Heading("Made up", "1", 1)])))

    def observation(self, paper: Document) -> Observation:
        """A question on the paper."""
        place = {"section": "1", "page": 1, "span": [0, 10]}
        text = f"Part {self.chance.randrange(_PARAGRAPHS)} says otherwise than the cover on {self._thing()}."
        return Observation(document=paper, kind="dates-differ", text=text, places=[place], marking=paper.marking)

    def act(self, number: int, papers: list[Document]) -> Act:
        """One act, told by these papers and as narrow as the narrowest; every tenth without a day of its own."""
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
            marking=max((paper.marking for paper in papers), key=lambda each: each.level),
            **dated,
        )

    def telling(self, papers: list[Document]) -> list[Document]:
        """The papers that tell an act: one, now and then two."""
        return self.chance.sample(papers, self.chance.choice((1, 1, 1, 2)))

    def parties(self, act: Act) -> Iterator[Party]:
        """One to three bodies, some named much more often than others; now and then one that is not known."""
        for position in range(self.chance.choice((1, 1, 2, 3))):
            body = self.bodies[int(len(self.bodies) * self.chance.random() ** 4)]
            known = self.chance.random() > 1 / 40
            words = body.short if known else self.chance.choice(_UNKNOWN)
            yield Party(act=act, role=_ROLES[position], position=position, body=body if known else None, words=words)

    def mention(self, act: Act, paper: Document) -> Mention:
        """One telling of the act, in one of the paper's paragraphs."""
        start, end = self._paragraph(paper.text)
        return Mention(
            act=act,
            document=paper,
            section="1",
            start=start,
            end=end,
            sentence=paper.text[start:end],
            rule="active",
            rule_version=1,
            confidence=self.chance.choice((0.95, 0.9, 0.85, 0.7)),
            entered_on=paper.registered,
            read=to_row(Claim(("COSI",), ActType(act.type), act.verb, act.object)),
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
        """What somebody owes because of the act: by a day within a year of it, some time, or every year."""
        kind = self.chance.choice(_KINDS)
        due = (act.effective or _FIRST) + datetime.timedelta(self.chance.randrange(365))
        runs: dict[str, Any] = {DutyKind.DATED: {"due_after": due}, DutyKind.RECURRING: {"recurrence": "FREQ=YEARLY"}}
        return Duty(
            pk=number,
            what=f"report on {self._thing()}",
            kind=kind,
            since=act.effective,
            state=DutyState(act.state),
            marking=act.marking,
            **runs.get(kind, {}),
        )

    def owner(self, duty: Duty) -> Owner:
        """Who owes it."""
        body = self.chance.choice(self.bodies)
        return Owner(duty=duty, position=0, body=body, words=body.short)

    def _paragraph(self, text: str) -> tuple[int, int]:
        parts = text.split("\n\n")
        ends = list(accumulate(len(part) + 2 for part in parts))
        chosen = self.chance.randrange(1, len(parts))
        return ends[chosen - 1], ends[chosen] - 2

    def _thing(self) -> str:
        choose = self.chance.choice
        return f"the {choose(_THINGS)} on {choose(_FIELDS)} and {choose(_FIELDS)}"

    def _day(self) -> datetime.date:
        return _FIRST + datetime.timedelta(self.chance.randrange(_DAYS))
