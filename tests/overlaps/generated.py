"""Operations for the properties of overlaps: on few numbers, so that edges touch and windows end where others begin."""

from datetime import date, timedelta

import shapely
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from article71.overlaps.shape import Shape
from article71.overlaps.window import Window, between
from tests.overlaps.exercise import AIMS, box

KEYS = [aim.key for aim in AIMS.aims]
SIZES = (0.5, 1.0, 2.0, 30.0)


@st.composite
def _boxes(draw: st.DrawFn) -> shapely.Geometry:
    west, south = draw(st.integers(-4, 4)) / 2, draw(st.integers(-4, 4)) / 2
    return box(west, south, west + draw(st.sampled_from(SIZES)), south + draw(st.sampled_from(SIZES)))


@st.composite
def _outlines(draw: st.DrawFn) -> shapely.Geometry:
    """Any outline of few corners, bent ones and ones with holes too."""
    corner = st.tuples(st.floats(-3, 3, width=32), st.floats(-3, 3, width=32))
    made = shapely.Polygon(draw(st.lists(corner, min_size=3, max_size=7)))
    return made.difference(made.buffer(-0.4)) if made.is_valid and draw(st.booleans()) else made


_ROUND = st.builds(
    lambda at, radius: shapely.Point(at).buffer(radius, quad_segs=4),
    st.tuples(st.floats(-2, 2), st.floats(-2, 2)),
    st.floats(0.1, 2),
)
_TWO = st.builds(shapely.union, _boxes(), _boxes())
_OVER = st.sampled_from(
    [
        shapely.MultiPolygon([box(179, 0, 180, 1), box(-180, 0, -179, 1)]),
        box(179, 0, 180, 1),
        box(-180, 1, -179, 2),
        box(-180, 3, -179.5, 4),
        shapely.Point(180, 0.5),
    ]
)
_THIN = st.sampled_from([shapely.Point(0, 0), shapely.Point(1, 1), shapely.LineString([(0, 0), (2, 2)])])
AREAS: SearchStrategy[shapely.Geometry] = st.one_of(
    _boxes(),
    _boxes(),
    _ROUND,
    _outlines().filter(lambda made: made.is_valid),
    _TWO,
    _OVER,
    _THIN,
    st.just(shapely.Polygon()),
)


def _window(first: int, days: int, preparation: int) -> Window:
    begin = date(2031, 3, 1) + timedelta(days=first)
    return between(begin, begin + timedelta(days=days), preparation)


WINDOWS = st.builds(_window, st.integers(0, 12), st.integers(0, 5), st.sampled_from((0, 0, 2)))
SHAPES = st.builds(Shape, st.lists(st.sampled_from(KEYS), max_size=3, unique=True).map(tuple), AREAS, WINDOWS)
FLEETS = st.lists(SHAPES, max_size=14)
