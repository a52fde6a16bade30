"""The small words of English that hold a sentence together."""

from article71.reading.grammar.tokens import Kind, Token

PREPOSITIONS = frozenset(
    "of on in at to for from with by about against under during between among into upon over through within without "
    "via per as towards toward regarding concerning including following after before since until across along "
    "alongside despite throughout around beyond behind beside besides amid ahead".split()
)
DETERMINERS = frozenset(
    "the a an this that these those its their his her our some any all both each every several various many certain "
    "other another such no further more most two three four five six seven eight nine ten".split()
)
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
HAVE = frozenset({"has", "have", "had", "having"})
# What a date's adverbial begins with.
OPENERS = frozenset({"in", "on", "at", "during", "under", "throughout", "between", "from", "over"})
FUTURE = frozenset({"will"})
MODALS = frozenset(
    {"shall", "should", "could", "would", "may", "might", "must", "can", "cannot", "ought", "need", "needs"}
)
NEGATIONS = frozenset({"not", "never", "no", "neither", "nor", "hardly", "without", "unable", "cannot"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
RELATIVES = frozenset({"which", "who", "that", "whom"})
CONJUNCTIONS = frozenset({"and", "or", "but", "then", "while", "whilst", "whereas", "&"})
_ADVERBS = frozenset(
    "also then again further thus hereby once often now still first jointly therefore however already subsequently "
    "moreover furthermore finally meanwhile always together too indeed just only even next later soon "
    "regularly there in-depth alike twice otherwise nevertheless hence both duly either largely".split()
)
_NOT_ADVERBS = frozenset(
    {"july", "italy", "supply", "family", "assembly", "reply", "early", "only", "timely", "anomaly", "ally"}
)


def is_adverb(token: Token) -> bool:
    """Whether the word only colours the verb it stands beside."""
    word = token.lower
    return token.kind is Kind.WORD and (word in _ADVERBS or (word.endswith("ly") and word not in _NOT_ADVERBS))


# Adverbials of two words that may part a verb from its object: "adopted by consensus the plan".
_IDIOMS = frozenset(
    {
        ("by", "consensus"),
        ("by", "unanimity"),
        ("without", "discussion"),
        ("in", "principle"),
        ("in", "detail"),
        ("in", "depth"),
        ("in", "full"),
        ("at", "length"),
        ("with", "thanks"),
        ("with", "gratitude"),
        ("with", "pleasure"),
        ("by", "acclamation"),
    }
)


def behind_adverbials(tokens: list[Token], index: int) -> int:
    """The first index behind adverbs, idioms and a date with its preposition: "endorsed in May the plan"."""
    while index < len(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if is_adverb(tokens[index]):
            index += 1
        elif (after and (tokens[index].lower, after.lower) in _IDIOMS) or (
            after and tokens[index].lower in OPENERS and after.kind is Kind.DATE
        ):
            index += 2
        else:
            break
    return index


def skip_adverbs(tokens: list[Token], index: int, step: int) -> int:
    """The first index from `index` on, in steps of 1 or -1, whose token is no adverb."""
    while 0 <= index < len(tokens) and is_adverb(tokens[index]):
        index += step
    return index


def is_point(token: Token, marks: str) -> bool:
    """Whether the token is one of these marks of punctuation."""
    return token.kind is Kind.POINT and token.text in marks


_BEFORE_DATES = frozenset(
    "the end of early late mid beginning start middle summer autumn spring year than course".split()
)


def governor(tokens: list[Token], index: int) -> int:
    """The preposition of a date, over "the end of", "early" and "no later than"."""
    at = index - 1
    while at > 0 and tokens[at].lower in _BEFORE_DATES:
        at -= 1
    return max(at, 0)


_TURNS = frozenset({"response", "turn", "addition", "parallel", "particular", "return", "consequence", "principle"})


def before_time(tokens: list[Token], left: int) -> int:
    """The conjunction in front of a time that parts it from its verb: "and, in June 2015, submitted".

    `left` itself when no such time ends there.
    """
    at = left - 1 if left > 0 and is_point(tokens[left], ",") else left
    if at < 1:
        return left
    if tokens[at].kind is Kind.DATE:
        first = at if tokens[at].lower.startswith(("under", "during", "throughout")) else governor(tokens, at)
    else:
        first = at - 1 if tokens[at].lower in _TURNS else at
    if first > 0 and (tokens[first].kind is Kind.DATE or tokens[first].lower in OPENERS):
        before = first - 1 - (at < left and is_point(tokens[first - 1], ","))
        if before >= 0 and tokens[before].lower in CONJUNCTIONS:
            return before
    return left
