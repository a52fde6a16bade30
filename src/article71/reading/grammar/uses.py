"""Find every use of a vocabulary's verb in a sentence: which phrase, which voice and tense, from where to where."""

from dataclasses import dataclass

from article71.reading.grammar.groups import Group, Tense, Voice, groups, is_joined
from article71.reading.grammar.phrases import Lexicon, Match
from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.words import (
    BE,
    DETERMINERS,
    FUTURE,
    HAVE,
    NEGATIONS,
    PREPOSITIONS,
    skip_adverbs,
)
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import Phrase

_WILL = Phrase("will", ActType.UNDERTOOK)
_NO_PROMISE = NEGATIONS | BE | HAVE | PREPOSITIONS | DETERMINERS
_ASKS = frozenset({ActType.INVITED, ActType.TASKED, ActType.REQUESTED})


@dataclass(frozen=True, slots=True)
class Use:
    """A verb's group and the phrase it makes with what follows."""

    group: Group
    match: Match
    plain: str


def uses(tokens: list[Token], lexicon: Lexicon) -> list[Use]:
    """Every use of a verb of the lexicon, in order of place.

    Left out are negated ones, merely possible ones and nouns that look like verbs.
    """
    found: list[Use] = []
    for index, token in enumerate(tokens):
        promise = _promise(tokens, index, lexicon)
        if promise:
            found.append(promise)
        if token.kind is not Kind.WORD or token.lower not in lexicon.forms:
            continue
        if found and index < found[-1].match.after and not _opens(tokens, index):
            continue
        use = _use(tokens, index, lexicon, found)
        if use and not _in_infinitive(tokens, use, found):
            found.append(use)
    return found


def _promise(tokens: list[Token], will: int, lexicon: Lexicon) -> Use | None:
    """What "will" promises with a verb that tells no type: "COSI will revert to the matter"."""
    verb = skip_adverbs(tokens, will + 1, 1)
    if tokens[will].lower not in FUTURE or verb >= len(tokens):
        return None
    word = tokens[verb].lower
    if tokens[verb].kind is not Kind.WORD or word in lexicon.forms or word in _NO_PROMISE:
        return None
    return Use(Group(will, verb, Voice.ACTIVE, Tense.FUTURE), Match(_WILL, verb + 1), word)


def _in_infinitive(tokens: list[Token], use: Use, before: list[Use]) -> bool:
    """Whether the verb is one of a row in what is asked: "task COSI to coordinate, discuss and monitor the work"."""
    if not before or not is_joined(tokens, use.group) or use.group.tense is not Tense.PRESENT:
        return False
    asked = "to" in before[-1].match.phrase.text.split()[-1].split("|")
    return asked and tokens[use.group.verb].lower == use.plain and use.match.phrase.type not in _ASKS


def _opens(tokens: list[Token], index: int) -> bool:
    # "agreed to invite": the governed verb stands inside the reach of its governor's phrase.
    return index > 0 and tokens[index - 1].lower == "to"


def _use(tokens: list[Token], index: int, lexicon: Lexicon, before: list[Use]) -> Use | None:
    for plain, form in lexicon.forms[tokens[index].lower]:
        read = (_matched(tokens, g, plain, lexicon) for g in groups(tokens, index, form, [u.group for u in before]))
        found = [use for use in read if use and not _is_past_meeting(use)]
        if found:
            return found[-1] if _strains(tokens, found[0]) and _is_passive(found[-1]) else found[0]
    return None


def _is_passive(use: Use) -> bool:
    return use.group.voice is Voice.PASSIVE and use.group.tense is not Tense.REDUCED


def _is_past_meeting(use: Use) -> bool:
    return use.group.tense is Tense.REDUCED and use.match.phrase.type is ActType.MET


def _strains(tokens: list[Token], use: Use) -> bool:
    """Whether the object would have to stand behind a preposition: "was presented and debated at two meetings"."""
    after = use.group.verb + 1
    bare = use.match.phrase.text.partition(" ")[2] in {"{what}", "{whom}", "with {whom}"}
    return bare and after < len(tokens) and tokens[after].lower in PREPOSITIONS and use.group.tense is not Tense.REDUCED


def _matched(tokens: list[Token], group: Group, plain: str, lexicon: Lexicon) -> Use | None:
    patterns = lexicon.active if group.voice is Voice.ACTIVE else lexicon.passive
    match = lexicon.best(patterns.get(plain, ()), tokens, group.verb + 1)
    if match is None and group.voice is Voice.ACTIVE and _in_object_relative(tokens, group):
        match = lexicon.best(lexicon.passive.get(plain, ()), tokens, group.verb + 1)
    return Use(group, match, plain) if match else None


def _in_object_relative(tokens: list[Token], group: Group) -> bool:
    """Whether the object stands in front: "the paper which COSI approved in May"."""
    left = group.first - 1
    while left >= 0 and (tokens[left].kind is Kind.BODY or tokens[left].lower in DETERMINERS | {"and"}):
        left -= 1
    return 0 <= left < group.first - 1 and tokens[left].lower in {"which", "that", "whom"}
