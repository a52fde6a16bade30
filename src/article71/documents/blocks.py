"""What a reader hands on: blocks as its format gives them, before anyone has judged what each is.

Whether a block is a heading, an item or part of the contents list is decided once, in `structure`, so that the four
formats of one paper come out the same.
"""

from dataclasses import dataclass

from article71.documents.anchors import bare


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A paragraph or a table of a file.

    `text` holds note marks and page starts as anchors (see `anchors`); line ends in it are hard breaks. `number` is a
    label the format keeps apart from the words ("(a)", "12.", "–"); otherwise the label still stands in the text.
    `bold` says that all of it is. `level` is the heading level the format gives, 0 for none: a hint that this is a
    heading, its level follows from its number. `printed` are its lines as they stand on the page, cells parted by tabs,
    where they matter for a cover; by default the lines of `text`. A table has `rows` of cells of blocks, and no text.
    """

    text: str = ""
    number: str = ""
    bold: bool = False
    level: int = 0
    depth: int = 0
    printed: tuple[str, ...] = ()
    rows: tuple[tuple[tuple["RawBlock", ...], ...], ...] = ()
    head: int = 0

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines without anchors, a table row as its cells joined by tabs."""
        if self.printed:
            return self.printed
        if self.rows:
            return tuple("\t".join(" ".join(part.text for part in cell) for cell in row) for row in self.rows)
        text = f"{self.number} {self.text}" if self.number else self.text
        return tuple(bare(text).splitlines()) or ("",)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote's words, and the page it stands on where the format has pages."""

    number: str
    text: str
    page: int | None = None
