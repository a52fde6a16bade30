"""Fill a register with made-up papers and time it: python -m bench._taking_in PAPERS ACTS, told as JSON.

A process of its own, since the register's place (ARTICLE71_HOME) is settled when Django is set up.
"""

import datetime
import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.db import transaction  # noqa: E402

from article71 import periods  # noqa: E402
from article71.actions.documents import record  # noqa: E402
from article71.cli import store  # noqa: E402
from article71.documents.tree import Cover, Document  # noqa: E402
from article71.reading.findings import Act, Place, Reading, Telling  # noqa: E402
from article71.register import audit, filters  # noqa: E402
from article71.register.filters import Asked  # noqa: E402
from article71.register.taking_in.readings import take_in  # noqa: E402
from article71.vocabulary.act_types import ActType  # noqa: E402

_DAY = datetime.date(2031, 1, 1)
_THINGS = (
    "plan",
    "report",
    "roadmap",
    "evaluation",
    "training",
    "survey",
    "network",
    "exercise",
    "handbook",
    "meeting",
)
_FIELDS = ("bicycles", "locks", "ports", "lakes", "mail", "fuel", "timber", "glass", "seeds", "coins")


def _act(chance: random.Random, number: int) -> Act:
    thing = f"the {chance.choice(_THINGS)} {number} on {chance.choice(_FIELDS)} and {chance.choice(_FIELDS)}"
    sentence = f"COSI endorsed {thing}."
    place = Place(100 * number, 100 * number + len(sentence), "2")
    date = periods.month(2023 + number % 8, 1 + number % 12)
    telling = Telling(sentence, place, "active", 1, 0.9)
    return Act(f"{number}", ("COSI",), chance.choice(list(ActType)), "endorsed", thing, telling, date=date)


def _timed(work: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main(papers: int, acts: int) -> None:
    """Take in so many papers of so many acts; milliseconds an act, a list, an event."""
    account = store.reader("")
    chance = random.Random(71)  # noqa: S311 - the same papers every time
    taking = 0.0
    for paper in range(papers):
        cover = Cover(reference=f"ST {1000 + paper}/31", date=_DAY)
        found = tuple(_act(chance, number) for number in range(paper * acts, (paper + 1) * acts))
        document = record(cover, by=account)
        with transaction.atomic():
            taking += _timed(lambda: take_in(document, Reading(Document(cover), acts=found), _DAY, account))  # noqa: B023
    asked = Asked(body="COSI", period=periods.year(2025), text="plan")
    figures = {
        "taken_in": 1000 * taking / (papers * acts),
        "listed": 1000 * min(_timed(lambda: list(filters.acts(asked, account))) for _ in range(5)),
        "verified": 1000 * _timed(audit.verify) / (papers + 2),
    }
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
