"""Silence: duties on which nobody who owes them has been heard of since."""

from django.db.models import Exists, OuterRef

from article71.register.accounts import Account
from article71.register.acts import Act, Party, PartyRole
from article71.register.duties import DutyKind, DutyQuerySet, Owner

# What goes on, or comes round, is not silent between two times.
_KINDS = (DutyKind.DATED, DutyKind.UNDATED)
_HEARD = (PartyRole.ACTOR, PartyRole.SOURCE)


def silent(duties: DutyQuerySet, viewer: Account | None) -> DutyQuerySet:
    """Those of the duties on whose topic no owner has done or told anything, that the viewer may see, since they began.

    A word on the topic is no proof of delivery; without one somebody should ask.
    """
    topics = Act.objects.filter(duties=OuterRef(OuterRef(OuterRef("duty")))).values("topic")
    seen = Act.objects.visible_to(viewer).standing().filter(topic__in=topics)
    by_owner = Party.objects.filter(role__in=_HEARD, body=OuterRef("body"), act__in=seen)
    heard = by_owner.filter(act__effective__gt=OuterRef("duty__since"))
    return duties.filter(recurrence="", kind__in=_KINDS).exclude(
        Exists(Owner.objects.filter(Exists(heard), duty=OuterRef("pk")))
    )
