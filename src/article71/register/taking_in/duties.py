"""Duties: each finding becomes a duty of the acts that found it, unless those acts have a like one already."""

from collections.abc import Iterable

from article71.reading.findings import Duty as Finding
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.duties import Duty, DutyState, Owner
from article71.register.matching import LIKE, likeness
from article71.register.mentions import MentionState
from article71.register.recurrences import rule
from article71.register.settling import known_bodies, settle_duty
from article71.register.taking_in.tellings import Taking


def take_in_duties(taking: Taking, found: Iterable[Finding]) -> None:
    """Propose duties that are new to the paper; withdraw proposals that its reading finds no more."""
    acts = _acts_by_finding(taking.document)
    kept = set()
    for finding in found:
        kept.add(finding.id)
        sources = [acts[each] for each in finding.acts if each in acts]
        known = taking.document.duties.filter(finding=finding.id).first()
        if known and known.state == DutyState.WITHDRAWN:
            _revive(known, sources)
        elif not known and sources:
            _propose(taking, finding, sources)
    for gone in taking.document.duties.filter(entered_by=None, state=DutyState.PROPOSED).exclude(finding__in=kept):
        gone.state = DutyState.WITHDRAWN
        gone.save()


def _acts_by_finding(document: Document) -> dict[str, Act]:
    mentions = document.mentions.exclude(finding="").exclude(state=MentionState.WITHDRAWN)
    return {mention.finding: mention.act for mention in mentions.select_related("act__marking")}


def _propose(taking: Taking, finding: Finding, sources: list[Act]) -> None:
    like = next(filter(lambda duty: is_like(duty, finding), _duties_of(sources)), None)
    duty = like or _new(taking.document, finding, sources)
    if like and like.document_id == taking.document.pk:
        like.finding = finding.id
    duty.acts.add(*sources)
    settle_duty(duty)
    taking.counts["duties"] += like is None


def _revive(duty: Duty, sources: list[Act]) -> None:
    duty.state = DutyState.PROPOSED
    duty.acts.add(*sources)
    settle_duty(duty)


def _duties_of(acts: list[Act]) -> Iterable[Duty]:
    return Duty.objects.standing().filter(acts__in=acts).distinct().prefetch_related("owner_rows__body")


def is_like(duty: Duty, finding: Finding) -> bool:
    """Whether a duty of the same acts is the one found again: same owners and days, like words."""
    due = duty.due.days if duty.due else None
    same_days = due == (finding.due.days if finding.due else None)
    return same_days and set(duty.owners) == set(finding.owners) and likeness(duty.what, finding.what) >= LIKE


def _new(document: Document, finding: Finding, sources: list[Act]) -> Duty:
    duty = Duty(
        what=finding.what,
        kind=finding.kind,
        recurrence=rule(finding.recurrence),
        document=document,
        finding=finding.id,
        marking=sources[0].marking,
    )
    duty.due = finding.due
    duty.save()
    known = known_bodies(finding.owners)
    Owner.objects.bulk_create(
        Owner(duty=duty, position=position, body=known.get(name), words=name[:300])
        for position, name in enumerate(finding.owners)
    )
    return duty
