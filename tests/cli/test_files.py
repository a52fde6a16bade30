"""Which files a command takes when it is given papers and folders."""

from pathlib import Path

import pytest

from article71.cli.files import papers


def _folder(tmp_path: Path, *names: str) -> Path:
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def test_a_folder_gives_its_papers_by_name_and_those_below(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "b.PDF", "a.docx", "2024/c.html", "notes.md", "picture.png", ".hidden.pdf", "~lock.docx")
    assert [path.relative_to(folder).as_posix() for path in papers([folder])] == ["2024/c.html", "a.docx", "b.PDF"]


def test_a_file_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    named = _folder(tmp_path, "paper.bin") / "paper.bin"
    absent = tmp_path / "absent.pdf"
    assert papers([named, absent]) == [named, absent]


def test_an_empty_folder_gives_nothing_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert papers([tmp_path]) == []
    assert "no papers there" in capsys.readouterr().err


def test_the_heads_of_a_register_in_the_folder_are_no_papers(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "paper.txt", "heads/2031-03-03.txt", "heads/.lock", "other/heads.txt")
    assert [path.name for path in papers([folder])] == ["heads.txt", "paper.txt"]
