"""A paper as addresses name it: by its number in the register, or its reference in any writing."""

from django.db.models import Q

from article71.errors import BadReference
from article71.references.find import parse
from article71.register.accounts import Account
from article71.register.documents import Document

_DIGITS = 18  # no store counts further


def document_named(named: str, viewer: Account | None) -> Document | None:
    """The paper of this number or reference, in any writing; None where there is none that the viewer may see."""
    seen = Document.objects.visible_to(viewer)
    if named.isdecimal() and len(named) <= _DIGITS:
        return seen.filter(pk=int(named)).first()
    return seen.filter(reference__in=_writings(named)).first()


def paper(named: str) -> Q:
    """By its number in the register, or by its reference in any writing, with or without its series."""
    if named.isdecimal() and len(named) <= _DIGITS:
        return Q(document=int(named))
    return Q(document__reference__in=_writings(named))


def _writings(named: str) -> set[str]:
    return {named, *_canonical(named.upper()), *_canonical(f"ST {named}".upper())}


def _canonical(written: str) -> tuple[str, ...]:
    try:
        return (parse(written).id,)
    except BadReference:
        return ()
