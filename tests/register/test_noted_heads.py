"""Heads of the chain noted outside the database."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from article71.errors import AuditBroken
from article71.register import heads
from article71.register.chain import Head

MONDAY = datetime.date(2031, 3, 3)
TUESDAY = datetime.date(2031, 3, 4)


def test_a_day_has_one_head_its_last(tmp_path: Path) -> None:
    heads.note(tmp_path, MONDAY, Head(1, "a"))
    heads.note(tmp_path, MONDAY, Head(2, "b"))
    heads.note(tmp_path, TUESDAY, Head(3, "c"))
    assert list(heads.noted(tmp_path)) == [Head(2, "b"), Head(3, "c")]


def test_a_slower_writer_does_not_put_the_head_back(tmp_path: Path) -> None:
    heads.note(tmp_path, MONDAY, Head(2, "b"))
    heads.note(tmp_path, MONDAY, Head(1, "a"))
    assert list(heads.noted(tmp_path)) == [Head(2, "b")]


def test_writers_at_once_leave_the_latest(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: heads.note(tmp_path, MONDAY, Head(number, "a")), range(1, 61)))
    assert list(heads.noted(tmp_path)) == [Head(60, "a")]


@pytest.mark.parametrize("line", ["nothing of the kind\n", "", "0 a\n", "-5 a\n", "5\n", "5 a b\n", "\u00ff"])
def test_a_file_that_is_no_head_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "2031-03-03.txt").write_text(line)
    with pytest.raises(AuditBroken, match="2031-03-03"):
        list(heads.noted(tmp_path))


def test_without_a_folder_there_is_no_head(tmp_path: Path) -> None:
    assert list(heads.noted(tmp_path / "never made")) == []
