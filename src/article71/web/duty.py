"""One duty: who owes what, by when, which acts it follows from, what became of it and what shows that."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from article71.actions.permissions import MAY
from article71.errors import NotThere
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.concerning import touching
from article71.register.duties import Duty, Owner
from article71.register.evidence import Evidence
from article71.register.follow_ups import FollowUp, follow_up
from article71.register.followed import Followed
from article71.register.history import history, records_of
from article71.register.owning import owes
from article71.register.sights import Sight
from article71.register.tellings import tellings_of
from article71.register.twins import Twin, TwinState
from article71.web.due import standing_of
from article71.web.duty_forms import OWNERS_WORDS, SECRETARIATS_WORDS, AcceptForm, ProofForm, WordForm
from article71.web.history import told
from article71.web.lines import lines
from article71.web.viewers import sight

BAD_REQUEST = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence with its act in words, where an act shows it, and the form that accepts it, if offered."""

    evidence: Evidence
    line: str
    form: AcceptForm | None = None


def duty(request: HttpRequest, number: int) -> HttpResponse:
    """One duty in whatever state; one that was merged leads to the other. NotThere when the viewer may see none."""
    who = sight(request).viewer
    found = seen(number, who)
    if found.merged_into_id:
        return HttpResponseRedirect(reverse("duty", args=[seen(found.merged_into_id, who).pk]))
    return page(request, found)


def page(request: HttpRequest, found: Duty, sent: Form | None = None) -> HttpResponse:
    """The page of a duty; with a form that was sent and refused, it tells why and keeps what was written."""
    seen_now = sight(request)
    who, today = seen_now.viewer, timezone.localdate()
    became = follow_up(found, seen_now.seen, today)
    acts, said = _acts(found, became, seen_now)
    mentions = list(tellings_of(acts, who))
    records = [found, *became.evidence, *became.statements, *records_of(acts, mentions)]
    about = {
        "duty": found,
        "standing": standing_of(found, became, Followed.of(seen_now, today)),
        "became": became,
        "merged": list(found.merged.visible_to(who).with_owners()),
        "evidence": [*_pieces(became.evidence, said)],
        "acts": [(act, said[act.pk]) for act in acts],
        "observations": touching(mentions, who),
        "history": told(history(records, who)),
    }
    forms = _forms(found, who, sent)
    if forms:
        # What waits for a decision says nothing yet to others than those who decide, and those who offer.
        about["offers"] = [*_offers(found, became, said)]
        about["twins"] = _twins(found, who)
    answer = {"decides": False} | about | forms
    return render(request, "web/duty.html", answer, status=BAD_REQUEST if sent else 200)


def seen(number: int, who: Account | None) -> Duty:
    """The duty of this number, with its owners and times. NotThere when there is none, or the viewer may not see it."""
    owners = Prefetch("owner_rows", Owner.objects.select_related("body"))
    rows = Duty.objects.visible_to(who).select_related("marking").prefetch_related(owners, "occurrences")
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere("there is no such duty", str(number))
    return found


def _acts(found: Duty, became: FollowUp, seen_now: Sight) -> tuple[list[Act], dict[int, str]]:
    """The acts it follows from, and the lines of these and of those that show its delivery: names are fetched once."""
    shown = [each.act_id for each in (*became.evidence, *became.offers) if each.act_id]
    founding = set(found.acts.values_list("pk", flat=True))
    acts = list(Act.objects.filter(pk__in=[*founding, *shown]).seen_with(seen_now.seen).with_names())
    said = dict(zip((act.pk for act in acts), lines(acts), strict=True))
    return [act for act in acts if act.pk in founding], said


def _pieces(evidence: Iterable[Evidence], said: dict[int, str]) -> Iterable[Piece]:
    return (Piece(each, said.get(each.act_id or 0, "")) for each in evidence)


def _offers(found: Duty, became: FollowUp, said: dict[int, str]) -> Iterable[Piece]:
    for each in became.offers:
        yield Piece(each, said.get(each.act_id or 0, ""), AcceptForm(found, prefix=f"accept-{each.pk}"))


def _twins(found: Duty, who: Account | None) -> list[tuple[Twin, Duty]]:
    """The duties that may be one with this, each with the pair that is to be decided on."""
    pairs = Twin.objects.visible_to(who).filter(Q(duty=found) | Q(other=found), state=TwinState.OFFERED)
    rows = pairs.select_related("duty", "other").prefetch_related("duty__owner_rows__body", "other__owner_rows__body")
    return [(each, each.other if each.duty_id == found.pk else each.duty) for each in rows]


def _forms(found: Duty, who: Account | None, sent: Form | None) -> dict[str, Any]:
    """The forms of whoever may say something of the duty: the secretariat, and who owes it."""
    if who is None or not (decides(who) or (who.role in MAY["evidence.offer"] and owes(who, found))):
        return {}
    words = SECRETARIATS_WORDS if decides(who) else OWNERS_WORDS
    return {
        "decides": decides(who),
        "proof_form": sent if isinstance(sent, ProofForm) else ProofForm(found),
        "word_form": sent if isinstance(sent, WordForm) else WordForm(words),
    }


def decides(who: Account) -> bool:
    """Whether the account's word on evidence and progress counts at once."""
    return who.role in MAY["evidence.show"]
