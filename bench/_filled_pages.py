"""Fill a register at once, for timing its pages: python -m bench._filled_pages DOCUMENTS ACTS. Nothing in it is real.

A process of its own, since the register's place (ARTICLE71_HOME) is settled when Django is set up. Rows are written in
bulk, past the actions: a hundred thousand acts one by one would take an hour, and pages only read them.
"""

import sys
from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar

import django

django.setup()

from django.db import models, transaction  # noqa: E402

from article71.cli import store  # noqa: E402
from article71.register.accounts import Account, Role  # noqa: E402
from article71.register.acts import Act, Party  # noqa: E402
from article71.register.bodies import Body  # noqa: E402
from article71.register.documents import Document  # noqa: E402
from article71.register.duties import Duty, Owner  # noqa: E402
from article71.register.mentions import Mention  # noqa: E402
from article71.register.observations import Observation  # noqa: E402
from article71.register.references import Reference  # noqa: E402
from article71.register.search import index  # noqa: E402
from article71.register.trees import Tree  # noqa: E402
from bench._made_up import Rows  # noqa: E402

Row = TypeVar("Row", bound=models.Model)
_ACTS_EACH_DUTY = 5
_PAPERS_EACH_OBSERVATION = 10
_BATCH = 5_000
_BODIES = {Role.DELEGATE: "Belgium", Role.AGENCY: "Europol", Role.PRESIDENCY: "Ireland"}


def main(documents: int, acts: int) -> None:
    """Fill the register with so many papers and acts, with all that hangs on them, and with an account of each role."""
    store.reader("")
    for role in Role:
        body = Body.objects.filter(short=_BODIES.get(role, "")).first()
        Account.objects.create(username=role.value, role=role, body=body)
    with transaction.atomic():
        _fill(Rows(), documents, acts)
        index.build()


def _fill(rows: Rows, documents: int, acts: int) -> None:
    papers = _written(Document, map(rows.paper, range(1, documents + 1)))
    _written(Tree, map(rows.tree, papers))
    _written(Reference, (each for paper in papers for each in rows.references(paper)))
    _written(Observation, map(rows.observation, papers[::_PAPERS_EACH_OBSERVATION]))
    telling = [rows.telling(papers) for _ in range(acts)]
    told = _written(Act, (rows.act(number, by) for number, by in enumerate(telling, 1)))
    _written(Party, (each for act in told for each in rows.parties(act)))
    _written(Mention, (rows.mention(act, by) for act, papers in zip(told, telling, strict=True) for by in papers))
    founding = told[::_ACTS_EACH_DUTY]
    duties = _written(Duty, (rows.duty(number, act) for number, act in enumerate(founding, 1)))
    _written(Owner, map(rows.owner, duties))
    links: Any = Duty.acts.through
    _written(links, (links(duty=duty, act=act) for duty, act in zip(duties, founding, strict=True)))


def _written(table: type[Row], rows: Iterable[Row]) -> list[Row]:
    waiting, written = iter(rows), []
    while batch := list(islice(waiting, _BATCH)):
        written += table._default_manager.bulk_create(batch)
    return written


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
