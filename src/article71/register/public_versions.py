"""Public versions: the Council gives out parts of a paper as its EXT, and a declassified paper as its DCL.

Either is a paper of its own, with its own marking: who may not see the other paper learns nothing of it here.
"""

from django.db.models import Q

from article71.errors import BadReference
from article71.references.council import Council
from article71.register.accounts import Account
from article71.register.documents import Document, DocumentQuerySet


def whole_of(reference: str) -> str:
    """The reference of the paper that this one opens; empty where it is no EXT or DCL of the Council.

    "ST 15220/16 EXT 1" opens "ST 15220/16"; "ST 13083/1/20 REV 1 EXT 1" opens "ST 13083/1/20 REV 1".
    """
    try:
        whole = Council.parse(reference).whole
    except BadReference:
        return ""
    return str(whole) if whole else ""


def beside(document: Document, viewer: Account | None) -> DocumentQuerySet:
    """The paper's public versions, and the paper it is a public version of, as far as the viewer may see them."""
    seen = Document.objects.visible_to(viewer).light().select_related("marking")
    return seen.filter(Q(opens=document) | Q(pk=document.opens_id)).order_by("reference", "pk")


def link(document: Document) -> None:
    """Link a paper that has just come in to the one it opens, and to those that open it, where they are here."""
    whole = whole_of(document.reference)
    if whole:
        document.opens = Document.objects.filter(reference=whole).first()
        document.save(update_fields=["opens"])
    if document.reference:
        behind = Document.objects.filter(opens=None, reference__startswith=f"{document.reference} ").light()
        waiting = [each.pk for each in behind if whole_of(each.reference) == document.reference]
        Document.objects.filter(pk__in=waiting).update(opens=document)
