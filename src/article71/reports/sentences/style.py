"""The house style as a value: read once from `house_style.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from article71.vocabulary.act_types import ActType

Templates = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long things get, in words or sentences."""

    joined_words: int
    joined_object_words: int
    heavy_object_words: int
    object_words: int
    paragraph_sentences: int


@dataclass(frozen=True, slots=True)
class SummaryPolicy:
    """Which acts the executive summary tells: how many a chapter, what each type weighs, which cannot stand there."""

    acts_per_chapter: int
    one_more_for: int
    leaning: tuple[str, ...]
    weights: Mapping[str, int]
    committee: int


@dataclass(frozen=True, slots=True)
class Openings:
    """How a sentence may open besides with its subject or date."""

    further: tuple[str, ...]
    same_date: str
    field: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamePolicy:
    """Which names take the article, are plural, or are lower case inside a sentence."""

    bare: frozenset[str]
    definite: frozenset[str]
    definite_kinds: frozenset[str]
    plural: frozenset[str]
    lower: frozenset[str]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell an act type: the verbs it answers to and its templates by the form of the object.

    Where `holds` names words, the way answers only for an object that holds one of them.
    """

    verbs: tuple[str, ...]
    holds: frozenset[str]
    templates: Templates


@dataclass(frozen=True, slots=True)
class Style:
    """The whole house style."""

    limits: Limits
    summary: SummaryPolicy
    openings: Openings
    names: NamePolicy
    recurrence: Mapping[str, str]
    ways: Mapping[ActType, tuple[Way, ...]]
    passive: Templates
    passive_addressed: Mapping[str, Templates]
    participles: Mapping[str, str]
    further_verbs: frozenset[str]
    nouns_too: frozenset[str]


@cache
def house_style() -> Style:
    """The shipped house style."""
    text = files("article71.reports.sentences").joinpath("house_style.toml").read_text(encoding="utf-8")
    row = tomllib.loads(text)
    return Style(
        limits=Limits(**row["limits"]),
        summary=SummaryPolicy(**{key: _frozen(value) for key, value in row["summary"].items()}),
        openings=Openings(**{key: _frozen(value) for key, value in row["openings"].items()}),
        names=NamePolicy(**{key: frozenset(value) for key, value in row["names"].items()}),
        recurrence=row["recurrence"],
        ways={ActType(key): tuple(map(_way, each)) for key, each in row["ways"].items()},
        passive=_templates(row["passive"]),
        passive_addressed={key: _templates(each) for key, each in row["passive_addressed"].items()},
        participles=row["participles"],
        further_verbs=frozenset(row["further_verbs"]["verbs"]),
        nouns_too=frozenset(row["further_verbs"]["nouns_too"]),
    )


def _way(row: Mapping[str, Any]) -> Way:
    templates = _templates({key: each for key, each in row.items() if key not in ("verbs", "holds")})
    return Way(tuple(row["verbs"]), frozenset(row.get("holds", ())), templates)


def _templates(row: Mapping[str, Any]) -> Templates:
    return {form: tuple(each) for form, each in row.items()}


def _frozen(value: object) -> Any:
    return tuple(value) if isinstance(value, list) else value
