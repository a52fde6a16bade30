"""The real papers' sentences stay out of the repository: facts may be told, in our own words."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from article71.vocabulary.profile import load

_RUN = 8
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NOTE = re.compile(r"^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|\^\{)")
_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[^}]*\}")
_SMALL = frozenset(
    "a about an and are as at be been by for from had has have in is it its of on or that the their this to under was"
    " were which with".split()
)
_OWN_WORDS_AT_LEAST = 3


def _official_names() -> re.Pattern[str]:
    """Names of bodies, titles of headings and members of lists are the same wherever they are written."""
    words = load()
    names = {name.text for body in words.bodies for name in body.names}
    names |= {topic.title for topic in words.topics} | {code.meaning for code in words.codes}
    names |= {member for each in words.enumerations for member in (each.title, *each.members)}
    longest_first = sorted((name.replace("’", "'") for name in names if name.count(" ") > 2), key=len, reverse=True)
    return re.compile("|".join(re.escape(name) for name in longest_first), re.IGNORECASE)


_NAMES = _official_names()


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(_NAMES.sub("NAME", text.replace("’", "'")))
    return zip(*(islice(words, start, None) for start in range(_RUN)), strict=False)


def _told(run: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower() for word in run)


def _wording(run: tuple[str, ...]) -> bool:
    """Whether a run is somebody's wording: names, titles and formulas hold hardly a plain word of their own."""
    return sum(word.islower() and word not in _SMALL for word in run) >= _OWN_WORDS_AT_LEAST


def _sentences(paper: str) -> Iterator[str]:
    """The running text: no notes (they cite titles) and no lines too short for a sentence, such as headings."""
    for line in paper.splitlines():
        if not _NOTE.match(line) and len(line.split()) > _RUN and not line.startswith("*"):
            yield _MARK.sub("", line)


def test_a_borrowed_sentence_would_be_found() -> None:
    borrowed = "The working party examined how ports are used by smugglers of rare orchids."
    assert any(_wording(run) for run in _runs(borrowed))


def test_a_title_is_nobodys_wording() -> None:
    title = "Regulation of the European Parliament and of the Council on the European Union Agency for Harbours"
    assert not any(_wording(run) for run in _runs(title))


def test_no_run_of_eight_words_of_a_real_paper_is_tracked(corpus: Path, tracked: dict[str, str]) -> None:
    paper = (corpus / "documents" / "6543-25.txt").read_text(encoding="utf-8")
    theirs = {_told(run) for line in _sentences(paper) for run in _runs(line) if _wording(run)}
    assert len(theirs) > 3000
    borrowed = {
        name: " ".join(_told(run)) for name, text in tracked.items() for run in _runs(text) if _told(run) in theirs
    }
    assert borrowed == {}
