"""What people may want to type: names the register knows, as far as the viewer may know of them."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from article71.register.accounts import Account
from article71.register.acts import Act, Party
from article71.register.bodies import Body, BodyName


def names_of_bodies(viewer: Account | None) -> list[str]:
    """The short names of the bodies that are shipped, or have a part in an act that the viewer may see.

    A body that somebody added may be known from a paper that is not everybody's.
    """
    seen = Party.objects.filter(body=OuterRef("pk"), act__in=Act.objects.visible_to(viewer))
    return list(Body.objects.filter(Q(shipped=True) | Exists(seen)).values_list("short", flat=True))


def shorts_of_names(shorts: Iterable[str]) -> dict[str, str]:
    """Every way of writing the names of these bodies, in small letters, with the short name it stands for."""
    names = BodyName.objects.filter(body__short__in=list(shorts)).values_list("text", "body__short")
    return {text.lower(): short for text, short in names} | {short.lower(): short for short in shorts}
