"""The first part: the register of one period from facts, and the report that is written from it and read back."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import typer
from django.conf import settings
from django.db import transaction

from article71.actions import acts, documents, duties, observations, references
from article71.cli import store
from article71.cli.demo import facts, following, legislation, picture
from article71.cli.demo.accesses import open_accounts
from article71.cli.demo.command import FOLDER
from article71.cli.demo.reading_back import read_back
from article71.documents.tree import Paragraph
from article71.documents.writers import FORMATS, write
from article71.register.accounts import Account
from article71.register.documents import Document
from article71.register.duties import DutyKind
from article71.register.vocabulary import of_register
from article71.reports.gathering import gather
from article71.reports.report import Imprint, compose
from article71.vocabulary import profile

# A number higher than the Council gives in a year: a draft must not be taken for the paper it is written after.
_REFERENCE = "ST 19999/25"
_CODES = ("COSI 999", "JAI 999")
_WARNING = Paragraph("Draft composed by article71 from the facts of its register; not a paper of the Council.")
_READ_BACK = "docx"


def show(passwords: Mapping[str, str]) -> None:
    """Fill the register, tell what is in it, write the report in all formats and read one back; open the accounts."""
    account = store.reader("")
    told = facts.load(settings.PROFILE)
    enter(told, by=account)
    typer.echo(f"1. What {told.paper.reference} says was done: {len(told.facts)} acts entered, each with its section")
    typer.echo(picture.of_register(account, told.day))
    typer.echo(_report(told, account))
    typer.echo(f"\n{following.agenda(told.day, by=account)}\n{following.handover(told.day, by=account)}")
    open_accounts(passwords, by=account)


@transaction.atomic
def enter(told: facts.Facts, *, by: Account) -> Document:
    """Enter the facts of a paper by hand, as a person would who has read it; everything takes effect on its day."""
    day = told.day
    paper = documents.record(told.paper, by=by, on=day)
    for note in told.notes:
        references.record(paper, references.Citing(note.number, note.section, note.cites), by=by, on=day)
    entered = {
        fact.id: acts.record(acts.Entry(fact.claim, paper, fact.section, footnotes=fact.cites), by=by, on=day)
        for fact in told.facts
    }
    for each in told.duties:
        owed = duties.Owed(each.owners, each.what, DutyKind(each.kind), each.due, each.recurrence)
        duties.record(owed, [entered[key] for key in each.facts], by=by, on=day)
    for question in told.questions:
        observations.record(paper, question.kind, question.text, sections=question.sections, by=by, on=day)
    legislation.enter(entered, by=by)
    return paper


def _report(told: facts.Facts, viewer: Account) -> str:
    words = of_register(profile.load(settings.PROFILE))
    gathered = gather(told.period, viewer, words)
    composed, trace = compose(gathered.acts, told.period, words, Imprint(_REFERENCE, _CODES, told.day))
    document = replace(composed, body=(_WARNING, *composed.body))
    written = {form: _save(FOLDER / f"report.{form}", write(document, form)) for form in FORMATS}
    back = read_back(gathered.acts, written[_READ_BACK], words)
    return "\n".join(
        [
            f"The report to parliaments: {len(trace.sentences)} sentences, {len(trace.untold)} acts untold; written to",
            *(f"  {path}" for path in written.values()),
            f"Read back from {written[_READ_BACK]}: {back}",
        ]
    )


def _save(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
