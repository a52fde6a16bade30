"""Characters of the private area that a reader writes into a file before pandoc sees it, to carry what pandoc drops."""

import re
from enum import StrEnum


class Hint(StrEnum):
    """What each character says of the words it stands by."""

    LABEL = "\ue010"
    """Before and after a paragraph's printed number; the depth of its list follows the number, parted by LEVEL."""

    LEVEL = "\ue011"
    NUMBER = "\ue012"
    """Before and after the printed number of a note, at the head of its words."""

    TAB = "\ue013"
    """A tab, which pandoc would make a space."""


_HINTS = re.compile("[\ue010-\ue013]")


def unhinted(text: str) -> str:
    """A text from outside without the characters that hints are made of."""
    return _HINTS.sub("", text)
