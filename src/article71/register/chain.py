"""The chain of events on values: canonical lines, their hashes, and the first link that does not hold."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

FIRST = "0" * 64
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Link:
    """One line of the trail, the hash before it and its own."""

    line: Mapping[str, Any]
    previous: str
    hash: str

    @property
    def number(self) -> int:
        """Its place in the chain, from 1."""
        return int(self.line[NUMBER])

    def holds_as(self, number: int) -> bool:
        """Whether the hash fits the line if it bore this number; it fits no line that could not have been written."""
        try:
            return digest({**self.line, NUMBER: number}, self.previous) == self.hash
        except TypeError:
            return False


@dataclass(frozen=True, slots=True)
class Head:
    """How far the chain had come: the number and hash of its last event."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first event that does not hold, and what happened to it: changed, missing, inserted or cut off."""

    number: int
    what: str


def canonical(line: Mapping[str, Any]) -> str:
    """One writing of a line: keys sorted, no spaces, no fractions (stores write those differently)."""
    return json.dumps(_without_fractions(line), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _without_fractions(value: Any) -> Any:
    if isinstance(value, float):
        raise TypeError(f"{value!r} is a fraction: give it to the audit trail as words")
    if isinstance(value, Mapping):
        return {key: _without_fractions(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_fractions(each) for each in value]
    return value


def digest(line: Mapping[str, Any], previous: str) -> str:
    """The hash of a line after the line before."""
    return hashlib.sha256(f"{previous}\n{canonical(line)}".encode()).hexdigest()


def first_break(links: Iterable[Link], heads: Iterable[Head] = ()) -> Break | None:
    """The first event that is changed, missing or inserted, or cut off behind the last; None when all hold.

    `links` come in the order of their numbers; `heads` are those noted outside the database.
    """
    noted = _by_number(heads)
    last, previous = 0, FIRST
    before: Link | None = None
    for link in links:
        found = _fault(link, last, previous, before) or _against_note(link, noted)
        if found:
            return found
        before, last, previous = link, link.number, link.hash
    return Break(last + 1, "cut off") if max(noted, default=0) > last else None


def _fault(link: Link, last: int, previous: str, before: Link | None) -> Break | None:
    expected = last + 1
    if link.number != expected:
        return Break(expected, "missing") if link.number > expected else Break(link.number, "inserted")
    if not link.holds_as(expected):
        return _renumbered(link, before) or Break(expected, "changed")
    if link.previous != previous:
        # The line before was written anew with its hash, or this one stands where another was taken out.
        return Break(last, "changed") if before else Break(expected, "changed")
    return None


def _renumbered(link: Link, before: Link | None) -> Break | None:
    """A line was taken out or put in and the later ones given new numbers: their hashes still know the old."""
    if link.holds_as(link.number + 1):
        return Break(link.number, "missing")
    if before and link.holds_as(link.number - 1):
        follows_the_one_before = link.previous == before.hash
        return Break(link.number if follows_the_one_before else before.number, "inserted")
    return None


def _by_number(heads: Iterable[Head]) -> dict[int, set[str]]:
    noted: dict[int, set[str]] = {}
    for head in heads:
        noted.setdefault(head.number, set()).add(head.hash)
    return noted


def _against_note(link: Link, noted: Mapping[int, set[str]]) -> Break | None:
    """Every note must agree: a day without events leaves one head in two files."""
    return Break(link.number, "changed") if noted.get(link.number, {link.hash}) != {link.hash} else None


def chain(lines: Iterable[Mapping[str, Any]]) -> Iterator[Link]:
    """Lines as links, each hashed after the one before."""
    previous = FIRST
    for line in lines:
        made = Link(line, previous, digest(line, previous))
        previous = made.hash
        yield made
