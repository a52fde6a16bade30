"""What pages show of the register in a few lines: a picture of acts, the latest acts, the first duties."""

from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from article71.register import filters
from article71.register.acts import Act, ActQuerySet, Party
from article71.register.duties import Duty, DutyQuerySet, Owner
from article71.register.filters import Asked
from article71.register.followed import Followed
from article71.register.sights import Sight
from article71.register.timeline import timeline
from article71.web.asking import Address
from article71.web.due import DutyLine, duty_lines
from article71.web.lines import lines
from article71.web.timeline import picture

SHOWN = 8
Told = list[tuple[Act, str]]
Owed = list[DutyLine]


def overview(asked: Asked, address: str, sight: Sight) -> dict[str, Any]:
    """The picture of the acts asked for and the latest of them; `address` is how the list of acts is asked for them."""
    (latest,) = told(filters.acts(asked, sight.viewer))
    return pictured(asked, address, sight) | {"acts": latest}


def pictured(asked: Asked, address: str, sight: Sight) -> dict[str, Any]:
    """The picture of the acts asked for, how many they are, and where all of them are listed."""
    counted = timeline(asked, sight)
    return {
        "picture": picture(counted, Address(QueryDict(address), reverse("acts"))),
        "number_of_acts": counted.total,
        "list": reverse("acts"),
        "all_acts": f"{reverse('acts')}?{address}",
    }


def told(*found: ActQuerySet) -> list[Told]:
    """The latest acts of each, with their lines; what their lines name is fetched for all of them at once."""
    rows = [list(_latest(each)) for each in found]
    every = [act for some in rows for act in some]
    prefetch_related_objects(every, Prefetch("parties", Party.objects.select_related("body")), "parties__body__names")
    said = iter(lines(every))
    return [[(act, next(said)) for act in some] for some in rows]


def _latest(found: ActQuerySet) -> ActQuerySet:
    """By their numbers: to sort whole rows, words and all, takes a store several times as long."""
    numbers = filters.in_order(found, "newest").values("pk")[:SHOWN]
    rows = Act.objects.filter(pk__in=numbers).select_related("topic", "presidency")
    return filters.in_order(rows, "newest")


def owed(sight: Sight, *found: DutyQuerySet) -> list[Owed]:
    """The first duties of each, with what has become of them by today; who owes them is fetched at once."""
    rows = [list(_first(each)) for each in found]
    owners = Prefetch("owner_rows", Owner.objects.select_related("body"))
    prefetch_related_objects([duty for some in rows for duty in some], owners)
    became = Followed.of(sight, timezone.localdate())
    said = iter(duty_lines([duty for some in rows for duty in some], became))
    return [[next(said) for _ in some] for some in rows]


def _first(found: DutyQuerySet) -> DutyQuerySet:
    """By their numbers, for the same reason; in the order they come in."""
    return Duty.objects.filter(pk__in=found.values("pk")[:SHOWN]).order_by(*found.query.order_by)
