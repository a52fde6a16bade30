"""Which act a new telling belongs to: a known one where that is plain, else its own, with a likely one offered."""

from collections.abc import Iterator, Mapping

from django.db.models import Q

from article71.register.acts import Act, PartyRole
from article71.register.claims import Claim, renamed
from article71.register.documents import Document
from article71.register.matching import How, Match, Told, is_summary, match
from article71.register.mentions import Mention
from article71.register.namings import meanings
from article71.register.settling import known_bodies


def place(mention: Mention, seen: frozenset[int]) -> How | None:
    """Give a new mention its act and say how: None when the act is new and no known one is like it.

    Known are the acts under the markings `seen` by whoever takes in: what a telling is matched with, or that it is
    offered anything, then tells of no other act.
    """
    found = _match(mention, seen)
    if found and found.how != How.OFFERED:
        mention.act_id = found.act
        return found.how
    claim = mention.claim
    mention.act = Act.objects.create(type=claim.type, verb=claim.verb, object=claim.object, marking=mention.marking)
    mention.offered_id = found.act if found else None
    return found.how if found else None


def _match(mention: Mention, seen: frozenset[int]) -> Match | None:
    learnt = meanings()
    new = _told(mention, learnt, mention.marking_id)
    # Looked through here: asked for by marking first, the store takes twice as long to find the rest.
    known = (each for each in _comparable(new.claim) if each.act.marking_id in seen)
    return match(new, (_told(each, learnt, each.act.marking_id) for each in known))


_WEIGHED = ("read", "corrected", "sentence", "sums_up", "start", "end", "act__marking", "document__reference")


def _comparable(claim: Claim) -> Iterator[Mention]:
    """Mentions of acts of the same type, by the same first actor, on days that can meet."""
    if not claim.actors:
        return iter(())
    found = Mention.objects.standing().filter(
        _by(claim.actors[0]),
        act__type=claim.type,
        act__parties__role=PartyRole.ACTOR,
    )
    if claim.date:
        found = found.filter(_open("first") | _before(claim), _open("after") | _behind(claim))
    return found.select_related("document", "act").only(*_WEIGHED).distinct().iterator(chunk_size=1000)


def _by(name: str) -> Q:
    """By these words, or by their body, which acts have too that were told before a name of it was learnt."""
    body = known_bodies([name]).get(name)
    told = Q(act__parties__words=name[:300])
    return told | Q(act__parties__body=body) if body else told


def _open(end: str) -> Q:
    return Q(**{f"act__date_{end}": None})


def _before(claim: Claim) -> Q:
    after = claim.date.after if claim.date else None
    return Q(act__date_first__lt=after) if after else Q()


def _behind(claim: Claim) -> Q:
    first = claim.date.first if claim.date else None
    return Q(act__date_after__gt=first) if first else Q()


def _told(mention: Mention, learnt: Mapping[str, str], marking: int) -> Told:
    document = mention.document
    return Told(
        claim=renamed(mention.claim, learnt),
        sentence=mention.sentence,
        paper=(document.reference or f"paper {document.pk}") if document else "",
        sums_up=mention.sums_up,
        start=mention.start,
        end=mention.end,
        marking=marking,
        act=mention.act_id or 0,
    )


def sums_up(document: Document, section: str) -> bool:
    """Whether a section, by its number or title, lies in a chapter that sums up the others."""
    inside = False
    for heading in document.sections:
        if heading["level"] == 1:
            inside = is_summary(heading["title"])
        if section in (heading["number"], heading["title"]):
            return inside or is_summary(heading["title"])
    return False
