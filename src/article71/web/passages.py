"""The words of a telling where its paper has them: its paragraph parted around them, and the paragraphs beside it."""

from dataclasses import dataclass

from article71.register.documents import Document
from article71.register.mentions import Mention

AROUND = 4  # paragraphs on each side: enough to tell what "it" and "the plan" are
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words, what stands before and after them in their paragraph, and the paragraphs on either side."""

    earlier: tuple[str, ...]
    before: str
    words: str
    after: str
    later: tuple[str, ...]


def passage(mention: Mention, paper: Document | None) -> Passage:
    """The telling among its neighbours; its words alone where the paper's text does not hold them."""
    if paper is None or mention.start is None or mention.end is None or not _holds(paper, mention):
        return Passage((), "", mention.sentence, "", ())
    return around(paper.text, mention.start, mention.end)


def around(text: str, first: int, after: int) -> Passage:
    """The characters from the first up to, not including, `after`, among their neighbours in a paper's text."""
    begin = text.rfind(_BETWEEN, 0, first)
    begin = 0 if begin < 0 else begin + len(_BETWEEN)
    end = text.find(_BETWEEN, after)
    end = len(text) if end < 0 else end
    earlier = text[:begin].removesuffix(_BETWEEN).rsplit(_BETWEEN, AROUND)[-AROUND:]
    later = text[end:].removeprefix(_BETWEEN).split(_BETWEEN, AROUND)[:AROUND]
    return Passage(
        tuple(filter(None, earlier)),
        text[begin:first],
        text[first:after],
        text[after:end],
        tuple(filter(None, later)),
    )


def _holds(paper: Document, mention: Mention) -> bool:
    """A telling found no more keeps the place it had in another text: there its own words must stand."""
    words = paper.text[mention.start : mention.end]
    return bool(words) and (not mention.gone or words.split() == mention.sentence.split())


def heading_of(mention: Mention, paper: Document) -> str:
    """The heading of the section it stands in, with its number; the section's name where the paper has no such one."""
    for section in paper.sections:
        if mention.section in (section["number"], section["title"]):
            return " ".join(filter(None, (section["number"], section["title"])))
    return mention.section
