"""The chain of events names the first line that was changed, taken out, put in or cut off."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.register.chain import FIRST, Break, Head, Link, canonical, chain, digest, first_break

_LINES = st.integers(2, 9).map(lambda count: [{"number": n, "action": f"step {n}"} for n in range(1, count + 1)])


def rehash(links: list[Link], begin: int) -> list[Link]:
    """What an intruder with a pen does: everything from `begin` on chained anew."""
    previous = links[begin - 1].hash if begin else FIRST
    made = links[:begin]
    for link in links[begin:]:
        made.append(Link(link.line, previous, digest(link.line, previous)))
        previous = made[-1].hash
    return made


@given(_LINES)
def test_an_untouched_chain_holds(lines: list[dict[str, Any]]) -> None:
    links = list(chain(lines))
    assert first_break(links, [Head(link.number, link.hash) for link in links]) is None


@given(_LINES, st.data())
def test_a_changed_line_is_named(lines: list[dict[str, Any]], data: st.DataObject) -> None:
    links = list(chain(lines))
    at = data.draw(st.integers(0, len(links) - 1))
    links[at] = Link({**links[at].line, "action": "other"}, links[at].previous, links[at].hash)
    assert first_break(links) == Break(at + 1, "changed")


@given(_LINES, st.data())
def test_a_changed_line_with_its_own_hash_renewed_is_named(lines: list[dict[str, Any]], data: st.DataObject) -> None:
    links = list(chain(lines))
    at = data.draw(st.integers(0, len(links) - 2))
    line = {**links[at].line, "action": "other"}
    links[at] = Link(line, links[at].previous, digest(line, links[at].previous))
    assert first_break(links) == Break(at + 1, "changed")


@given(_LINES, st.data())
def test_a_missing_line_is_named(lines: list[dict[str, Any]], data: st.DataObject) -> None:
    links = list(chain(lines))
    at = data.draw(st.integers(0, len(links) - 2))
    del links[at]
    assert first_break(links) == Break(at + 1, "missing")


@given(_LINES, st.data())
def test_a_missing_line_is_named_though_the_rest_was_numbered_anew(
    lines: list[dict[str, Any]], data: st.DataObject
) -> None:
    links = list(chain(lines))
    at = data.draw(st.integers(0, len(links) - 2))
    del links[at]
    assert first_break(renumber(links)) == Break(at + 1, "missing")


@given(_LINES, st.data())
def test_an_inserted_line_is_named(lines: list[dict[str, Any]], data: st.DataObject) -> None:
    links = list(chain(lines))
    at = data.draw(st.integers(1, len(links) - 1))
    line: Mapping[str, Any] = {"number": at + 1, "action": "smuggled in"}
    previous = links[at - 1].hash
    links.insert(at, Link(line, previous, digest(line, previous)))
    assert first_break(renumber(links)) == Break(at + 1, "inserted")


def renumber(links: list[Link]) -> list[Link]:
    return [Link({**link.line, "number": n}, link.previous, link.hash) for n, link in enumerate(links, 1)]


@given(_LINES, st.data())
def test_a_tail_cut_off_is_found_by_a_head_noted_elsewhere(lines: list[dict[str, Any]], data: st.DataObject) -> None:
    links = list(chain(lines))
    left = data.draw(st.integers(0, len(links) - 1))
    noted = [Head(links[-1].number, links[-1].hash)]
    assert first_break(links[:left]) is None
    assert first_break(links[:left], noted) == Break(left + 1, "cut off")


@given(_LINES, st.data())
def test_a_chain_written_anew_is_found_by_a_head_noted_elsewhere(
    lines: list[dict[str, Any]], data: st.DataObject
) -> None:
    links = list(chain(lines))
    at = data.draw(st.integers(0, len(links) - 1))
    noted = [Head(links[-1].number, links[-1].hash)]
    links[at] = Link({**links[at].line, "action": "other"}, links[at].previous, links[at].hash)
    forged = rehash(links, at)
    assert first_break(forged) is None
    assert first_break(forged, noted) == Break(len(links), "changed")


def test_every_head_noted_must_agree_not_the_last_alone() -> None:
    links = list(chain([{"number": 1, "action": "step"}]))
    assert first_break(links, [Head(1, links[0].hash), Head(1, links[0].hash)]) is None
    assert first_break(links, [Head(1, "0" * 64), Head(1, links[0].hash)]) == Break(1, "changed")


def test_a_line_that_could_not_have_been_written_is_a_change() -> None:
    (link,) = chain([{"number": 1, "action": "step"}])
    assert first_break([Link({"number": 1, "action": 0.5}, link.previous, link.hash)]) == Break(1, "changed")


def test_a_line_before_the_first_was_put_in() -> None:
    (link,) = chain([{"number": 1, "action": "step"}])
    assert first_break([Link({"number": 0}, FIRST, ""), link]) == Break(0, "inserted")


def test_one_writing_of_a_line() -> None:
    assert canonical({"b": 1, "a": ["é", None]}) == '{"a":["é",null],"b":1}'


def test_fractions_are_refused_since_stores_write_them_differently() -> None:
    with pytest.raises(TypeError):
        canonical({"a": [{"b": 0.5}]})
