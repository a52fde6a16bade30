"""The kinds of EU acts: how each is written, its CELEX letter, and which Community numbered in which years.

The letters are those of EUR-Lex, sector 3. Joint actions and common positions were acts of two pillars; decisions and
recommendations of the Coal and Steel Community have letters of their own where they are numbered “No 3855/91/ECSC”.
"""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of act, by its usual name."""

    REGULATION = "Regulation"
    DIRECTIVE = "Directive"
    DECISION = "Decision"
    FRAMEWORK_DECISION = "Framework Decision"
    JOINT_ACTION = "Joint Action"
    COMMON_POSITION = "Common Position"
    RECOMMENDATION = "Recommendation"
    GUIDELINE = "Guideline"
    CONVENTION = "Convention"


class Order(StrEnum):
    """Which of the two numbers comes first: Directive 2000/31/EC, or Decision No 1082/2013/EU."""

    YEAR_FIRST = "year first"
    NUMBER_FIRST = "number first"


QUALIFIERS = ("Implementing", "Delegated")

_LETTERS = {
    Kind.REGULATION: "3R",
    Kind.DIRECTIVE: "3L",
    Kind.DECISION: "3D",
    Kind.FRAMEWORK_DECISION: "3F",
    Kind.JOINT_ACTION: "3E",
    Kind.COMMON_POSITION: "3E",
    Kind.RECOMMENDATION: "3H",
    Kind.GUIDELINE: "3O",
    Kind.CONVENTION: "4A",
}
_OWN_LETTERS = {
    (Kind.JOINT_ACTION, "JHA", Order.YEAR_FIRST): "3F",
    (Kind.DECISION, "ECSC", Order.NUMBER_FIRST): "3S",
    (Kind.RECOMMENDATION, "ECSC", Order.NUMBER_FIRST): "3K",
}
_ERAS = {
    "ECSC": (1952, 2002),
    "EEC": (1958, 1994),
    "EAEC": (1958, 1993),
    "Euratom": (1958, 2049),
    "EC": (1992, 2009),
    "JHA": (1994, 2014),
    "CFSP": (1993, 2049),
    "EU": (2009, 2049),
    "ECB": (1998, 2049),
}

COMMUNITIES = tuple(_ERAS)
"""The names a number bears, in brackets before it or behind a stroke after it."""

FRAMEWORK_DECISIONS = {
    2000: {383},
    2001: {220, 413, 500, 888},
    2002: {465, 475, 584, 629, 946},
    2003: {80, 568, 577},
    2004: {68, 757},
    2005: {212, 214, 222, 667},
    2006: {783, 960},
    2008: {675, 841, 909, 913, 919, 947, 977, 978},
    2009: {299, 315, 829, 905, 948},
}
"""The framework decisions, by year and number: the kind ended with the Lisbon Treaty, so the list is closed."""


def sector_and_letter(kind: Kind, communities: tuple[str, ...], order: Order) -> tuple[str, str]:
    """The CELEX sector and letter of an act."""
    first = communities[0] if communities else ""
    key = _OWN_LETTERS.get((kind, first, order), _LETTERS[kind])
    return key[0], key[1]


def in_era(communities: tuple[str, ...], year: int) -> bool:
    """Whether these Communities numbered acts in this year; whatever bears no name may be of any year."""
    return all(_ERAS[name][0] <= year <= _ERAS[name][1] for name in communities)
