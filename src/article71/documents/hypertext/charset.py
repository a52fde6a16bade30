"""The characters of an HTML page, whether its encoding is declared, declared wrongly or not at all."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 2048
_LATIN = frozenset({"iso8859-1", "ascii"})


def decoded(data: bytes) -> str:
    """The page as text: by its byte order mark, else as declared, else UTF-8, else Windows-1252, which reads all bytes.

    A page declared as ISO 8859-1 is read as Windows-1252, as browsers do: the quotation marks of Word stand there.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    for name in (_declared(data), "utf-8"):
        try:
            return data.decode(name) if name else data.decode("utf-8")
        except (UnicodeError, LookupError):  # "rot13" and "zlib" are names of codecs too, but of no characters
            continue
    return data.decode("cp1252", "replace")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""
    # A page whose head is read as bytes cannot be UTF-16: the declaration is a leftover.
    return "cp1252" if name in _LATIN else "" if name.startswith("utf-16") else name
