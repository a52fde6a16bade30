"""The real papers' sentences stay out of the repository: facts may be told, in our own words."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from article71.documents.opening import open_document
from article71.documents.tree import Paragraph
from article71.vocabulary.profile import load

_RUN = 8
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset(
    "a about an and are as at be been by for from had has have in is it its of on or that the their this to under was"
    " were which with".split()
)
_OWN_WORDS_AT_LEAST = 4


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'"))


def _official_names() -> dict[str, list[tuple[str, ...]]]:
    """Names of bodies, titles of headings and members of lists, by their first word, the longest first.

    They are the same wherever they are written.
    """
    known = load()
    names = {name.text for body in known.bodies for name in body.names}
    names |= {topic.title for topic in known.topics} | {code.meaning for code in known.codes}
    names |= {member for each in known.enumerations for member in (each.title, *each.members)}
    long = sorted((told for name in names if len(told := _told(_words(name))) > 2), key=len, reverse=True)
    return {first: [name for name in long if name[0] == first] for first in {name[0] for name in long}}


def _told(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


_NAMES = _official_names()


def _masked(words: list[str]) -> Iterator[str]:
    """The words, each official name as one."""
    lower, at = _told(words), 0
    while at < len(words):
        name = next((each for each in _NAMES.get(lower[at], ()) if lower[at : at + len(each)] == each), ())
        yield "NAME" if name else words[at]
        at += len(name) or 1


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = list(_masked(_words(text)))
    return zip(*(islice(words, start, None) for start in range(_RUN)), strict=False)


def _wording(run: tuple[str, ...]) -> bool:
    """Whether a run is somebody's wording: names, titles and formulas hold hardly a plain word of their own."""
    return sum(word.islower() and word not in _SMALL for word in run) >= _OWN_WORDS_AT_LEAST


def _sentences(paper: Path) -> Iterator[str]:
    """A paper's running text: notes are left out, for they cite titles, and so are headings and tables."""
    return (block.words for block in open_document(paper).body if isinstance(block, Paragraph))


def test_a_borrowed_sentence_would_be_found() -> None:
    borrowed = "The working party examined how ports are used by smugglers of rare orchids."
    assert any(_wording(run) for run in _runs(borrowed))


def test_a_title_is_nobodys_wording() -> None:
    title = "Regulation of the European Parliament and of the Council on the European Union Agency for Harbours"
    assert not any(_wording(run) for run in _runs(title))


def test_no_run_of_eight_words_of_a_real_paper_is_tracked(corpus: Path, tracked: dict[str, str]) -> None:
    papers = (corpus / "documents").glob("*-*.[!h]*")
    theirs = {_told(run) for paper in papers for text in _sentences(paper) for run in _runs(text) if _wording(run)}
    assert len(theirs) > 5000
    borrowed = {
        name: " ".join(_told(run)) for name, text in tracked.items() for run in _runs(text) if _told(run) in theirs
    }
    assert borrowed == {}
