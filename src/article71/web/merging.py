"""Which known act a proposal may tell again: the act it is offered, those most like it, or one named by its number."""

from dataclasses import dataclass

from django.http import HttpRequest

from article71.errors import BadInput, NotThere
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.likeness import like, likely_same
from article71.register.mentions import Mention
from article71.web.proposals import LONG, told
from article71.web.seen import act_token, require_as_seen
from article71.web.tellings import note_looks

MOST = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known act in words, with its tellings, and what a form carries of it."""

    act: Act
    line: str
    tellings: list[Mention]
    token: str


def candidates(mention: Mention, who: Account, named: str = "") -> list[Candidate]:
    """The acts it may tell again, likeliest first; the one named by number alone, where one is. NotThere for none."""
    numbers = [_number(named)] if named else _likely(mention, who)
    rows = Act.objects.visible_to(who).standing().exclude(pk=mention.act_id).in_bulk(numbers)
    if named and not rows:
        raise NotThere("there is no such other act", named)
    found = [rows[number] for number in numbers if number in rows]
    told_of = Mention.objects.visible_to(who).standing().filter(act__in=rows)
    standing = list(told_of.select_related("document__marking").defer(*LONG))
    note_looks(standing, who)
    tellings = {act.pk: [each for each in standing if each.act_id == act.pk] for act in found}
    return [Candidate(act, told(act, tellings[act.pk]), tellings[act.pk], act_token(act)) for act in found]


def _likely(mention: Mention, who: Account) -> list[int]:
    offered = [mention.offered_id] if mention.offered_id else []
    act, actor = mention.act, next(iter(mention.claim.actors), "")
    return list(dict.fromkeys([*offered, *likely_same(act, actor, who), *like(act, who)]))[:MOST]


def chosen(request: HttpRequest, who: Account) -> Act:
    """The act that the form names, as it was seen.

    BadInput when it names none, NotThere when there is none such, ChangedMeanwhile when it tells another thing now.
    """
    number, _, stamp = request.POST.get("into", "").partition(".")
    if not stamp:
        raise BadInput("choose the act that it tells again")
    found = Act.objects.visible_to(who).filter(pk=_number(number)).first()
    if found is None:
        raise NotThere("there is no such act", number)
    require_as_seen(found, stamp)
    return found


def _number(text: str) -> int:
    if not text.strip().isdecimal() or len(text) > 18:
        raise BadInput("is no act's number", text)
    return int(text)
