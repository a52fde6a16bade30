"""A planned operation as a value, and the identity of its version."""

import hashlib
import json
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from article71 import periods
from article71.overlaps.area import UNKNOWN, Area
from article71.overlaps.shape import Shape
from article71.overlaps.window import Window


class Kind(StrEnum):
    """What kind of operation it is (Guide for joint customs operations, 11984/13; EMPACT's terms of reference)."""

    JOINT_CUSTOMS = "joint customs operation"
    JOINT_CUSTOMS_POLICE = "joint customs-police operation"
    JOINT_ACTION_DAY = "joint action day"
    NATIONAL = "national operation"


@dataclass(frozen=True, slots=True)
class Operation:
    """One version of a planned operation. Bodies are named by their short names, aims by their keys.

    `objective` is the tactical objective; `contact_office` is an office, never a person.
    """

    reference: str
    kind: Kind
    title: str
    lead: str
    window: Window
    area: Area = UNKNOWN
    aims: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    objective: str = ""
    legal_base: str = ""
    coordination_unit: str = ""
    contact_office: str = ""
    evaluation_date: date | None = None

    @property
    def shape(self) -> Shape:
        """What is compared of it."""
        return Shape(self.aims, self.area.geometry, self.window)


def identity(operation: Operation) -> str:
    """The SHA-256 of what the operation says: two versions are the same when this is.

    The order of aims, participants, countries and places does not count, nor does the order in which an outline's
    corners are told. An operation whose content changed without a new version misleads everybody who compared it.
    """
    told = {each.name: _told(getattr(operation, each.name)) for each in fields(operation)}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _told(value: Any) -> Any:
    if isinstance(value, BaseGeometry):
        return shapely.to_wkb(shapely.normalize(value), hex=True, byte_order=1, output_dimension=2)
    if isinstance(value, Window):
        return [periods.iso(value.days), value.precision, value.preparation]
    if isinstance(value, Area):
        return [_told(getattr(value, each.name)) for each in fields(value)]
    if isinstance(value, tuple):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value
