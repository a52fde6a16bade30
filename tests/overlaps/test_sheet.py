"""Operations as tables: in from CSV, XLSX and GeoJSON, out in the same columns, every fault told with its cell."""

import json
from dataclasses import replace
from datetime import date

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from article71.errors import BadCells, BadInput
from article71.overlaps import gazetteer, sheet
from article71.overlaps.operation import Kind, Operation, identity
from article71.overlaps.row import Words
from article71.overlaps.window import Precision, Window, iso, parse, unit
from article71.sheets import csv, geojson, xlsx
from article71.sheets.incoming import read
from tests.overlaps.exercise import AIMS, box, operation

WORDS = Words(AIMS, gazetteer.load("cosi"))
NAMES = [column.name for column in sheet.COLUMNS]


def taken(data: bytes) -> list[Operation]:
    """The operations of a file."""
    return sheet.operations(read(data, limits=sheet.LIMITS), WORDS)


def lines(*rows: str) -> bytes:
    return "\n".join(("reference,lead,from,to,area,outline,aims,preparation,kind,evaluation", *rows)).encode()


def faults(*rows: str) -> list[str]:
    with pytest.raises(BadCells) as told:
        taken(lines(*rows))
    return told.value.faults


DAYS = st.dates(date(2001, 1, 1), date(2099, 1, 1))
PRECISIONS = st.sampled_from(list(Precision))


@given(
    st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.dates(date(2001, 1, 1), date(2099, 1, 1)), PRECISIONS, PRECISIONS
)
def test_a_window_is_written_as_it_is_read(one: date, other: date, first: Precision, last: Precision) -> None:
    begin, end = (unit(day, precision)[0] for day, precision in zip(sorted((one, other)), (first, last), strict=True))
    window = parse(f"{begin}/{end}")
    assert parse(iso(window)).days == window.days


def test_what_goes_out_comes_in_again_from_each_kind_of_file() -> None:
    drawn = shapely.Polygon([(0.1, 50), (1, 50.123456789012345), (0.7, 51)])
    full = replace(
        operation(aims="box-kites bells"),
        kind=Kind.JOINT_ACTION_DAY,
        window=Window(parse("2031-Q1").days, Precision.QUARTER, 3),
        area=WORDS.gazetteer.area(["rotterdam", "alboran-sea"], drawn),
        objective="find the exercise's kites",
        coordination_unit="Exercise Isle",
        contact_office="kite desk",
        evaluation_date=date(2031, 9, 1),
    )
    row = sheet.cells(full)
    for data in (csv.write(NAMES, [row]).encode(), xlsx.write(NAMES, [row])):
        assert [identity(each) for each in taken(data)] == [identity(full)]
    at = NAMES.index("outline")
    cells, names = [*row[:at], *row[at + 1 :]], [*NAMES[:at], *NAMES[at + 1 :]]
    told = geojson.write(names, [(cells, json.loads(shapely.to_geojson(drawn)))])
    assert [identity(each) for each in taken(told.encode())] == [identity(full)]


def test_an_outline_is_wkt_or_geojson_and_names_are_codes_or_titles() -> None:
    wkt = taken(lines('K1,Exercise Land,2031-03,,,"POLYGON ((0 50, 1 50, 1 51, 0 51, 0 50))",bells,,JCO,'))[0]
    text = shapely.to_geojson(box(0, 50, 1, 51)).replace('"', '""')
    json_ = taken(lines(f'K1,Exercise Land,2031-03,,,"{text}",bells,,JCO,'))[0]
    assert identity(wkt) == identity(json_)
    named = taken(lines("K1,Exercise Land,2031-W10,,Port of Rotterdam; ALBORAN-SEA,,Contraband kites;bells,2,JAD,"))[0]
    assert named.area.places == ("rotterdam", "alboran-sea")
    assert (named.aims, named.kind, named.window) == (("kites", "bells"), Kind.JOINT_ACTION_DAY, parse("2031-W10", 2))


def test_features_without_properties_or_outlines_are_told() -> None:
    feature = {"type": "Feature", "properties": {"reference": "K1", "lead": "L", "from": "2031"}, "geometry": None}
    with pytest.raises(BadCells, match="row 1, area: an operation has an area, an outline, or both"):
        taken(json.dumps(feature).encode())
    with pytest.raises(BadInput, match="feature 1 is no feature"):
        taken(b'{"type": "FeatureCollection", "features": [{"type": "Point"}]}')
    with pytest.raises(BadInput, match="no GeoJSON"):
        taken(b'{"type": "FeatureCollection", "features": [NaN]}')
    with pytest.raises(BadInput, match="no collection of features"):
        taken(b'{"type": "Topology"}')


def test_all_that_is_wrong_is_told_at_once_with_row_and_column() -> None:
    told = faults(
        "K1,Exercise Land,2031-03-09,2031-03-03,Atlantis;Port of Roterdam,,bells,,JCO,",
        'K1,Exercise Land,2031-03-03,,,"POLYGON ((0 50, 200 50, 1 51, 0 50))",belles; kites,two,raid,2031',
        ",,spring,,rotterdam,POLYGON,,,,",
    )
    assert told == [
        "row 2, to: a window cannot end with 2031-03-03 and start with 2031-03-09",
        "row 2, area: there is no country, place or sea area 'Atlantis'; "
        "there is no country, place or sea area 'Port of Roterdam': is it 'Port of Rotterdam'?",
        "row 3, preparation: 'two' is no number of days",
        "row 3, outline: the point 200, 50 lies outside -180 to 180 degrees east and -90 to 90 north",
        "row 3, kind: there is no such kind of operation: it is one of JCO, JCPO, JAD, national",
        "row 3, aims: there is no aim 'belles': is it 'bells'?",
        "row 3, evaluation: '2031' is no day such as 2031-03-03",
        "row 3, reference: row 2 has it too",
        "row 4, reference: the cell is empty",
        "row 4, lead: the cell is empty",
        told[10],
        told[11],
    ]
    assert told[10].startswith("row 4, from: 'spring' is no day, week, month")
    assert told[11].startswith("row 4, outline: the outline is neither WKT nor GeoJSON: ")


def test_a_bow_tie_and_a_pole_are_told_with_their_cells() -> None:
    tie, pole = "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))", "POINT (0 90)"
    told = faults(f'K1,L,2031,,,"{tie}",,,,', f"K2,L,2031,,,{pole},,,,")
    assert [each.partition(": ")[0] for each in told] == ["row 2, outline", "row 3, outline"]


def test_a_column_nobody_knows_is_told() -> None:
    with pytest.raises(BadCells, match="row 1, where: there is no such column"):
        taken(b"reference,lead,from,where\nK1,L,2031,here\n")


def test_each_row_is_counted_as_it_is_read() -> None:
    count: list[int] = []
    sheet.operations(
        read(lines("K1,L,2031,,rotterdam,,,,,", "K2,L,2031,,rotterdam,,,,,")), WORDS, lambda: count.append(1)
    )
    assert len(count) == 2
