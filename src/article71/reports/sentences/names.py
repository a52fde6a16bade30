"""Bodies inside sentences: with or without article, in lower or upper case, joined by "and".

A body's name stands in a composed text as a slot (the short name between two private characters) until the whole
report is there: only then is it known which mention is the first and takes the long name.
"""

import re

from article71.reports.sentences.style import NamePolicy
from article71.vocabulary.model import Vocabulary

_BEHIND_HEAD = re.compile(r" (?:of|for|in|on|from|at|to)\b")
OPEN, CLOSE = "\ue000", "\ue001"


def slots(shorts: tuple[str, ...]) -> str:
    """The bodies as one subject or addressee: "A", "A and B", "A, B and C", each as a slot."""
    return listed([f"{OPEN}{short}{CLOSE}" for short in shorts])


def listed(words: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def plural(shorts: tuple[str, ...], policy: NamePolicy) -> bool:
    """Whether these take "were": several, a plural name, or several people in the record's own words."""
    return len(shorts) > 1 or any(each in policy.plural or _several(each) for each in shorts)


def in_text(short: str, vocabulary: Vocabulary, policy: NamePolicy) -> str:
    """A body as it stands inside a sentence: "the Commission", "Europol", "delegations"."""
    words = short[:1].lower() + short[1:] if short in policy.lower else short
    return f"the {words}" if takes_article(short, vocabulary, policy) else words


def takes_article(short: str, vocabulary: Vocabulary, policy: NamePolicy) -> bool:
    """Whether "the" goes before the name.

    Short forms of committees, agencies and networks go without ("COSI", "Europol"), as long as they are one word ("the
    COSI SG"); institutions, offices and working parties go with it; so do words of the record that begin in lower case.
    """
    if short in policy.bare:
        return False
    if any(short == each or short.startswith(f"{each} ") for each in policy.definite):
        return True
    body = vocabulary.body(short)
    if body is None:
        return short[:1].islower() and not short.startswith(("the ", "a ", "an ", "some "))
    return body.kind in policy.definite_kinds or (" " in short and body.kind not in ("member-state", "partner"))


def _several(words: str) -> bool:
    """ "heads of EU missions", "National EMPACT Coordinators": a plural head, the word before any "of", "for" or "in".

    "Court of Auditors" is one, and so is what is written in capitals ("CATS").
    """
    head = _BEHIND_HEAD.split(words, maxsplit=1)[0].split(" ")[-1]
    return head.endswith("s") and not head.endswith(("ss", "us")) and not head.isupper() and _is_common(words)


def _is_common(words: str) -> bool:
    return " " in words or words[:1].islower()
