"""A paper's marking changes, and with it that of everything it tells."""

from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.markings import Marking
from article71.register.settling import settle, settle_duty


def remark(document: Document, marking: Marking) -> None:
    """Give the document this marking, and its mentions, references and observations; acts and duties follow."""
    document.marking = marking
    document.save()
    for rows in (document.mentions, document.references, document.observations):
        rows.update(marking=marking)
    for act in Act.objects.filter(mentions__document=document).distinct():
        settle(act)
    for duty in document.duties.all():
        settle_duty(duty)
