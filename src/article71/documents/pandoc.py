"""Running pandoc: bytes of one format in, its tree of blocks out.

Pandoc runs sandboxed (it opens no file and no address but what stands on its input), with a bounded heap, in the
process group of the child that `guard` holds to its limits.
"""

import json
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from article71.documents.limits import LIMITS, MEBIBYTE, Limits
from article71.errors import Article71Error, NotADocument, TooSlow

_HEAP_EXHAUSTED = 251
"""How pandoc leaves when its heap is full (GHC's runtime system)."""

Node = dict[str, Any]
"""A node of pandoc's tree: `t` is its kind, `c` what it holds (pandoc-types 1.23)."""


@cache
def program() -> Path:
    """The pandoc that pypandoc_binary brings.

    Not asked of pypandoc itself: that starts pandoc up to three times to learn its version, 50 ms each.
    """
    found = find_spec("pypandoc")
    if found is None or found.origin is None:
        raise Article71Error("pandoc is not installed: run pip install pypandoc_binary")
    return Path(found.origin).parent / "files" / "pandoc"


def blocks_of(data: bytes, reader: str, limits: Limits = LIMITS) -> list[Node]:
    """The top-level blocks that pandoc's reader ("docx", "html-...") finds in the bytes.

    NotADocument when it cannot make sense of them, TooSlow when time or heap runs out.
    """
    heap = f"-M{limits.pandoc_heap_bytes // MEBIBYTE}m"
    command = [str(program()), "+RTS", heap, "-RTS", "--sandbox", "--from", reader, "--to", "json"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise TooSlow(f"reading it takes more than the {limits.seconds:g} seconds one file is given") from error
    if done.returncode == _HEAP_EXHAUSTED or done.returncode < 0:
        raise TooSlow("reading it takes more memory than one file is given")
    if done.returncode != 0:
        raise NotADocument(f"it cannot be read as {reader.partition('-')[0].upper()}; the file is damaged")
    blocks: list[Node] = json.loads(done.stdout)["blocks"]
    return blocks
