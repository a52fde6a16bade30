"""The words around what was done: cover fields, title, the summary's opening. They are profile data, `report.toml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from string import Formatter

from article71.errors import BadVocabulary
from article71.vocabulary import profile

_FILE = "report"
_NAMED = frozenset({"title", "committee", "first", "last", "presidencies", "acts", "monitoring", "advice", "decision"})


@dataclass(frozen=True, slots=True)
class Wording:
    """One profile's wording. `subject`, `title`, `cover_note` and `opening` are templates of what a report fills in."""

    committee_title: str
    kind: str
    place: str
    sender: str
    to: str
    subject: str
    title: str
    cover_note: str
    opening: tuple[str, ...]
    other: str
    abbreviations: Mapping[str, str] = field(default_factory=dict)


def load(profile_name: str) -> Wording:
    """A profile's wording. BadVocabulary names what is missing, not known, or asks for what no report can fill in."""
    place = profile.folder(profile_name)
    row = {key: each for key, each in profile.table(place, _FILE).items() if key != "source"}
    row["committee_title"] = profile.table(place, "profile").get("title", "")
    try:
        wording = Wording(**(row | {"opening": tuple(row["opening"])}))
    except (KeyError, TypeError) as error:
        raise BadVocabulary(f"is wrong: {error}", f"{_FILE}.toml") from error
    for template in (wording.subject, wording.title, wording.cover_note, *wording.opening):
        unknown = _names(template) - _NAMED
        if unknown:
            raise BadVocabulary(f"asks for {', '.join(sorted(unknown))}, which no report has", f"{_FILE}.toml")
    return wording


def sayable(templates: tuple[str, ...], words: Mapping[str, str]) -> Iterator[str]:
    """The sentences filled in; one that names what this report has not (nobody known to have presided) is left out."""
    return (template.format(**words) for template in templates if all(words[name] for name in _names(template)))


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
