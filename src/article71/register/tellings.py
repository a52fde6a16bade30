"""The places that tell acts, as far as a viewer may see both the telling and its paper."""

from collections.abc import Iterable

from django.db.models import Q

from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.markings import Marking
from article71.register.mentions import Mention, MentionQuerySet

_PLACES = ("document__marking", "item__meeting__body")


def tellings_of(acts: Iterable[Act], viewer: Account | None) -> MentionQuerySet:
    """The mentions of these acts in whatever state, each with its paper and the paper's marking."""
    seen = Q(document=None) | Q(document__marking__in=Marking.objects.cleared_for(viewer))
    return Mention.objects.visible_to(viewer).filter(seen, act__in=acts).select_related(*_PLACES)
