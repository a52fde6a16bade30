"""Words that a line's end broke: made whole, while compounds keep their hyphens.

No dictionary is at hand, so the paper itself is asked: whether it has the word whole, the compound, or the parts. What
it does not tell, the shape of the parts does: "lishing" is no word, "agri-" and "cross-" stand before a hyphen only.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from article71.documents.anchors import without_leading
from article71.documents.words import plain

_WORD = re.compile(r"\w+(?:-\w+)*")
_BROKEN = re.compile(r"(\w+(?:-\w+)*)-$")
_ADDRESS_END = re.compile(r"(?:https?://|www\.)\S*$")
_ADDRESS_PART = re.compile(r"[^\s<>]*[/.%_=?&#~-][^\s<>]*|[\w-]+>?$")

_BEFORE_HYPHEN = frozenset(
    re.findall(
        r"\w+",
        """agri all anti bi co cross cyber eco euro full geo half hand high hybrid know large late law long low mid
        multi new non off on one part policy post pre quasi real risk self semi short small socio state then third
        three tri two ultra vice well whole world year zero""",
    )
)
"""First parts of compounds that official English writes with a hyphen (Commission, English Style Guide, part I)."""

_ENDING = re.compile(
    r"(?!(?:led|rated|rates|states)$)(?:[bcdfglmnprstvz]{0,2})(?:ings?|ed|es|ers?|ors?|als?|ally|ants?|ents?|ances?|ences?|ments?|ness|able|ible|ibly|ably|"
    r"ities|ity|ty|ly|ic|ics|ical|ically|ise[drs]?|ising|isations?|ations?|tions?|sions?|ions?|ional|ates?|ated|ating|"
    r"ures?|ous|ive|ives|ively|ism|ists?|ship|ful|less)"
)
_SHARED = 4
"""How many last letters may differ between two forms of one word: "establishing" and "established"."""


def lexicon(lines: Iterable[str]) -> frozenset[str]:
    """Every whole word of a paper, small letters, compounds whole; parts broken at line ends are left out."""
    return frozenset(chain.from_iterable(_whole_words(above, line) for above, line in pairwise(("", *lines))))


def _whole_words(above: str, line: str) -> list[str]:
    words = _WORD.findall(plain(line).lower())
    start = 1 if above.rstrip().endswith("-") else 0
    end = -1 if line.rstrip().endswith("-") else None
    return words[start:end]


def unbroken(lines: Sequence[str], known: frozenset[str] = frozenset()) -> str:
    """The lines of one paragraph as one text; `known` is the paper's lexicon. Addresses are joined without a space."""
    text = ""
    for line in lines:
        text = _appended(text, line.strip(), known)
    return text


def _appended(text: str, line: str, known: frozenset[str]) -> str:
    if not text or not line:
        return text + line
    _, words = without_leading(line)  # a page may begin in the middle of a word
    broken, first = _BROKEN.search(text), _WORD.match(words)
    if _ADDRESS_END.search(text) and _ADDRESS_PART.match(words):
        return text + line
    if broken and first:
        return text[:-1] + line if _one_word(broken[1], first[0], known) else text + line
    return f"{text} {line}"


def _one_word(before: str, after: str, known: frozenset[str]) -> bool:
    """Whether the parts around a hyphen at a line's end are one word."""
    left, right = before.rpartition("-")[2], after.partition("-")[0]
    if not right[0].islower() or not left[-1].isalpha() or left.isupper():
        return False
    whole, left, right = f"{before}-{after}".lower(), left.lower(), right.lower()
    if whole in known or f"{left}-{right}" in known:
        return False
    if left + right in known:
        return True
    if left in _BEFORE_HYPHEN and (right in known or not _ENDING.fullmatch(right)):
        return False
    if _is_form_of_known(left, right, known) or _ENDING.fullmatch(right):
        return True
    return "-" not in before and right not in known and (left not in known or len(right) <= 3)


def _is_form_of_known(left: str, right: str, known: frozenset[str]) -> bool:
    stem = (left + right)[: max(len(left) + 2, len(left + right) - _SHARED)]
    return any(word.startswith(stem) for word in known)
