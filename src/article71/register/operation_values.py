"""A planned operation as a value, from the rows that hold it and into them."""

from typing import Any

import shapely

from article71.overlaps.area import Area
from article71.overlaps.operation import Kind
from article71.overlaps.operation import Operation as Planned
from article71.overlaps.window import Precision, Window
from article71.periods import Period
from article71.register.operation_parties import Parties
from article71.register.operation_versions import OperationAim, OperationVersion
from article71.register.overlap_candidates import columns


def planned(version: OperationVersion) -> Planned:
    """What the version says."""
    return Planned(
        reference=version.reference,
        kind=Kind(version.kind),
        title=version.title,
        lead=version.operation.lead.short,
        window=window_of(version),
        area=area_of(version),
        aims=aims_of(version),
        participants=tuple(body.short for body in version.participants.all()),
        objective=version.objective,
        legal_base=version.legal_base,
        coordination_unit=version.unit.short if version.unit else "",
        contact_office=version.contact_office,
        evaluation_date=version.evaluation_date,
    )


def window_of(version: OperationVersion) -> Window:
    """Its days, how precisely they are known, and the days of preparation."""
    days = Period(version.window_first, version.window_after, version.window_text)
    return Window(days, Precision(version.precision), version.preparation)


def area_of(version: OperationVersion) -> Area:
    """Where it takes place, with what it was given by."""
    drawn = shapely.from_wkb(bytes(version.drawn)) if version.drawn else None
    given = tuple(version.countries), tuple(version.places)
    return Area(shapely.from_wkb(bytes(version.area)), *given, drawn)


def aims_of(version: OperationVersion) -> tuple[str, ...]:
    """The keys of its aims."""
    return tuple(row.key for row in version.aim_rows.all())


def keep(version: OperationVersion, told: Planned, parties: Parties) -> None:
    """Save a new version that says what is told."""
    for name in ("reference", "title", "objective", "legal_base", "contact_office", "evaluation_date"):
        setattr(version, name, getattr(told, name))
    version.kind, version.unit = told.kind.value, parties.unit
    version.window, version.precision = told.window.days, told.window.precision.value
    version.preparation = told.window.preparation
    for name, value in (_columns(told.area) | columns(told.shape)).items():
        setattr(version, name, value)
    version.save()
    version.participants.set(parties.participants)
    OperationAim.objects.bulk_create(OperationAim(version=version, key=key) for key in told.aims)


def _columns(area: Area) -> dict[str, Any]:
    return {
        "countries": list(area.countries),
        "places": list(area.places),
        "area": shapely.to_wkb(area.geometry, output_dimension=2),
        "drawn": shapely.to_wkb(area.drawn, output_dimension=2) if area.drawn is not None else None,
    }
