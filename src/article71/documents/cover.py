"""The cover of a Council or Commission paper: its first lines, read into fields.

A cover is believed only when it shows a paper's number together with something else that covers have: a paper from
elsewhere keeps empty fields, even where its first page names a Council paper.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from article71.documents import cover_fields as fields
from article71.documents.tree import Cover
from article71.documents.words import clean

_COLUMNS = re.compile(r"\t+| {3,}")
_MOST_LINES = 120
_PROSE = 90


def read_cover(lines: Sequence[str]) -> tuple[Cover, int]:
    """The cover that these lines begin with and how many of them it takes; an empty one and 0 when there is none.

    Tabs or runs of three and more spaces part columns; an empty line is a gap on the page, where a field's value ends;
    a line that begins with a tab goes on with the value of the field above.
    """
    scan = _Scan()
    for at, line in enumerate(lines[:_MOST_LINES]):
        if not scan.take(line, at):
            break
    cover = scan.cover()
    return (cover, scan.taken) if scan.believed() else (Cover(), 0)


@dataclass
class _Scan:
    """The cover as far as it has been read: what was found, the open field, its last line."""

    found: Cover = field(default_factory=Cover)
    values: dict[str, list[str]] = field(default_factory=dict)
    open: str = ""
    gap: bool = False
    taken: int = 0
    marks: set[str] = field(default_factory=set)

    def take(self, line: str, at: int) -> bool:
        """Read one line; False when the cover has ended before it."""
        if not line.strip():
            self.gap = True
            return True
        cells = [clean(cell) for cell in _COLUMNS.split(line.strip()) if cell.strip()]
        indented = line[:1] == "\t" or line.startswith("    ")
        if self._continues(cells, indented):
            self.values[self.open].append(" ".join(cells))
        elif not (_field(cells[0]) or self._may_take()) or not self._take_cells(cells):
            return self._may_still_begin(cells)
        self.taken, self.gap = at + 1, False
        return True

    def _continues(self, cells: list[str], indented: bool) -> bool:
        if not self.open or _field(cells[0]) or (self.gap and not indented):
            return False
        return self.open in fields.NAMED or not self._known(cells[0])

    def _may_take(self) -> bool:
        """Below the subject stand the text and, on notices of meeting, further named fields only."""
        return fields.SUBJECT not in self.values

    def _known(self, cell: str) -> bool:
        return bool(fields.procedures(cell) or fields.CODE.fullmatch(cell) or fields.KIND.fullmatch(cell))

    def _may_still_begin(self, cells: list[str]) -> bool:
        """A line that is no field ends a cover once it has begun its fields; before, it is a letterhead or a logo."""
        return fields.SUBJECT not in self.values and len(" ".join(cells)) < _PROSE

    def _take_cells(self, cells: list[str]) -> bool:
        return sum(self._take_cell(cell) for cell in cells) > 0

    def _take_cell(self, cell: str) -> bool:
        named = _field(cell)
        if named:
            self.open, value = named
            self.values.setdefault(self.open, []).append(value)
            self.marks.add(self.open)
            return True
        if self.open and self.values[self.open] == [""]:
            self.values[self.open] = [cell]
            return True
        return any(take(self, cell) for take in _TAKERS)

    def believed(self) -> bool:
        """Whether this is a cover: a number, and two more signs of one."""
        return bool(self.found.reference) and len(self.marks) >= 2

    def cover(self) -> Cover:
        """The fields, with the values of the named ones."""
        value = {name: clean(" ".join(parts)) for name, parts in self.values.items()}
        files = fields.procedures(value.get(fields.INTERINSTITUTIONAL, ""))
        return replace(
            self.found,
            subject=value.get(fields.SUBJECT, ""),
            sender=value.get(fields.SENDER, ""),
            to=value.get(fields.TO, ""),
            received=fields.day_of(value.get(fields.RECEIVED, "")),
            previous=fields.council_ids(value.get(fields.PREVIOUS, "")),
            commission_document=value.get(fields.COMMISSION, ""),
            interinstitutional=files or self.found.interinstitutional,
        )


def _field(cell: str) -> tuple[str, str] | None:
    for name, form in fields.FIELDS:
        found = form.match(cell)
        if found:
            return name, cell[found.end() :]
    return None


def _take_day(scan: _Scan, cell: str) -> bool:
    found = fields.PLACE_AND_DAY.fullmatch(cell)
    if not found or scan.found.date:
        return False
    scan.found = replace(scan.found, place=found["place"], date=fields.day_of(cell))
    scan.marks.add("date")
    _take_language(scan, found["rest"])
    return True


def _take_language(scan: _Scan, cell: str) -> bool:
    found = fields.LANGUAGE.search(cell)
    if not found:
        return False
    scan.found = replace(scan.found, language=found["language"].lower())
    scan.marks.add("language")
    return True


def _take_number(scan: _Scan, cell: str) -> bool:
    if scan.found.reference or not fields.COUNCIL_NUMBER.fullmatch(cell):
        return False
    scan.found = replace(scan.found, reference=fields.council_ids(cell)[0])
    return True


def _take_commission_number(scan: _Scan, cell: str) -> bool:
    if scan.found.reference or not fields.COMMISSION_NUMBER.match(cell) or len(cell) > 40:
        return False
    scan.found = replace(scan.found, reference=fields.commission_id(cell))
    return True


def _take_suffixes(scan: _Scan, cell: str) -> bool:
    if not scan.found.reference or not fields.SUFFIXES.fullmatch(cell):
        return False
    scan.found = replace(scan.found, reference=f"{scan.found.reference} {cell}")
    return True


def _take_marking(scan: _Scan, cell: str) -> bool:
    if cell not in fields.MARKINGS:
        return False
    scan.found = replace(scan.found, marking=cell)
    return True


def _take_files(scan: _Scan, cell: str) -> bool:
    files = fields.procedures(cell)
    if not files or len(cell) > 60:
        return False
    scan.found = replace(scan.found, interinstitutional=(*scan.found.interinstitutional, *files))
    return True


def _take_kind(scan: _Scan, cell: str) -> bool:
    if not scan.found.reference or not fields.KIND.fullmatch(cell):
        return False
    scan.found = replace(scan.found, subtitle=cell) if scan.found.kind else replace(scan.found, kind=cell)
    scan.marks.add("kind")
    return True


def _take_code(scan: _Scan, cell: str) -> bool:
    numbered = fields.CODE.fullmatch(cell)
    bare = scan.found.reference.startswith("CM") and fields.BARE_CODE.fullmatch(cell) and not scan.found.kind
    if not scan.found.reference or not (numbered or bare):
        return False
    scan.found = replace(scan.found, subject_codes=(*scan.found.subject_codes, cell))
    scan.marks.add("codes")
    return True


_TAKERS = (
    _take_day,
    _take_number,
    _take_commission_number,
    _take_suffixes,
    _take_marking,
    _take_files,
    _take_kind,
    _take_code,
    _take_language,
)
