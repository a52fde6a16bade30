"""The parts of a phrase, each held against the tokens behind a verb: fixed words and the slots between them."""

from dataclasses import dataclass

from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    behind_adverbials,
    is_adverb,
    is_point,
    skip_adverbs,
)

PARTICLES = PREPOSITIONS | frozenset("that how whether which up out it forward back together down off".split())
_JOINT = frozenset(
    "cooperation coordination line connection association conjunction consultation agreement accordance together along "
    "collaboration partnership contact compliance".split()
)
_LONGEST_GAP = 4
# "was made aware of" is no way of being aware.
_NO_GAP = PREPOSITIONS | RELATIVES | BE | {"made"}
_LONGEST_IT = 16
LONGEST_WHOM = 30
_IDIOM = ("as", "a", "matter", "of")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a phrase: fixed words, or a slot (`what`, `whom`, `it`, `do`, `end`) that may ask for a noun."""

    slot: str
    words: frozenset[str]

    @property
    def weight(self) -> int:
        """How much it narrows the phrase down."""
        if self.slot:
            return 4 if self.words else 1
        return 2 if self.words <= PARTICLES else 3


def _fixed(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    particle = part.words <= PARTICLES
    if particle:
        at = _behind_agents(tokens, _behind_insert(tokens, behind_adverbials(tokens, at)))
    for gap in range(_LONGEST_GAP + 1):
        index = at + gap
        if index >= len(tokens):
            return None
        if tokens[index].lower in part.words:
            return index + 1
        if particle and not is_adverb(tokens[index]):
            return _after_idiom(part, tokens, index)
        if tokens[index].kind is Kind.POINT or tokens[index].lower in _NO_GAP:
            return None
    return None


def _behind_agents(tokens: list[Token], at: int) -> int:
    """Behind who does it: "was called upon by the Council to", "was asked by several delegations to"."""
    if at >= len(tokens) or tokens[at].lower != "by":
        return at
    end, last = at + 1, at
    row = (DETERMINERS | CONJUNCTIONS) - {"that"}
    while end < len(tokens) and (tokens[end].kind is Kind.BODY or tokens[end].lower in row):
        end += 1
        last = end if tokens[end - 1].kind is Kind.BODY else last
    return last


def _after_idiom(part: Part, tokens: list[Token], index: int) -> int | None:
    # "dealt as a matter of priority with": the one adverbial that often parts a verb from its preposition.
    ahead = tuple(token.lower for token in tokens[index : index + 4])
    behind = index + 5
    if ahead == _IDIOM and behind < len(tokens) and tokens[behind].lower in part.words:
        return behind + 1
    return None


def _what(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    index = skip_adverbs(tokens, at, 1)
    if _shares_object(tokens, index):
        # "the information provided and agreed to come back": what was provided stands in front of it.
        return index if not part.words or _names(part.words, tokens, index + 1) else None
    index = _behind_insert(tokens, behind_adverbials(tokens, index))
    if index >= len(tokens) or is_point(tokens[index], ".,;:)!?") or tokens[index].lower in {"by", *BE, *CONJUNCTIONS}:
        return None
    if tokens[index].lower in PREPOSITIONS and not part.words:
        return index if _object_follows(tokens, index) else None
    if part.words and not _names(part.words, tokens, index):
        return None
    return index


_LONGEST_INSERT = 14


def _behind_insert(tokens: list[Token], at: int) -> int:
    """Behind what stands between two commas: "appointed, on a proposal from the Commission, two chairs"."""
    opened = at + 1 < len(tokens) and is_point(tokens[at], ",")
    if not opened or not (tokens[at + 1].lower in PREPOSITIONS or is_adverb(tokens[at + 1])):
        return at
    for index in range(at + 2, min(len(tokens), at + _LONGEST_INSERT)):
        if is_point(tokens[index], ",;:."):
            return index + 1 if is_point(tokens[index], ",") else at
    return at


def _shares_object(tokens: list[Token], at: int) -> bool:
    # "discussed and endorsed the plan", "discussed, and later endorsed, the plan": the object stands behind the second.
    conjunction = at + (at < len(tokens) and is_point(tokens[at], ","))
    if conjunction >= len(tokens) or tokens[conjunction].lower not in CONJUNCTIONS:
        return False
    index = skip_adverbs(tokens, conjunction + 1, 1)
    if index >= len(tokens) - 1:
        return False
    word = tokens[index].lower
    return word.endswith(("ed", "es", "ts", "ds", "ws")) or word in {"took", "gave", "held", "discuss", "welcome"}


def _object_follows(tokens: list[Token], index: int) -> bool:
    # "examined in detail the text" and "presented to COSI the report" have an object, "met in Brussels" has none.
    if tokens[index].lower not in {"in", "to", "with", "at", "as", "on"}:
        return False
    ahead = tokens[index + 1 + (tokens[index].lower != "as") : index + 5]
    return any(token.lower in DETERMINERS for token in ahead) and not any(
        is_point(token, ".,;:") for token in ahead[:1]
    )


def _names(nouns: frozenset[str], tokens: list[Token], at: int) -> bool:
    for token in tokens[at : at + 9]:
        if token.lower in nouns:
            return True
        if (token.kind is Kind.POINT and token.text not in "'’\"-") or token.lower in PREPOSITIONS | {"that", "which"}:
            return False
    return False


def _upto(limit: int, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    start = skip_adverbs(tokens, at, 1)
    for index in range(start, min(len(tokens), start + limit)):
        if index > start and _stands(later, tokens, index):
            return index
        if is_point(tokens[index], ".;:") or _ends_row(tokens, index):
            return None
    return None


# "and interested Member States" goes on, "and invited Eurojust" does not.
_ATTRIBUTES = frozenset({"interested", "concerned", "affected", "associated", "involved"})


def _ends_row(tokens: list[Token], index: int) -> bool:
    """Whether another verb begins here: "thanked Europol and invited Eurojust", "reminded delegations that"."""
    if tokens[index].lower in {"that", "which", "who", "while", "whereas"}:
        return True
    ahead = skip_adverbs(tokens, index + 1, 1)
    if tokens[index].lower not in CONJUNCTIONS or ahead >= len(tokens):
        return False
    word = tokens[ahead].lower
    return word.endswith("ed") and word not in _ATTRIBUTES


def _stands(parts: tuple[Part, ...], tokens: list[Token], at: int) -> bool:
    # Two parts are looked at: "considered the approach to migration to be right" holds "to" twice, "to be" once.
    if tokens[at].lower not in parts[0].words or _is_joint(tokens, at):
        return False
    return len(parts) == 1 or _STEPS[parts[1].slot](parts[1], tokens, at + 1, parts[2:]) is not None


def _is_joint(tokens: list[Token], at: int) -> bool:
    # "task COSI, in cooperation with CATS, to monitor": that "with" is not the one of "task COSI with".
    return tokens[at].lower == "with" and tokens[at - 1].lower in _JOINT


def _whom(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    start = skip_adverbs(tokens, at, 1)
    if (
        start >= len(tokens)
        or is_point(tokens[start], ".,;:)")
        or tokens[start].lower in PREPOSITIONS | CONJUNCTIONS | {"that"}
    ):
        return None
    if later:
        return _upto(LONGEST_WHOM, tokens, at, later)
    end = start
    while end < len(tokens) and not is_point(tokens[end], ".,;:") and tokens[end].lower not in PREPOSITIONS | RELATIVES:
        if tokens[end].lower in CONJUNCTIONS and not _names_another(tokens, end + 1):
            break
        end += 1
    return end


def _names_another(tokens: list[Token], at: int) -> bool:
    """Whether a row goes on: "the Commission and the EEAS", not "the team and said"."""
    return at < len(tokens) and (
        tokens[at].kind is Kind.BODY or tokens[at].lower in DETERMINERS or tokens[at].text[0].isupper()
    )


def _it(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    start = skip_adverbs(tokens, at, 1)
    if start >= len(tokens) or tokens[start].lower in PREPOSITIONS | {"that"} or is_point(tokens[start], ".,;:"):
        return None
    if part.words and not _names(part.words, tokens, start):
        return None
    return _upto(_LONGEST_IT, tokens, at, later) if later else start


def _do(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    return at if at < len(tokens) and tokens[at].kind is Kind.WORD else None


def _end(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    # "considered the debate important" judges it; "considered the important debate" does not.
    here = (
        at >= len(tokens) or tokens[at].kind is Kind.POINT or tokens[at].lower in PREPOSITIONS | CONJUNCTIONS | {"that"}
    )
    return at if here else None


_STEPS = {"end": _end, "": _fixed, "what": _what, "whom": _whom, "it": _it, "do": _do}


def advance(part: Part, tokens: list[Token], at: int, later: tuple[Part, ...]) -> int | None:
    """Where the part, held against the tokens from `at`, ends; None when it does not fit. `later` parts come behind."""
    return _STEPS[part.slot](part, tokens, at, later)
