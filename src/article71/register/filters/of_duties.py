"""The filters of duties."""

from django.db.models import Exists, F, OrderBy, OuterRef, Prefetch, Q
from django.utils import timezone

from article71 import periods
from article71.followup.progress import Progress
from article71.periods import Period
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.among import Among
from article71.register.documents import Document
from article71.register.duties import Duty, DutyKind, DutyQuerySet, DutyState, Owner
from article71.register.filters.asked import Asked, Due
from article71.register.filters.conditions import any_of, check, holding, meets, named, on_topic, with_words
from article71.register.filters.papers import paper
from article71.register.followed import Followed
from article71.register.markings import Marking
from article71.register.occurrences import Occurrence

OUTSTANDING = "outstanding"
"""What is asked for as a progress to find every duty that is not closed."""
DUTY_DUES = (Due.OVERDUE, Due.AHEAD, Due.SILENT)
DUTY_ORDERS: dict[str, tuple[str | OrderBy, ...]] = {
    "due": (F("due_after").asc(nulls_last=True), "pk"),
    "newest": (F("since").desc(nulls_last=True), "-pk"),
    "kind": ("kind", F("due_after").asc(nulls_last=True), "pk"),
}


def duties(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for; the period asks for when they fall due, and always finds those that recur."""
    check("state", asked.state, DutyState.values)
    found = duties_in_any_state(asked, viewer)
    found = found.filter(state=asked.state) if asked.state else found.standing()
    # A rejected act that one may not see founds the duty no more, nor is it named.
    return found.with_owners().prefetch_related(Prefetch("acts", Act.objects.visible_to(viewer)))


def duties_in_any_state(asked: Asked, viewer: Account | None) -> DutyQuerySet:
    """The duties asked for but for their state, rejected ones too: what the counts of states are taken of."""
    for each in asked.types:
        check("kind", each, DutyKind.values)
    check("due", asked.due, DUTY_DUES)
    check("progress", asked.progress, [OUTSTANDING, *Progress])
    found = Duty.objects.visible_to(viewer)
    found = found.as_at(asked.as_at) if asked.as_at else found
    found = found.filter(_owner(asked.body), any_of("kind", asked.types), _due_in(asked.period))
    if asked.due or asked.progress:
        became = followed(asked, viewer)
        found = found.filter(falls_due(asked.due, became), _having(asked.progress, became))
    if asked.topic or asked.presidency:
        # By the numbers of the markings: a store that is handed a set of acts to look in tries each with every duty.
        ties = Duty.acts.through.objects.filter(duty=OuterRef("pk"), act__marking__in=Marking.objects.seen_by(viewer))
        found = found.filter(Exists(ties.filter(on_topic("act__topic", asked), _semester(asked))))
    if asked.document:
        found = found.filter(paper(asked.document), document__in=Document.objects.visible_to(viewer))
    return found.filter(with_words(asked.text, holding("what")))


def followed(asked: Asked, viewer: Account | None) -> Followed:
    """What became of duties as at the day asked for, or today: as it was worked out before, or else now."""
    return asked.known.followed or Followed.seen_by(viewer, asked.as_at or timezone.localdate())


def duties_in_order(found: DutyQuerySet, order: str) -> DutyQuerySet:
    """The duties in this order, one of `DUTY_ORDERS`. BadInput names an order that there is none of."""
    check("order", order, list(DUTY_ORDERS))
    return found.order_by(*DUTY_ORDERS[order])


def _owner(name: str) -> Q:
    return Q(Exists(Owner.objects.filter(named(name), duty=OuterRef("pk")))) if name else Q()


def _due_in(period: Period | None) -> Q:
    if period is None:
        return Q()
    dated = ~Q(due_after=None) & meets("due", period)
    return dated | ~Q(recurrence="")


def _semester(asked: Asked) -> Q:
    """Ties to acts under the presidency of this semester."""
    if not asked.presidency:
        return Q()
    return Q(act__presidency__semester_first=periods.parse(asked.presidency).first)


def falls_due(due: str, became: Followed) -> Q:
    """By its last day, or for what recurs by each of its times: of a closed duty nothing falls due any more."""
    if not due:
        return Q()
    if due == Due.SILENT:
        return Q(Among(F("pk"), became.silent))
    over = Q(due_after__lte=became.day) if due == Due.OVERDUE else Q(due_after__gt=became.day)
    times = Occurrence.objects.filter(over, duty=OuterRef("pk"))
    if due == Due.OVERDUE:
        times = times.filter(~Q(Among(F("pk"), became.delivered)))
    return ~Q(Among(F("pk"), became.closed)) & (Q(over, recurrence="") | (~Q(recurrence="") & Q(Exists(times))))


def _having(wanted: str, became: Followed) -> Q:
    if not wanted:
        return Q()
    if wanted == OUTSTANDING:
        return ~Q(Among(F("pk"), became.closed))
    if wanted == Progress.OPEN:
        return ~Q(Among(F("pk"), became.progress))
    return Q(Among(F("pk"), became.having(Progress(wanted))))
