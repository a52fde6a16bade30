"""The object of an act as a sentence can hold it, whatever a reading or a hasty entry left around it.

"to COSI the annual report", "by the Presidency about the talks", "put forward a roadmap" for an invitation: the
templates bring addressee, source, agent, date and "to" themselves.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from article71.reports.sentences.restoring import with_that, with_to
from article71.reports.told import ToldAct
from article71.vocabulary.model import Vocabulary

Step = Callable[[str, ToldAct, Vocabulary], str]

# "on the future of EMPACT", as a reading leaves it behind "exchanged views": the template brings its own preposition.
_LED_IN = re.compile(
    r"(?:in particular (?:to |on |about )?|(?:in )?relation to |on |about |of |concerning |regarding )", re.IGNORECASE
)
_BY_SOURCE = re.compile(r"by [^,;]{3,120}? (?:about|on|of) ")
_LOWERED = re.compile(r"(?:The|An?|Its|Their|That|To|All|This|These|Conclusions)\b")
# "took note of the report on terrorism in 2023" would date the taking note: the year goes into brackets.
_YEAR_AT_END = re.compile(r" in ((?:19|20)\d\d)$")
_DATE_AT_END = r"(?:^|,? )(?:(?:on|in|of|during|under|throughout) )?(?:the )?{date}(?=,| and\b|$)"
_PASSIVE = re.compile(r"\b(?:was|were|been)\b")
_FOLLOWING = re.compile(r"\bthe following (?=\w)")


def trimmed(act: ToldAct, vocabulary: Vocabulary) -> ToldAct:
    """The same act with its object ready to be told; an addressee that the object names is told by it."""
    words = " ".join(act.object.split())
    for step in _STEPS:
        words = step(words.strip(" ,;.–-"), act, vocabulary)
    named = bool(act.addressees) and re.search(rf"\bto (?:the )?{_names(act.addressees, vocabulary)}\b", words)
    return replace(act, object=words.strip(" ,;."), addressees=() if named else act.addressees)


def _without_addressees(words: str, act: ToldAct, vocabulary: Vocabulary) -> str:
    if not act.addressees:
        return words
    names = _names(act.addressees, vocabulary)
    words = re.sub(rf"^to (?:the )?{names}(?:(?:,| and) (?:the )?{names})*,? ", "", words)
    return re.sub(rf",? to (?:the )?{names}$", "", words)


def _without_source(words: str, act: ToldAct, _: Vocabulary) -> str:
    return _BY_SOURCE.sub("", words, count=1) if act.source and words.startswith("by ") else words


def _without_agent(words: str, act: ToldAct, vocabulary: Vocabulary) -> str:
    """ "the priorities by eu-LISA" of a passive: the agent is the actor."""
    if not act.actors or not _PASSIVE.search(act.verb):
        return words
    return re.split(rf",? by (?:the )?{_names(act.actors, vocabulary)}\b", words, maxsplit=1)[0]


def _without_date(words: str, act: ToldAct, _: Vocabulary) -> str:
    if act.date is None:
        return words if act.due else _YEAR_AT_END.sub(r" (\1)", words)
    told = re.escape(act.date.text)
    return re.sub(_DATE_AT_END.format(date=told), "", words) if told else words


def _without_lead(words: str, _: ToldAct, __: Vocabulary) -> str:
    words = _LED_IN.sub("", words, count=1) if _LED_IN.match(words) else words
    words = _FOLLOWING.sub("the ", words)
    return words[:1].lower() + words[1:] if _LOWERED.match(words) else words


def _balanced(words: str, _: ToldAct, __: Vocabulary) -> str:
    """Without a bracket that opens and never closes."""
    return words[: words.rindex("(")] if words.count("(") > words.count(")") else words


def _names(shorts: tuple[str, ...], vocabulary: Vocabulary) -> str:
    bodies = (vocabulary.body(short) for short in shorts)
    names = {name.text for body in bodies if body for name in body.names} | set(shorts)
    return f"(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})"


_STEPS: tuple[Step, ...] = (
    _without_addressees,
    _without_source,
    _without_agent,
    _without_date,
    _without_addressees,
    _without_lead,
    _balanced,
    with_to,
    with_that,
)
