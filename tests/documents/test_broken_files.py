"""Files broken anywhere are read or refused in one line; none brings the reader down."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article71.documents.limits import Limits
from article71.documents.opening import read_bytes
from article71.documents.tree import Document
from article71.errors import Refused
from tests.documents.test_hostile import pdf_of
from tests.documents.word_files import document, docx, footnotes, listed, numbering, paragraph

_NOTED = '<w:p><w:r><w:t>The lamp</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
_PAGE = (
    '<!DOCTYPE html><html><body><h1>1. Lamps</h1><p>The lamp<a href="#n1"><sup>1</sup></a> is lit.</p>'
    '<table><tr><td rowspan="2">(a)</td><td>brass</td></tr></table><ol type="i"><li>one</li></ol>'
    '<p id="n1">1 Brass.</p>'
)
_MAIN = document(
    paragraph("1. Lamps"),
    _NOTED,
    listed("the bell"),
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
)
_NOTES, _NUMBERING = footnotes({2: "Of brass."}), numbering({0: ("lowerRoman", "(%1)")})

Break = Callable[[bytes], bytes]


def _word(main: bytes, notes: bytes, lists: bytes) -> bytes:
    return docx(main, {"word/footnotes.xml": notes, "word/numbering.xml": lists})


_BROKEN: dict[str, Callable[[Break], bytes]] = {
    "docx": lambda broken: broken(_word(_MAIN.encode(), _NOTES.encode(), _NUMBERING.encode())),
    "docx text": lambda broken: _word(broken(_MAIN.encode()), _NOTES.encode(), _NUMBERING.encode()),
    "docx numbers": lambda broken: _word(_MAIN.encode(), broken(_NOTES.encode()), broken(_NUMBERING.encode())),
    "html": lambda broken: broken(_PAGE.encode()),
    "pdf": lambda broken: broken(pdf_of("The lamp was lit.")),
}


@st.composite
def breaks(draw: st.DrawFn) -> Break:
    """A way to break a file: bytes put over others at some places, and perhaps the end cut off."""
    places = draw(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=6)), max_size=4))
    kept = draw(st.sampled_from([1.0, 1.0, 0.9, 0.5, 0.1]))

    def broken(data: bytes) -> bytes:
        for place, put in places:
            at = int(place * len(data))
            data = data[:at] + put + data[at + len(put) :]
        return data[: int(kept * len(data))]

    return broken


@pytest.mark.parametrize("name", _BROKEN)
@settings(
    max_examples=max(1, settings().max_examples // 5),  # each starts a process, and perhaps a pandoc
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(broken=breaks())
def test_a_file_broken_anywhere_is_read_or_refused_in_one_line(name: str, broken: Break) -> None:
    try:
        told = read_bytes(_BROKEN[name](broken), name, Limits(seconds=20))
    except Refused as refused:
        assert str(refused).startswith(f"{name}: ")
        assert "\n" not in str(refused)
        assert "broke down" not in str(refused)
    else:
        assert isinstance(told, Document)
