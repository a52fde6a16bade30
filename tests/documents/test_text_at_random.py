"""Whatever a text holds, reading it ends in a document whose parts fit together, or in a refusal."""

from hypothesis import given, settings
from hypothesis import strategies as st

from article71.documents.places import placed, plain_text
from article71.documents.readers import text
from article71.documents.tree import Document, Heading, Paragraph
from article71.errors import Refused

_PIECES = (
    *(
        "1. ",
        "2.1 ",
        "ANNEX I",
        "(a) ",
        "– ",
        "**",
        "CONTENTS\n",
        " ..... 4",
        "\t",
        "\n",
        "\n\n",
        "\f",
        "<https://a.eu/b>",
    ),
    *("Brussels, 12 March 2031", "7812/31", "COSI 41", "NOTE", "Subject:\t", "From:\t", "EUROPEAN COMMISSION\n"),
    *(
        "COM(2031) 99 final",
        "The committee met. ",
        "the port ",
        "cross-\nborder ",
        "\u00b9 ",
        "word\u00b2\u00b3",
        "^{1, 2}",
        "[1] ",
    ),
    *("\ue000", "\ue0025", "e\u0301", "\u00ad", "Meeting", "NOTICE OF MEETING", "12 km\u00b2", "{SWD(2031) 1}"),
)
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join) | st.text(max_size=80)


def _read(words: str) -> Document | None:
    try:
        return text.read(words.encode("utf-8", errors="ignore"))
    except Refused:
        return None


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_every_block_stands_where_its_place_says(words: str) -> None:
    document = _read(words)
    if document is None:
        return
    whole = plain_text(document)
    for where in placed(document):
        assert whole[where.start : where.start + len(where.block.text)] == where.block.text


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_marks_stand_inside_their_block_in_order(words: str) -> None:
    document = _read(words)
    for block in document.body if document else ():
        if isinstance(block, Heading | Paragraph):
            length = len(block.title if isinstance(block, Heading) else block.words)
            places = [mark.at for mark in block.marks]
            assert places == sorted(places) and all(0 <= at <= length for at in places)


@settings(max_examples=50, deadline=None)
@given(_TEXTS)
def test_the_same_bytes_give_the_same_document(words: str) -> None:
    assert _read(words) == _read(words)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(["The committee met in the port.", "It spoke of cranes and ships."]), min_size=1, max_size=8
    )
)
def test_plain_paragraphs_come_back_word_for_word(paragraphs: list[str]) -> None:
    document = _read("\n\n".join(paragraphs))
    assert document is not None
    assert plain_text(document) == "\n\n".join(paragraphs)
