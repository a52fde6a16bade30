"""Papers and the legislative files they are about: a reference found in a paper attaches itself to its file.

Nothing is stored for it: whatever bears one of a file's ids is about the file, from the day either of them is there.
"""

from collections.abc import Iterable, Iterator

from django.db.models import F, Q

from article71.references.find import find
from article71.register.accounts import Account
from article71.register.documents import Document, DocumentQuerySet
from article71.register.legislative_files import LegislativeFile
from article71.register.references import Reference, ReferenceQuerySet

_IDS = ("procedure", "proposal", "act_celex", "act_eli")


def references_to(file: LegislativeFile, viewer: Account | None) -> ReferenceQuerySet:
    """The citations of the file that the viewer may see: by its procedure, its proposal, its act or a part of it."""
    known = Reference.objects.visible_to(viewer).standing().filter(document__in=Document.objects.visible_to(viewer))
    if not file.identifiers:
        return known.none()
    found = Q(canonical__in=file.identifiers)
    if file.act_celex:
        found |= Q(canonical__startswith=f"{file.act_celex}#")
    return known.filter(found)


def papers_on(file: LegislativeFile, viewer: Account | None) -> DocumentQuerySet:
    """The papers that cite the file, or whose cover names its procedure, the newest first."""
    citing = Q(pk__in=references_to(file, viewer).values("document"))
    if file.procedure:
        # As printed: "2026/0138 (COD)", with or without the space.
        citing |= Q(interinstitutional__icontains=file.procedure.partition("(")[0])
    return Document.objects.visible_to(viewer).filter(citing).order_by(F("date").desc(nulls_last=True), "-pk")


def cited_by(paper: Document, viewer: Account | None) -> Q:
    """The condition of the files that a paper is about, as far as the viewer may see what it cites."""
    seen = Reference.objects.visible_to(viewer).standing().filter(document=paper)
    return bearing(paper, seen.values_list("canonical", flat=True))


def bearing(paper: Document, cited: Iterable[str]) -> Q:
    """The same, where the canonical ids of what it cites are known."""
    held = {id_.partition("#")[0] for id_ in cited} | set(_on_cover(paper))
    found = Q(pk__in=())
    for name in _IDS:
        found |= Q(**{f"{name}__in": held})
    return found


def _on_cover(paper: Document) -> Iterator[str]:
    for printed in (*paper.interinstitutional, paper.commission_document):
        for each in find(printed):
            yield each.reference.id
