"""`article71 report`: from the register to files, the same bytes each time, read back as what was told."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from article71.actions import accounts
from article71.actions import profile as profiles
from article71.cli.demo import facts, facts_register
from article71.cli.demo.reading_back import Agreement, read_back
from article71.cli.root import app
from article71.errors import Article71Error, BadInput, BadPeriod
from article71.register.accounts import Account
from article71.register.vocabulary import of_register
from article71.reports.gathering import gather
from article71.vocabulary.profile import load

pytestmark = [pytest.mark.store, pytest.mark.django_db]
PERIOD = ("--from", "2023-07", "--to", "2024-12")


@pytest.fixture
def register() -> Account:
    account = accounts.first()
    profiles.load(load(), by=account)
    facts_register.enter(facts.load(), by=account)
    return account


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(app, ["report", *arguments])
    if isinstance(result.exception, Article71Error):
        raise result.exception
    return result


def write(place: Path, *arguments: str) -> bytes:
    assert run(*PERIOD, "--out", str(place), *arguments).exit_code == 0
    return place.read_bytes()


def test_what_is_written_is_read_back(register: Account, tmp_path: Path) -> None:
    words = of_register(load())
    told = gather(facts.load().period, register, words).acts
    for form in ("docx", "pdf", "html"):
        place = tmp_path / f"report.{form}"
        write(place)
        back: Agreement = read_back(told, place, words)
        assert back.kept >= 0.98 * back.told, f"{form}: {back}"
        assert back.unsupported <= 0.02 * back.found, f"{form}: {back}"


def test_the_same_register_gives_the_same_bytes(register: Account, tmp_path: Path) -> None:
    for form in ("docx", "pdf", "html", "xml", "md"):
        first, second = (write(tmp_path / f"{name}.{form}", "--reference", "ST 90000/25") for name in ("one", "two"))
        assert first == second, form


def test_several_files_are_written_at_once_with_one_trace_in_good_style(register: Account, tmp_path: Path) -> None:
    told = run(*PERIOD, "--out", str(tmp_path / "r.md"), "--out", str(tmp_path / "r.html"), "--trace")
    assert "0 acts untold" in told.stdout
    assert {path.name for path in tmp_path.iterdir()} >= {"r.md", "r.html", "r.trace.json"}
    trace = json.loads((tmp_path / "r.trace.json").read_text())
    told_ids = {act for sentence in trace["sentences"] for act in sentence["acts"]}
    assert len(told_ids) == len(trace["acts"]) == len(facts.load().facts)
    assert trace["acts_without_sentence"] == []
    outline = [trace["sentences"][number - 1]["section"] for number in trace["sentences_without_act"]]
    assert outline == ["", "1", "1", "1"]
    sentences = trace["sentences"]
    assert all(len(each["text"].split()) < 60 for each in sentences)
    text = " ".join(each["text"] for each in sentences)
    assert not re.search(r"\b(?:we|our|us|I)\b|member states|\d{4}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}", text)


def test_the_cover_bears_reference_codes_and_day(register: Account, tmp_path: Path) -> None:
    options = ("--reference", "ST 90000/25", "--code", "COSI 1", "--code", "JAI 2", "--as-at", "2025-02-27")
    text = write(tmp_path / "r.md", *options).decode()
    for printed in ("90000/25", "COSI 1", "JAI 2", "27 February 2025"):
        assert printed in text


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ((*PERIOD, "--out", "report.odt"), BadInput),
        (("--from", "1990-07", "--to", "1990-12", "--out", "report.md"), BadInput),
        (("--from", "July", "--to", "2024-12", "--out", "report.md"), BadPeriod),
        (("--from", "2024-12", "--to", "2023-07", "--out", "report.md"), BadPeriod),
        (("--from", "..", "--to", "2023-07", "--out", "report.md"), BadInput),
    ],
    ids=["format", "empty period", "no date", "backwards", "open end"],
)
def test_trouble_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], error: type
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error):
        run(*arguments)
    assert not list(tmp_path.glob("report.*"))


def test_a_folder_that_cannot_be_written_to_is_named(register: Account, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BadInput, match="cannot be written"):
        run(*PERIOD, "--out", str(tmp_path / "file" / "report.md"))
