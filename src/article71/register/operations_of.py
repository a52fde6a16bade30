"""Whose operations are whose, as conditions of a question: rows name the operation by a column."""

from typing import TYPE_CHECKING

from django.db.models import Q

from article71.register.accounts import Role
from article71.register.markings import Level

if TYPE_CHECKING:
    from article71.register.accounts import Account

_NONE = Q(pk__in=())


def party_to(column: str, viewer: "Account | None") -> Q:
    """The operation is one that the viewer's body is a party to, or coordinates."""
    if viewer is None or viewer.body_id is None or viewer.clearance < Level.LIMITE:
        return _NONE
    return Q(**{f"{column}__compartment__bodies": viewer.body_id})


def deciding_on(column: str, viewer: "Account | None") -> Q:
    """It is one that the viewer's body leads or coordinates, or is the secretariat of and a party to."""
    party = party_to(column, viewer)
    if viewer is None or party is _NONE or viewer.role == Role.SECRETARIAT:
        return party
    return Q(**{f"{column}__lead": viewer.body_id}) | Q(**{f"{column}__version__unit": viewer.body_id})
