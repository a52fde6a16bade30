"""A tree from plain text: the text comes out again as it went in."""

from hypothesis import given
from hypothesis import strategies as st

from article71.documents.places import plain_text
from article71.documents.plain_tree import from_plain
from article71.documents.tree import Heading, Paragraph

_PART = st.text(alphabet="ab1. \t", min_size=1, max_size=8)


@given(st.lists(_PART, max_size=6), st.lists(st.builds(Heading, _PART, st.sampled_from(["", "1", "2.1"])), max_size=3))
def test_every_character_keeps_its_place(parts: list[str], headings: list[Heading]) -> None:
    text = "\n\n".join(parts)
    assert plain_text(from_plain(text, headings)) == text


def test_a_heading_is_known_with_the_dot_behind_its_number_or_without() -> None:
    found = from_plain("1. Locks\n\nCOSI met.\n\n1.1 Keys", [Heading("Locks", "1"), Heading("Keys", "1.1", 2)])
    assert found.body == (Heading("Locks", "1."), Paragraph("COSI met."), Heading("Keys", "1.1", 2))


def test_a_heading_that_is_not_there_is_not_made_up() -> None:
    assert from_plain("COSI met.", [Heading("Locks", "1")]).body == (Paragraph("COSI met."),)
    assert from_plain("", []).body == ()
