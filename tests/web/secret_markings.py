"""What decisions on markings and their events could tell: why papers are narrow, and that open ones once were."""

import datetime

from article71.actions import compartments, markings
from article71.actions.compartments import Group
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.markings import Compartment, Level, Marking
from article71.register.remarking import Grounds, Remarkable, column_of, decided
from tests.exercise import DAY

_REVIEW = datetime.date(2032, 1, 1)


def decide(paper: Document, word: str, by: Account) -> None:
    """Each narrow paper was decided on in words that only those may read who may read the paper."""
    if paper.marking.is_open:
        return
    decided(paper, None, Grounds(by, DAY, f"why {word} is narrow"))
    if Document.objects.visible_to(by).filter(pk=paper.pk).exists():
        markings.review(paper, _REVIEW, reason=f"why {word} stays so", by=by, on=DAY)


def decide_on(record: Remarkable, word: str, by: Account) -> None:
    """Each narrow record was decided on in words that only those may read who may read it, and is due again."""
    if not record.marking.is_open:
        decided(
            record, None, Grounds(by, DAY, f"why the {word} {column_of(record)} is narrow", datetime.date(2026, 1, 1))
        )


def renamed(compartment: Compartment, word: str, by: Account) -> None:
    """The compartment has an event that names it and its bodies."""
    group = Group(compartment.name, tuple(compartment.bodies.all()))
    compartments.change(compartment, group, reason=f"why {word} is so called", by=by, on=DAY)


def published(word: str, by: Account) -> Document:
    """An open paper that was narrow, with a decision on it from each time."""
    paper = Document.objects.create(
        reference="ST 211/31", title="A plain paper", registered=DAY, marking=Marking.objects.of(Level.LIMITE)
    )
    decide(paper, word, by)
    markings.publish(paper, reason=f"why {word} was narrow", by=by, on=DAY)
    return paper


def public_version(paper: Document) -> None:
    """Parts of the paper are public as its EXT, which tells nothing of the whole."""
    Document.objects.create(
        reference=f"{paper.reference} EXT 1",
        title="A plain part",
        opens=paper,
        registered=DAY,
        marking=Marking.objects.of(Level.PUBLIC),
    )
