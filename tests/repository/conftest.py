"""The files the repository tracks, which all tests here look through."""

import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tracked() -> dict[str, str]:
    """Every tracked text file by its path from the root; what is no UTF-8 is no text."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=_ROOT, capture_output=True, text=True, check=True).stdout
    texts = {}
    for name in filter(None, listed.split("\0")):
        path = _ROOT / name
        if path.is_file():
            texts[name] = path.read_text(encoding="utf-8", errors="ignore")
    return texts
