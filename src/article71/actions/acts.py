"""Acts: people confirm, reject or correct what was read, join what is one act, split what is two, enter by hand."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from article71.actions.permissions import permit
from article71.errors import BadInput, ChangedMeanwhile
from article71.register.accounts import Account
from article71.register.across.taking_in import compare_again
from article71.register.acts import Act, ActState
from article71.register.agendas import AgendaItem
from article71.register.audit import Change, head, wait_for_turn, write
from article71.register.claims import Claim, to_row
from article71.register.decisions import told
from article71.register.documents import Document
from article71.register.joining import pour, take_along
from article71.register.markings import Level, Marking
from article71.register.mentions import Mention, MentionState
from article71.register.offering import offer_acts
from article71.register.settling import settle
from article71.register.taking_in.known_acts import place

# What two tellings of one sentence share: where it stands, and the rule that found it.
_SENTENCE = (
    *("document", "item", "section", "page", "start", "end", "sentence", "sums_up", "footnotes", "marking"),
    *("rule", "rule_version", "confidence"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An act entered by a person: what it says, and its source: the paper and section, the agenda item whose outcome it
    is, or words on where it is known from. `footnotes` are the canonical ids of what it rests on, or numbers of the
    paper's notes; `level` is how far it may go, where no source says so."""

    claim: Claim
    document: Document | None = None
    section: str = ""
    source: str = ""
    footnotes: tuple[str, ...] = ()
    item: AgendaItem | None = None
    level: Level = Level.PUBLIC

    @property
    def sources(self) -> list[Document | AgendaItem]:
        """The records it comes from."""
        return [each for each in (self.document, self.item) if each]


@dataclass(frozen=True, slots=True)
class _Decision:
    """What a person makes of a mention, and why; `together` is the first event's number where several are decided."""

    action: str
    state: MentionState
    reason: str
    claim: Claim | None = None
    together: int | None = None


def confirm(mention: Mention, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The mention tells its act rightly. The earlier telling that it replaces gives way; an offer it had lapses.

    One that a later reading found no more is kept for good.
    """
    return _decide(mention, _Decision("acts.confirm", MentionState.CONFIRMED, reason), by=by, on=on)


@transaction.atomic
def confirm_alike(
    mentions: Sequence[Mention], *, by: Account, on: datetime.date | None = None, reason: str = ""
) -> list[Act]:
    """All of them tell their acts rightly: all are confirmed or, when somebody has changed one meanwhile, none."""
    permit(by, "acts.confirm_alike")
    wait_for_turn()
    last = head()
    together = last.number + 1 if last else 1
    decision = _Decision("acts.confirm_alike", MentionState.CONFIRMED, reason, together=together)
    return [_decide(mention, decision, by=by, on=on) for mention in mentions]


def reject(mention: Mention, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The mention tells no act, or not this one; the same finding is not proposed again.

    BadInput when it is rejected already.
    """
    return _decide(mention, _Decision("acts.reject", MentionState.REJECTED, reason), by=by, on=on)


def correct(mention: Mention, claim: Claim, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The mention tells an act, but this one: who corrects also confirms. What was read is kept beside it."""
    return _decide(mention, _Decision("acts.correct", MentionState.CONFIRMED, reason, claim), by=by, on=on)


@transaction.atomic
def _decide(mention: Mention, decision: _Decision, *, by: Account, on: datetime.date | None) -> Act:
    found = _open(mention, decision.action, by)
    if found.state == decision.state == MentionState.REJECTED:
        raise BadInput("it is rejected already", f"mention {found.pk}")
    before = told(found) | _earlier(found)
    found.state, found.offered = decision.state, None
    found.kept = found.gone and decision.state == MentionState.CONFIRMED
    if decision.claim:
        found.corrected = to_row(decision.claim)
    found.save()
    if decision.state == MentionState.CONFIRMED:
        _retire(found.replaces)
    settle(found.act, on)
    after = told(found) | ({"together": decision.together} if decision.together else {})
    write(Change(decision.action, found, before, after, decision.reason), by=by, on=on)
    return found.act


@transaction.atomic
def join(act: Act, into: Act, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The two are one act: every mention and duty of the first becomes the other's. BadInput for an act with itself."""
    permit(by, "acts.join", act, into)
    wait_for_turn()
    act, into = _two_acts(act, into)
    states = list(act.mentions.order_by("pk").values_list("state", flat=True))
    moved = pour(act, into)
    settle(into)
    compare_again([into.pk])
    write(Change("acts.join", act, moved | {"states": states}, {"joined_to": into.pk}, reason), by=by, on=on)
    return into


@transaction.atomic
def accept(mention: Mention, into: Act, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The mention is a further telling of a known act, and tells it rightly: it becomes that act's, and is confirmed.

    The act it leaves is joined to the known one when nothing else tells it. BadInput when it tells that act already,
    ChangedMeanwhile when either was changed.
    """
    found = _open(mention, "acts.accept", by)
    permit(by, "acts.accept", into)
    seen = into.stamp
    left, into = _two_acts(found.act, into)
    if into.stamp != seen:
        raise ChangedMeanwhile("somebody has meanwhile changed what it tells", f"act {into.pk}")
    before = told(found) | _earlier(found)
    found.act, found.offered, found.state, found.kept = into, None, MentionState.CONFIRMED, found.gone
    found.save()
    _retire(found.replaces)
    duties = take_along(found, left)
    if left.mentions.exists():
        settle(left)
        poured = None
    else:
        poured = pour(left, into)
    settle(into)
    compare_again([left.pk, into.pk])
    after = told(found) | {"duties": duties, "poured": poured}
    write(Change("acts.accept", found, before, after, reason), by=by, on=on)
    return into


@transaction.atomic
def split(mention: Mention, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The mention tells another act than its fellows: it becomes an act of its own, which is returned.

    Duties that its paper alone told go with it; others stay. BadInput when the act has no other mention.
    """
    found = _open(mention, "acts.split", by)
    left = found.act
    if left.mentions.visible_to(by).count() == 1:
        raise BadInput("the act has no other mention to split from", str(left.pk))
    before, claim = told(found), found.claim
    found.act = Act.objects.create(type=claim.type, verb=claim.verb, object=claim.object, marking=found.marking)
    found.offered = None
    found.save()
    settle(found.act)
    duties = take_along(found, left)
    settle(left)
    compare_again([left.pk, found.act.pk])
    write(Change("acts.split", found, before, told(found) | {"duties": duties}, reason), by=by, on=on)
    return found.act


@transaction.atomic
def divide(mention: Mention, *, by: Account, on: datetime.date | None = None, reason: str = "") -> Act:
    """The sentence tells two acts: a second telling of its words waits, of an act of its own that is returned.

    It says what the first says until somebody corrects it: who corrects also confirms, and rejects what was no act.
    """
    found = _open(mention, "acts.divide", by)
    claim = found.claim
    act = Act.objects.create(type=claim.type, verb=claim.verb, object=claim.object, marking=found.marking)
    shared = {name: getattr(found, name) for name in _SENTENCE}
    second = Mention.objects.create(
        **shared, act=act, read=to_row(claim), entered_by=by.pk, entered_on=on or timezone.localdate()
    )
    settle(act)
    write(Change("acts.divide", second, after=told(second) | {"beside": found.pk}, reason=reason), by=by, on=on)
    return act


@transaction.atomic
def record(entry: Entry, *, by: Account, on: datetime.date | None = None) -> Act:
    """Enter an act by hand, with its source; it counts as confirmed. BadInput when it has no source.

    A paper may tell an act in the passive and leave its actor open; without a paper somebody must have done it.
    """
    permit(by, "acts.record", *entry.sources)
    if not entry.sources and not entry.source:
        raise BadInput("an act needs its source: a paper, a meeting, or words on where it is known from")
    if not entry.claim.actors and not entry.document:
        raise BadInput("an act needs somebody who did it")
    mention = Mention(
        document=entry.document,
        item=entry.item,
        section=entry.section,
        sentence=entry.source,
        footnotes=list(entry.footnotes),
        marking=Marking.objects.over([Marking.objects.of(entry.level), *(each.marking for each in entry.sources)]),
        entered_by=by.pk,
        entered_on=on or timezone.localdate(),
        read=to_row(entry.claim),
        state=MentionState.CONFIRMED,
    )
    place(mention, Marking.objects.seen_by(by))
    mention.save()
    settle(mention.act)
    offer_acts([mention.act])
    write(Change("acts.record", mention, after=told(mention)), by=by, on=on)
    return mention.act


def _open(mention: Mention, action: str, by: Account) -> Mention:
    """The mention as it is now, kept from others until this is done; ChangedMeanwhile when somebody else decided."""
    permit(by, action, mention, mention.act)
    wait_for_turn()
    found = Mention.objects.select_for_update().get(pk=mention.pk)
    if found.stamp != mention.stamp:
        raise ChangedMeanwhile(f"somebody has meanwhile changed it: it is {found.state}", f"mention {found.pk}")
    return found


def _two_acts(act: Act, into: Act) -> tuple[Act, Act]:
    act, into = _fresh_act(act), _fresh_act(into)
    if act.pk == into.pk:
        raise BadInput("an act cannot be joined to itself", str(act.pk))
    return act, into


def _fresh_act(act: Act) -> Act:
    found = Act.objects.select_for_update(of=("self",)).get(pk=act.pk)
    if found.state == ActState.JOINED:
        raise BadInput(f"was joined to act {found.joined_to_id}", f"act {found.pk}")
    return found


def _earlier(mention: Mention) -> dict[str, str]:
    """How the telling stood that this one takes the place of."""
    return {"earlier": str(mention.replaces.state)} if mention.replaces else {}


def _retire(replaced: Mention | None) -> None:
    if replaced and replaced.state != MentionState.WITHDRAWN:
        replaced.state = MentionState.WITHDRAWN
        replaced.save()
