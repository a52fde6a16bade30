"""Who a verb is told of: the noun phrase on its left, as bodies, as people or as a thing."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import pairwise

from article71.periods import Period
from article71.reading.grammar.groups import Group, Tense, Voice
from article71.reading.grammar.noun_phrases import HYPOTHETICAL, phrase_end, phrase_start
from article71.reading.grammar.rows import is_possessor, row
from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FUTURE,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
    is_point,
    skip_adverbs,
)

# Plain nouns that can act. A body the vocabulary does not know keeps its words.
_PEOPLE = frozenset(
    "heads head representatives representative experts expert ministers minister delegates delegate chair chairs "
    "chairperson chairman chairwoman president director directors officials official coordinator coordinators services "
    "participants members speakers speaker others agencies agency authorities practitioners drivers driver "
    "co-drivers counterparts rapporteur secretariat committee committees parties presidencies "
    "delegations delegation commissioner ambassador ambassadors chiefs partners countries institutions stakeholders "
    "leaders side sides bureau task-force team teams commissioners governments secretary convenor convener "
    "board panel rapporteurs task-forces".split()
)
# Papers through which a body speaks: "the conclusions invite the Commission".
_PAPERS = frozenset({"conclusions", "resolution", "declaration", "decision", "recommendation", "recommendations"})
# "The Conference took note": with its article and a capital it is a body whose whole name stands elsewhere.
_NAMED = frozenset(
    "Conference Board Bureau Assembly Agency Network Council Secretariat Chair President Director Commission "
    "Forum Group Subgroup Panel Meeting Plenary Parties Members Party Chairman Chairperson "
    "Rapporteur Convener".split()
)
# "a majority of delegations": who acts stands behind "of".
_QUANTITIES = frozenset("majority number most many several some all half group range".split())
_COUNTED = frozenset("some several many most few both two three four five six seven eight nine ten".split())
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_THEM = frozenset({"them", "these", "those", "whom"})
_SUBORDINATE = frozenset({"as", "because", "since", "while", "although", "though", "whereas", "that", "so", "given"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The grammatical subject. `actors` is empty when it is a thing; `paper` is a paper through which a body speaks."""

    text: str
    first: int
    actors: tuple[str, ...] = ()
    presidency: str = ""
    paper: str = ""


@dataclass
class Memory:
    """What later sentences refer back to: whom by "It", whose paper by "the conclusions", and its day."""

    subject: tuple[str, ...] = ()
    papers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    issued: dict[tuple[str, ...], Period] = field(default_factory=dict)


class Link(Enum):
    """How a verb comes by its subject: its own, an earlier verb's, a relative's, the lead-in's of its list."""

    OWN = auto()
    SHARED = auto()
    RELATIVE = auto()
    LEAD = auto()


def own_subject(tokens: list[Token], group: Group, floor: int, memory: Memory) -> Subject | None:
    """The noun phrase right before the verb, no further left than token `floor`; None when there is none."""
    end = phrase_end(tokens, group.first - 1, floor)
    if end is None or tokens[end].lower in CONJUNCTIONS:
        return None
    # "in September of that year it endorsed": a pronoun stands alone.
    start = end if tokens[end].lower in _PRONOUNS else phrase_start(tokens, end, floor)
    if start > 0 and tokens[start - 1].lower in HYPOTHETICAL:
        return None
    while start <= end and (is_adverb(tokens[start]) or tokens[start].lower in CONJUNCTIONS | _SUBORDINATE):
        start += 1
    if start > end or tokens[start].lower in HYPOTHETICAL:
        return None
    return _analysed(tokens, start, end, memory)


def named(subject: Subject) -> Subject | None:
    """The subject of a lead-in: what stands alone before a colon names who acts, known or not, if it is a name."""
    if subject.actors:
        return subject
    words = [word for word in subject.text.split() if word.lower() not in DETERMINERS]
    capitals = sum(word[0].isupper() for word in words)
    if not words or words[0][0].islower() or capitals * 2 < len(words):
        return None
    return replace(subject, actors=(" ".join(words),))


def agrees(tokens: list[Token], group: Group, subject: Subject) -> bool:
    """Whether a present tense fits its subject's number; if not, it is a noun: "the EU sanctions"."""
    word = tokens[skip_adverbs(tokens, group.first, 1)].lower
    singular = word.endswith("s") and not word.endswith("ss")
    several = len(subject.actors) > 1 or subject.actors[0].endswith("s") or bool(subject.paper)
    return singular is not several


def opening_subject(tokens: list[Token], before: int, memory: Memory) -> Subject | None:
    """The body that opens the sentence, for a verb joined to one no vocabulary knows: "Europol grew and presented"."""
    for index in range(before):
        if not _may_open(tokens[index]):
            continue
        end = _behind_owners(tokens, index, before)
        if end + 1 < before and _looks_finite(tokens[end + 1]):
            start = index
            while start > 0 and (tokens[start - 1].kind is Kind.WORD and tokens[start - 1].lower not in PREPOSITIONS):
                start -= 1
            # "A course, which COSI had asked for, was held": what opens a relative opens no sentence.
            opens = start == 0 or (is_point(tokens[start - 1], ",") and tokens[start].lower not in RELATIVES)
            return _analysed(tokens, start, end, memory) if opens else None
    return None


def _behind_owners(tokens: list[Token], index: int, before: int) -> int:
    """The last token of "the Directors of Europol, Eurojust and Frontex", begun at the directors."""
    if index + 1 >= before or tokens[index + 1].lower != "of":
        return index
    end = index + 1
    while end + 1 < before and (
        tokens[end + 1].kind is Kind.BODY
        or tokens[end + 1].lower in DETERMINERS | CONJUNCTIONS
        or is_point(tokens[end + 1], ",")
    ):
        end += 1
    return end


def spoken_of(tokens: list[Token], memory: Memory) -> Subject | None:
    """Whom a sentence without a verb of the vocabulary is about: "COSI set goals", "Member States should grow"."""
    modal = next((i for i, token in enumerate(tokens) if token.lower in MODALS | FUTURE), None)
    if modal is None:
        return opening_subject(tokens, len(tokens), memory)
    return own_subject(tokens, Group(modal, modal, Voice.ACTIVE, Tense.PRESENT), 0, memory)


def _may_open(token: Token) -> bool:
    return token.kind is Kind.BODY or token.text in _NAMED or token.lower in _PEOPLE


_PASTS = frozenset("put took gave held made led set brought began came went drew kept saw sent spoke met".split())


def _looks_finite(token: Token) -> bool:
    word = token.lower
    return word in BE | HAVE | _PASTS or (token.kind is Kind.WORD and word.endswith("ed")) or is_adverb(token)


def _analysed(tokens: list[Token], start: int, end: int, memory: Memory) -> Subject | None:
    if tokens[start].lower in PREPOSITIONS:
        start = _behind_adverbial(tokens, start, end)
        if start > end:
            return None
    text = _text(tokens[start : end + 1])
    if start == end and tokens[start].lower in _PRONOUNS:
        if _is_expletive(tokens, end):
            return Subject(text, start)
        return Subject(text, start, memory.subject) if memory.subject else None
    head_end = _head_end(tokens, start, end)
    head = tokens[start : head_end + 1]
    if head_end + 2 == end and tokens[end].lower in _THEM:
        # "Several of them asked": whoever the last sentence was about, or nobody by name.
        return Subject(text, start, memory.subject or (text,))
    if head[-1].lower in _QUANTITIES and head_end + 2 <= end:
        return _analysed(tokens, head_end + 2, end, memory)
    if head[-1].lower in _COUNTED:
        return Subject(text, start, (text,))
    if head[-1].kind is Kind.BODY:
        return Subject(text, start, _bodies(head), presidency=_adjective(head))
    spoken_for = _spoken_for(tokens, head, head_end, end)
    if spoken_for:
        return Subject(text, start, spoken_for)
    if head[-1].text in _NAMED and len(head) == 2 and head[0].lower == "the":
        return Subject(text, start, (head[-1].text,))
    return _plain(tokens, start, end, head, memory)


# Through whom a body itself speaks; "heads of missions" and "chairs" speak for themselves.
_SPEAKERS = frozenset(
    {"representative", "representatives", "director", "directors", "director-general", "member", "members"}
)


def _spoken_for(tokens: list[Token], head: list[Token], head_end: int, end: int) -> tuple[str, ...]:
    """The body of "the representative of the EEAS", of "eu-LISA's Executive Director" and of "COSI members"."""
    if head[-1].lower not in _SPEAKERS:
        return ()
    beside = len(head) - 2
    owners = tuple(t.short for i, t in enumerate(head) if t.short and (i == beside or is_possessor(head, i)))
    return owners[:1] or row(tokens, head_end + 2, end + 1)


# "It was informed that", "it was asked to": somebody is told or asked, and "it" is who.
_TOLD = frozenset(
    "informed briefed debriefed updated notified told reminded assured kept asked tasked invited requested instructed "
    "mandated called urged encouraged authorised".split()
)


def _is_expletive(tokens: list[Token], pronoun: int) -> bool:
    # "It was agreed that": nobody is referred back to.
    ahead = [token.lower for token in tokens[pronoun + 1 : pronoun + 7]]
    return (
        tokens[pronoun].lower == "it"
        and bool(BE & set(ahead[:3]))
        and bool({"that", "to"} & set(ahead))
        and not _TOLD & set(ahead)
    )


def _plain(tokens: list[Token], start: int, end: int, head: list[Token], memory: Memory) -> Subject:
    text = _text(tokens[start : end + 1])
    noun = head[-1].lower
    if noun in _PAPERS:
        owners = _bodies(head) or memory.papers.get(noun, ())
        return Subject(text, start, owners, paper=noun)
    if noun in _PEOPLE or _is_name(head):
        return Subject(text, start, (_without_determiner(tokens[start : end + 1]),))
    return Subject(text, start)


def _is_name(head: list[Token]) -> bool:
    # "SC 4 requests", "ISO/TC 154 endorses": an abbreviation, maybe with a number, that nobody has told us of.
    words = [token.text for token in head if token.lower not in DETERMINERS]
    return (
        bool(words)
        and len(words) <= 3
        and len(words[0]) > 1
        and words[0].isupper()
        and all(word.isupper() or (word.replace("/", "").isalnum() and any(map(str.isdigit, word))) for word in words)
    )


def _behind_adverbial(tokens: list[Token], start: int, end: int) -> int:
    """Where the subject begins in "In November 2024 COSI", "On 13 June ministers", "Following a debate COSI"."""
    dated = [index for index in range(start, end + 1) if tokens[index].kind is Kind.DATE]
    if dated:
        return dated[-1] + 1
    first = end + 1
    while first > start and (tokens[first - 1].kind is Kind.BODY or tokens[first - 1].lower in DETERMINERS | {"and"}):
        first -= 1
    parted = first > start and tokens[first - 1].lower not in PREPOSITIONS
    return first if parted else end + 1


def _head_end(tokens: list[Token], start: int, end: int) -> int:
    for index in range(start + 1, end + 1):
        token = tokens[index]
        listed = is_point(token, ",") and any(t.kind is Kind.BODY for t in tokens[index + 1 : min(index + 3, end + 1)])
        if token.lower in PREPOSITIONS or (is_point(token, "(,–") and not listed) or _is_made_by(tokens, index, end):
            return index - 1
    return end


def _is_made_by(tokens: list[Token], index: int, end: int) -> bool:
    # "the board set up by the Commission submitted": the board, not the Commission.
    after = index + 1 + (index < end and tokens[index + 1].lower == "up")
    return after <= end and tokens[after].lower == "by" and tokens[index].kind is Kind.WORD


def _bodies(tokens: list[Token]) -> tuple[str, ...]:
    named = [
        t.short for i, t in enumerate(tokens) if t.short and not is_possessor(tokens, i) and not _is_adjunct(tokens, i)
    ]
    return tuple(dict.fromkeys(named))


def _is_adjunct(tokens: list[Token], index: int) -> bool:
    # "the Luxembourg Presidency" is one body, not two.
    return index + 1 < len(tokens) and tokens[index + 1].kind is Kind.BODY


def _adjective(head: list[Token]) -> str:
    """The word "Spanish" in "the Spanish Presidency"."""
    for before, token in pairwise(head):
        if token.short == "Presidency" and before.text[0].isupper():
            return before.text
    return ""


def _text(tokens: list[Token]) -> str:
    text = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        text += (" " if before and token.start > before.end else "") + token.text
    return text


def _without_determiner(tokens: list[Token]) -> str:
    return _text(tokens[1:] if tokens[0].lower in DETERMINERS else tokens)
