"""What holds for every format: known by name, the same bytes again, nothing that makes a writer stumble."""

import hashlib
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings

from article71.documents.tree import Cover, Document, Heading, InnerCover, Mark, Paragraph, Table
from article71.documents.writers import FORMATS, write
from article71.errors import BadInput
from tests.documents.exercise_papers import PAPERS
from tests.documents.generated_papers import PAPERS as GENERATED

_DIGESTS = """
import hashlib
from article71.documents.writers import FORMATS, write
from tests.documents.exercise_papers import PAPERS
for name, paper in PAPERS.items():
    for format in FORMATS:
        print(hashlib.sha256(write(paper(), format)).hexdigest(), format, name)
"""
_BEGINS = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "html": b"<!DOCTYPE html>", "xml": b"<?xml"}


def _digests(seed: str) -> list[str]:
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", _DIGESTS], capture_output=True, check=True, env=environment | {"TZ": f"UTC{seed}"}
    )
    return done.stdout.decode().splitlines()


def test_the_same_paper_gives_the_same_bytes_in_another_process_hash_order_and_time_zone() -> None:
    first, second = _digests("1"), _digests("7")
    assert first == second
    assert len(first) == len(PAPERS) * len(FORMATS)


@pytest.mark.parametrize("format", FORMATS)
def test_another_paper_gives_other_bytes(format: str) -> None:
    digests = {hashlib.sha256(write(paper(), format)).hexdigest() for paper in PAPERS.values()}
    assert len(digests) == len(PAPERS)


def test_a_format_nobody_writes_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadInput, match=r"'odt' is no format.*pdf, docx, html, xml, md, txt"):
        write(Document(), "odt")


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_paper_is_written_all_the_same(format: str) -> None:
    assert write(Document(), format).startswith(_BEGINS.get(format, b""))


@pytest.mark.parametrize("format", FORMATS)
def test_what_a_reader_may_hand_over_by_mistake_is_written(format: str) -> None:
    """Control characters, signs no font has, empty titles, ragged rows, marks past the end."""
    odd = Document(
        Cover(reference="no number at all", subject="漢字 \x07 �"),
        (
            Heading("", "ANNEX"),
            Paragraph("bell \x07 and 😀", marks=(Mark(99, "1", "note \x0b 漢"), Mark(2, "*", None))),
            Table((((Paragraph("one"),),), (), ((), (Paragraph("two"), Paragraph("three"))))),
            Table(()),
            InnerCover(Cover()),
        ),
    )
    assert write(odd, format).startswith(_BEGINS.get(format, b""))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(GENERATED)
def test_any_paper_is_written_in_any_format(paper: Document) -> None:
    for format in FORMATS:
        assert write(paper, format).startswith(_BEGINS.get(format, b""))
