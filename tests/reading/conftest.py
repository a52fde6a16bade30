"""Read a made-up sentence as if it stood in a paper of 1 March 2025 on July 2023 to December 2024."""

from collections.abc import Callable
from datetime import date

import pytest

from article71.documents.tree import Cover, Document, Paragraph, Role
from article71.reading.findings import Act, Reading
from article71.reading.read import read
from article71.vocabulary.profile import load

SUBJECT = "Exercise report for the period from July 2023 to December 2024"


def paper(*paragraphs: Paragraph) -> Document:
    """A paper whose body holds these paragraphs."""
    return Document(Cover(reference="ST 99001/25", date=date(2025, 3, 1), subject=SUBJECT), paragraphs)


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    """Read paragraphs: a text is a paragraph, a pair of number and text an item of a list."""

    def _read(*told: str | tuple[str, str] | Paragraph) -> Reading:
        return read(paper(*map(_paragraph, told)), load())

    return _read


def _paragraph(told: str | tuple[str, str] | Paragraph) -> Paragraph:
    if isinstance(told, Paragraph):
        return told
    if isinstance(told, str):
        return Paragraph(told)
    return Paragraph(told[1], told[0], Role.ITEM, 1)


@pytest.fixture(scope="session")
def acts(reading: Callable[..., Reading]) -> Callable[..., tuple[Act, ...]]:
    """The acts that paragraphs tell."""
    return lambda *told: reading(*told).acts


@pytest.fixture(scope="session")
def told(acts: Callable[..., tuple[Act, ...]]) -> Callable[..., list[str]]:
    """The acts that paragraphs tell, each as "actor and actor type": "COSI took-note"."""
    return lambda *words: [" ".join((" and ".join(a.actors) or "somebody", a.type.value)) for a in acts(*words)]
