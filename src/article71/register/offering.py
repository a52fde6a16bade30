"""What comes in is offered: acts as evidence of duties that wait, and duties that may be one with another.

Nothing here counts before people decide, so no event is written of it: the rows are of the action that brought it in.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import F, Prefetch, Q
from django.utils import timezone

from article71.followup.fitting import Come, Sought, reasons
from article71.followup.policy import table
from article71.followup.twins import Owed, alike
from article71.register.acts import Act, ActQuerySet, PartyRole
from article71.register.among import Among
from article71.register.citing import cited_by
from article71.register.documents import LONG, Document
from article71.register.duties import Duty, DutyQuerySet, Owner
from article71.register.evidence import Evidence
from article71.register.markings import Marking
from article71.register.matching import stems
from article71.register.mentions import Mention
from article71.register.progress import records
from article71.register.references import Reference
from article71.register.sights import Sight
from article71.register.twins import Twin

MOST = 500
"""Policy: so many duties, or acts, are looked at for one that comes in, the latest first."""
_DELIVER = (PartyRole.ACTOR, PartyRole.SOURCE)


def offer_acts(acts: Iterable[Act]) -> int:
    """Offer these acts as evidence of the duties they may serve; how many offers are new."""
    held = list(_delivering().filter(pk__in=[act.pk for act in acts]).with_parties())
    come = _come(held)
    names = {name for each in come.values() for name in each.by}
    topics = {act.topic_id for act in held if act.topic_id}
    duties = _waiting().filter(Q(owner_rows__words__in=names) | Q(acts__topic__in=topics)).distinct()[:MOST]
    return _offer(_sought(duties), come)


def offer_document(document: Document) -> int:
    """Offer a paper itself for duties that rest on what it cites, or that its sender owes; how many offers are new.

    Where one of its acts is offered for a duty, the act says more.
    """
    references = Reference.objects.standing().filter(document=document).values_list("canonical", flat=True)
    cites, words = frozenset(references), f"{document.title} {document.subject}"
    senders = frozenset(filter(None, (document.sender.strip(),)))
    come = Come(document.date or document.registered, senders, stems(words), cites, words)
    served = Evidence.objects.filter(Q(act__mentions__document=document) | Q(document=document)).values("duty")
    waiting = _waiting().filter(Q(document__reference__in=cites) | Q(owner_rows__words__in=senders))
    sought = _sought(waiting.exclude(pk__in=served).exclude(document=document).distinct()[:MOST])
    rows = [
        Evidence(duty_id=duty, document=document, day=come.day, reasons=[reason.value for reason in found])
        for duty, (owed, _) in sought.items()
        if (found := reasons(owed, come))
    ]
    Evidence.objects.bulk_create(rows)
    return len(rows)


def offer_duties(duties: Iterable[Duty]) -> int:
    """Offer what came before these duties were entered, and duties that each of them may be one with; how many."""
    found = list(_waiting().filter(pk__in=[duty.pk for duty in duties]))
    offered = 0
    for duty in found:
        names = [owner.words for owner in duty.owner_rows.all()]
        by_owners = Q(parties__words__in=names, parties__role__in=_DELIVER)
        acts = _delivering().filter(by_owners, effective__gt=duty.since or date.max).exclude(duties=duty)
        latest = acts.distinct().order_by("-effective", "-pk").with_parties()[:MOST]
        offered += _offer(_sought([duty]), _come(list(latest))) + _offer_twins(duty)
    return offered


def _delivering() -> ActQuerySet:
    """Acts that stand and by which something can be delivered, by the policy."""
    return Act.objects.standing().filter(type__in=table()["fitting"]["acts"])


def _waiting() -> DutyQuerySet:
    """Duties that stand and are not closed, by all that the register knows; the latest first."""
    everybody = frozenset(Marking.objects.values_list("pk", flat=True))
    made = records(Sight("", everybody, None)).progresses(timezone.localdate())
    closed = frozenset(duty for duty, progress in made.items() if progress.closed)
    found = Duty.objects.standing().filter(~Q(Among(F("pk"), closed)), since__isnull=False)
    owners = Prefetch("owner_rows", Owner.objects.select_related("body"))
    acts = Prefetch("acts", Act.objects.with_parties())
    long = (f"document__{column}" for column in LONG)
    return found.select_related("document").defer(*long).prefetch_related(owners, acts).order_by("-pk")


def _sought(duties: Iterable[Duty]) -> dict[int, tuple[Sought, frozenset[int]]]:
    """Each duty as evidence is sought for it, with the numbers of the acts that it follows from."""
    rows = list(duties)
    cited = cited_by({act.pk for duty in rows for act in duty.acts.all()})
    return {duty.pk: (_one(duty, cited), frozenset(act.pk for act in duty.acts.all())) for duty in rows}


def _one(duty: Duty, cited: Mapping[int, frozenset[str]]) -> Sought:
    acts = list(duty.acts.all())
    own = {duty.document.reference} if duty.document and duty.document.reference else set()
    references = own.union(*(cited.get(act.pk, frozenset()) for act in acts))
    askers = {name for act in acts for name in act.actors}
    since = duty.since or date.max
    return Sought(frozenset(duty.owners), stems(duty.what), since, frozenset(askers), frozenset(references))


def _come(acts: Sequence[Act]) -> dict[int, Come]:
    cited, told = cited_by({act.pk for act in acts}), _sentences({act.pk for act in acts})
    found = {}
    for act in acts:
        by = frozenset((*act.actors, *act.source))
        text = f"{told.get(act.pk, '')} {act.object}"
        found[act.pk] = Come(act.effective or date.min, by, stems(text), cited.get(act.pk, frozenset()), text)
    return found


def _sentences(acts: set[int]) -> dict[int, str]:
    rows = Mention.objects.standing().filter(act__in=acts).values_list("act", "sentence")
    return dict(rows.order_by("-pk"))


def _offer(duties: Mapping[int, tuple[Sought, frozenset[int]]], come: Mapping[int, Come]) -> int:
    known = set(Evidence.objects.filter(duty__in=duties, act__in=come).values_list("duty", "act"))
    rows = [
        Evidence(duty_id=duty, act_id=act, day=each.day, reasons=[reason.value for reason in found])
        for duty, (sought, founding) in duties.items()
        for act, each in come.items()
        if act not in founding and (duty, act) not in known and (found := reasons(sought, each))
    ]
    Evidence.objects.bulk_create(rows)
    return len(rows)


def _offer_twins(duty: Duty) -> int:
    mine, names = _owed(duty), [owner.words for owner in duty.owner_rows.all()]
    others = _waiting().filter(owner_rows__words__in=names, recurrence=duty.recurrence).exclude(pk=duty.pk)
    known = set(Twin.objects.filter(Q(duty=duty) | Q(other=duty)).values_list("duty", "other"))
    held = {number for pair in known for number in pair}
    rows = [
        Twin(duty=duty, other=other, reasons=[reason.value for reason in found])
        for other in others.distinct()[:MOST]
        if other.pk not in held and (found := alike(mine, _owed(other)))
    ]
    Twin.objects.bulk_create(rows)
    return len(rows)


def _owed(duty: Duty) -> Owed:
    topics = frozenset(act.topic_id for act in duty.acts.all() if act.topic_id)
    return Owed(frozenset(duty.owners), duty.due, duty.recurrence, topics, stems(duty.what))
