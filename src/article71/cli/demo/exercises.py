"""The exercise papers as document trees, set from their data files; how those are written stands beside them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources.abc import Traversable
from typing import Any

from article71.documents.tree import (
    AgendaItem,
    Block,
    Cover,
    Document,
    Heading,
    InnerCover,
    Mark,
    Meeting,
    Paper,
    Paragraph,
    Role,
)
from article71.documents.writers.flow import set_out
from article71.vocabulary import profile

WARNING = "EXERCISE – not a real paper. The bodies exist; everything said of them here is made up."
"""The first line of every exercise paper."""

_MARK = re.compile(r"\[\^(?P<number>\d+)\]")
_HEADING = re.compile(r"# (?P<number>\d[\d.]*|ANNEX) (?P<words>.+)")
_ITEM = re.compile(r"(?P<number>\(?[a-z]\)|–) (?P<words>.+)", re.DOTALL)
_NUMBERED = re.compile(r"(?P<number>\d[\d.]*\.) (?P<words>.+)", re.DOTALL)
_INNER = "@@ inner"
_TO_BE_ISSUED = " (to be issued)"

Row = Mapping[str, Any]


def exercise_papers(profile_name: str = "cosi") -> tuple[Document, ...]:
    """The profile's exercise papers in the order of their files; none when it has none."""
    place = profile.folder(profile_name) / "demo" / "exercises"
    files = (each for each in place.iterdir() if each.name.endswith(".toml")) if place.is_dir() else iter(())
    return tuple(_document(place, each.name.removesuffix(".toml")) for each in sorted(files, key=lambda it: it.name))


def _document(place: Traversable, name: str) -> Document:
    row = profile.table(place, name)
    meeting = _meeting(row["meeting"]) if "meeting" in row else None
    body = tuple(_body(row)) or set_out(Document(meeting=meeting)).body
    return Document(_cover(row["cover"]), (Paragraph(WARNING), *body), meeting)


def _cover(row: Row) -> Cover:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Cover(**fields)


def _meeting(row: Row) -> Meeting:
    return Meeting(**{**row, "items": tuple(map(_item, row.get("items", ())))})


def _item(row: Row) -> AgendaItem:
    papers = (
        Paper(text.removesuffix(_TO_BE_ISSUED), issued=not text.endswith(_TO_BE_ISSUED))
        for text in row.get("papers", ())
    )
    return AgendaItem(row["number"], row["title"], row.get("purpose", ""), tuple(papers))


def _body(row: Row) -> Iterator[Block]:
    for text in filter(None, map(str.strip, row.get("text", "").split("\n\n"))):
        yield (
            InnerCover(_cover(row["inner"])) if text == _INNER else _block(" ".join(text.split()), row.get("notes", {}))
        )


def _block(text: str, notes: Mapping[str, str]) -> Block:
    if found := _HEADING.fullmatch(text):
        number = found["number"]
        return Heading(found["words"], number, len(re.findall(r"\d+", number)) or 1)
    if found := _ITEM.fullmatch(text):
        return _marked(Paragraph(found["words"], found["number"], Role.ITEM, 1), notes)
    if found := _NUMBERED.fullmatch(text):
        return _marked(Paragraph(found["words"], found["number"]), notes)
    return _marked(Paragraph(text), notes)


def _marked(paragraph: Paragraph, notes: Mapping[str, str]) -> Paragraph:
    """The paragraph with its marks taken out of the words and bound to their notes."""
    words, marks, last = "", [], 0
    for found in _MARK.finditer(paragraph.words):
        words += paragraph.words[last : found.start()]
        marks.append(Mark(len(words), found["number"], notes[found["number"]]))
        last = found.end()
    return replace(paragraph, words=words + paragraph.words[last:], marks=tuple(marks))
