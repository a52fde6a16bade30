"""Load a profile: a folder of TOML files that holds one committee's words.

`profile.toml` names the committee; `bodies.toml`, `verbs.toml`, `topics.toml`, `presidencies.toml`, `codes.toml` and
`enumerations.toml` hold the rest, each entry with its source; what reports need lies beside them and is read there. A
profile shipped with article71 is given by its name, any other by its folder.
"""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from article71 import periods
from article71.errors import Article71Error, BadVocabulary
from article71.vocabulary.act_types import ActType
from article71.vocabulary.model import (
    Body,
    Enumeration,
    Name,
    Phrase,
    Presidency,
    SubjectCode,
    Topic,
    Vocabulary,
)
from article71.vocabulary.soundness import faults

Row = dict[str, Any]
T = TypeVar("T")


def folder(profile: str) -> Traversable:
    """Where a profile's files lie. BadVocabulary when there is no such profile."""
    shipped = files("article71.vocabulary") / profile
    place: Traversable = shipped if profile.isidentifier() and shipped.is_dir() else Path(profile)
    if not (place / "profile.toml").is_file():
        raise BadVocabulary("there is no profile here: name a shipped one or a folder with a profile.toml", profile)
    return place


@cache
def load(profile: str = "cosi") -> Vocabulary:
    """The profile's Vocabulary. BadVocabulary names the file and entry that breaks its form."""
    place = folder(profile)
    about = table(place, "profile")
    vocabulary = Vocabulary(
        profile=profile,
        committee=about["committee"],
        bodies=tuple(_each(place, "bodies", "body", _body)),
        phrases=tuple(_phrases(place)),
        topics=tuple(_each(place, "topics", "topic", _topic)),
        presidencies=tuple(_each(place, "presidencies", "presidency", _presidency)),
        codes=tuple(_each(place, "codes", "code", _code)),
        enumerations=tuple(_each(place, "enumerations", "enumeration", _enumeration)),
    )
    if wrong := next(faults(vocabulary), ""):
        raise BadVocabulary(wrong, profile)
    return vocabulary


def table(place: Traversable, name: str) -> Row:
    """One data file of a profile as it stands; BadVocabulary when it is no TOML."""
    try:
        return tomllib.loads((place / f"{name}.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadVocabulary(f"cannot be read: {error}", f"{name}.toml") from error


def _each(place: Traversable, name: str, key: str, make: Callable[[Row], T]) -> list[T]:
    made = []
    for index, row in enumerate(table(place, name).get(key, []), 1):
        try:
            made.append(make(row))
        except (KeyError, TypeError, ValueError, Article71Error) as error:
            raise BadVocabulary(f"entry {index} is wrong: {error!r}", f"{name}.toml") from error
    return made


def _names(row: Row) -> tuple[Name, ...]:
    dated = (Name(each["name"], periods.parse(each["valid"])) for each in row.get("dated", ()))
    return (Name(row["short"]), *(Name(text) for text in row.get("names", ())), *dated)


def _body(row: Row) -> Body:
    return Body(row["short"], row["kind"], _names(row), row.get("parent", ""), row.get("source", ""))


def _phrases(place: Traversable) -> list[Phrase]:
    rows = table(place, "verbs")
    try:
        return [
            Phrase(text, ActType(key), voice)
            for key, row in rows.items()
            for kind, voice in (("phrases", "any"), ("passives", "passive"), ("events", "event"))
            for text in row.get(kind, ())
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise BadVocabulary(f"is wrong: {error!r}", "verbs.toml") from error


def _topic(row: Row) -> Topic:
    words = tuple(row.get("words", ()))
    return Topic(row["key"], row["title"], row.get("level", 1), row.get("parent", ""), words, row.get("source", ""))


def _presidency(row: Row) -> Presidency:
    semester = periods.parse(row["semester"])
    return Presidency(row["country"], row["adjective"], semester, row.get("trio", ""), row.get("source", ""))


def _code(row: Row) -> SubjectCode:
    return SubjectCode(row["code"], row["meaning"], row.get("source", ""))


def _enumeration(row: Row) -> Enumeration:
    valid = periods.parse(row["valid"]) if "valid" in row else periods.ALWAYS
    return Enumeration(row["key"], row["title"], tuple(row["members"]), valid, row.get("source", ""))
