"""A whole reading of a paper into the register."""

import datetime
from collections import Counter

from article71.reading.findings import Reading
from article71.register import trees
from article71.register.accounts import Account
from article71.register.across.taking_in import take_in_together
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.offering import offer_acts, offer_document, offer_duties
from article71.register.search import index
from article71.register.taking_in.duties import take_in_duties
from article71.register.taking_in.meetings import take_in_meeting
from article71.register.taking_in.names import take_in_names
from article71.register.taking_in.observations import take_in_observations
from article71.register.taking_in.papers import fill
from article71.register.taking_in.references import take_in_references
from article71.register.taking_in.tellings import Taking, take_in_acts


def take_in(document: Document, reading: Reading, day: datetime.date, by: Account) -> Counter[str]:
    """Store what the reading found, as proposals entered on this day by this account.

    Returns what was new, changed, gone and so on.
    """
    fill(document, reading)
    document.save()
    index.keep(document)
    trees.keep(document, reading.document)
    taking = Taking(document, day, Marking.objects.seen_by(by))
    take_in_acts(taking, reading.acts)
    take_in_duties(taking, reading.duties)
    take_in_references(document, reading.citations)
    take_in_names(document)
    offer_acts(Act.objects.filter(mentions__document=document).distinct())
    offer_document(document)
    offer_duties(document.duties.all())
    taking.counts["observations"] += take_in_observations(document, reading.observations)
    taking.counts["observations"] += take_in_together(document)
    taking.counts["meetings"] += take_in_meeting(document, reading.document.meeting, day)
    return +taking.counts
