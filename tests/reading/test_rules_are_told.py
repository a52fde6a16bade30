"""One rule, one name, four places: its file, its test, its section in the manual, its line in the changelog."""

from pathlib import Path

import pytest

from article71.reading.rules import ACT_RULES, OBSERVATION_RULES

ROOT = Path(__file__).parents[2]
NAMES = [rule.name for rule in (*ACT_RULES, *OBSERVATION_RULES)]


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_its_four_places(name):
    file = name.replace("-", "_")
    assert (ROOT / f"src/article71/reading/rules/{file}.py").is_file()
    assert any(
        name in test.read_text(encoding="utf-8") or file in test.stem for test in ROOT.glob("tests/reading/rules/*.py")
    )
    assert f"### {name}\n" in (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert f"`{name}`" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_two_rules_have_one_name():
    assert len(NAMES) == len(set(NAMES))
