"""Reports and the periods they tell of; those of one series tell one after the other."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Q

from article71.periods import Period
from article71.reading.grammar.dates import Calendar, dates
from article71.register.accounts import Account
from article71.register.documents import Document, DocumentQuerySet
from article71.register.matching import LIKE, likeness
from article71.vocabulary import profile
from article71.vocabulary.model import Vocabulary

SHORTEST_DAYS = 28  # policy: a visit "from 3 to 5 June" is no period of reporting
_NUMBERS = re.compile(r"\d+")
_OPENS = re.compile(r"[\s,:(–-]*(?:(?:for|in|during|covering)(?: the)?(?: period)?)?[\s,:(–-]*$")


@dataclass(frozen=True, slots=True)
class Reported:
    """A report by its number, what it is called, and the days it tells of; `title` is its subject without them."""

    paper: int
    name: str
    title: str
    period: Period
    marking: int


def reported_period(title: str, dated: date | None, vocabulary: Vocabulary) -> Period | None:
    """The period that a paper's title names, or None: only a range is one, not the date of something it is about."""
    if "from " not in title and "between " not in title:
        return None
    tokens = dates(title, Calendar(vocabulary, dated))
    return next((each.period for each in tokens if each.text.startswith(("from", "between"))), None)


def reports(viewer: Account | None) -> list[Reported]:
    """The reports that the viewer may see, by the first day they tell of."""
    return told(Document.objects.visible_to(viewer))


def told(papers: DocumentQuerySet) -> list[Reported]:
    """Those of these papers that say which period they report on."""
    said = Q(subject__icontains="report") | Q(title__icontains="report")
    columns = ("pk", "reference", "date", "subject", "title", "marking")
    vocabulary = profile.load(settings.PROFILE)
    found = (_reported(paper, vocabulary) for paper in papers.filter(said).order_by("pk").only(*columns))
    return sorted(filter(None, found), key=lambda each: (each.period.first or date.min, each.paper))


def series(found: Iterable[Reported]) -> list[list[Reported]]:
    """Reports of like titles together, each series by the first day told of; the longest first."""
    together: list[list[Reported]] = []
    for each in found:
        own = next((known for known in together if likeness(known[0].title, each.title) >= LIKE), None)
        if own is None:
            together.append([each])
        else:
            own.append(each)
    return sorted(together, key=len, reverse=True)


def _reported(paper: Document, vocabulary: Vocabulary) -> Reported | None:
    words = f"{paper.subject}\n{paper.title}"
    period = reported_period(words, paper.date, vocabulary)
    if not period or not period.first or not period.after or (period.after - period.first).days < SHORTEST_DAYS:
        return None
    plain = _OPENS.sub("", _NUMBERS.sub("", words.replace(period.text, "")).strip())
    return Reported(paper.pk, paper.reference or f"paper {paper.pk}", plain, period, paper.marking_id)
