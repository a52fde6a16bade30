"""The document tree: what comes in from files and what goes out to them.

A paper is its cover, a flat body of blocks in reading order (a heading carries its level, so the tree of sections
follows from the body) and what the file itself is. A footnote lives in its mark, at the exact character it follows, so
a note cannot come loose from its sentence. Texts are plain: NFC, single spaces, no marks, no line ends inside.
"""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote at its mark: it follows character `at` of its block's text. `note` is None when no note was found."""

    at: int
    number: str
    note: str | None


@dataclass(frozen=True, slots=True)
class PageStart:
    """From character `at` of the block's text on, the block stands on this page (1 is the file's first)."""

    at: int
    page: int


class Role(StrEnum):
    """What a paragraph is in the flow."""

    BODY = "body"
    TITLE = "title"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section. `number` is as printed ("2.1", "ANNEX I", "" when none); `level` is 1 for chapters."""

    title: str
    number: str = ""
    level: int = 1
    marks: tuple[Mark, ...] = ()
    pages: tuple[PageStart, ...] = ()

    @property
    def bare_number(self) -> str:
        """The number as contents lists and other papers refer to it: "1" for the printed "1."."""
        return self.number.rstrip(".")

    @property
    def text(self) -> str:
        """Number and title in one line."""
        return f"{self.number} {self.title}" if self.number and self.title else self.number or self.title


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a numbered paragraph or an item of a list.

    `number` is the printed number or letter ("12.", "(a)", "–" for a bullet), not part of `words`; `depth` is 0 for the
    flow and 1 and more inside lists. Offsets of marks and pages count in `words`.
    """

    words: str
    number: str = ""
    role: Role = Role.BODY
    depth: int = 0
    marks: tuple[Mark, ...] = ()
    pages: tuple[PageStart, ...] = ()

    @property
    def text(self) -> str:
        """The paragraph as it is printed in plain text; a bullet's sign differs between formats and is left out."""
        return f"{self.number} {self.words}" if any(map(str.isalnum, self.number)) else self.words


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell the paragraphs in it; `head` is how many rows at the top are headings."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    head: int = 0
    pages: tuple[PageStart, ...] = ()

    @property
    def text(self) -> str:
        """A line a row, a tab between cells."""
        return "\n".join("\t".join(" ".join(p.text for p in cell) for cell in row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Cover:
    """The fields of a paper's cover; empty where the paper has none.

    `reference`, `previous` and inner references are canonical ids ("ST 6543/25"); `commission_document`, kinds and
    `subject_codes` stay as printed ("COM(2026) 502 annex", "NOTE", "COSI 38"). `subtitle` is a line under the kind,
    such as "NOTICE OF MEETING AND PROVISIONAL AGENDA". `language` is the original's, in two letters.
    """

    reference: str = ""
    kind: str = ""
    subtitle: str = ""
    place: str = ""
    date: datetime.date | None = None
    language: str = ""
    subject: str = ""
    title: str = ""
    sender: str = ""
    to: str = ""
    received: datetime.date | None = None
    previous: tuple[str, ...] = ()
    commission_document: str = ""
    interinstitutional: tuple[str, ...] = ()
    subject_codes: tuple[str, ...] = ()
    marking: str = "PUBLIC"


@dataclass(frozen=True, slots=True)
class InnerCover:
    """The cover of a paper that another paper wraps, where it stands in the body."""

    cover: Cover
    pages: tuple[PageStart, ...] = ()

    @property
    def text(self) -> str:
        """Nothing: a cover is no part of the plain text."""
        return ""


Block = Heading | Paragraph | Table | InnerCover


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that an agenda item names: its reference and whether it is out, or still "to be issued"."""

    reference: str
    issued: bool = True


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of an agenda. `purpose` is "information", "discussion", "decision" or ""."""

    number: str
    title: str
    purpose: str = ""
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that a notice calls: `format` as printed, such as "1+1"; `start` is local time."""

    body: str
    date: datetime.date | None = None
    start: datetime.time | None = None
    place: str = ""
    format: str = ""
    items: tuple[AgendaItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The file a document was read from: `pages` is None where the format has none."""

    name: str = ""
    sha256: str = ""
    pages: int | None = None
    pages_without_text: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper. `stray_notes` are notes at the foot of a page whose mark was not found: (number, text, page)."""

    cover: Cover = field(default_factory=Cover)
    body: tuple[Block, ...] = ()
    meeting: Meeting | None = None
    source: Source = field(default_factory=Source)
    stray_notes: tuple[tuple[str, str, int | None], ...] = ()
