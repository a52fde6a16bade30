"""Acts in words, for lists and headings."""

from django.conf import settings

from article71.register.claims import Claim
from article71.reports.act_lines import lines
from article71.reports.lines import line
from article71.reports.told import ToldAct
from article71.vocabulary import profile

__all__ = ["line_of", "lines"]


def line_of(claim: Claim) -> str:
    """What one telling claims as one sentence, in the profile's names: no row is asked for."""
    said = ToldAct(
        id="",
        type=claim.type,
        actors=claim.actors,
        object=claim.object,
        verb=claim.verb,
        addressees=claim.addressees,
        source=claim.source,
        due=claim.due if claim.due and any(claim.due.days) else None,
        recurrence=claim.recurrence,
    )
    return line(said, profile.load(settings.PROFILE))
