"""Feeds in Atom (RFC 4287), in pages that lead from one to the next (RFC 5005)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from article71.documents.words import printable

CONTENT_TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: its lasting id, what it says, the page it is on, and when it came in and last changed."""

    id: str
    title: str
    words: str
    address: str
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """One page of a feed: its lasting id, its own address, the page of the same list for people, the page behind it."""

    id: str
    title: str
    address: str
    people: str
    entries: Sequence[Entry]
    next: str = ""


def tag(authority: str, path: str) -> str:
    """A lasting id (RFC 4151) of a record or list of the register that is served under this name."""
    return f"tag:{authority},2026:{path}"


def write(feed: Feed) -> bytes:
    """The feed's bytes: the same feed gives the same."""
    root = etree.Element(f"{{{NAMESPACE}}}feed", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # no prefix
    _say(root, "id", feed.id)
    _say(root, "title", feed.title)
    _say(root, "updated", _moment(max((entry.updated for entry in feed.entries), default=NEVER)))
    _say(_under(root, "author"), "name", "article71")
    _link(root, "self", feed.address, CONTENT_TYPE)
    _link(root, "alternate", feed.people, "text/html")
    if feed.next:
        _link(root, "next", feed.next, CONTENT_TYPE)
    for entry in feed.entries:
        _add(root, entry)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _add(root: etree._Element, entry: Entry) -> None:
    told = _under(root, "entry")
    _say(told, "id", entry.id)
    _say(told, "title", entry.title)
    _say(told, "published", _moment(entry.published))
    _say(told, "updated", _moment(entry.updated))
    _link(told, "alternate", entry.address)
    _say(told, "content", entry.words).set("type", "text")


def _under(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")


def _say(parent: etree._Element, name: str, words: str) -> etree._Element:
    element = _under(parent, name)
    element.text = printable(words)
    return element


def _link(parent: etree._Element, relation: str, address: str, kind: str = "") -> None:
    link = _under(parent, "link")
    link.set("rel", relation)
    link.set("href", address)
    if kind:
        link.set("type", kind)


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
