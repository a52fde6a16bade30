"""`article71 overlaps`: operations of a file that meet, with class and reason; every fault with its cell."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

from article71.cli.root import app
from article71.errors import BadInput

OPERATIONS = """reference,lead,aims,area,outline,from,to,preparation
JCO-7,Exercise Land,cocaine; sea containers,Port of Antwerp; rotterdam,,2031-03-03,2031-03-09,5
JAD-2,Exercise Isle,drugs,port of rotterdam,,2031-03-08,2031-03-10,
N-1,Exercise Vale,tobacco products,,"POLYGON ((4 51.8, 4.3 51.8, 4.3 52, 4 52, 4 51.8))",2031-03-05,2031-03-06,
N-2,Exercise Vale,cocaine,algeciras,,2031-03-05,,
N-3,Exercise Vale,cocaine,antwerp,,2031-04-05,2031-04-06,
N-4,Exercise Dale,tobacco products,genoa,,2032,,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "operations.csv"
    path.write_text(OPERATIONS, encoding="utf-8")
    return path


def run(*arguments: object) -> str:
    done = CliRunner().invoke(app, ["overlaps", *map(str, arguments)])
    if done.exception:
        raise done.exception
    return done.stdout


def test_overlaps_are_printed_with_class_and_reason_the_gravest_first(file: Path) -> None:
    lines = run(file).splitlines()
    assert lines[0] == "collision: JCO-7 (Exercise Land) and JAD-2 (Exercise Isle)"
    assert lines[1] == (
        "  The aim cocaine lies within drugs, one area covers the other, and they share 2 days (8 to 9 March 2031)."
    )
    assert [line.partition(":")[0] for line in lines if ":" in line] == [
        "collision",
        "same place and time",
        "same aim and time",
        "same aim and place in turn",
    ]
    assert lines[-1] == "4 overlaps among 6 operations"


def test_one_operation_has_ways_out_of_each_overlap(file: Path) -> None:
    text = run(file, "--operation", "N-1")
    assert text.splitlines()[0] == "same place and time: N-1 (Exercise Vale) and JCO-7 (Exercise Land)"
    assert "  - Move 4 days earlier, to 1 to 2 March 2031." in text
    assert text.endswith("1 overlap among 6 operations\n")
    told = json.loads(run(file, "--operation", "N-1", "--format", "json"))
    assert told["overlaps"][0]["ways_out"][0] == "Move 4 days earlier, to 1 to 2 March 2031."


def test_json_tells_the_three_parts_and_the_versions(file: Path) -> None:
    told = json.loads(run(file, "--format", "json"))
    first = told["overlaps"][0]
    assert first["class"] == "collision"
    assert first["aim"] == {"closeness": "within", "one": "cocaine", "other": "drugs"}
    assert first["time"] == {"common": "2031-03-08/2031-03-09", "days": 2, "between": None}
    assert len(first["one"]["version"]) == 64
    assert (told["operations"], told["beyond"]) == (6, {})
    assert "ways_out" not in first


def test_csv_has_a_row_for_each_overlap(file: Path) -> None:
    rows = list(csv.DictReader(StringIO(run(file, "--format", "csv"))))
    assert rows[0]["class"] == "collision"
    assert (rows[2]["km"], rows[2]["share"], rows[2]["days in common"]) == ("1832.8", "", "1")
    assert rows[3]["days between"] == "26"


def test_what_is_found_can_be_written_to_a_file(file: Path, tmp_path: Path) -> None:
    written = tmp_path / "overlaps.json"
    assert run(file, "--format", "json", "--out", written) == f"written: {written}\n"
    assert len(json.loads(written.read_text(encoding="utf-8"))["overlaps"]) == 4


def test_every_cell_that_cannot_be_used_is_told_and_nothing_compared(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file.write_text(OPERATIONS.replace("algeciras", "algecirras").replace("2032", "2032-13"), encoding="utf-8")
    done = CliRunner().invoke(app, ["overlaps", str(file)])
    assert isinstance(done.exception, BadInput)
    assert str(done.exception) == f"{file}: 2 cells cannot be used, and nothing was compared"
    assert "row 5, area: there is no country, place or sea area 'algecirras': is it 'algeciras'?" in done.stderr
    assert "row 7, from: " in done.stderr
    assert done.stdout == ""


def test_an_unknown_reference_and_a_file_of_another_kind_are_told(file: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="'N-9'"):
        run(file, "--operation", "N-9")
    other = tmp_path / "paper.pdf"
    other.write_bytes(b"%PDF-1.7\xff\xfe")
    with pytest.raises(BadInput, match=r"paper.pdf: the table is neither an XLSX file nor CSV"):
        run(other)


def test_no_operations_have_no_overlaps(file: Path) -> None:
    file.write_text("reference,lead,from,area\n", encoding="utf-8")
    assert run(file) == "0 overlaps among 0 operations\n"


def test_more_places_come_from_a_file_of_their_own(file: Path, tmp_path: Path) -> None:
    file.write_text(OPERATIONS.replace("genoa,,2032", "Exercise Vale,,2031-03-05"), encoding="utf-8")
    places = tmp_path / "places.csv"
    places.write_text("name,east,north,km,source\nExercise Vale,4.2,51.9,3,made up\n", encoding="utf-8")
    assert "collision: N-1 (Exercise Vale) and N-4 (Exercise Dale)" in run(file, "--places", places)
    places.write_text("name,east,north,km,source\nExercise Vale,4.2,51.9,,made up\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"places\.csv: 1 cell cannot be used"):
        run(file, "--places", places)
