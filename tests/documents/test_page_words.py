"""Words found on a page as it is printed: over line ends, broken words and note marks, and over the page's end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.documents.page_images import page_image
from article71.documents.page_words import span, word_boxes
from article71.documents.tree import Document, Mark, Paragraph
from article71.documents.writers import pdf
from article71.errors import NotADocument, NotThere, TruncatedDocument

_WORDS = "The Committee took note of the atlas of river ports, and thanked the harbour network for its co-operation."
_TOKEN = st.text("abcé", min_size=1, max_size=4)


@given(st.lists(_TOKEN, max_size=5), st.lists(_TOKEN, min_size=1, max_size=8), st.lists(_TOKEN, max_size=5))
def test_words_are_found_wherever_they_stand(before: list[str], words: list[str], after: list[str]) -> None:
    page = "".join([*before, *words, *after])
    found = span(page, " ".join(words))
    assert found
    assert page[slice(*found)] == "".join(words)


@given(st.lists(_TOKEN, min_size=1, max_size=8), st.data())
def test_a_note_mark_may_stand_behind_any_word(words: list[str], data: st.DataObject) -> None:
    marks = [data.draw(st.sampled_from(["", "7", "12"])) for _ in words[1:]] + [""]
    page = "".join(word + mark for word, mark in zip(words, marks, strict=True))
    assert span(page, " ".join(words)) == (0, len(page))


def test_signs_between_letters_do_not_count() -> None:
    assert span("xthelawsco operation".replace(" ", ""), "The “law's” co-operation") == (1, 19)
    assert span("efﬁcient".replace("ﬁ", "fi"), "eﬃcient") == (0, 9)


def test_words_that_are_not_there_are_not_found() -> None:
    assert span("thecommitteemet", "The Council met") is None
    assert span("thecommitteemet", "") is None
    assert span("", "The Council met") is None


def test_words_over_the_end_of_a_page_are_found_by_their_beginning_and_their_end() -> None:
    words = "COSI confirmed an increasing level of violence"
    assert span("cosiconfirmedanotherthingcosiconfirmedan12", words) == (25, 40)
    assert span("increasinglevelofviolencefurthermore", words) == (0, 25)
    assert span("cosiconfirmed12", words) is None


def test_a_page_of_figures_is_looked_through_in_no_time() -> None:
    assert span("1234567890" * 2000, "1 2 3 4 5 6 7 8 9 0 x") is not None


@pytest.fixture(scope="module")
def printed() -> bytes:
    """A paper of a few pages; the words stand on its second."""
    marked = Paragraph(_WORDS, marks=(Mark(_WORDS.index(" of river"), "1", "A note."),))
    filling = [Paragraph(f"Paragraph {number} of the exercise tells of quays and cranes. " * 6) for number in range(14)]
    return pdf.write(Document(body=(*filling, marked, *filling)))


def test_each_line_has_its_box_on_the_page(printed: bytes) -> None:
    boxes = word_boxes(printed, 2, _WORDS)
    assert len(boxes) == 2
    assert all(0 < box.left < box.right < 1 and 0 < box.top < box.bottom < 1 for box in boxes)
    assert boxes[0].bottom <= boxes[1].top + 0.01
    assert boxes[1].width < boxes[0].width
    assert 0.005 < boxes[0].height < 0.05
    assert word_boxes(printed, 1, _WORDS) == ()


def test_a_page_is_drawn_as_wide_as_asked_and_never_too_large(printed: bytes) -> None:
    image = page_image(printed, 2, 800)
    assert (image.width, image.height) == (800, pytest.approx(800 * 2**0.5, abs=2))
    assert image.data[:4] + image.data[8:12] == b"RIFFWEBP"
    huge = page_image(printed, 1, 1_000_000)
    assert huge.width * huge.height < 8_100_000


def test_what_cannot_be_drawn_says_why(printed: bytes) -> None:
    with pytest.raises(NotThere, match="no such page"):
        page_image(printed, 99, 800)
    with pytest.raises(NotThere, match="no such page"):
        word_boxes(printed, 0, _WORDS)
    with pytest.raises(NotADocument):
        page_image(b"<p>A page.</p>", 1, 800)
    with pytest.raises(TruncatedDocument):
        word_boxes(printed[: len(printed) // 2], 1, _WORDS)
