"""The one way words are written in the tree, whichever format they came from.

Spans count characters in the plain text, so all readers must end with the same characters: composed letters (NFC),
single spaces, no soft hyphens, plain apostrophes and quotation marks. The last because one paper set in Word, HTML and
by a typesetter differs in nothing so much as in its quotation marks.
"""

import re
import unicodedata

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
_NEVER_PRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text with its characters in their one form; spaces and line ends are left alone."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


def printable(text: str) -> str:
    """The text without the characters that no paper prints and XML cannot hold."""
    return _NEVER_PRINTED.sub("", text)


def clean(text: str) -> str:
    """The text in its one form: `plain`, every run of white space one space, none at the ends."""
    return _SPACES.sub(" ", plain(text)).strip()
