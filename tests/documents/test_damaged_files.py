"""A damaged file is read or refused in one line, and never more than that: bytes changed, cut, doubled, parts spoilt.

In the suite a few files of each format are damaged; `make soak` damages thousands.
"""

import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article71.cli.demo.exercises import exercise_papers
from article71.documents.limits import Limits
from article71.documents.opening import read_bytes
from article71.documents.tree import Document
from article71.documents.writers import write
from article71.errors import Refused

_FORMATS = ("pdf", "docx", "html", "txt")
_PART = "word/document.xml"
# Each file is written once and read in a process of its own: a tenth of what a pure function is given.
_SOME = settings(
    max_examples=settings().max_examples // 10, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
_LIMITS = Limits(seconds=10)

Damage = Callable[[bytes], bytes]


@cache
def _sound(form: str) -> bytes:
    return write(exercise_papers()[1], form)


def _changed(at: float, to: bytes) -> Damage:
    def damage(data: bytes) -> bytes:
        place = int(at * len(data))
        return data[:place] + to + data[place + len(to) :]

    return damage


def _cut(at: float, length: float) -> Damage:
    def damage(data: bytes) -> bytes:
        place = int(at * len(data))
        return data[:place] + data[place + int(length * len(data)) :]

    return damage


def _doubled(at: float) -> Damage:
    def damage(data: bytes) -> bytes:
        place = int(at * len(data))
        return data[:place] + data[place // 2 : place] + data[place:]

    return damage


_SHARE = st.floats(0, 1)
_DAMAGES = st.lists(
    st.one_of(
        st.builds(_changed, _SHARE, st.binary(min_size=1, max_size=8)),
        st.builds(_cut, _SHARE, st.floats(0, 0.3)),
        st.builds(_doubled, _SHARE),
    ),
    min_size=1,
    max_size=6,
)


def _damaged(data: bytes, damages: list[Damage]) -> bytes:
    for damage in damages:
        data = damage(data)
    return data


def _read_or_refused(data: bytes, name: str) -> None:
    try:
        document = read_bytes(data, name, _LIMITS)
    except Refused as refusal:
        assert str(refusal).startswith(name)
        assert "\n" not in str(refusal)
    else:
        assert isinstance(document, Document)


@pytest.mark.parametrize("form", _FORMATS)
def test_an_undamaged_file_is_read(form: str) -> None:
    assert read_bytes(_sound(form), f"sound.{form}").body


@pytest.mark.parametrize("form", _FORMATS)
@given(damages=_DAMAGES)
@_SOME
def test_a_damaged_file_is_read_or_refused(form: str, damages: list[Damage]) -> None:
    _read_or_refused(_damaged(_sound(form), damages), f"damaged.{form}")


@given(damages=_DAMAGES)
@_SOME
def test_a_word_file_with_a_damaged_part_is_read_or_refused(damages: list[Damage]) -> None:
    spoilt = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_sound("docx"))) as sound, zipfile.ZipFile(spoilt, "w") as copy:
        for part in sound.namelist():
            data = sound.read(part)
            copy.writestr(part, _damaged(data, damages) if part == _PART else data)
    _read_or_refused(spoilt.getvalue(), "damaged.docx")


@given(st.binary(max_size=4000), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe"]))
@_SOME
def test_any_bytes_are_read_or_refused(data: bytes, beginning: bytes) -> None:
    _read_or_refused(beginning + data, "bytes")
