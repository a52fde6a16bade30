"""Cut a paragraph into sentences.

A full stop ends a sentence when what follows can begin one, unless it belongs to an abbreviation ("No 300/2008",
"p. 1–25", "e.g.", "Art. 6(2)"), an initial ("J. Smith") or a number at the start of the line ("1. The Council").
"""

import re

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9À-Þ])")
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"'“‘«/])([^\s(\[\"'“‘«/]+)$")
_INITIAL = re.compile(r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]")
_NUMBER_FIRST = re.compile(r"\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])\)?")

_CLOSING = ('"', "'", "”", "’", "»")

# Always followed by more of the same sentence, whatever its case.
_NEVER_LAST = frozenset(
    "no nos p pp art arts para paras cf e.g i.e viz mr mrs ms dr prof st vol ed eds fig figs approx ca doc docs "
    "prev cion reg dir dec ref vs sec chap pt subpara resp incl tel ibid op lit n.b".split()
)


def split(text: str) -> list[tuple[int, int]]:
    """Where each sentence begins and ends, without the space between; together they cover all words of the text."""
    cuts, start = [], 0
    for found in _END.finditer(text):
        if found.group().startswith(".") and _goes_on(text[start : found.start()], text[found.end() :]):
            continue
        cuts.append((start, found.end()))
        start = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    if text[start:].strip():
        cuts.append((start, len(text.rstrip())))
    return cuts


def _goes_on(before: str, after: str) -> bool:
    found = _LAST_WORD.search(before)
    if not found:
        # 'a definition of "incident". Europol was asked' ends behind the mark; a lone stop is none.
        return not before.endswith(_CLOSING)
    word = found.group(1)
    if word.lower() in _NEVER_LAST:
        return True
    if before.strip() == word:
        return bool(_NUMBER_FIRST.fullmatch(word))
    # "J. Smith", "U.S. Senate"; yet "in Annex A. The Council" ends: what goes before an initial is a name or a title.
    return bool(_INITIAL.fullmatch(word)) and not _closes_a_label(before, word)


def _closes_a_label(before: str, word: str) -> bool:
    words = before[: len(before) - len(word)].split()
    return bool(words) and words[-1].lower() in {
        "annex",
        "part",
        "option",
        "group",
        "section",
        "category",
        "class",
        "point",
    }
