"""The notes of a paper: each mark leads to its note, and each note back to its mark."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from article71.documents.tree import Mark
from article71.web.papers.found import Found, around
from article71.web.papers.inline import Laid, Set, html


@dataclass(frozen=True, slots=True)
class Noted:
    """A note beside its mark: `at` counts the notes of the paper, since printed numbers may begin anew."""

    at: int
    number: str
    words: SafeString


def sign(mark: Mark, at: int) -> Set:
    """The raised number, which leads to its note when it has one."""
    if mark.note is None:
        return Set(mark.at, format_html('<sup class="paper-mark">{}</sup>', mark.number))
    what = format_html(
        '<sup class="paper-mark"><a id="mark-{}" href="#note-{}" role="doc-noteref" aria-label="{}">{}</a></sup>',
        at,
        at,
        _("Note %(number)s") % {"number": mark.number},
        mark.number,
    )
    return Set(mark.at, what)


def noted(mark: Mark, at: int, found: Found) -> Noted:
    """A note with the references in it marked."""
    return Noted(at, mark.number, html(mark.note or "", _references(mark, found)))


def _references(mark: Mark, found: Found) -> list[Laid]:
    """A reference in a note counts its place in the text, at the mark's sentence: in the note it is looked for."""
    words, laid, done = mark.note or "", [], 0
    for cited in found.references:
        at = words.find(cited.text, done) if cited.footnote == mark.number and cited.text else -1
        if at >= 0:
            done = at + len(cited.text)
            opening, closing = around(cited, found)
            laid.append(Laid(at, done, opening, opening, closing))
    return laid
