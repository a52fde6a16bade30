"""Names at their first mention: "the Coordinating Committee ... (CATS)" once, "CATS" from then on.

Works on the sentences of a whole report in reading order, since only the whole shows which mention is the first.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from article71.reports.sentences.names import CLOSE, OPEN, in_text
from article71.reports.sentences.style import NamePolicy
from article71.reports.sentences.telling import Sentence, Span
from article71.vocabulary.model import Body, Vocabulary

_SLOT = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
# Alone in its phrase: "of EMPACT in" and "of the next EU-STNA" can be written out, "a stronger EMPACT" cannot, nor can
# "HLG experts".
_ALONE = (
    r"(?P<before>^|(?:^|[ ({{])(?:of|on|in|to|for|with|by|from|at|as|about|against|and|or|between|under"
    r"|within|what|keep|make|help|support) )"
    r"(?:the )?(?P<which>(?:next |first |last )?){short}"
    r"(?=[,.;)]|$| (?:and|or|on|in|to|for|with|at|as|by|from|about|against|regarding|concerning|under|between|within"
    r"|is|are|was|were|has|had|have|does|did|will|would|should|could|may|which|that|who)\b)"
)
_NAME = re.compile(r"(?:EU (?=[A-Z]{3}))?[\w-]*[A-Z][\w-]*")
_QUALIFIED = re.compile(r"(?P<short>[A-Z]{3,}) (?P<part>\([^()]+\))")


@dataclass(frozen=True)
class Introductions:
    """Which names were introduced so far, in the order of their introduction; one value serves one report.

    `abbreviations` are those of the profile that are no body's name, with what they stand for.
    """

    vocabulary: Vocabulary
    policy: NamePolicy
    abbreviations: Mapping[str, str]
    introduced: dict[str, str] = field(default_factory=dict)

    def sentences(self, told: Iterable[Sentence]) -> list[Sentence]:
        """The sentences with their slots filled, long names at first mention, and a capital at the start."""
        return [_capital(Sentence(tuple(map(self._span, each.spans)), each.acts)) for each in told]

    def _span(self, span: Span) -> Span:
        pieces = _SLOT.split(span.words)
        filled = [self._slot(piece) if index % 2 else self._running(piece) for index, piece in enumerate(pieces)]
        return Span("".join(filled), span.cited)

    def _slot(self, short: str) -> str:
        long = self._once(short)
        return f"the {long}" if long else in_text(short, self.vocabulary, self.policy)

    def _running(self, words: str) -> str:
        """Words between slots: an abbreviation that stands alone in an object is introduced there."""
        for short in dict.fromkeys(_NAME.findall(words)):
            if f"({short})" in words:
                self.introduced.setdefault(short, short)
            found = re.search(_ALONE.format(short=re.escape(short)), words)
            long = self._once(short) if found else ""
            if found and long:
                words = f"{words[: found.start()]}{found['before']}the {found['which']}{long}{words[found.end() :]}"
        return words

    def _once(self, short: str) -> str:
        """The long name with the short one in brackets, the first time it is asked for; after that nothing."""
        long = self._long(short)
        if not long or short in self.introduced:
            return ""
        qualified = _QUALIFIED.fullmatch(short)
        if qualified is None or not long.endswith(f" {qualified['part']}"):
            self.introduced[short] = long
            return f"{long} ({short})"
        # "Law Enforcement Working Party (LEWP) (Police)"; "LEWP (Customs)" needs no introduction after that.
        whole = self._once(qualified["short"])
        return f"{whole} {qualified['part']}" if whole else ""

    def _long(self, short: str) -> str:
        body = self.vocabulary.body(short)
        return long_name(body) if body else self.abbreviations.get(short, "")


def long_name(body: Body) -> str:
    """The name an abbreviation stands for: the body's first name of several words; nothing for a name in full."""
    if not _is_abbreviation(body):
        return ""
    longer = (name.text for name in body.names if len(name.text) > len(body.short) + 4)
    return next((text for text in longer if text.count(" ") > body.short.count(" ")), "")


def _is_abbreviation(body: Body) -> bool:
    """ "CATS", "EU CTC", "eu-LISA", and one-word names of agencies; not "EU Internet Forum" or "JHA agencies"."""
    words = [word for word in body.short.split() if word != "EU"]
    capitals = any(sum(map(str.isupper, word)) > 1 for word in words)
    lower = any(word.isalpha() and word.islower() for word in words)
    return (capitals and not lower) or (body.kind == "agency" and len(words) == 1)


def _capital(sentence: Sentence) -> Sentence:
    """A capital at the start; a name that is written small keeps its letter ("eu-LISA")."""
    first = sentence.spans[0]
    if re.match(r"[a-z]+-[A-Z]", first.words):
        return sentence
    capital = Span(first.words[:1].upper() + first.words[1:], first.cited)
    return Sentence((capital, *sentence.spans[1:]), sentence.acts)
