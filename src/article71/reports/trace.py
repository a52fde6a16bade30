"""The trace of a report: which acts carry each sentence, and what has no counterpart on the other side."""

from dataclasses import dataclass
from typing import Any

from article71 import periods
from article71.reports.told import ToldAct


@dataclass(frozen=True, slots=True)
class Traced:
    """One sentence as it stands in the report, with the number of its section and the ids of its acts."""

    section: str
    words: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Every sentence in reading order, and the acts the report was to tell."""

    sentences: tuple[Traced, ...]
    acts: tuple[ToldAct, ...]

    @property
    def untold(self) -> tuple[str, ...]:
        """The ids of acts that no sentence uses."""
        told = {act for sentence in self.sentences for act in sentence.acts}
        return tuple(act.id for act in self.acts if act.id not in told)

    @property
    def unsupported(self) -> tuple[Traced, ...]:
        """The sentences that no act supports: those of the outline, and what a person wrote freely."""
        return tuple(sentence for sentence in self.sentences if not sentence.acts)

    def as_json(self) -> dict[str, Any]:
        """The trace as written beside the report: sentences numbered from 1, and every act with what tells it."""
        numbered = list(enumerate(self.sentences, 1))
        return {
            "sentences": [_sentence_row(number, each) for number, each in numbered],
            "acts": [_act_row(act, [number for number, each in numbered if act.id in each.acts]) for act in self.acts],
            "acts_without_sentence": list(self.untold),
            "sentences_without_act": [number for number, each in numbered if not each.acts],
        }


def _sentence_row(number: int, sentence: Traced) -> dict[str, Any]:
    return {"number": number, "section": sentence.section, "text": sentence.words, "acts": list(sentence.acts)}


def _act_row(act: ToldAct, sentences: list[int]) -> dict[str, Any]:
    told = {"id": act.id, "actors": list(act.actors), "type": act.type.value, "object": act.object}
    return told | {"date": periods.iso(act.date) if act.date else None, "sentences": sentences}
