"""Aims and places of operations by their titles."""

from collections.abc import Iterable

from django.conf import settings

from article71.overlaps import gazetteer
from article71.vocabulary import aims


def aim_titles(keys: Iterable[str]) -> str:
    """Aims by their titles; a key that the profile has no more as it is."""
    known = aims.load(settings.PROFILE).by_key
    return ", ".join(known[key].title if key in known else key for key in keys)


def place_titles(keys: Iterable[str]) -> str:
    """Countries and places by their titles; a key that the profile has no more as it is."""
    known = gazetteer.load(settings.PROFILE).named
    return ", ".join(known[key].title if key in known else key for key in keys)
