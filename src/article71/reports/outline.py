"""The outline of a report, profile data: which chapter an act belongs to, and the wording around the chapters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from article71.errors import BadVocabulary
from article71.reports import wording
from article71.reports.told import ToldAct
from article71.reports.wording import Wording
from article71.vocabulary import profile
from article71.vocabulary.model import Vocabulary

_SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter or section: its printed number, its level (1 for chapters) and the keys of its topics.

    `field` is what it is about, inside a sentence: "the nexus between external and internal security".
    """

    number: str
    title: str
    level: int
    topics: tuple[str, ...] = ()
    kind: str = ""
    field: str = ""

    @property
    def is_summary(self) -> bool:
        """Whether it tells the whole period instead of topics."""
        return self.kind == _SUMMARY


@dataclass(frozen=True, slots=True)
class Outline:
    """The chapters in their order, and the wording of the paper around them."""

    chapters: tuple[Chapter, ...]
    wording: Wording


@cache
def load(profile_name: str) -> Outline:
    """A profile's outline. BadVocabulary names the entry that breaks its form."""
    place = profile.folder(profile_name)
    rows = profile.table(place, "outline").get("chapter", [])
    try:
        chapters = tuple(map(_chapter, rows))
    except (KeyError, TypeError) as error:
        raise BadVocabulary(f"a chapter is wrong: {error!r}", "outline.toml") from error
    return Outline(chapters, wording.load(profile_name))


def _chapter(row: Mapping[str, Any]) -> Chapter:
    title = row["title"]
    inside = title if title[:2].isupper() else title[:1].lower() + title[1:]
    kind, field = row.get("kind", ""), row.get("field", inside)
    return Chapter(row["number"], title, row["level"], tuple(row["topics"]), kind, field)


def filled(
    outline: Outline, acts: Sequence[ToldAct], vocabulary: Vocabulary
) -> list[tuple[Chapter, tuple[ToldAct, ...]]]:
    """Every chapter that has something to tell, numbered anew, with its acts in the order given.

    An act whose topic no chapter names goes to its topic's parent's chapter, and one without any to a chapter of other
    matters at the end, so that no act is silently untold. A chapter stays for its sections; a summary always stays.
    """
    by_chapter: dict[Chapter, list[ToldAct]] = {}
    where = {key: chapter for chapter in outline.chapters for key in chapter.topics}
    parents = {topic.key: topic.parent for topic in vocabulary.topics}
    other = _chapter({"number": "", "title": outline.wording.other, "level": 1, "topics": ()})
    for act in acts:
        by_chapter.setdefault(_chapter_of(act.topic, where, parents) or other, []).append(act)
    kept = [each for each in (*outline.chapters, other) if each.is_summary or _told_under(each, outline, by_chapter)]
    return [
        (replace(each, number=number), tuple(by_chapter.get(each, ())))
        for each, number in zip(kept, _numbers(kept), strict=True)
    ]


def _chapter_of(topic: str, where: Mapping[str, Chapter], parents: Mapping[str, str]) -> Chapter | None:
    seen: set[str] = set()
    while topic and topic not in where and topic not in seen:
        seen.add(topic)
        topic = parents.get(topic, "")
    return where.get(topic)


def _told_under(chapter: Chapter, outline: Outline, told: Mapping[Chapter, list[ToldAct]]) -> bool:
    if chapter in told:
        return True
    sections = (each for each in outline.chapters if each.number.startswith(f"{chapter.number}."))
    return bool(chapter.number) and any(each in told for each in sections)


def _numbers(chapters: Sequence[Chapter]) -> list[str]:
    """ "1", "2", "2.1", "2.2", "3": counted anew, since chapters without acts are left out."""
    counts: list[int] = []
    numbers = []
    for chapter in chapters:
        counts = counts[: chapter.level] + [0] * (chapter.level - len(counts))
        counts[-1] += 1
        numbers.append(".".join(map(str, counts)))
    return numbers
