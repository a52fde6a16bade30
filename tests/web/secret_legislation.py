"""A legislative file for each paper of the secrets, and on the public one a line of each of the others."""

import datetime

from article71.register.developments import DelegatedAct, Development, EffectDay, EffectKind
from article71.register.documents import Document
from article71.register.legislative_files import Handling, LegislativeFile
from article71.register.presidencies import Presidency

_DAY = datetime.date(2025, 3, 14)


_COMMON = {"entered_by": 0, "source": "ST 1/31"}


def in_the_chair() -> Presidency:
    """Who presides when the papers tell of what was done: its handover pack tells of everything."""
    first, after = datetime.date(2031, 1, 1), datetime.date(2031, 7, 1)
    return Presidency.objects.create(
        country="Exercise", adjective="Exercise", semester_first=first, semester_after=after, trio="1"
    )


def legislate(paper: Document, word: str) -> LegislativeFile:
    """A file as hidden as the paper; the first file made, which is the public one, is tied to it and told of by it."""
    first = LegislativeFile.objects.order_by("pk").first()
    file = LegislativeFile.objects.create(
        marking=paper.marking,
        title=f"Regulation on {word} locks",
        short=f"{word} locks",
        handling=Handling.WITHIN,
        procedure="2031/0001(COD)",
        lead=f"{word} party",
        implication=f"opens {word} doors",
        begun=_DAY,
        entered_by=0,
    )
    EffectDay.objects.create(file=file, kind=EffectKind.APPLICATION, day_after=_DAY, part=f"{word} bolts")
    DelegatedAct.objects.create(file=file, title=f"How {word} keys are cut")
    for each in filter(None, (file, first)):
        line = {"words": f"the {word} text is agreed", "effective": _DAY, "day_first": _DAY, "stage": "agreed"}
        Development.objects.create(file=each, marking=paper.marking, **line, **_COMMON)
    if first:
        first.related.add(file)
    return file
