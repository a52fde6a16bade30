"""What a program tells of an operation, understood as a row of a table is."""

from django.conf import settings
from pydantic import BaseModel, Field

from article71.api.forms import Words
from article71.errors import BadCells
from article71.overlaps import gazetteer
from article71.overlaps.operation import Operation
from article71.overlaps.row import RowReader
from article71.overlaps.row import Words as Known
from article71.sheets.incoming import Fault, Row, refuse
from article71.vocabulary import aims

MOST = 100
"""Policy: so many aims, places or participants does no operation name."""


class Told(BaseModel):
    """What an operation says, in the words of the table in which operations come in."""

    reference: Words = Field(description="The lead's own, once among its operations.", examples=["JCO 1/31"])
    kind: Words = Field(description="JCO, JCPO, JAD or national.", examples=["JCO"])
    title: Words
    lead: Words = Field(description="The short name of the body you speak for.")
    participants: list[Words] = Field([], max_length=MOST, description="Short names of bodies.")
    aims: list[Words] = Field([], max_length=MOST, description="Aims by key or title.")
    area: list[Words] = Field([], max_length=MOST, description="Countries, places and sea areas by key or title.")
    outline: str = Field("", max_length=100_000, pattern=r"^[^\u0000]*$", description="A shape as WKT or GeoJSON.")
    first: Words = Field(description="2031-03-03, 2031-W10, 2031-03 or 2031-Q1.", examples=["2031-03-03"])
    last: Words = Field("", description="Written likewise; empty where `first` says it all.")
    preparation: int = Field(0, ge=0, le=366, description="Days of preparation before the first one.")
    objective: Words = ""
    legal_base: Words = ""
    unit: Words = Field("", description="The coordination unit.")
    office: Words = Field("", description="The contact office, never a person.")
    evaluation: Words = Field("", description="The day by which it is evaluated.")


def planned(told: Told) -> Operation:
    """The operation as a value. BadCells says of every field what is wrong with it."""
    cells = {
        "reference": told.reference,
        "kind": told.kind,
        "title": told.title,
        "lead": told.lead,
        "participants": "; ".join(told.participants),
        "aims": "; ".join(told.aims),
        "area": "; ".join(told.area),
        "outline": told.outline,
        "from": told.first,
        "to": told.last,
        "preparation": str(told.preparation or ""),
        "objective": told.objective,
        "legal base": told.legal_base,
        "coordination unit": told.unit,
        "contact office": told.office,
        "evaluation": told.evaluation,
    }
    faults: list[Fault] = []
    stripped = {name: value.strip() for name, value in cells.items()}
    known = Known(aims.load(settings.PROFILE), gazetteer.load(settings.PROFILE))
    found = RowReader(Row(1, stripped), known, faults).operation()
    refuse(faults)
    if found is None:
        raise BadCells(["the operation cannot be used"])
    return found
