"""What the register found in a paper, as elements over its text: acts and references."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from article71.register.documents import Document
from article71.register.mentions import Mention
from article71.register.references import Reference
from article71.web.papers.inline import Laid, Set

_SAFE = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Found:
    """What is shown in a paper: the mentions and references that the viewer may see, and the papers cited."""

    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    papers: Mapping[str, Document] = field(default_factory=dict)


def laid_over(found: Found, start: int, end: int) -> tuple[list[Laid], list[Set]]:
    """The elements over characters `start` to `end` of the plain text, counted from `start`.

    Behind the words of each act stands what leads to it: a sentence may tell several.
    """
    acts = [each for each in found.mentions if each.start is not None and _meets(each.start, each.end, start, end)]
    cited = [each for each in found.references if not each.footnote and _meets(each.start, each.end, start, end)]
    laid = [_act(each, start) for each in acts] + [_reference(each, start, found) for each in _apart(cited)]
    signs = [Set((each.end or 0) - start, sign(each)) for each in acts if (each.end or 0) <= end]
    return laid, signs


def _meets(first: int, after: int | None, start: int, end: int) -> bool:
    return first < end and (after or 0) > start


def _apart(cited: list[Reference]) -> Iterable[Reference]:
    """No two over the same characters: a link in a link is none."""
    done = -1
    for each in sorted(cited, key=lambda each: (each.start, -each.end)):
        if each.start >= done:
            done = each.end
            yield each


def _act(mention: Mention, start: int) -> Laid:
    opening = format_html('<mark class="paper-act" id="mention-{}">', mention.pk)
    again = format_html('<mark class="paper-act" data-mention="{}">', mention.pk)
    return Laid((mention.start or 0) - start, (mention.end or 0) - start, opening, again, SafeString("</mark>"))


def sign(mention: Mention) -> SafeString:
    """What stands behind the words of an act and leads to it."""
    return format_html(
        '<a class="paper-sign" href="{}"><span class="site-unseen">{} </span>{}</a>',
        reverse("act", args=[mention.act_id]),
        _("Act:"),
        mention.claim.type.replace("-", " "),
    )


def _reference(cited: Reference, start: int, found: Found) -> Laid:
    opening, closing = around(cited, found)
    return Laid(cited.start - start, cited.end - start, opening, opening, closing)


def around(cited: Reference, found: Found) -> tuple[SafeString, SafeString]:
    """The tags around a reference: a link to the paper in the register, else to its public address, if it has one."""
    paper = found.papers.get(cited.canonical)
    if paper:
        address, kind = reverse("document", args=[paper.pk]), "paper-reference paper-reference--here"
        return format_html('<a class="{}" href="{}" title="{}">', kind, address, cited.canonical), SafeString("</a>")
    if cited.uri.startswith(_SAFE):
        opened = format_html(
            '<a class="paper-reference" href="{}" title="{}" rel="noreferrer external">', cited.uri, cited.canonical
        )
        return opened, SafeString("</a>")
    return format_html('<span class="paper-reference" title="{}">', cited.canonical), SafeString("</span>")
