"""Draw the classes of overlaps for the manual: python -m checks.overlap_pictures.

Each picture shows two made-up operations, their areas on one map and their windows on one bar of days, and below it
what the engine says of them: nothing in a picture is written by hand but the names of the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from textwrap import wrap

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from article71.overlaps import gazetteer
from article71.overlaps.overlap import overlap
from article71.overlaps.policy import OverlapClass, policy
from article71.overlaps.sentence import spelled
from article71.overlaps.shape import Shape
from article71.overlaps.window import between
from article71.vocabulary import aims as vocabulary

FOLDER = Path(__file__).parent.parent / "docs/pictures/overlaps"
_COLOURS = ("#0e47cb", "#b8352a")
_WIDTH, _HEIGHT, _MAP, _LEFT, _RIGHT = 640, 210, 190, 230, 620
_NAMES = ("Exercise Lark", "Exercise Wren")
_MARGIN = 0.15
_LINE = 62


@dataclass(frozen=True)
class Example:
    """Two operations that meet so that they are of a class."""

    overlap_class: OverlapClass
    one: Shape
    other: Shape


def examples() -> Iterator[Example]:
    """One for each class; they differ in one of the three from a collision."""
    places = gazetteer.load()
    antwerp, rotterdam = places.shape("antwerp"), places.shape("rotterdam")
    beside = shapely.box(4.25, 51.2, 4.75, 51.45)
    lark = Shape(("cocaine",), antwerp, between(date(2031, 3, 3), date(2031, 3, 9)))
    early, late = between(date(2031, 3, 7), date(2031, 3, 14)), between(date(2031, 4, 4), date(2031, 4, 8))
    yield Example(OverlapClass.COLLISION, lark, Shape(("drugs",), beside, early))
    yield Example(OverlapClass.SAME_PLACE_AND_TIME, lark, Shape(("tobacco",), beside, early))
    yield Example(OverlapClass.SAME_AIM_AND_TIME, lark, Shape(("drugs",), rotterdam, early))
    yield Example(OverlapClass.IN_TURN, lark, Shape(("drugs",), beside, late))


def picture(example: Example) -> str:
    """The picture as SVG."""
    aims = vocabulary.load()
    found = overlap(example.one, example.other, aims)
    if found is None or found.overlap_class is not example.overlap_class:
        raise AssertionError(f"the example of {example.overlap_class} is none")
    title = policy().line(found.overlap_class).title
    shapes = (example.one, example.other)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif">',
        f"<title>{escape(title)}: {escape(found.why)}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<rect x="10" y="10" width="{_MAP}" height="{_MAP}" fill="#eef3fb"/>',
        *_map([each.area for each in shapes]),
        f'<text x="{_LEFT}" y="28" font-size="16" font-weight="bold" fill="#26324b">{escape(title)}</text>',
        *_bars(shapes, [" and ".join(aims.aim(key).title for key in each.aims) for each in shapes]),
        *_sentence(found.why),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _map(areas: list[BaseGeometry]) -> Iterator[str]:
    """Both areas on one map, as wide and high as they need, a degree east as long as it is there."""
    north = np.radians(shapely.union_all(areas).centroid.y)
    flat = [shapely.transform(area, lambda at: at * np.array([np.cos(north), -1.0])) for area in areas]
    west, top, east, bottom = shapely.union_all(flat).bounds
    scale = _MAP * (1 - 2 * _MARGIN) / max(east - west, bottom - top)
    middle = np.array([(west + east) / 2, (top + bottom) / 2])
    for area, colour in zip(flat, _COLOURS, strict=True):
        corners = (shapely.get_coordinates(area.exterior) - middle) * scale + 10 + _MAP / 2
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
        yield f'<polygon points="{points}" fill="{colour}" fill-opacity="0.35" stroke="{colour}" stroke-width="2"/>'


def _bars(shapes: tuple[Shape, Shape], aims: list[str]) -> Iterator[str]:
    """The windows, one below the other, on one bar of days; days in common between two lines."""
    first = min(each.window.first for each in shapes)
    days = (max(each.window.last for each in shapes) - first).days + 1
    a_day = (_RIGHT - _LEFT) / days
    common = max(each.window.first for each in shapes), min(each.window.last for each in shapes)
    if common[0] <= common[1]:
        begin, wide = _LEFT + (common[0] - first).days * a_day, ((common[1] - common[0]).days + 1) * a_day
        yield f'<rect x="{begin:.1f}" y="42" width="{wide:.1f}" height="92" fill="#ffe9a8"/>'
    for number, (each, colour) in enumerate(zip(shapes, _COLOURS, strict=True)):
        begin = _LEFT + (each.window.first - first).days * a_day
        length = ((each.window.last - each.window.first).days + 1) * a_day
        y = 60 + 46 * number
        label = f"{_NAMES[number]}: {aims[number]}, {spelled(each.window.days)}"
        yield f'<text x="{_LEFT}" y="{y}" font-size="13" fill="#26324b">{escape(label)}</text>'
        yield f'<rect x="{begin:.1f}" y="{y + 8}" width="{length:.1f}" height="14" rx="3" fill="{colour}"/>'


def _sentence(why: str) -> Iterator[str]:
    for number, line in enumerate(wrap(why, _LINE)):
        yield f'<text x="{_LEFT}" y="{162 + 18 * number}" font-size="13" fill="#26324b">{escape(line)}</text>'


def main() -> None:
    """Draw them all into the manual's folder of pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for example in examples():
        (FOLDER / f"{example.overlap_class}.svg").write_text(picture(example), encoding="utf-8")


if __name__ == "__main__":
    main()
