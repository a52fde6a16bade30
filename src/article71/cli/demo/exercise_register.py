"""The second part: exercise papers written in the Council's layout, taken in, and reviewed but for ten findings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path

import typer
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from article71.actions import acts, documents
from article71.actions.documents import Upload
from article71.cli import store
from article71.cli.demo import operations, picture
from article71.cli.demo.accesses import Access, open_accounts
from article71.cli.demo.command import PAPERS
from article71.cli.demo.exercises import exercise_papers
from article71.documents.tree import Document as Paper
from article71.documents.writers import write
from article71.register.accounts import Account, Role
from article71.register.mentions import Mention, MentionState

LEFT_OPEN = 10
_FORMATS = ("pdf", "docx")


def show(passwords: Mapping[str, str]) -> Sequence[Access]:
    """Write the papers, take them in, confirm all findings but ten, and tell what is in the register; open the accounts
    and enter the operations, with what overlaps among them."""
    account = store.reader("")
    papers = exercise_papers(settings.PROFILE)
    counts = _take_in(papers, account)
    open_ = review(account)
    typer.echo(f"2. {len(papers)} exercise papers, in {PAPERS}: {_told(counts)}")
    typer.echo(picture.of_register(account, max(filter(None, (paper.cover.date for paper in papers)))))
    typer.echo(f"{len(open_)} findings are left open for you to confirm, correct or reject, such as:")
    typer.echo("\n".join(f"  M{mention.pk} {mention.claim.type}: {mention.sentence}" for mention in open_[:3]) + "\n")
    opened = open_accounts(passwords, by=account)
    _plan(Account.objects.get(username=Role.SECRETARIAT.value))
    return opened


def _plan(account: Account) -> None:
    planned = operations.exercise_operations(settings.PROFILE)
    operations.enter(planned, timezone.localdate(), by=account)
    typer.echo(f"{len(planned)} exercise operations are planned, and meet in aim, area and time:")
    typer.echo(operations.overlaps(planned, settings.PROFILE))


def _take_in(papers: Sequence[Paper], account: Account) -> Counter[str]:
    """Every other paper as PDF, the rest as DOCX, each on its own day."""
    counts: Counter[str] = Counter()
    for paper, form in zip(papers, cycle(_FORMATS), strict=False):
        path = PAPERS / f"{paper.cover.reference.replace('/', '-').replace(' ', '-')}.{form}"
        outcome = documents.ingest(_written(path, write(paper, form)), by=account, on=paper.cover.date)
        counts += outcome.counts
    return counts


def _written(path: Path, data: bytes) -> Upload:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return Upload(path.name, data)


@transaction.atomic
def review(account: Account) -> list[Mention]:
    """Confirm every proposal but the ten that the rules are least sure of; these are returned."""
    waiting = Mention.objects.visible_to(account).filter(state=MentionState.PROPOSED).order_by("confidence", "pk")
    unsure, sure = list(waiting[:LEFT_OPEN]), list(waiting[LEFT_OPEN:])
    for mention in sure:
        acts.confirm(mention, by=account, reason="exercise")
    return unsure


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{counts[what]} {words}" for what, words in _WORDS.items() if counts[what])


_WORDS = {
    "new": "acts told",
    "duties": "duties",
    "observations": "observations",
    "identical sentence in a revision": "told again in a revision",
    "offered": "that may be told twice",
}
