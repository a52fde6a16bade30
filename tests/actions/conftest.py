"""Readings stand in for files: reading is another stage, with its own tests."""

from collections.abc import Callable

import pytest

from article71.actions.documents import Upload
from article71.errors import Classified
from article71.reading.findings import Reading
from article71.register.accounts import Account
from tests.exercise import secretariat

Handed = Callable[..., Upload]


@pytest.fixture
def anna() -> Account:
    """Somebody of the secretariat."""
    return secretariat()


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> Handed:
    """Makes an upload whose bytes are read as the reading given; said again, the same bytes read differently."""
    known: dict[bytes, Reading] = {}

    def examined_bytes(data: bytes, name: str, find: object) -> Reading:
        if data not in known:
            raise Classified("it is marked SECRET", name)
        return known[data]

    def hand(reading: Reading | None, data: bytes = b"a paper") -> Upload:
        if reading:
            known[data] = reading
        return Upload("paper.pdf", data)

    monkeypatch.setattr("article71.actions.documents.examined_bytes", examined_bytes)
    return hand
