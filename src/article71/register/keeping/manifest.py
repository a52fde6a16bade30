"""What a backup says of itself: by which version, of which moment, what is in it and by which hashes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from article71.errors import BadInput
from article71.register.chain import Head

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """`made_at` is ISO 8601 in UTC; `migrations` the last of each application; `rows` counts by table; `members` the
    SHA-256 of every other file inside, by name; `head` the audit trail's, None in a register without events."""

    version: str
    made_at: str
    migrations: Mapping[str, list[str]]
    rows: Mapping[str, int]
    members: Mapping[str, str]
    head: Head | None

    def as_json(self) -> bytes:
        """As it stands in the backup."""
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()


def parse(data: bytes) -> Manifest:
    """The manifest that was written. BadInput when it is none."""
    try:
        read = json.loads(data)
        head = read.pop("head")
        return Manifest(**read, head=Head(**head) if head else None)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadInput("this is no backup of article71: its manifest cannot be read") from error
