"""What an event tells of a version of an operation."""

from typing import Any

from article71 import periods
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.operation import identity


def words(told: Planned) -> dict[str, Any]:
    """All that it says but for its outline, which the identity stands for."""
    return {
        "identity": identity(told),
        "reference": told.reference,
        "kind": told.kind.value,
        "title": told.title,
        "lead": told.lead,
        "participants": list(told.participants),
        "unit": told.coordination_unit,
        "aims": list(told.aims),
        "days": periods.iso(told.window.days),
        "precision": told.window.precision.value,
        "preparation": told.window.preparation,
        "countries": list(told.area.countries),
        "places": list(told.area.places),
        "purpose": told.objective,
        "legal base": told.legal_base,
        "contact": told.contact_office,
        "evaluation": told.evaluation_date.isoformat() if told.evaluation_date else "",
    }
