"""Which characters XML may hold at all: a stray control character of a PDF must not stop a paper from being written."""

import re

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text without what XML 1.0 forbids (production 2, Char)."""
    return _ILLEGAL.sub("", text)
