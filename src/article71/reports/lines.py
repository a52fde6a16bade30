"""One act as a sentence that stands alone, as a list or a heading tells it: names short, its date left to the list."""

import re

from article71.reports.sentences.clauses import clause
from article71.reports.sentences.names import CLOSE, OPEN, in_text, slots
from article71.reports.sentences.style import house_style
from article71.reports.sentences.trimming import trimmed
from article71.reports.told import ToldAct
from article71.vocabulary.model import Vocabulary

_SLOT = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
_SMALL = re.compile(r"[a-z]+-[A-Z]")


def line(act: ToldAct, vocabulary: Vocabulary) -> str:
    """The act in the formula of its type, without a full stop: "The Presidency invited CEPOL to add a course".

    The formulas put right what an act's parts side by side do not say: an infinitive that lost its "to", a passive
    whose verb came loose from its object. Where the record holds no object, who acted and the verb are all there is.
    """
    said = trimmed(act, vocabulary)
    if said.object:
        told = clause(said, (), house_style(), vocabulary)
        words = f"{told.subject} {told.predicate}"
    else:
        words = " ".join(filter(None, (slots(said.actors), said.verb or said.type.value, slots(said.addressees))))
    return _capital(_SLOT.sub(lambda slot: in_text(slot[1], vocabulary, house_style().names), words.strip()))


def _capital(words: str) -> str:
    """A capital at the start; a name that is written small keeps its letter ("eu-LISA")."""
    return words if _SMALL.match(words) else words[:1].upper() + words[1:]
