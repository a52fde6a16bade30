"""What stands on the covers of a meeting's papers, from the profile's `meetings.toml`."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from article71.documents.tree import Cover
from article71.errors import BadVocabulary
from article71.reports import covering
from article71.reports.meeting_papers.told import ToldMeeting
from article71.reports.sentences.dates import in_words
from article71.vocabulary import profile

_ENTRIES = ("place", "sender", "to")


@dataclass(frozen=True, slots=True)
class _Said:
    kind: str
    place: str
    sender: str
    to: str


@cache
def _papers(name: str) -> dict[str, Any]:
    place = profile.folder(name)
    rows = profile.table(place, "meetings").get("papers", {}) if (place / "meetings.toml").is_file() else {}
    if missing := [each for each in _ENTRIES if each not in rows]:
        raise BadVocabulary(f"says nothing of {', '.join(missing)} under [papers]", "meetings.toml")
    return dict(rows)


def cover(meeting: ToldMeeting, paper: str, profile_name: str) -> Cover:
    """The cover of a paper: "agenda", "annotated" or "proceedings". BadVocabulary where the profile words it not."""
    said = _papers(profile_name)
    day = in_words(meeting.days) if meeting.days else "a day to be set"
    try:
        kind, subject = said[f"{paper}_kind"], said[f"{paper}_subject"]
        told = subject.format(body=meeting.body, kind=meeting.kind, day=day)
    except (KeyError, IndexError) as error:
        raise BadVocabulary(f"does not word the paper {paper}: {error!r}", "meetings.toml") from error
    day_of = meeting.days.first if meeting.days else None
    front = covering.cover(told, day_of, meeting.marking, _Said(kind, said["place"], said["sender"], said["to"]))
    subtitle, codes = said.get(f"{paper}_subtitle", ""), tuple(said.get("codes", ()))
    return replace(front, subtitle=subtitle, subject_codes=codes)
