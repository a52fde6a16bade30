"""Every noun of the register and every act type stands in the glossary before it stands in code."""

import ast
import re
from pathlib import Path

import pytest

from article71.vocabulary.act_types import ActType

_ROOT = Path(__file__).parents[2]
_GLOSSARY = (_ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
_MODELS = _ROOT / "src" / "article71" / "register" / "models.py"
_WORDS = {
    word.strip().lower() for row in re.findall(r"^\| ([^|`]+) \|", _GLOSSARY, re.MULTILINE) for word in row.split(",")
}


def _nouns() -> list[str]:
    tree = ast.parse(_MODELS.read_text(encoding="utf-8"))
    return [name.name for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names]


@pytest.mark.parametrize("noun", _nouns())
def test_every_table_is_in_the_glossary(noun: str) -> None:
    assert re.sub(r"(?<=[a-z])(?=[A-Z])", " ", noun).lower() in _WORDS


@pytest.mark.parametrize("kind", ActType)
def test_every_act_type_is_in_the_glossary_on_its_side(kind: ActType) -> None:
    row = next(line for line in _GLOSSARY.splitlines() if line.startswith(f"| {kind.side.value} |"))
    assert f"`{kind.value}`" in row
