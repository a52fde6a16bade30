"""Names at their first mention: "the Coordinating Committee ... (CATS)" once, "CATS" from then on.

Works on the sentences of a whole report in reading order, since only the whole shows which mention is the first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from article71.reports.sentences.names import CLOSE, OPEN, in_text
from article71.reports.sentences.style import NamePolicy
from article71.reports.sentences.telling import Sentence, Span
from article71.vocabulary.model import Body, Vocabulary

_SLOT = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
# Alone in its phrase: "the HLG" is followed by a preposition or a stop, "HLG experts" is not.
_ALONE_BEFORE = r"(?<![\w(/’'-])(?P<article>[Tt]he )?"
_ALONE_AFTER = r"(?=[,.;)]|$| (?:and|or|on|in|to|for|with|at|as|by|from|about|regarding|concerning|under|between)\b)"
_QUALIFIED = re.compile(r"(LEWP|[A-Z]{3,}) (\([^()]+\))")


@dataclass(frozen=True)
class Introductions:
    """Which names were introduced so far, in the order of their introduction; one value serves one report."""

    vocabulary: Vocabulary
    policy: NamePolicy
    introduced: dict[str, str] = field(default_factory=dict)

    def sentences(self, told: Iterable[Sentence]) -> list[Sentence]:
        """The sentences with their slots filled, long names at first mention, and a capital at the start."""
        return [_capital(Sentence(tuple(map(self._span, each.spans)), each.acts)) for each in told]

    def _span(self, span: Span) -> Span:
        pieces = _SLOT.split(span.words)
        filled = [self._slot(piece) if index % 2 else self._running(piece) for index, piece in enumerate(pieces)]
        return Span("".join(filled), span.cited)

    def _slot(self, short: str) -> str:
        long = self._long_name_once(short)
        if not long:
            return in_text(short, self.vocabulary, self.policy)
        return f"the {long}"

    def _running(self, words: str) -> str:
        """Words between slots: an abbreviation that stands alone in an object is introduced there."""
        for short in _abbreviations_in(words, self.vocabulary):
            if f"({short})" in words:
                self.introduced.setdefault(short, short)
                continue
            found = re.search(_ALONE_BEFORE + re.escape(short) + _ALONE_AFTER, words)
            long = self._long_name_once(short) if found else ""
            if found and long:
                words = f"{words[: found.start()]}the {long}{words[found.end() :]}"
        return words

    def _long_name_once(self, short: str) -> str:
        """The long name with the short one in brackets, the first time it is asked for; after that nothing."""
        body = self.vocabulary.body(short)
        long = long_name(body) if body else ""
        if not long or short in self.introduced:
            return ""
        self.introduced[short] = long
        qualified = _QUALIFIED.fullmatch(short)
        if qualified and long.endswith(f" {qualified[2]}"):
            self.introduced.setdefault(qualified[1], long.removesuffix(f" {qualified[2]}"))
            return f"{long.removesuffix(f' {qualified[2]}')} ({qualified[1]}) {qualified[2]}"
        return f"{long} ({short})"


def long_name(body: Body) -> str:
    """The name an abbreviation stands for: the body's first name of several words; nothing for a name in full."""
    if not _is_abbreviation(body):
        return ""
    longer = (name.text for name in body.names if len(name.text) > len(body.short) + 4)
    return next((text for text in longer if text.count(" ") > body.short.count(" ")), "")


def _is_abbreviation(body: Body) -> bool:
    """ "CATS", "EU CTC", "eu-LISA", and one-word names of agencies such as "Europol"; not "EU Internet Forum"."""
    words = [word for word in re.split(r"[ -]", body.short) if word != "EU"]
    capitals = any(sum(map(str.isupper, word)) > 1 for word in words)
    return capitals or (body.kind == "agency" and len(words) == 1)


def _abbreviations_in(words: str, vocabulary: Vocabulary) -> list[str]:
    found = dict.fromkeys(re.findall(r"[\w-]*[A-Z][\w-]*", words))
    return [each for each in found if (body := vocabulary.body(each)) and long_name(body)]


def _capital(sentence: Sentence) -> Sentence:
    """A capital at the start; a name that is written small keeps its letter ("eu-LISA")."""
    first = sentence.spans[0]
    if re.match(r"[a-z]+-[A-Z]", first.words):
        return sentence
    capital = Span(first.words[:1].upper() + first.words[1:], first.cited)
    return Sentence((capital, *sentence.spans[1:]), sentence.acts)
