"""What people write to name a thing that shows delivery: a paper's reference, "act 12", "meeting 3", or a link."""

import re
from collections.abc import Callable, Mapping

from article71.errors import BadInput
from article71.register.accounts import Account
from article71.register.acts import Act
from article71.register.documents import Document
from article71.register.filters.papers import document_named
from article71.register.meetings import Meeting

_NUMBERED = re.compile(r"/?(?P<noun>act|meeting|document|paper)s?[\s/#]+(?P<number>\d{1,18})/?", re.I)
_LINK = re.compile(r"https?://\S+")

Thing = Document | Act | Meeting | str


def thing_named(words: str, viewer: Account | None) -> Thing:
    """The paper, act or meeting that these words name, as far as the viewer may see it; a link stays as it is.

    The address of a record's page names the record. BadInput for what names nothing that the viewer may see.
    """
    words = words.strip()
    numbered = _NUMBERED.fullmatch(words)
    if numbered:
        found: Thing | None = thing_numbered(numbered["noun"].lower(), int(numbered["number"]), viewer)
    elif _LINK.fullmatch(words):
        return words
    else:
        found = None if words.isdecimal() else document_named(words, viewer)
    if found is None:
        raise BadInput("names no paper, act or meeting of the register, and is no link", words)
    return found


def thing_numbered(noun: str, number: int, viewer: Account | None) -> Document | Act | Meeting | None:
    """The paper, act or meeting of this number, if the viewer may see one; an act as far as it stands."""
    return _FIND[noun](number, viewer)


def _document(number: int, viewer: Account | None) -> Document | None:
    return Document.objects.visible_to(viewer).filter(pk=number).first()


def _act(number: int, viewer: Account | None) -> Act | None:
    return Act.objects.visible_to(viewer).standing().filter(pk=number).first()


def _meeting(number: int, viewer: Account | None) -> Meeting | None:
    return Meeting.objects.visible_to(viewer).filter(pk=number).first()


_FIND: Mapping[str, Callable[[int, Account | None], Document | Act | Meeting | None]] = {
    "act": _act,
    "meeting": _meeting,
    "document": _document,
    "paper": _document,
}
