"""What all tests share: where the real papers lie, when they are here."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from hypothesis import settings

_NO_CORPUS = "ARTICLE71_CORPUS is not set: tests on the real papers are left out"

settings.register_profile("suite", max_examples=100, deadline=None)
settings.register_profile("soak", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real papers, gold and data; unset, the test is skipped; set but absent, it fails."""
    named = os.environ.get("ARTICLE71_CORPUS")
    if not named:
        pytest.skip(_NO_CORPUS)
    folder = (Path(__file__).parent.parent / named).resolve()
    assert (folder / "documents").is_dir(), f"ARTICLE71_CORPUS names {named}, which holds no documents"
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell in one line how many tests were left out for want of the real papers."""
    left_out = sum(_NO_CORPUS in str(report.longrepr) for report in terminalreporter.stats.get("skipped", ()))
    if left_out:
        terminalreporter.write_line(f"{left_out} tests on the real papers left out: ARTICLE71_CORPUS is not set")


@pytest.fixture(autouse=True)
def _home(request: pytest.FixtureRequest) -> None:
    """Tests of the store keep their files and heads in a folder of their own, and passwords by a quick hash."""
    if request.node.get_closest_marker("store"):
        settings = request.getfixturevalue("settings")
        settings.HOME = request.getfixturevalue("tmp_path")
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """After a test of several transactions the tables are emptied, which no trigger may forbid."""
    whole = "no_delete_of_an_event" if connection.vendor == "sqlite" else "no_truncate_of_events ON register_event"
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {whole}")
