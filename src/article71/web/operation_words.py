"""Operations and overlaps in words: classes, aims, places and degrees."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _

from article71.overlaps import gazetteer
from article71.overlaps.policy import OverlapClass, policy
from article71.vocabulary import aims


def overlap_class(value: str) -> str:
    """The class of an overlap as the policy calls it."""
    return policy().line(OverlapClass(value)).title


def aim_titles(keys: Iterable[str]) -> str:
    """Aims by their titles; a key that the profile has no more as it is."""
    known = aims.load(settings.PROFILE).by_key
    return ", ".join(known[key].title if key in known else key for key in keys)


def place_titles(keys: Iterable[str]) -> str:
    """Countries and places by their titles; a key that the profile has no more as it is."""
    known = gazetteer.load(settings.PROFILE).named
    return ", ".join(known[key].title if key in known else key for key in keys)


def degrees_east(value: float) -> str:
    """A longitude, to a tenth of a degree."""
    return _("%(degrees)s° E") % {"degrees": f"{value:.1f}"} if value >= 0 else _("%(degrees)s° W") % _west(value)


def degrees_north(value: float) -> str:
    """A latitude, to a tenth of a degree."""
    return _("%(degrees)s° N") % {"degrees": f"{value:.1f}"} if value >= 0 else _("%(degrees)s° S") % _west(value)


def _west(value: float) -> dict[str, str]:
    return {"degrees": f"{-value:.1f}"}
