"""Operations and overlaps in words: classes, aims, places and degrees."""

from django.utils.translation import gettext as _

from article71.overlaps.policy import OverlapClass, policy


def overlap_class(value: str) -> str:
    """The class of an overlap as the policy calls it."""
    return policy().line(OverlapClass(value)).title


def degrees_east(value: float) -> str:
    """A longitude, to a tenth of a degree."""
    return _("%(degrees)s° E") % {"degrees": f"{value:.1f}"} if value >= 0 else _("%(degrees)s° W") % _west(value)


def degrees_north(value: float) -> str:
    """A latitude, to a tenth of a degree."""
    return _("%(degrees)s° N") % {"degrees": f"{value:.1f}"} if value >= 0 else _("%(degrees)s° S") % _west(value)


def _west(value: float) -> dict[str, str]:
    return {"degrees": f"{-value:.1f}"}
