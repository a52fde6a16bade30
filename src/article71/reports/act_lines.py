"""Acts as one sentence each, for lists, headings and messages."""

from collections.abc import Sequence

from django.conf import settings

from article71.register.acts import Act
from article71.register.vocabulary import naming
from article71.reports.gathering import told
from article71.reports.lines import line
from article71.vocabulary import profile


def lines(acts: Sequence[Act]) -> list[str]:
    """Each act, fetched `with_names`, as one sentence without its date."""
    words = naming(profile.load(settings.PROFILE), acts)
    return [line(told(act), words) for act in acts]
