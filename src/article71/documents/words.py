"""The one way words are written in the tree, whichever format they came from.

Spans count characters in the plain text, so all readers must end with the same characters: composed letters (NFC),
single spaces, no soft hyphens, plain apostrophes and quotation marks. The last because one paper set in Word, HTML and
by a typesetter differs in nothing so much as in its quotation marks.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\ufb00", "ff"),
        **dict.fromkeys("\ufb01", "fi"),
        **dict.fromkeys("\ufb02", "fl"),
        **dict.fromkeys("\ufb03", "ffi"),
        **dict.fromkeys("\ufb04", "ffl"),
    }
)
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"\w+(?:-\w+)*")
_BROKEN = re.compile(r"(\w+(?:-\w+)*)-$")
_FIRST = re.compile(r"\w+(?:-\w+)*")
_ADDRESS_END = re.compile(r"(?:https?://|www\.)\S*$")
_ADDRESS_PART = re.compile(r"[^\s<>]*[/.%_=?&#~-][^\s<>]*|[\w-]+>?$")


def plain(text: str) -> str:
    """The text with its characters in their one form; spaces and line ends are left alone."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


def clean(text: str) -> str:
    """The text in its one form: `plain`, every run of white space one space, none at the ends."""
    return _SPACES.sub(" ", plain(text)).strip()


def lexicon(texts: Iterable[str]) -> frozenset[str]:
    """Every word of a paper, small letters, also with its hyphens: what tells a broken word from a compound."""
    return frozenset(word for text in texts for word in _WORD.findall(text.lower()))


def unbroken(lines: Sequence[str], known: frozenset[str] = frozenset()) -> str:
    """The lines of one paragraph as one text.

    A hyphen at a line's end goes when the paper has the word whole and not with its hyphen ("estab-" and "lished");
    it stays where the paper has the compound, where the next line begins with a capital or a figure, and whenever the
    paper does not tell: "cross-" and "border" wrongly made one word would be lost to every search.
    """
    text = ""
    for line in lines:
        text = _appended(text, line.strip(), known)
    return text


def _appended(text: str, line: str, known: frozenset[str]) -> str:
    if not text or not line:
        return text + line
    broken, first = _BROKEN.search(text), _FIRST.match(line)
    if broken and first:
        return text[:-1] + line if _one_word(broken[1], first[0], known) else text + line
    if _ADDRESS_END.search(text) and _ADDRESS_PART.match(line):
        return text + line
    return f"{text} {line}"


def _one_word(left: str, right: str, known: frozenset[str]) -> bool:
    if not right[0].islower() or not left[-1].isalpha():
        return False
    left, right = left.lower(), right.lower()
    return left + right in known and f"{left}-{right}" not in known
