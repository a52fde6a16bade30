"""A sentence as clauses: each verb with its subject, who it is done by, and where its object ends."""

from dataclasses import dataclass, replace

from article71.reading.grammar.groups import Tense, Voice, is_joined
from article71.reading.grammar.noun_phrases import HYPOTHETICAL, phrase_start
from article71.reading.grammar.phrases import Lexicon
from article71.reading.grammar.rows import row
from article71.reading.grammar.subjects import Link, Memory, Subject, agrees, opening_subject, own_subject
from article71.reading.grammar.tokens import Kind, Token
from article71.reading.grammar.uses import Use, uses
from article71.reading.grammar.words import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    before_time,
    is_adverb,
    is_point,
)
from article71.vocabulary.act_types import ActType

_REACH = 30
_ASKS = frozenset({ActType.INVITED, ActType.TASKED, ActType.REQUESTED})
# Which governed acts count for themselves: "agreed to invite" invites, "resolved to thank" thanks; "agreed to go on"
# agrees.
_TOLD_WITHIN = {
    "agree": _ASKS | {ActType.ENDORSED, ActType.APPROVED, ActType.ADOPTED},
    "decide": _ASKS,
    "accept": _ASKS,
    "resolve": _ASKS
    | {ActType.ENDORSED, ActType.APPROVED, ActType.ADOPTED, ActType.WELCOMED, ActType.SUPPORTED, ActType.ADVISED},
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb of a sentence. `parent` is the number of the clause it hangs on: shared subject or antecedent.

    `agents` is who stands behind "by"; the object is tokens `use.match.after` to `end`.
    """

    use: Use
    link: Link
    subject: Subject | None
    agents: tuple[str, ...]
    end: int
    parent: int | None = None

    @property
    def actors(self) -> tuple[str, ...]:
        """The bodies or people the subject names."""
        return self.subject.actors if self.subject else ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence made ready: its text, its tokens with names and dates in them, its clauses in order."""

    text: str
    tokens: list[Token]
    clauses: tuple[Clause, ...]

    def words(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last`, not included, without the points at either end."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end].strip(" ,;:.")


def analyse(text: str, tokens: list[Token], lexicon: Lexicon, memory: Memory, lead: Subject | None = None) -> Sentence:
    """The clauses of a sentence. `lead` is the subject of the list's lead-in for an item that has none of its own."""
    around = _Around(tokens, memory, lead)
    clauses: list[Clause] = []
    floor = 0
    for use in _governed(uses(tokens, lexicon)):
        clause = _clause(around, use, clauses, min(floor, use.group.first))
        if clause:
            clauses.append(clause)
        if _bounds(tokens, use, clause):
            floor = max(floor, use.match.after)
    return Sentence(text, tokens, tuple(_ended(clauses, tokens)))


@dataclass(frozen=True, slots=True)
class _Around:
    """What a verb's subject may be found in: the sentence, what was told before, the lead-in of its list."""

    tokens: list[Token]
    memory: Memory
    lead: Subject | None


def _governed(found: list[Use]) -> list[Use]:
    """Of "agreed to invite" the inner act; of "agreed to continue" the outer; of "continued to monitor" the inner."""
    dropped: set[int] = set()
    for (number, outer), inner in zip(enumerate(found), found[1:], strict=False):
        if outer.group.first != inner.group.first:
            continue
        told = inner.match.phrase.type in _TOLD_WITHIN.get(inner.group.governor, frozenset())
        dropped.add(number if told or not inner.group.governor else number + 1)
    return [use for number, use in enumerate(found) if number not in dropped]


def _bounds(tokens: list[Token], use: Use, clause: Clause | None) -> bool:
    # "The Netherlands, supported by Belgium, presented", "Spain, which had begun it, reaffirmed", "A course, which COSI
    # had requested, was held": these verbs stand inside the noun phrase of a later one.
    inside = clause is not None and (clause.link is Link.RELATIVE or _is_insert(tokens, clause))
    return use.group.tense not in {Tense.REDUCED, Tense.ING} and not inside


def whose_object(tokens: list[Token], clause: Clause) -> int | None:
    """Where "which" stands that is the verb's object: of "the plan which the Council approved"; None for others."""
    if clause.link is not Link.OWN or clause.subject is None or clause.use.group.voice is not Voice.ACTIVE:
        return None
    at = phrase_start(tokens, clause.use.group.first - 1, 0) - 1
    return at if at > 0 and tokens[at].lower in {"which", "whom"} else None


def _is_insert(tokens: list[Token], clause: Clause) -> bool:
    at = whose_object(tokens, clause)
    return at is not None and is_point(tokens[at - 1], ",")


def _clause(around: _Around, use: Use, before: list[Clause], floor: int) -> Clause | None:
    """The use with its subject; None when nobody and nothing is told to do it."""
    tokens = around.tokens
    clause = Clause(use, Link.OWN, None, (), len(tokens))
    if use.group.tense is Tense.REDUCED:
        return replace(clause, parent=len(before) - 1 if before else None)
    left = use.group.first - 1
    while left >= 0 and tokens[left].kind is Kind.POINT and tokens[left].text not in ",;:)–":
        left -= 1
    if tokens[use.group.first].lower == "there":
        # "concluded that there was support": what is concluded, not what happened.
        content = left >= 0 and tokens[left].lower in HYPOTHETICAL | RELATIVES
        return None if content else replace(clause, subject=Subject("there", use.group.first))
    if left >= 0 and tokens[left].lower in RELATIVES:
        return _relative(tokens, clause, left, len(before), around.memory)
    shared = _sharing(tokens, before, use) if is_joined(tokens, use.group) else None
    if shared is not None:
        return replace(clause, link=Link.SHARED, parent=shared)
    subject = _subject(around, use, floor) if left >= floor else None
    if subject and subject.text.lower() in PRONOUNS and subject.actors:
        subject = replace(subject, actors=_before_it(before) or subject.actors)
    if subject is None and use.group.voice is Voice.PASSIVE and use.group.tense is Tense.PAST and not around.lead:
        subject = Subject(" ".join(token.text for token in tokens[floor : use.group.first]), use.group.first)
    if subject and subject.text.lower().startswith(("no ", "none ", "neither ")):
        return None
    if subject and use.group.tense is Tense.PRESENT and subject.actors and not agrees(tokens, use.group, subject):
        # "took note of the Europol report on ports": a noun that looks like a verb.
        return None
    if subject and (subject.actors or subject.paper or use.group.tense is not Tense.PRESENT):
        return replace(clause, subject=subject)
    if around.lead and all(_passes(token) for token in tokens[: use.group.first]):
        return replace(clause, link=Link.LEAD, subject=around.lead)
    return None


def _before_it(before: list[Clause]) -> tuple[str, ...]:
    """Whom "it" means inside a sentence: "the Council adopted conclusions, in which it invited"."""
    return next((clause.actors for clause in before if clause.link is Link.OWN and clause.actors), ())


def _sharing(tokens: list[Token], before: list[Clause], use: Use) -> int | None:
    """The number of the earlier clause whose subject a joined verb shares: the nearest of like tense.

    Behind a comma a relative clause is closed: in "validated the plans, which were submitted by Austria, and decided"
    the last verb goes with the first.
    """
    finite = [n for n, clause in enumerate(before) if clause.use.group.tense not in {Tense.REDUCED, Tense.ING}]
    like = [n for n in finite if before[n].use.group.tense is use.group.tense]
    if tokens[use.group.first].lower != "had":
        # "The Chair recalled that the Council had met, and presented a paper": the pluperfect stands further back.
        like = [n for n in like if tokens[before[n].use.group.first].lower != "had"] or like
    if use.group.tense in {Tense.ING, Tense.FUTURE} and not (use.group.tense is Tense.FUTURE and like):
        return finite[-1] if finite else None
    if use.group.tense is Tense.PRESENT and not like and finite:
        # "will develop its contacts and intends to": present and future go together, present and past do not.
        return finite[-1] if before[finite[-1]].use.group.tense is Tense.FUTURE else None
    left = before_time(tokens, use.group.first - 1)
    closed = is_point(tokens[left], ",") or (left > 0 and is_point(tokens[left - 1], ","))
    main = [n for n in like if not _in_relative(tokens, before, n)]
    active = [n for n in main if before[n].use.group.voice is use.group.voice]
    if closed and main:
        return (active or main)[-1]
    if is_point(tokens[left], ",") and like and _stands_inside(tokens, before[like[-1]]):
        # "Spain, which had begun it, reaffirmed": the comma closes an insert, the subject stands before it.
        return None
    return like[-1] if like else None


def _in_relative(tokens: list[Token], before: list[Clause], number: int) -> bool:
    clause = before[number]
    if clause.link is Link.SHARED and clause.parent is not None:
        return before[clause.parent].link is Link.RELATIVE
    return _stands_inside(tokens, clause)


def _stands_inside(tokens: list[Token], clause: Clause) -> bool:
    return clause.link is Link.RELATIVE or _is_insert(tokens, clause)


def _subject(around: _Around, use: Use, floor: int) -> Subject | None:
    if is_joined(around.tokens, use.group) and not around.lead:
        opening = opening_subject(around.tokens, use.group.first, around.memory)
        if opening:
            return opening
    return own_subject(around.tokens, use.group, floor, around.memory)


def _passes(token: Token) -> bool:
    return (
        token.kind is Kind.POINT or is_adverb(token) or token.lower in CONJUNCTIONS or token.text.rstrip(".").isdigit()
    )


def _relative(tokens: list[Token], clause: Clause, pronoun: int, before: int, memory: Memory) -> Clause | None:
    """The subject behind "which": a body, a paper of the enclosing verb's subject, or a thing."""
    parent = before - 1 if before else None
    end = pronoun - 1
    while end >= 0 and (tokens[end].kind is Kind.POINT or tokens[end].lower in PREPOSITIONS):
        end -= 1
    # "of", "at" before "which" leave the noun in front of them: "an event, at which experts discussed".
    if end >= 0 and tokens[end].kind is Kind.BODY:
        start = phrase_start(tokens, end, 0)
        actors = (row(tokens, 0, end + 1) if start == 0 else ()) or (tokens[end].short,)
        return replace(clause, link=Link.RELATIVE, subject=Subject(tokens[end].text, end, actors), parent=parent)
    nouns = {token.lower for token in tokens[max(0, end - 40) : end + 1]}
    paper = next(
        (noun for noun in ("conclusions", "resolution", "declaration", "decision", "recommendations") if noun in nouns),
        "",
    )
    subject = Subject(antecedent(tokens, end), pronoun, memory.papers.get(paper, ()), paper=paper)
    return replace(clause, link=Link.RELATIVE, subject=subject, parent=parent)


def antecedent(tokens: list[Token], end: int) -> str:
    """The noun phrase that ends at this token: what a relative refers to."""
    start = end
    while start > max(0, end - 12) and tokens[start].lower not in DETERMINERS:
        start -= 1
    return " ".join(token.text for token in tokens[start : end + 1])


def _ended(clauses: list[Clause], tokens: list[Token]) -> list[Clause]:
    """The clauses with their ends, and with whoever stands behind "by" before these."""
    following: list[Clause | None] = [*clauses[1:], None]
    ended = []
    for clause, after in zip(clauses, following, strict=False):
        end = _before(tokens, clause, after) if after else len(tokens)
        ended.append(replace(clause, end=end, agents=_agents(tokens, clause.use, end)))
    return ended


def _before(tokens: list[Token], clause: Clause, following: Clause) -> int:
    starts = following.use.group.first
    if following.subject and following.link is Link.OWN and following.subject.first > clause.use.group.verb:
        starts = following.subject.first
    end = max(clause.use.match.after, min(starts, following.use.group.first))
    floor = clause.use.match.after
    while end > floor and (
        tokens[end - 1].lower in CONJUNCTIONS | RELATIVES
        or is_point(tokens[end - 1], ",;:")
        or is_adverb(tokens[end - 1])
        or (following.link is Link.OWN and tokens[end - 1].lower in DETERMINERS)
    ):
        end -= 1
    return end


def _agents(tokens: list[Token], use: Use, end: int) -> tuple[str, ...]:
    """Who stands behind "by" of a passive: "was informed by the Commission", "agreed by the LEWP (Customs)"."""
    if use.group.voice is Voice.ACTIVE:
        return ()
    for index in range(use.group.verb + 1, min(end, use.match.after + _REACH)):
        if is_point(tokens[index], ";:") or tokens[index].lower in RELATIVES | {"when", "where"}:
            return ()
        if use.group.tense is Tense.REDUCED and tokens[index].lower in CONJUNCTIONS:
            return ()
        if tokens[index].lower == "by":
            return row(tokens, index + 1, end)
    return ()
