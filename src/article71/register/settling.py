"""An act is what its mentions agree on: after any of them changed, the act's row and its duties follow."""

import datetime
from collections.abc import Iterable, Sequence

from django.db.models import Prefetch, Q
from django.utils import timezone

from article71.periods import Period
from article71.register.acts import LONGEST_NAME, Act, ActState, Party, PartyRole
from article71.register.agendas import AgendaItem
from article71.register.bodies import Body
from article71.register.claims import Claim, agree
from article71.register.documents import Document
from article71.register.duties import Duty, DutyState
from article71.register.following_markings import follow_act, follow_record
from article71.register.laying_out import lay_out
from article71.register.markings import Marking
from article71.register.mentions import Mention, MentionState
from article71.register.namings import meant
from article71.register.presidencies import Presidency
from article71.register.search import index
from article71.register.topics import Topic

_FURTHEST_FIRST = (ActState.CONFIRMED, ActState.PROPOSED, ActState.REJECTED, ActState.WITHDRAWN)

_STANDING = (ActState.PROPOSED, ActState.CONFIRMED)
_LONG = ("document__text", "document__sections", "document__footnotes", "document__names")


def settle(act: Act, on: datetime.date | None = None) -> None:
    """Write what the act's mentions agree on into its row, and let its duties follow.

    When none stands any more the act keeps what it said, so that its page can still say what was rejected; what it
    showed the delivery of waits again, from this day or today on.
    """
    mentions = list(act.mentions.select_related("document", "marking").defer(*_LONG))
    if not mentions:
        return
    counted = _counted(mentions)
    earlier, stood = act.marking_id, act.state in _STANDING
    act.state = _state(counted)
    act.marking = Marking.objects.over(each.marking for each in counted)
    _tell(act, agree([each.claim for each in sorted(counted, key=weight)]), counted)
    act.save()
    index.keep(act)
    if act.marking_id != earlier:
        follow_act(act)
    if (act.state in _STANDING) != stood:
        act.evidence.update(fell=on or timezone.localdate() if stood else None)
    _narrow_joined(act)
    for duty in act.duties.all():
        settle_duty(duty)


def settle_markings(document: Document) -> None:
    """The markings of the acts that a document tells, and of all duties that hang on them, follow its own.

    Nothing else of them does: what they tell does not hang on who may read it, so that a paper of hundreds of acts is
    published while somebody waits.
    """
    mentions = Prefetch("mentions", Mention.objects.select_related("marking").only("act", "state", "marking"))
    acts = Act.objects.filter(mentions__document=document).distinct().prefetch_related(mentions)
    for act in acts:
        given = Marking.objects.over(each.marking for each in _counted(act.mentions.all()))
        if given.pk != act.marking_id:
            act.marking = given
            act.save(update_fields=["marking"])
            follow_act(act)
        _narrow_joined(act)
    for duty in Duty.objects.filter(Q(document=document) | Q(acts__in=acts)).distinct():
        settle_duty(duty)


def settle_outcomes(item: AgendaItem) -> None:
    """The outcomes of an item bear its marking, and the acts they tell follow."""
    for mention in item.outcomes.exclude(marking=item.marking).select_related("act"):
        mention.marking = item.marking
        mention.save()
        settle(mention.act)


def _counted(mentions: Iterable[Mention]) -> list[Mention]:
    """Those that stand; all of them where none does."""
    standing = [each for each in mentions if each.state in (MentionState.PROPOSED, MentionState.CONFIRMED)]
    return standing or list(mentions)


def _narrow_joined(into: Act) -> None:
    """Acts joined to it keep words of their own, and tell that it is there: no more people may see them than see it.

    Never fewer restrictions than before: their words may come from a telling that it has lost since.
    """
    for act in into.joined.select_related("marking"):
        act.marking = Marking.objects.over([act.marking, into.marking])
        act.save()
        _narrow_joined(act)


def weight(mention: Mention) -> tuple[bool, bool, float, int]:
    """The weightiest first: confirmed, corrected, sure, early."""
    confirmed = mention.state == MentionState.CONFIRMED
    return not confirmed, mention.corrected is None, -(mention.confidence or 1.0), mention.pk


def _state(mentions: Sequence[Mention]) -> ActState:
    """The furthest that any of them has come."""
    return _furthest({each.state for each in mentions})


def _furthest(states: set[str]) -> ActState:
    return next((state for state in _FURTHEST_FIRST if state.value in states), ActState.WITHDRAWN)


def _tell(act: Act, claim: Claim, mentions: Sequence[Mention]) -> None:
    told = min((_day(each) for each in mentions), default=None)
    for name in ("type", "verb", "object", "recurrence"):
        setattr(act, name, getattr(claim, name))
    act.date, act.due = claim.date, claim.due
    act.first_actor = claim.actors[0][:LONGEST_NAME] if claim.actors else ""
    act.topic = Topic.objects.filter(key=claim.topic).first()
    act.presidency = presidency_of(claim.presidency, claim.date, told)
    act.effective = _last_day(act) or told
    _set_parties(act, claim)


def _day(mention: Mention) -> datetime.date:
    document = mention.document
    return (document.date or document.registered) if document else mention.entered_on


def _last_day(act: Act) -> datetime.date | None:
    semester = act.presidency.semester if act.presidency else None
    period = act.date or semester
    return period.last if period else None


def presidency_of(country: str, date: Period | None, told: datetime.date | None) -> Presidency | None:
    """The semester an act belongs to: the one its whole date lies in; else the last of the country named by then."""
    if date and date.first and date.after:
        within = Q(semester_first__lte=date.first, semester_after__gte=date.after)
        return Presidency.objects.filter(within).first()
    if not country:
        return None
    past = Presidency.objects.filter(country=country)
    return (past.filter(semester_first__lte=told) if told else past).last()


def _set_parties(act: Act, claim: Claim) -> None:
    told = ((PartyRole.ACTOR, claim.actors), (PartyRole.ADDRESSEE, claim.addressees), (PartyRole.SOURCE, claim.source))
    known = known_bodies(name for _, names in told for name in names)
    parties = [
        Party(act=act, role=role, position=position, body=known.get(name), words=name[:LONGEST_NAME])
        for role, names in told
        for position, name in enumerate(names)
    ]
    before = list(act.parties.all())
    if [_part(party) for party in before] != sorted(map(_part, parties)):
        if before:
            act.parties.all().delete()
        Party.objects.bulk_create(parties)


def _part(party: Party) -> tuple[str, int, str, int]:
    return str(party.role), party.position, party.words, party.body_id or 0


def known_bodies(names: Iterable[str]) -> dict[str, Body]:
    """The bodies of these short names, or that people said these names mean, where the register has them."""
    asked = set(names)
    shorts = Body.objects.in_bulk(list(asked), field_name="short")
    return meant(asked - shorts.keys()) | shorts


def settle_duty(duty: Duty) -> None:
    """A duty stands as its acts do, since the first of them; a withdrawn or merged one stays so.

    It bears the marking of all of them, and of its paper: an act joined to one of another paper may lose this one's
    telling again, and the duty is still told in this one's words. One that was merged leads to the other, so no more
    people may see it than see that.
    """
    acts = list(duty.acts.select_related("marking"))
    told = [each.marking for each in (duty.document, duty.merged_into) if each]
    standing = [act for act in acts if act.state in _STANDING]
    if duty.state not in (DutyState.WITHDRAWN, DutyState.MERGED):
        duty.state = DutyState(_furthest({act.state for act in acts}))
    earlier = duty.marking_id
    duty.marking = Marking.objects.over([*told, *(act.marking for act in standing or acts)])
    duty.since = min((act.effective for act in standing or acts if act.effective), default=None)
    duty.save()
    index.keep(duty)
    if duty.marking_id != earlier:
        follow_record(duty)
    if duty.recurrence:
        lay_out(duty, timezone.localdate())
    for merged in duty.merged.all():
        settle_duty(merged)
