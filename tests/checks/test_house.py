"""The measure of the house finds each break of a rule, and keeps silent where none is."""

from pathlib import Path

import pytest

from checks import house
from checks.source import Source

_SOUND = '''"""A module that keeps the rules."""


class Told:
    """A thing."""

    def first(self, words: str) -> str:
        """The first word."""
        return words.split()[0]


def chain(number: int) -> str:
    """An elif lies no deeper than its if."""
    if number == 1:
        return "one"
    elif number == 2:
        return "two"
    elif number == 3:
        return "three"
    elif number == 4:
        return "four"
    return "many"
'''


def _breaks(folder: Path, text: str, name: str = "acts.py") -> list[str]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return list(house.breaks(Source.load(path)))


def test_a_sound_module_is_passed_over(tmp_path: Path) -> None:
    assert _breaks(tmp_path, _SOUND) == []


_DEEP = "for a in b:\n  for c in a:\n    for d in c:\n      while d:\n        pass"
_INDENTED = "\n".join("    " + line for line in _DEEP.splitlines())


@pytest.mark.parametrize(
    ("broken", "trouble"),
    [
        ("def f() -> None:\n" + "    x = 1\n" * 51, "has 52 lines"),
        ("def f(b: list) -> None:\n" + _INDENTED, "is nested 4 deep"),
        ("def f(a: int, b: int, c: int, d: int, e: int, g: int, h: int, i: int, j: int) -> None: ...", "9 parameters"),
        ("def f(a, b: int) -> None: ...", "is not typed: a"),
        ("def f(a: int):\n    return a", "is not typed: what it returns"),
        ("def report(final: bool) -> None: ...", "takes a switch, final"),
        ("def f() -> None:\n    import os", "imports inside itself"),
        ("def told() -> int:\n    return 1", "told is public and has no docstring"),
        ("class Act:\n    x = 1", "Act is public and has no docstring"),
    ],
)
def test_each_rule_names_the_break_and_its_place(tmp_path: Path, broken: str, trouble: str) -> None:
    found = _breaks(tmp_path, f'"""A module."""\n\n\n{broken}\n')
    assert any(trouble in each and "acts.py" in each for each in found), found


def test_a_long_file_a_missing_docstring_and_an_empty_name_are_found(tmp_path: Path) -> None:
    assert any("401 lines" in each for each in _breaks(tmp_path, '"""Long."""\n' + "x = 1\n" * 400))
    assert any("no docstring" in each for each in _breaks(tmp_path, "x = 1\n" * 6))
    assert any("says nothing" in each for each in _breaks(tmp_path, _SOUND, "utils.py"))
    assert any("says nothing" in each for each in _breaks(tmp_path, _SOUND, "helpers/acts.py"))


def test_medians_are_held_below_their_limits(tmp_path: Path) -> None:
    for name, lines in (("a.py", 99), ("b.py", 120), ("c.py", 130)):
        (tmp_path / name).write_text('"""Told."""\n' + "x = 1\n" * (lines - 1), encoding="utf-8")
    assert house.figures(house.sources([str(tmp_path)]))[1] == ["the median file has 120 lines"]
    (tmp_path / "c.py").write_text('"""Told."""\n', encoding="utf-8")
    assert house.figures(house.sources([str(tmp_path)]))[1] == []


def test_migrations_are_nobodys_writing(tmp_path: Path) -> None:
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations" / "0001.py").write_text("x = 1\n" * 900, encoding="utf-8")
    assert house.sources([str(tmp_path)]) == []
