"""The policy: what one file may cost. Every number that bounds handing in and reading a file stands here."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file is given.

    The largest papers of the Council's public register are some 20 MiB; a report of 24 pages is read in less than a
    second and 200 MiB, so that each bound leaves an honest paper room ten times over.
    """

    file_bytes: int = 50 * MEBIBYTE
    """The file as it lies on disk."""

    files_at_once: int = 20
    """Files handed in by one form in the browser."""

    bytes_at_once: int = 200 * MEBIBYTE
    """All files of that form together."""

    unpacked_bytes: int = 200 * MEBIBYTE
    """All parts of a DOCX together, unpacked."""

    parts: int = 5_000
    """Parts in a DOCX: an honest one has some twenty, and one more for each picture."""

    seconds: float = 60
    """Reading one file: by the clock, and as much processor time."""

    memory_bytes: int = 1024 * MEBIBYTE
    """What reading may add to the memory of the process that reads."""

    pandoc_heap_bytes: int = 512 * MEBIBYTE
    """The heap of one pandoc."""


LIMITS = Limits()


def mebibytes(size: int) -> str:
    """A size as a person reads it: "50 MiB", "812 bytes"."""
    return f"{size / MEBIBYTE:,.0f} MiB" if size >= MEBIBYTE else f"{size:,} bytes"
