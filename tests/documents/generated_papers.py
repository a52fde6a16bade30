"""Generated papers for the writers' properties: any words, any order of blocks, marks anywhere."""

import unicodedata

from hypothesis import strategies as st

from article71.documents.tree import Block, Cover, Document, Heading, Mark, Paragraph, Role, Table

_SIGNS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp", "Zs", "Cf"))
_NASTY = st.sampled_from("#*_[]<>\\`$@{}&'\"~^|=-+/.()1a–")
_WORD = st.text(st.one_of(st.sampled_from("abc déß"), _NASTY, _SIGNS), min_size=1, max_size=12)
WORDS = (
    st.lists(_WORD, min_size=1, max_size=6)
    .map(" ".join)
    .map(lambda text: " ".join(unicodedata.normalize("NFC", text).split()))
    .filter(bool)
)
"""Plain words as the tree holds them, with all signs that some format takes for markup."""


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    """Words with note marks at any place."""
    words = draw(WORDS)
    at = draw(st.lists(st.integers(0, len(words)), max_size=3))
    notes = st.one_of(st.none(), WORDS)
    return words, tuple(Mark(place, draw(st.sampled_from(("1", "2", "17", "*"))), draw(notes)) for place in at)


@st.composite
def _heading(draw: st.DrawFn) -> Heading:
    words, marks = draw(marked())
    return Heading(words, draw(st.sampled_from(("", "1.", "2.3", "ANNEX", "ANNEX II"))), draw(st.integers(1, 7)), marks)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """A paragraph of any role."""
    words, marks = draw(marked())
    number = draw(st.sampled_from(("", "12.", "(a)", "–", "(xviii)")))
    return Paragraph(words, number, draw(st.sampled_from(Role)), draw(st.integers(0, 7)), marks)


@st.composite
def _table(draw: st.DrawFn) -> Table:
    row = st.lists(st.lists(paragraphs(), max_size=2).map(tuple), max_size=3).map(tuple)
    rows = draw(st.lists(row, max_size=3).map(tuple))
    return Table(rows, draw(st.integers(0, len(rows))))


BLOCKS: st.SearchStrategy[Block] = st.one_of(_heading(), paragraphs(), _table())

PAPERS: st.SearchStrategy[Document] = st.builds(
    Document,
    st.builds(Cover, reference=st.sampled_from(("", "ST 12/26", "CM 7/26")), subject=st.one_of(st.just(""), WORDS)),
    st.lists(BLOCKS, max_size=8).map(tuple),
)
"""Papers that no secretariat would send, yet every writer must set."""
