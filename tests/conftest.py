"""What all tests share: where the real papers lie, when they are here."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real papers, gold and data; without ARTICLE71_CORPUS the test is skipped, with a wrong one it fails."""
    named = os.environ.get("ARTICLE71_CORPUS")
    if not named:
        pytest.skip("ARTICLE71_CORPUS is not set: tests on the real papers are left out")
    folder = (Path(__file__).parent.parent / named).resolve()
    assert (folder / "documents").is_dir(), f"ARTICLE71_CORPUS names {named}, which holds no documents"
    return folder
