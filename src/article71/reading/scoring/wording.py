"""Words as two readers would call them the same: no note marks, one kind of quotation mark and dash, lower case."""

import re
import unicodedata

_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[^}]*\}")
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def plain(text: str | None) -> str:
    """The text with only those differences left that matter."""
    unmarked = unicodedata.normalize("NFKC", _MARKS.sub("", text or ""))
    return " ".join(unmarked.translate(_SIGNS).split()).lower()


def plain_set(value: str | list[str] | None) -> frozenset[str]:
    """Names given as a list, or in one text parted by semicolons; an absent value is the empty set."""
    names = value.split(";") if isinstance(value, str) else value
    return frozenset(plain(name) for name in names) if value and names else frozenset()
