"""Numbers at the head of a line, and the levels that follow from them."""

import pytest

from article71.documents.numbering import Kind, Levels, number_of


@pytest.mark.parametrize(
    ("line", "printed", "kind", "rest"),
    [
        ("2. SERIOUS MATTERS", "2.", Kind.DECIMAL, "SERIOUS MATTERS"),
        ("2.10 Ports", "2.10", Kind.DECIMAL, "Ports"),
        ("3 SERIOUS MATTERS", "3", Kind.DECIMAL, "SERIOUS MATTERS"),
        ("ANNEX II", "ANNEX II", Kind.ANNEX, ""),
        ("ANNEX TO THE ANNEX", "ANNEX TO THE ANNEX", Kind.ANNEX, ""),
        ("Chapter 1 – Ports", "Chapter 1", Kind.CHAPTER, "Ports"),
        ("IV. Conclusions", "IV.", Kind.ROMAN, "Conclusions"),
        ("(a) to agree;", "(a)", Kind.SMALL_LETTER, "to agree;"),
        ("b) to note.", "b)", Kind.SMALL_LETTER, "to note."),
        ("(iv) ports", "(iv)", Kind.SMALL_ROMAN, "ports"),
        ("(3) ports", "(3)", Kind.BRACKETED, "ports"),
        ("– a list", "–", Kind.BULLET, "a list"),
    ],
)
def test_a_number_is_known_with_its_kind(line: str, printed: str, kind: Kind, rest: str) -> None:
    number = number_of(line)
    assert number is not None
    assert (number.printed, number.kind, number.rest) == (printed, kind, rest)


@pytest.mark.parametrize(
    "line",
    [
        "2024 was a good year.",
        "12 of them met.",
        "2.1 million tonnes passed the port.",
        "12 December 2024",
        "Annex II lists the ports.",
        "I was there.",
        "e.g. a port",
        "Chapters are numbered.",
        "The annex",
        "",
    ],
)
def test_what_only_looks_like_a_number_is_none(line: str) -> None:
    assert number_of(line) is None


def _levels(*lines: str) -> list[int]:
    levels = Levels()
    return [levels.of(number) for line in lines if (number := number_of(line))]


def test_the_level_is_the_number_of_parts() -> None:
    assert _levels("1. A", "2. B", "2.1 C", "2.1.1 D", "2.10 E", "3. F") == [1, 1, 2, 3, 2, 1]


def test_a_first_point_without_its_chapter_keeps_its_depth() -> None:
    assert _levels("2.1 A", "3. B") == [2, 1]


def test_points_of_a_numbered_annex_stand_below_it() -> None:
    assert _levels("1. A", "ANNEX I", "1. B", "1.1. C", "ANNEX II", "1. D") == [1, 1, 2, 3, 1, 2]


def test_a_bare_annex_opens_a_paper_whose_chapters_count_as_usual() -> None:
    assert _levels("ANNEX", "1. A", "1.1 B") == [1, 1, 2]


def test_a_chapter_is_the_first_part_of_its_points() -> None:
    assert _levels("Chapter 1", "1.1 A", "1.2 B", "Chapter 2", "2.1 C") == [1, 2, 2, 1, 2]


def test_schemes_nest_in_the_order_they_appear() -> None:
    assert _levels("I. A", "1. B", "2. C", "II. D", "1. E") == [1, 2, 2, 1, 2]
    assert _levels("1. A", "A. B", "B. C", "2. D") == [1, 2, 2, 1]
    assert _levels("CHAPTER I", "Section 1", "Article 1", "Article 2", "Section 2", "CHAPTER II") == [1, 2, 3, 3, 2, 1]
