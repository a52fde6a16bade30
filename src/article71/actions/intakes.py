"""Intakes: files handed in are kept aside, read in the background and become papers, or are refused with the reason."""

import datetime
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskContext, task

from article71.actions import documents, profile
from article71.actions.documents import Outcome, Upload
from article71.actions.permissions import permit
from article71.documents.limits import LIMITS, mebibytes
from article71.errors import Article71Error, BadInput, NotAllowed, NotThere, TooLarge, shown
from article71.register import aside
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.documents import Document
from article71.register.intakes import Intake, IntakeState, read_earlier
from article71.register.remarking import let_in
from article71.vocabulary import profile as profiles

AT_ONCE = 100  # papers read again by one press of a button
ATTEMPTS = 3  # a file whose reading ends its worker each time is not tried for ever
_ENDED = "its worker was ended each time it read the file"


@transaction.atomic
def hand_in(file: Upload, *, by: Account, on: datetime.date | None = None) -> Intake:
    """Keep the file aside, to be read in the background.

    TooLarge when it is over the limit; NotThere for a compartment that the account is not in, BadInput for one closed.
    """
    permit(by, "intakes.hand_in", *file.compartments)
    let_in(file.compartments)
    _check_size(file)
    wait_for_turn()
    intake = Intake.objects.create(
        name=shown(file.name)[:300],
        sha256=aside.keep(file.data),
        size=len(file.data),
        account=by.pk,
        on=on or timezone.localdate(),
    )
    intake.compartments.set(file.compartments)
    # Not its name, which may tell what the paper does: nobody knows its marking yet.
    write(Change("intakes.hand_in", intake, after={"sha256": intake.sha256, "size": intake.size}), by=by, on=on)
    take_up.enqueue(intake.pk)
    return intake


def _check_size(file: Upload) -> None:
    if len(file.data) > LIMITS.file_bytes:
        over = f"it has {mebibytes(len(file.data))}, over the limit of {mebibytes(LIMITS.file_bytes)}"
        raise TooLarge(over, shown(file.name))


@transaction.atomic
def reread(document: Document, *, by: Account, on: datetime.date | None = None) -> Intake:
    """Let a paper's stored file be read again in the background, with the present rules and names.

    NotThere when it has no file; BadInput when it is being read already.
    """
    permit(by, "intakes.reread", document)
    wait_for_turn()
    file = document.files.first()
    if file is None:
        raise NotThere("the register has no file of this paper", str(document))
    if Intake.objects.unfinished().filter(document=document).exists():
        raise BadInput("is being read already", str(document))
    intake = Intake.objects.create(
        name=file.name,
        sha256=file.sha256,
        size=file.size,
        account=by.pk,
        on=on or timezone.localdate(),
        document=document,
    )
    write(Change("intakes.reread", intake, after={"document": document.pk}), by=by, on=on)
    take_up.enqueue(intake.pk)
    return intake


def reread_older(*, by: Account, on: datetime.date | None = None) -> int:
    """The same for papers that an earlier version read, the first `AT_ONCE` of them; returns how many."""
    permit(by, "intakes.reread_older")
    found = list(read_earlier(by)[:AT_ONCE])
    for document in found:
        reread(document, by=by, on=on)
    return len(found)


@task(takes_context=True)
def take_up(context: TaskContext, number: int) -> None:
    """The task that reads the file of an intake, for whoever handed it in; what breaks it off is told there."""
    intake = Intake.objects.unfinished().filter(pk=number).first()
    if intake is None:
        return
    by = Account.objects.get(pk=intake.account)
    if context.attempt > ATTEMPTS:
        _break_off(intake, _ENDED, by)
        return
    try:
        profile.load_once(profiles.load(settings.PROFILE), by=by)
        work_off(intake, by=by)
    except NotAllowed as error:
        _settle(intake, error, by=by, on=intake.on)
    except Exception as error:
        _break_off(intake, f"something failed that was not the file's fault ({type(error).__name__})", by)
        raise


def work_off(intake: Intake, *, by: Account, on: datetime.date | None = None) -> Intake:
    """Read the file of an intake and take it in, or refuse it with the reason; then nothing of it stays aside.

    One that was worked off already, by somebody else meanwhile, is left as it is.
    """
    permit(by, "intakes.work_off", intake)
    if not Intake.objects.unfinished().filter(pk=intake.pk).update(state=IntakeState.READING):
        return intake
    day = on or intake.on
    settled = partial(_settle, intake, by=by, on=day)
    try:
        if intake.document:
            settled(documents.reread(intake.document, by=by, on=day))
            return intake
        file = Upload(intake.name, aside.fetch(intake.sha256), tuple(intake.compartments.all()))
        documents.ingest(file, then=settled, by=by, on=day)
    except Article71Error as error:
        settled(error)
    return intake


@transaction.atomic
def _settle(intake: Intake, outcome: Outcome | Article71Error, *, by: Account, on: datetime.date) -> None:
    wait_for_turn()
    if isinstance(outcome, Article71Error):
        intake.state, intake.trouble = IntakeState.REFUSED, outcome.trouble
    else:
        intake.state = IntakeState.KNOWN if outcome.known else IntakeState.TAKEN_IN
        intake.document, intake.how, intake.counts = outcome.document, outcome.how, dict(outcome.counts)
    intake.save()
    aside.discard()
    write(Change("intakes.work_off", intake, after=_told(intake)), by=by, on=on)


@transaction.atomic
def _break_off(intake: Intake, trouble: str, by: Account) -> None:
    """Without asking what the account may do: it may have lost that since it handed the file in."""
    wait_for_turn()
    intake.state, intake.trouble = IntakeState.BROKEN_OFF, trouble
    intake.save()
    write(Change("intakes.work_off", intake, after=_told(intake)), by=by)


@transaction.atomic
def retry(intake: Intake, *, by: Account, on: datetime.date | None = None) -> None:
    """Let a file be read again whose reading broke off. BadInput for any other."""
    permit(by, "intakes.retry", intake)
    wait_for_turn()
    found = Intake.objects.select_for_update().get(pk=intake.pk)
    if found.state != IntakeState.BROKEN_OFF:
        raise BadInput(f"only what broke off is tried again: it is {found.get_state_display()}", found.name)
    before = _told(found)
    found.state, found.trouble = IntakeState.WAITING, ""
    found.save()
    write(Change("intakes.retry", found, before, _told(found)), by=by, on=on)
    take_up.enqueue(found.pk)


def _told(intake: Intake) -> dict[str, object]:
    return {"state": str(intake.state), "document": intake.document_id, "trouble": intake.trouble}
