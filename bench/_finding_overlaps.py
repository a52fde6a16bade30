"""Find the overlaps among made-up operations in a process of its own: python -m bench._finding_overlaps HOW COUNT
TIMES.

HOW is one of the functions here. Prints as JSON the seconds of each time, the pairs found, and the peak of memory in
MB, in which the operations themselves are counted. The clock runs from arrays in memory, or from loaded, indexed and
analysed tables, to pairs.
"""

import json
import resource
import sys
import time
from collections.abc import Callable

import duckdb
import geopandas
import numpy as np
import psycopg
import shapely

from article71.overlaps.joining.columns import Columns
from article71.overlaps.joining.pairs import pairs
from bench._operations import made_up
from checks.postgresql import cluster

Find = Callable[[], int]


def article71(columns: Columns) -> Find:
    """The way of this project."""
    return lambda: len(pairs(columns)[0])


def geopandas_sjoin(columns: Columns) -> Find:
    """A spatial join of GeoPandas, its pairs filtered by days and aims."""
    table = geopandas.GeoDataFrame(
        {"first": columns.first, "after": columns.after, "aims": columns.has[:, 0]}, geometry=columns.areas
    )

    def find() -> int:
        joined = table.sjoin(table, predicate="intersects")
        joined = joined[joined.index < joined.index_right]
        days = (joined.first_left < joined.after_right) & (joined.first_right < joined.after_left)
        return int((days & (joined.aims_left & joined.aims_right != 0)).sum())

    return find


def duckdb_join(columns: Columns) -> Find:
    """A join of DuckDB on cells of a degree and fortnights, and Shapely's predicate on what is left."""
    west, south, east, north = shapely.bounds(columns.areas).T
    store = duckdb.connect()
    told = {"id": np.arange(len(columns)), "a": columns.first, "z": columns.after, "aims": columns.has[:, 0]}
    told |= {"west": west, "south": south, "east": east, "north": north}
    store.register("given", told)
    store.execute("CREATE TABLE o AS SELECT * FROM given")

    def find() -> int:
        found = store.execute(_DUCKDB).fetchnumpy()
        return int(shapely.intersects(columns.areas[found["one"]], columns.areas[found["other"]]).sum())

    return find


_DUCKDB = """
WITH e AS (
    SELECT o.*, x, y, t FROM o,
        LATERAL (SELECT unnest(range(floor(west)::INT, floor(east)::INT + 1)) AS x),
        LATERAL (SELECT unnest(range(floor(south)::INT, floor(north)::INT + 1)) AS y),
        LATERAL (SELECT unnest(range(a // 14, (z - 1) // 14 + 1)) AS t)
)
SELECT p.id AS one, q.id AS other FROM e p JOIN e q ON p.x = q.x AND p.y = q.y AND p.t = q.t
WHERE p.id < q.id AND p.a < q.z AND q.a < p.z AND (p.aims & q.aims) <> 0
    AND p.west <= q.east AND q.west <= p.east AND p.south <= q.north AND q.south <= p.north
    AND p.x = floor(greatest(p.west, q.west)) AND p.y = floor(greatest(p.south, q.south))
    AND p.t = greatest(p.a, q.a) // 14
"""


def postgis(columns: Columns, store: psycopg.Connection) -> Find:
    """PostGIS with a GiST index on area and days, analysed."""
    store.execute("CREATE EXTENSION postgis")
    store.execute("CREATE TABLE o (id int PRIMARY KEY, area geometry NOT NULL, days int4range NOT NULL, aims bigint)")
    shapes = shapely.to_wkb(columns.areas, hex=True)
    with store.cursor().copy("COPY o FROM STDIN") as copy:
        days = zip(columns.first, columns.after, columns.has[:, 0].astype(np.int64), strict=True)
        for number, (shape, (first, after, aims)) in enumerate(zip(shapes, days, strict=True)):
            copy.write_row((number, shape, f"[{first},{after})", int(aims)))
    store.execute("CREATE INDEX ON o USING gist (area, days)")
    store.execute("VACUUM ANALYZE o")
    store.execute("SET work_mem = '256MB'")

    def find() -> int:
        row = store.execute(_POSTGIS).fetchone()
        return int(row[0]) if row else 0

    return find


_POSTGIS = """
SELECT count(*) FROM o p JOIN o q ON p.area && q.area AND p.days && q.days
WHERE p.id < q.id AND (p.aims & q.aims) <> 0 AND ST_Intersects(p.area, q.area)
"""


def timed(finds: dict[str, Find], times: int) -> dict[str, object]:
    """The seconds of each, turn by turn, so that both meet the same load; the pairs of each, and the peak of memory."""
    seconds: dict[str, list[float]] = {name: [] for name in finds}
    found = {}
    for _ in range(times):
        for name, find in finds.items():
            begin = time.perf_counter()
            found[name] = find()
            seconds[name].append(time.perf_counter() - begin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "pairs": found, "peak": peak}


def main(how: str, count: int, times: int) -> None:
    """Measure one way of finding them, and beside another that of this project."""
    columns = made_up(count)
    ours = {"article71": article71(columns)}
    if how == "postgis":
        with cluster() as address, psycopg.connect(address, autocommit=True) as store:
            print(json.dumps(timed({how: postgis(columns, store)} | ours, times)))
    else:
        ways = {"article71": article71, "geopandas": geopandas_sjoin, "duckdb": duckdb_join}
        print(json.dumps(timed({how: ways[how](columns)} | ours, times)))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
