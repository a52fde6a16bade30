"""Public versions: people link a LIMITE paper to the paper in which parts of it, or all of it, are public."""

import datetime

from django.db import transaction

from article71.actions.permissions import permit
from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.audit import Change, wait_for_turn, write
from article71.register.documents import Document


@transaction.atomic
def link(
    document: Document, version: Document, *, reason: str, by: Account, on: datetime.date | None = None
) -> Document:
    """Say that `version` is a public version of `document`. EXT and DCL of the Council are linked as they come in.

    BadInput without a reason, when the version is not public or the document is, or when it is one of another already.
    """
    permit(by, "public_versions.link", document, version)
    why = _given(reason)
    wait_for_turn()
    document, version = _fresh(document), _fresh(version)
    if document.marking.is_open:
        raise BadInput("is public itself: it needs no other version", str(document))
    if not version.marking.is_open:
        raise BadInput("is not public: publish it first", str(version))
    if version.opens_id:
        raise BadInput("is a public version of a paper already", str(version))
    before = _versions(document)
    version.opens = document
    version.save(update_fields=["opens"])
    write(Change("public_versions.link", document, before, _versions(document), why), by=by, on=on)
    return version


@transaction.atomic
def unlink(version: Document, *, reason: str, by: Account, on: datetime.date | None = None) -> Document:
    """Say that it is no version of the paper it was linked to. BadInput without a reason, or when it is linked to none.

    NotThere when the account may not see the other paper.
    """
    permit(by, "public_versions.unlink", version, *filter(None, [version.opens]))
    why = _given(reason)
    wait_for_turn()
    version = _fresh(version)
    document = version.opens
    if document is None:
        raise BadInput("is a public version of no paper", str(version))
    before = _versions(document)
    version.opens = None
    version.save(update_fields=["opens"])
    write(Change("public_versions.unlink", document, before, _versions(document), why), by=by, on=on)
    return version


def _given(reason: str) -> str:
    if not reason.strip():
        raise BadInput("a link needs its reason")
    return reason.strip()


def _fresh(paper: Document) -> Document:
    return Document.objects.select_for_update(of=("self",)).select_related("marking").get(pk=paper.pk)


def _versions(document: Document) -> dict[str, list[int]]:
    """For the event, which is the narrow paper's: one of the public paper's would tell its readers of the other."""
    return {"documents": sorted(document.public_versions.values_list("pk", flat=True))}
