"""A profile's outline and wording: what a report needs of them, and how a broken one is refused."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from article71.errors import BadVocabulary
from article71.reports import outline, wording
from article71.vocabulary.profile import load


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile of its own, as the shipped one is."""
    place = tmp_path / "committee"
    shutil.copytree(Path(str(files("article71.vocabulary") / "cosi")), place, ignore=shutil.ignore_patterns("demo"))
    return place


def change(place: Path, name: str, old: str, new: str) -> None:
    text = (place / name).read_text()
    assert old in text
    (place / name).write_text(text.replace(old, new, 1))


def test_the_shipped_outline_opens_with_a_summary_and_names_known_topics() -> None:
    chapters = outline.load("cosi").chapters
    assert chapters[0].is_summary
    assert {key for chapter in chapters for key in chapter.topics} <= {topic.key for topic in load().topics}


def test_another_committee_has_its_own_words(folder: Path) -> None:
    change(folder, "report.toml", 'kind = "NOTE"', 'kind = "REPORT"')
    assert outline.load(str(folder)).wording.kind == "REPORT"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("report.toml", 'kind = "NOTE"', ""),
        ("report.toml", 'kind = "NOTE"', 'kind = "NOTE"\nmood = "gay"'),
        ("report.toml", "{presidencies} held", "{weather} held"),
        ("outline.toml", 'number = "1"', ""),
        ("outline.toml", 'number = "1"', "number ="),
    ],
    ids=["field missing", "unknown field", "unknown word", "chapter without number", "no TOML"],
)
def test_a_broken_profile_is_refused_by_the_file_that_is_wrong(folder: Path, name: str, old: str, new: str) -> None:
    change(folder, name, old, new)
    with pytest.raises(BadVocabulary, match=name):
        outline.load(str(folder))


def test_a_sentence_that_asks_for_what_is_not_there_is_left_out() -> None:
    templates = ("{presidencies} presided.", "{acts} acts.")
    assert list(wording.sayable(templates, {"presidencies": "", "acts": "3"})) == ["3 acts."]
