"""Evidence: people show that a duty was delivered, and take back what did not show it after all."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile, NotAllowed
from article71.followup.progress import Extent
from article71.register.accounts import Account, Role
from article71.register.acts import Act, ActState
from article71.register.audit import Change, wait_for_turn, write
from article71.register.documents import Document
from article71.register.duties import Duty, DutyState
from article71.register.evidence import Evidence, EvidenceState
from article71.register.markings import Marked
from article71.register.meetings import Meeting
from article71.register.occurrences import Occurrence
from article71.register.owning import owes

BY_OWNER = "owner"
"""Why it is offered: whoever owes the duty said so."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows delivery, just one of a paper, an act, a meeting and a link; how much of it; and from which day on.

    Without a day it counts from the paper's own or the act's; `occurrence` is the time that was delivered where a duty
    recurs, None for the duty as a whole.
    """

    extent: Extent
    document: Document | None = None
    act: Act | None = None
    meeting: Meeting | None = None
    link: str = ""
    occurrence: Occurrence | None = None
    day: datetime.date | None = None
    note: str = ""


@transaction.atomic
def show(duty: Duty, proof: Proof, *, by: Account, on: datetime.date | None = None) -> Evidence:
    """This shows that the duty was delivered, as far as the proof's extent says.

    BadInput without just one thing that shows it, for a link that is none, for an occurrence of another duty, and for a
    duty that does not stand.
    """
    permit(by, "evidence.show", *_records(duty, proof))
    wait_for_turn()
    evidence = _made(duty, proof, on or timezone.localdate())
    evidence.state = EvidenceState.ACCEPTED
    evidence.save()
    write(Change("evidence.show", evidence, after=told(evidence), reason=proof.note), by=by, on=on)
    return evidence


@transaction.atomic
def offer(duty: Duty, proof: Proof, *, by: Account, on: datetime.date | None = None) -> Evidence:
    """Whoever owes the duty says that this shows its delivery; it counts once the secretariat accepts it.

    NotAllowed for an account whose body does not owe the duty; BadInput as `show`.
    """
    permit(by, "evidence.offer", *_records(duty, proof))
    if by.role != Role.SECRETARIAT and not owes(by, duty):
        raise NotAllowed("only a body that owes the duty shows its delivery", by.username)
    wait_for_turn()
    evidence = _made(duty, proof, on or timezone.localdate())
    evidence.offered_by, evidence.reasons = by.pk, [BY_OWNER]
    evidence.save()
    write(Change("evidence.offer", evidence, after=told(evidence), reason=proof.note), by=by, on=on)
    return evidence


@transaction.atomic
def accept(
    evidence: Evidence,
    extent: Extent,
    occurrence: Occurrence | None = None,
    *,
    by: Account,
    on: datetime.date | None = None,
    reason: str = "",
) -> Evidence:
    """What was offered shows delivery to this extent, of this occurrence where the duty recurs.

    ChangedMeanwhile when somebody has decided on it; BadInput for an occurrence of another duty.
    """
    found = _offered(evidence, "evidence.accept", by)
    if occurrence and occurrence.duty_id != found.duty_id:
        raise BadInput("that is no time at which this duty falls due", str(occurrence))
    if found.fell:
        raise BadInput("the act was rejected, or is found no more: it shows nothing", f"evidence {found.pk}")
    before = told(found)
    found.extent, found.occurrence, found.state = extent.value, occurrence, EvidenceState.ACCEPTED
    found.save()
    write(Change("evidence.accept", found, before, told(found), reason), by=by, on=on)
    return found


@transaction.atomic
def dismiss(evidence: Evidence, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Evidence:
    """What was offered does not show delivery; it is not offered again. ChangedMeanwhile when somebody has decided."""
    found = _offered(evidence, "evidence.dismiss", by)
    before = told(found)
    found.state = EvidenceState.DISMISSED
    found.save()
    write(Change("evidence.dismiss", found, before, told(found), reason), by=by, on=on)
    return found


@transaction.atomic
def withdraw(evidence: Evidence, *, by: Account, on: datetime.date | None = None, reason: str) -> Evidence:
    """It shows nothing from the day on: what it closed is open again. BadInput without a reason.

    ChangedMeanwhile when it was not accepted, or is withdrawn already.
    """
    found = _fresh(evidence, "evidence.withdraw", by)
    if not reason.strip():
        raise BadInput("say why it shows delivery no more: the duty is open again", str(evidence))
    if found.state != EvidenceState.ACCEPTED:
        raise ChangedMeanwhile(f"it is {found.state}", f"evidence {found.pk}")
    before = told(found)
    found.state, found.withdrawn = EvidenceState.WITHDRAWN, on or timezone.localdate()
    found.save()
    write(Change("evidence.withdraw", found, before, told(found), reason.strip()), by=by, on=on)
    return found


def _fresh(evidence: Evidence, action: str, by: Account) -> Evidence:
    """The row as it is now, kept from others until this is done."""
    permit(by, action, evidence)
    wait_for_turn()
    return Evidence.objects.select_for_update(of=("self",)).get(pk=evidence.pk)


def _offered(evidence: Evidence, action: str, by: Account) -> Evidence:
    found = _fresh(evidence, action, by)
    if found.state != EvidenceState.OFFERED:
        raise ChangedMeanwhile(f"somebody has decided on it: it is {found.state}", f"evidence {found.pk}")
    return found


def _made(duty: Duty, proof: Proof, today: datetime.date) -> Evidence:
    """The row of a proof, not saved yet. BadInput as `show`."""
    _check(duty, proof)
    return Evidence(
        duty=duty,
        occurrence=proof.occurrence,
        document=proof.document,
        act=proof.act,
        meeting=proof.meeting,
        link=proof.link.strip(),
        extent=proof.extent.value,
        day=proof.day or _own_day(proof) or today,
        note=proof.note.strip(),
    )


def told(evidence: Evidence) -> dict[str, object]:
    """What an event tells of it: numbers of records, whose words have markings of their own."""
    return {
        "duty": evidence.duty_id,
        "document": evidence.document_id,
        "act": evidence.act_id,
        "meeting": evidence.meeting_id,
        "occurrence": evidence.occurrence_id,
        "extent": evidence.extent,
        "state": str(evidence.state),
        "day": evidence.day.isoformat(),
    }


def _check(duty: Duty, proof: Proof) -> None:
    if sum(map(bool, (proof.document, proof.act, proof.meeting, proof.link.strip()))) != 1:
        raise BadInput("evidence is one thing: a paper, an act, a meeting or a link", str(duty))
    if proof.link and not proof.link.strip().startswith(("https://", "http://")):
        raise BadInput("a link begins with https:// or http://", proof.link)
    if proof.act and proof.act.state not in (ActState.PROPOSED, ActState.CONFIRMED):
        raise BadInput(f"the act is {proof.act.state}: it shows nothing", f"act {proof.act.pk}")
    if proof.occurrence and proof.occurrence.duty_id != duty.pk:
        raise BadInput("that is no time at which this duty falls due", str(proof.occurrence))
    if duty.state not in (DutyState.PROPOSED, DutyState.CONFIRMED):
        raise BadInput(f"the duty is {duty.state}: nothing shows its delivery", f"duty {duty.pk}")


def _own_day(proof: Proof) -> datetime.date | None:
    """A paper is out from its date on; an act has taken effect, and a meeting is over, on its last day."""
    if proof.document:
        return proof.document.date or proof.document.registered
    if proof.meeting:
        return proof.meeting.days.last if proof.meeting.days else None
    return proof.act.effective if proof.act else None


def _records(duty: Duty, proof: Proof) -> list[Marked]:
    given: tuple[Marked | None, ...] = (duty, proof.document, proof.act, proof.meeting)
    return [each for each in given if each]
