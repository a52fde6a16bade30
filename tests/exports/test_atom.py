"""Feeds as RFC 4287 asks for them, read back."""

from datetime import UTC, datetime

from lxml import etree

from article71.exports.atom import NEVER, Entry, Feed, tag, write

ATOM = "{http://www.w3.org/2005/Atom}"
WHEN = datetime(2031, 3, 14, 9, tzinfo=UTC)
PAGE = "https://x.example/acts/1/"
ENTRY = Entry(tag("x.example", "acts/1"), "COSI endorsed & adopted <it>", "words", PAGE, WHEN, WHEN)
FEED = Feed(tag("x.example", "acts"), "Acts", "https://x.example/acts.atom", "https://x.example/acts/", [ENTRY])


def read(feed: Feed) -> etree._Element:
    return etree.fromstring(write(feed))


def test_a_feed_has_what_the_standard_demands() -> None:
    root = read(FEED)
    assert root.tag == f"{ATOM}feed"
    assert [root.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated")] == [
        "tag:x.example,2026:acts",
        "Acts",
        "2031-03-14T09:00:00Z",
    ]
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    relations = [link.get("rel") for link in root.findall(f"{ATOM}link")]
    assert relations == ["self", "alternate"]
    entry = root.find(f"{ATOM}entry")
    assert entry is not None
    for name in ("id", "title", "updated"):
        assert len(entry.findall(f"{ATOM}{name}")) == 1
    assert entry.findtext(f"{ATOM}title") == ENTRY.title


def test_a_feed_of_nothing_is_a_feed() -> None:
    empty = Feed(FEED.id, FEED.title, FEED.address, FEED.people, [])
    root = read(empty)
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert root.find(f"{ATOM}entry") is None


def test_the_next_page_is_linked() -> None:
    more = Feed(FEED.id, FEED.title, FEED.address, FEED.people, [ENTRY], next="https://x.example/acts.atom?before=1")
    links = {link.get("rel"): link.get("href") for link in read(more).findall(f"{ATOM}link")}
    assert links["next"] == "https://x.example/acts.atom?before=1"


def test_what_xml_cannot_hold_is_left_out() -> None:
    odd = Entry(ENTRY.id, "a\x00b\x0bc", "d\ufffe", ENTRY.address, NEVER, NEVER)
    root = read(Feed(FEED.id, FEED.title, FEED.address, FEED.people, [odd]))
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "abc"


def test_the_same_feed_gives_the_same_bytes() -> None:
    assert write(FEED) == write(FEED)
