"""The dump: what everybody may see and nothing else, whole, described, the same each time."""

import csv
import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from article71.actions.acts import Entry, record
from article71.cli.root import app
from article71.errors import BadInput
from article71.exports.dump.writing import TABLES, dump
from article71.register import audit
from article71.register.acts import Act
from tests.exercise import DAY, claim, secretariat
from tests.web.secrets import COMPARTMENT_CANARY, LIMITE_CANARY, secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


def written(folder: Path) -> dict[str, bytes]:
    dump(folder, lambda: None)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def rows(files: dict[str, bytes], table: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in files[f"{table}.jsonl"].splitlines()]


def test_a_dump_tells_what_everybody_may_see_and_nothing_else(tmp_path: Path) -> None:
    kept = secrets()
    files = written(tmp_path / "dump")
    for name, data in files.items():
        assert LIMITE_CANARY.encode() not in data, name
        assert COMPARTMENT_CANARY.encode() not in data, name
    assert [row["object"] for row in rows(files, "acts")] == ["the plain plan"]
    for table in ("mentions", "documents", "references", "duties", "observations", "mandates"):
        assert rows(files, table), table
    assert kept.public.reference in [each["reference"] for each in rows(files, "documents")]


def test_every_field_is_described_and_both_forms_hold_the_same(tmp_path: Path) -> None:
    secrets()
    files = written(tmp_path / "dump")
    described = {each["path"]: each["schema"]["fields"] for each in json.loads(files["datapackage.json"])["resources"]}
    assert described.keys() == {f"{table.name}.{form}" for table in TABLES for form in ("csv", "jsonl")}
    for table in TABLES:
        names = [field["name"] for field in described[f"{table.name}.csv"]]
        assert all(field["description"] for field in described[f"{table.name}.csv"])
        sheet = list(csv.DictReader(files[f"{table.name}.csv"].decode().splitlines()))
        lines = rows(files, table.name)
        assert len(sheet) == len(lines), table.name
        assert all(list(line) == names for line in lines)
        assert [row["number"] for row in sheet] == [str(line["number"]) for line in lines]


def test_values_are_of_the_types_that_the_description_names(tmp_path: Path) -> None:
    secrets()
    files = written(tmp_path / "dump")
    kinds = {"integer": int, "string": str, "array": list, "date": str, "number": float}
    for table in TABLES:
        for line in rows(files, table.name):
            for field in table.fields:
                value = line[field.name]
                optional = field.type in ("integer", "number", "date") and value is None
                assert optional or isinstance(value, kinds[field.type]), (table.name, field.name, value)


def test_every_number_of_another_table_is_there(tmp_path: Path) -> None:
    secrets()
    files = written(tmp_path / "dump")
    known = {table.name: {line["number"] for line in rows(files, table.name)} for table in TABLES}
    for table in TABLES:
        for field in (each for each in table.fields if each.to):
            named = {line[field.name] for line in rows(files, table.name)} - {None}
            assert named <= known[field.to], (table.name, field.name)


def test_the_same_register_gives_the_same_bytes_and_the_sums_hold(tmp_path: Path) -> None:
    secrets()
    one, other = written(tmp_path / "one"), written(tmp_path / "other")
    assert one == other
    for line in one["SHA256SUMS"].decode().splitlines():
        digest, _, name = line.partition("  ")
        assert hashlib.sha256(one[name]).hexdigest() == digest
    assert len(one["SHA256SUMS"].splitlines()) == len(one) - 1


def test_the_head_of_the_audit_trail_is_told(tmp_path: Path) -> None:
    record(Entry(claim(), source="minutes"), by=secretariat(), on=DAY)
    told = json.loads(written(tmp_path / "dump")["datapackage.json"])["audit"]
    head = audit.head()
    assert head is not None
    assert told == {"number": head.number, "hash": head.hash}


def test_an_earlier_dump_is_replaced_and_another_folder_left_alone(tmp_path: Path) -> None:
    anna = secretariat()
    record(Entry(claim(), source="minutes"), by=anna, on=DAY)
    place = tmp_path / "dump"
    written(place)
    (place / "left.over").write_text("from earlier")
    record(Entry(claim(object="another plan"), source="minutes"), by=anna, on=DAY)
    assert len(rows(written(place), "acts")) == 2
    assert not (place / "left.over").exists()
    other = tmp_path / "letters"
    other.mkdir()
    (other / "letter.txt").write_text("dear")
    with pytest.raises(BadInput, match="no dump"):
        dump(other, lambda: None)
    assert [file.name for file in other.iterdir()] == ["letter.txt"]


def test_a_dump_that_breaks_off_leaves_the_earlier_one(tmp_path: Path) -> None:
    record(Entry(claim(), source="minutes"), by=secretariat(), on=DAY)
    place = tmp_path / "dump"
    before = written(place)

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dump(place, stop)
    assert {file.name: file.read_bytes() for file in place.iterdir()} == before
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".dump")] == []


def test_words_that_a_spreadsheet_would_carry_out_are_harmless_in_its_form_alone(tmp_path: Path) -> None:
    record(Entry(claim(object="=1+1"), source="minutes"), by=secretariat(), on=DAY)
    files = written(tmp_path / "dump")
    assert rows(files, "acts")[0]["object"] == "=1+1"
    assert "'=1+1" in files["acts.csv"].decode()


def test_rejected_acts_are_no_part_of_the_record(tmp_path: Path) -> None:
    record(Entry(claim(), source="minutes"), by=secretariat(), on=DAY)
    Act.objects.update(state="rejected")
    assert rows(written(tmp_path / "dump"), "acts") == []


def test_the_command_says_what_it_wrote(tmp_path: Path) -> None:
    secrets()
    result = CliRunner().invoke(app, ["dump", str(tmp_path / "dump")])
    assert result.exit_code == 0
    assert "1 acts, 1 mentions" in result.output
