"""Acts in words, for lists and headings."""

from collections.abc import Sequence

from django.conf import settings

from article71.register.acts import Act
from article71.register.claims import Claim
from article71.register.vocabulary import naming
from article71.reports.gathering import told
from article71.reports.lines import line
from article71.reports.told import ToldAct
from article71.vocabulary import profile


def lines(acts: Sequence[Act]) -> list[str]:
    """Each act, fetched `with_names`, as one sentence without its date."""
    words = naming(profile.load(settings.PROFILE), acts)
    return [line(told(act), words) for act in acts]


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
