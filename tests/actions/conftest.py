"""Readings stand in for files: reading is another stage, with its own tests."""

from collections.abc import Callable

import pytest

from article71.actions.documents import Upload
from article71.documents.tree import Document
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

    def read_bytes(data: bytes, name: str) -> Document:
        if data not in known:
            raise Classified("it is marked SECRET", name)
        return known[data].document

    def read(document: Document, vocabulary: object) -> Reading:
        return next(found for found in known.values() if found.document is document)

    def hand(reading: Reading | None, data: bytes = b"a paper") -> Upload:
        if reading:
            known[data] = reading
        return Upload("paper.pdf", data)

    monkeypatch.setattr("article71.actions.documents.read_bytes", read_bytes)
    monkeypatch.setattr("article71.actions.documents.read", read)
    return hand
