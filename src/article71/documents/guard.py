"""Reading one file in a child process of its own, held to limits of time and memory.

A file made to do harm can take that child down and nothing else. The child starts by fork, which costs a few
milliseconds, so there is no second, unguarded way in.
"""

import faulthandler
import os
import pickle
import resource
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

from article71.documents.limits import LIMITS, MEBIBYTE, Limits, mebibytes
from article71.documents.words import clean
from article71.errors import Article71Error, NotADocument, TooLarge, TooSlow

Result = TypeVar("Result")


def guarded(read: Callable[[bytes], Result], data: bytes, name: str, limits: Limits = LIMITS) -> Result:
    """What `read` makes of the bytes, in a child process held to the limits of time and memory.

    The result must be picklable. Errors of article71 come back as they are, told of the file's name. TooSlow when time
    or memory ran out; NotADocument when the reader broke down on the file, by an exception or a crash.
    """
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        _read_and_leave(read, data, sink, limits)
    os.close(sink)
    with suppress(OSError):  # the child does the same; whoever comes first, so that it can always be ended as a group
        os.setpgid(child, child)
    try:
        answer = _drain(source, time.monotonic() + limits.seconds)
    finally:
        os.close(source)
        _kill(child)
        _, status = os.waitpid(child, 0)
    return cast(Result, _outcome(answer, status, name, limits))


def held(memory_bytes: int, seconds: float) -> None:
    """Hold this process, and all it starts, to this much further memory and processor time, no files and no core."""
    pages_now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    _lower(resource.RLIMIT_AS, pages_now * resource.getpagesize() + memory_bytes)
    _lower(resource.RLIMIT_CPU, int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) + seconds) + 1)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(limit: int, value: int) -> None:
    _, hard = resource.getrlimit(limit)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(limit, (bound, bound))


def _read_and_leave(read: Callable[[bytes], Result], data: bytes, sink: int, limits: Limits) -> None:
    """The child's whole life; it leaves by `_exit`, so that nothing the parent holds open is flushed twice."""
    status = os.EX_SOFTWARE
    try:
        os.setpgid(0, 0)
        _silence()
        held(limits.memory_bytes, limits.seconds)
        answer = _answer(read, data)
        _write(sink, pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
        status = os.EX_OK
    finally:
        os._exit(status)


def _silence() -> None:
    """What a library or a crash has to say about a broken file goes nowhere: what a person reads is our one line."""
    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)


def _answer(read: Callable[[bytes], Result], data: bytes) -> Result | Article71Error:
    try:
        return read(data)
    except Article71Error as error:
        return error
    except MemoryError:
        return TooSlow("reading it takes more memory than one file is given")
    except RecursionError:
        return TooLarge("it is nested more deeply than a paper can be")
    except Exception as error:
        # One file's oddity must not stop a batch: whatever a library throws at a broken file is that file's refusal.
        return NotADocument(f"its reader broke down on it ({type(error).__name__}: {clean(str(error))[:200]})")


def _write(sink: int, message: bytes) -> None:
    view = memoryview(message)
    while view:
        view = view[os.write(sink, view) :]


def _drain(source: int, deadline: float) -> bytes:
    """All the child writes; empty when it did not finish before the deadline."""
    chunks: list[bytes] = []
    while True:
        ready, _, _ = select.select([source], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return b""
        chunk = os.read(source, MEBIBYTE)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)


def _kill(child: int) -> None:
    """End the child and what it started (a pandoc at work); a child that is done already is left as it is."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)


def _outcome(answer: bytes, status: int, name: str, limits: Limits) -> Any:
    if status != os.EX_OK:
        raise _fate(status, limits).at(name)
    outcome = pickle.loads(answer)  # noqa: S301 -- written by our own child a moment ago, never by a file
    if isinstance(outcome, Article71Error):
        raise outcome.at(name)
    return outcome


def _fate(status: int, limits: Limits) -> Article71Error:
    """Why a child that answered nothing ended: killed at a limit, or crashed."""
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if ended_by in {signal.SIGKILL, signal.SIGXCPU}:
        given = f"{limits.seconds:g} seconds and {mebibytes(limits.memory_bytes)}"
        return TooSlow(f"reading it takes more than the {given} one file is given")
    return NotADocument("its reader broke down on it; the file is damaged or made to do harm")
