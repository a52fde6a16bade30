"""A message as mail: plain words, each record with its address and the reason why it is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import fill

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from article71.documents.words import printable

_WIDTH = 76
_LONGEST_TITLE = 600


@dataclass(frozen=True, slots=True)
class Item:
    """One record as a message tells it: what it is called, what there is to say of it, its page, and why it is told."""

    title: str
    words: str
    address: str
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Part:
    """Records under one heading; `more` is how many others are left out."""

    heading: str
    items: Sequence[Item]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Mail:
    """A message of the register: `foot` are sentences at its end, `stop` the address that ends what it is sent for."""

    to: str
    subject: str
    parts: Sequence[Part]
    foot: Sequence[str] = field(default=())
    stop: str = ""


def written(mail: Mail) -> EmailMessage:
    """The message as Django sends it; with an address to stop, mail programs show a button of their own (RFC 8058)."""
    headers = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
    if mail.stop:
        headers |= {"List-Unsubscribe": f"<{mail.stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    subject = " ".join(printable(mail.subject).split())
    return EmailMessage(subject, text(mail), settings.DEFAULT_FROM_EMAIL, [mail.to], headers=headers)


def text(mail: Mail) -> str:
    """Its words, as they are sent."""
    parts = [_part(part) for part in mail.parts if part.items]
    foot = "\n".join(fill(each, _WIDTH, break_long_words=False, break_on_hyphens=False) for each in mail.foot)
    return "\n\n".join(filter(None, [*parts, f"-- \n{foot}" if foot else ""])) + "\n"


def _part(part: Part) -> str:
    heading = f"{part.heading}\n{'-' * len(part.heading)}"
    more = ngettext("* and %(number)s more in the register", "* and %(number)s more in the register", part.more)
    return "\n\n".join([heading, *map(_item, part.items), *([more % {"number": part.more}] if part.more else [])])


def _item(item: Item) -> str:
    title = printable(item.title)
    title = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    lines = [_filled(title, "* "), _filled(item.words, "  "), f"  {item.address}"]
    return "\n".join(filter(None, [*lines, *(_filled(_("Why: %s") % each, "  ") for each in item.reasons)]))


def _filled(words: str, begin: str) -> str:
    plain = " ".join(words.split())
    if not plain:
        return ""
    return fill(
        plain, _WIDTH, initial_indent=begin, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
