"""Exercise values for the tests of the register: findings, readings and rows, all made up."""

import datetime
import hashlib
from dataclasses import replace
from typing import Any

from article71 import periods
from article71.documents.tree import Cover, Document, Heading, Paragraph
from article71.reading.findings import Act, Duty, Place, Reading, Telling
from article71.register.accounts import Account, Role
from article71.register.claims import Claim
from article71.register.markings import Level, Marking
from article71.vocabulary.act_types import ActType

DAY = datetime.date(2031, 3, 14)
CLAIM = Claim(
    actors=("COSI",),
    type=ActType.ENDORSED,
    verb="endorsed",
    object="the exercise plan against the theft of cargo bicycles",
    date=periods.day(2031, 3, 3),
)


def claim(**changes: Any) -> Claim:
    """COSI endorsed a plan on 3 March 2031, but for these changes."""
    return replace(CLAIM, **changes)


def finding(sentence: str = "", start: int = 0, section: str = "1", **changes: Any) -> Act:
    """What a reading finds: the claim above, but for these changes, told in a sentence."""
    told = claim(**changes)
    words = sentence or f"{' and '.join(told.actors)} {told.verb} {told.object}."
    key = hashlib.sha256(f"{words} {told.type} {told.actors}".encode()).hexdigest()[:12]
    place = Place(start, start + len(words), section)
    return Act(
        id=key,
        telling=Telling(words, place, "active", 1, 0.9),
        **{name: getattr(told, name) for name in Claim.__dataclass_fields__},
    )


def duty(of: Act, **changes: Any) -> Duty:
    """What somebody owes because of that act."""
    owed = Duty(f"d{of.id}", (of.id,), ("Commission",), "report on cargo bicycles", None, "", "undated")
    return replace(owed, **changes)


def reading(*acts: Act, reference: str = "ST 111/31", marking: str = "PUBLIC", **more: Any) -> Reading:
    """A reading of a paper of two chapters, a summary and one more, with these acts in it."""
    headings = (Heading("Executive summary", "1"), Heading("Cargo bicycles", "2"), Heading("Locks", "2.1", 2))
    cover = Cover(reference=reference, kind="NOTE", date=datetime.date(2031, 3, 10), marking=marking)
    body = (*headings, *(Paragraph(act.telling.sentence) for act in acts))
    return Reading(Document(cover, body), tuple((heading, None) for heading in headings), acts=acts, **more)


def secretariat(name: str = "anna") -> Account:
    """An account that may take in and review."""
    return Account.objects.create(username=name, role=Role.SECRETARIAT)


def public() -> Marking:
    """The marking of what everybody may see."""
    return Marking.objects.of(Level.PUBLIC)
