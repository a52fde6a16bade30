"""The shape of an operation: all that is compared of it.

Every question between two operations (how they meet, of which class, the way out, free windows) takes shapes. A coarse
shape can so stand in for the own one, and what is told towards somebody can never depend on more than the shape does.
"""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from article71.overlaps.window import Window


@dataclass(frozen=True, slots=True)
class Shape:
    """Keys of aims, an area in degrees, and a window."""

    aims: tuple[str, ...]
    area: BaseGeometry
    window: Window
