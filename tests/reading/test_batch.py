"""A batch is done on all cores, and its results are those of doing one paper after the other."""

import os
from functools import partial

import pytest

from article71.errors import NotADocument
from article71.reading import batch


def _worked(text: str, sign: str) -> tuple[str, int]:
    return f"{sign}{text.upper()}", os.getpid()


def _refusing(text: str) -> str:
    if text == "7":
        raise NotADocument("is none", text)
    return text


@pytest.mark.parametrize("size", [0, 1, 3, 50])
def test_results_come_in_order_as_if_done_one_by_one(size: int) -> None:
    papers = [f"paper {number}" for number in range(size)]
    work = partial(_worked, sign="* ")
    with batch.each(work, papers) as results:
        assert [text for text, _ in results] == [text for text, _ in map(work, papers)]


def test_one_paper_is_done_here_and_many_in_other_processes() -> None:
    with batch.each(partial(_worked, sign=""), ["a"]) as results:
        assert {process for _, process in results} == {os.getpid()}
    if len(os.sched_getaffinity(0)) > 1:
        with batch.each(partial(_worked, sign=""), ["a"] * 50) as results:
            assert os.getpid() not in {process for _, process in results}


def test_an_error_reaches_who_asked_with_its_place() -> None:
    with pytest.raises(NotADocument, match="7: is none"), batch.each(_refusing, [str(n) for n in range(20)]) as results:
        list(results)
