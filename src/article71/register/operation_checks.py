"""What an operation must have to be drafted, and to meet others."""

from django.conf import settings

from article71.errors import BadInput
from article71.overlaps.operation import Operation as Planned
from article71.register.operations import Operation
from article71.vocabulary import aims


def require_sound(told: Planned, operation: Operation) -> None:
    """BadInput without reference and title, for unknown aims, or for a reference its lead has given before."""
    if not told.reference.strip() or not told.title.strip():
        raise BadInput("an operation needs a reference and a title", told.reference or told.title)
    known = aims.load(settings.PROFILE).by_key
    unknown = [key for key in told.aims if key not in known]
    if unknown:
        raise BadInput("the profile has no such aim", ", ".join(unknown))
    # Of the same lead alone, who knows them all: any other would tell of an operation one may not see.
    own = Operation.objects.filter(lead=operation.lead, version__reference=told.reference).exclude(pk=operation.pk)
    if own.exists():
        raise BadInput("another operation of the same lead bears this reference", told.reference)


def require_whole(told: Planned) -> None:
    """BadInput names what it lacks of an aim, an area and a contact office."""
    missing = [
        name
        for name, there in (
            ("an aim", told.aims),
            ("an area", not told.area.geometry.is_empty),
            ("a contact office", told.contact_office.strip()),
        )
        if not there
    ]
    if missing:
        raise BadInput(f"to meet others an operation needs {' and '.join(missing)}", told.reference)
