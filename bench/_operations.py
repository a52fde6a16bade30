"""Made-up operations by the hundred thousand: the same for the same number and seed.

Six in ten lie about forty hubs, such as ports and border crossings, the others anywhere between 10 degrees west and
31 east, 35 and 64 north. Areas are circles of 24 corners, half of them narrower than a quarter of a degree, none
wider than four. Windows begin within four years and last a week in the middle, 180 days at most. Each has one to
three of forty aims, the commonest far commoner than the rarest. Of seed 1, so many pairs meet in aim, area and time
as PAIRS tells.
"""

import numpy as np
import shapely
from numpy.typing import NDArray

from article71.overlaps.joining.columns import Columns

PAIRS = {20_000: 3_407, 50_000: 21_546, 200_000: 352_873, 1_000_000: 8_723_188}

_HUBS, _AIMS, _MOST_AIMS = 40, 40, 3
_FIRST_DAYS = 4 * 365


def made_up(count: int, seed: int = 1) -> Columns:
    """So many operations. The order of drawing is part of what they are."""
    draw = np.random.default_rng(seed)
    hubs = np.column_stack([draw.uniform(-9, 30, _HUBS), draw.uniform(36, 62, _HUBS)])
    hub, at_hub = draw.integers(0, _HUBS, count), draw.random(count) < 0.6
    east = np.where(at_hub, hubs[hub, 0] + draw.normal(0, 0.6, count), draw.uniform(-10, 31, count))
    north = np.where(at_hub, hubs[hub, 1] + draw.normal(0, 0.5, count), draw.uniform(35, 64, count))
    radius = np.clip(draw.lognormal(np.log(0.25), 0.8, count), 0.02, 4)
    first = draw.integers(0, _FIRST_DAYS, count)
    last = first + np.clip(draw.lognormal(np.log(7), 0.9, count).astype(int), 1, 180)
    aims = _aims(draw, count)
    areas = shapely.buffer(shapely.points(east, north), radius, quad_segs=6)
    return Columns(areas, first, last + 1, aims, aims)


def _aims(draw: np.random.Generator, count: int) -> NDArray[np.uint64]:
    how_many = draw.integers(1, _MOST_AIMS + 1, count)
    weight = 1 / np.arange(1, _AIMS + 1)
    found = np.zeros(count, np.uint64)
    for number in range(_MOST_AIMS):
        aim = draw.choice(_AIMS, count, p=weight / weight.sum()).astype(np.uint64)
        found |= np.where(number < how_many, np.uint64(1) << aim, np.uint64(0))
    return found[:, None]
