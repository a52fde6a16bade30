"""Papers set at random come back from their PDF word for word, with their headings and notes."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from article71.documents.places import plain_text
from article71.documents.readers import pdf
from article71.documents.tree import Heading, Paragraph
from tests.documents import council_papers

_WORDS = (
    "committee operational internal security cooperation took note of the report on cross-border crime and long-term "
    "planning in ports while delegations exchanged views with agencies about interoperability counterterrorism "
    "training customs 2031 COSI Europol state-of-the-art implementation Member States (EU) Directive information"
).split()
_WORD = st.sampled_from(_WORDS)


@dataclass(frozen=True)
class _Paragraph:
    words: tuple[str, ...]
    marks: frozenset[int]

    def __str__(self) -> str:
        return f"The {' '.join(self.words)}."


_PARAGRAPHS = st.lists(_WORD, min_size=4, max_size=90).flatmap(
    lambda words: st.frozensets(st.integers(0, len(words) - 1), max_size=2).map(lambda at: _Paragraph(tuple(words), at))
)
_SECTIONS = st.lists(
    st.tuples(st.lists(_WORD, min_size=1, max_size=8).map(" ".join), st.lists(_PARAGRAPHS, min_size=1, max_size=4)),
    min_size=1,
    max_size=4,
)
_LAYOUTS = st.sampled_from(
    [
        "#set par(justify: true, spacing: 1.4em)",
        "#set par(justify: false, spacing: 1.4em)",
        "#set par(justify: true, leading: 1.2em, spacing: 1.9em)",
        "#set par(justify: true, spacing: 1.3em)\n#set text(size: 10pt)",
    ]
)


def _escaped(word: str) -> str:
    return word.replace("@", "\\@").replace("_", "\\_").replace("*", "\\*")


def _set(paragraph: _Paragraph) -> str:
    words = (
        _escaped(word) + ("#footnote[Note on this.]" if at in paragraph.marks else "")
        for at, word in enumerate(paragraph.words)
    )
    return f"The {' '.join(words)}."


_OPENING = " ".join(["This paper begins with a paragraph from which one can tell how far apart its lines stand."] * 6)
"""Two lines alone do not say whether the gap between them is wide leading or parts two paragraphs."""


@settings(max_examples=25, deadline=None)
@given(_SECTIONS, _LAYOUTS)
def test_what_was_set_is_what_is_read(sections: list[tuple[str, list[_Paragraph]]], layout: str) -> None:
    source = council_papers.page_set() + layout + "\n\n" + _OPENING + "\n\n"
    expected = [_OPENING]
    for number, (title, paragraphs) in enumerate(sections, 1):
        source += f"*{number}. Matters of {title}*\n\n" + "\n\n".join(map(_set, paragraphs)) + "\n\n"
        expected += [f"{number}. Matters of {title}", *map(str, paragraphs)]
    document = pdf.read(council_papers.pdf(source))
    assert plain_text(document).split("\n\n") == expected
    marks = [mark for b in document.body if isinstance(b, Heading | Paragraph) for mark in b.marks]
    assert [mark.number for mark in marks] == [str(count) for count in range(1, len(marks) + 1)]
    assert len(marks) == sum(len(paragraph.marks) for _, paragraphs in sections for paragraph in paragraphs)
    assert {mark.note for mark in marks} <= {"Note on this."}
