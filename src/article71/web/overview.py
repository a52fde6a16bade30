"""What pages show of the register in a few lines: a picture of acts, the latest acts, the first duties."""

from typing import Any

from django.db.models import Prefetch
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from article71.register import filters
from article71.register.accounts import Account
from article71.register.acts import Act, ActQuerySet
from article71.register.duties import Duty, DutyQuerySet, Owner
from article71.register.filters import Asked
from article71.register.timeline import timeline
from article71.web.asking import Address
from article71.web.due import standing
from article71.web.lines import lines
from article71.web.timeline import picture

SHOWN = 8
Told = list[tuple[Act, str]]
Owed = list[tuple[Duty, str]]


def overview(asked: Asked, address: str, viewer: Account | None) -> dict[str, Any]:
    """The picture of the acts asked for and the latest of them; `address` is how the list of acts is asked for them."""
    (latest,) = told(viewer, filters.acts(asked, viewer))
    return pictured(asked, address, viewer) | {"acts": latest}


def pictured(asked: Asked, address: str, viewer: Account | None) -> dict[str, Any]:
    """The picture of the acts asked for, how many they are, and where all of them are listed."""
    counted = timeline(asked, viewer)
    return {
        "picture": picture(counted, Address(QueryDict(address), reverse("acts"))),
        "number_of_acts": counted.total,
        "list": reverse("acts"),
        "all_acts": f"{reverse('acts')}?{address}",
    }


def told(viewer: Account | None, *found: ActQuerySet) -> list[Told]:
    """The latest acts of each, with their lines: the numbers of each first, then all the rows and names at once."""
    numbers = [list(filters.in_order(each, "newest").values_list("pk", flat=True)[:SHOWN]) for each in found]
    wanted = {number for some in numbers for number in some}
    rows = Act.objects.visible_to(viewer).with_names().in_bulk(wanted)
    said = dict(zip(rows, lines(list(rows.values())), strict=True))
    return [[(rows[number], said[number]) for number in some if number in rows] for some in numbers]


def owed(*found: DutyQuerySet) -> list[Owed]:
    """The first duties of each, with how their last day lies to today: numbers first, then all the rows at once."""
    numbers = [list(each.values_list("pk", flat=True)[:SHOWN]) for each in found]
    wanted = {number for some in numbers for number in some}
    owners = Prefetch("owner_rows", Owner.objects.select_related("body"))
    # Their numbers were asked for of this viewer just before.
    rows = Duty.objects.prefetch_related(owners).in_bulk(wanted)
    today = timezone.localdate()
    return [[(rows[number], standing(rows[number], today)) for number in some if number in rows] for some in numbers]
