"""What people may want to type: names the register knows, as far as the viewer may know of them."""

from collections.abc import Iterable

from article71.register.accounts import Account
from article71.register.bodies import Body, BodyName


def names_of_bodies(viewer: Account | None) -> list[str]:
    """The short names of the bodies the viewer may know of."""
    return list(Body.objects.visible_to(viewer).values_list("short", flat=True))


def shorts_of_names(shorts: Iterable[str]) -> dict[str, str]:
    """Every way of writing the names of these bodies, in small letters, with the short name it stands for."""
    names = BodyName.objects.filter(body__short__in=list(shorts)).values_list("text", "body__short")
    return {text.lower(): short for text, short in names} | {short.lower(): short for short in shorts}
