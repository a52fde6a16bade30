"""Reading one file in a child of its own: what it costs the file, it does not cost the reader."""

import os
import signal
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article71.documents.guard import guarded
from article71.documents.limits import MEBIBYTE, Limits
from article71.errors import NotADocument, PasswordProtected, TooLarge, TooSlow, WithoutText


@settings(max_examples=20, deadline=None)
@given(st.binary(max_size=300_000))
def test_what_is_read_comes_back_whole(data: bytes) -> None:
    assert guarded(lambda read: (len(read), read), data, "a") == (len(data), data)


def test_the_child_is_another_process_and_is_gone_afterwards() -> None:
    child = guarded(lambda _: os.getpid(), b"", "a")
    assert child != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_refusal_comes_back_as_it_is_and_names_the_file() -> None:
    def refuse(_: bytes) -> None:
        raise PasswordProtected("it opens only with a password")

    with pytest.raises(PasswordProtected, match=r"^a\.pdf: it opens only with a password$"):
        guarded(refuse, b"", "a.pdf")


def test_time_runs_out() -> None:
    def sleep(_: bytes) -> None:
        time.sleep(60)

    began = time.monotonic()
    with pytest.raises(TooSlow, match=r"^a\.pdf: reading it takes more than the 0\.2 seconds"):
        guarded(sleep, b"", "a.pdf", Limits(seconds=0.2))
    assert time.monotonic() - began < 5


def test_memory_runs_out() -> None:
    with pytest.raises(TooSlow, match="memory"):
        guarded(lambda _: bytearray(512 * MEBIBYTE), b"", "a", Limits(memory_bytes=64 * MEBIBYTE))


def test_a_crash_takes_down_the_child_alone() -> None:
    with pytest.raises(NotADocument, match="broke down"):
        guarded(lambda _: os.kill(os.getpid(), signal.SIGTRAP), b"", "a")


def test_an_exception_of_a_library_is_the_files_refusal_in_one_line() -> None:
    def fail(_: bytes) -> None:
        raise ValueError("first\nsecond")

    with pytest.raises(NotADocument, match=r"ValueError: first second"):
        guarded(fail, b"", "a")


def test_nesting_without_end_is_refused() -> None:
    def nest(data: bytes) -> None:
        nest(data)

    with pytest.raises(TooLarge, match="nested"):
        guarded(nest, b"", "a")


def test_the_child_writes_no_file(tmp_path: object) -> None:
    path = f"{tmp_path}/kept"

    def write(_: bytes) -> None:
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(b"kept")

    with pytest.raises(NotADocument, match=r"OSError|File too large"):
        guarded(write, b"", "a")


def test_a_result_that_cannot_be_handed_back_is_a_refusal_not_a_hang() -> None:
    with pytest.raises(NotADocument):
        guarded(lambda _: lambda: None, b"", "a")


def test_error_classes_survive_the_way_back() -> None:
    for kind in (PasswordProtected, WithoutText, TooLarge):
        with pytest.raises(kind):
            guarded(_raising(kind), b"", "a")


def _raising(kind: type[PasswordProtected | WithoutText | TooLarge]):  # type: ignore[no-untyped-def]
    def read(_: bytes) -> None:
        raise kind("so")

    return read
