"""A document tree from plain text alone: what a paper is shown from when the register holds its words and no more."""

from collections.abc import Iterable

from article71.documents.tree import Block, Document, Heading, Paragraph

_BETWEEN = "\n\n"


def from_plain(text: str, headings: Iterable[Heading]) -> Document:
    """The paper whose plain text this is, character for character; `headings` are those it has, in reading order.

    Headings may come without the dot behind their numbers. One that is not found leaves its words a paragraph.
    """
    waiting = list(headings)
    body: list[Block] = []
    for part in text.split(_BETWEEN) if text else ():
        heading = _heading(part, waiting[0]) if waiting else None
        if heading:
            waiting.pop(0)
        body.append(heading or Paragraph(part))
    return Document(body=tuple(body))


def _heading(part: str, waiting: Heading) -> Heading | None:
    """The heading as this part prints it, when it does."""
    dotted = Heading(waiting.title, f"{waiting.number}.", waiting.level)
    return next((each for each in (waiting, dotted) if each.text == part), None)
