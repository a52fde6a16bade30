"""The cover of a Council or Commission paper: its first lines, read into fields.

A cover is believed only when it shows a paper's number together with other things that covers have: a paper from
elsewhere keeps empty fields, even where its first page names a Council paper. One without a number, as drafts have
none yet, is believed when it shows everything else: place and day, language, kind, subject, and from whom to whom.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from article71.documents import cover_fields as fields
from article71.documents.tree import Cover
from article71.documents.words import clean

PAGE_END = "\f"
"""The line that stands between the lines of two pages."""

_COLUMNS = re.compile(r"\t+| {3,}")
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_MOST_LINES, _MOST_UNKNOWN, _MOST_TITLE = 150, 16, 16
_PROSE = 90
_SIGNS = 2
_DAY, _LANGUAGE, _NOTICE = "day", "language", "NOTICE OF MEETING"
_CALLING = {_DAY, _LANGUAGE, fields.SUBJECT}
_SENT = _CALLING | {fields.SENDER, fields.TO}


def read_cover(lines: Sequence[str]) -> tuple[Cover, int]:
    """The cover that these lines begin with and how many of them it takes; an empty one and 0 when there is none.

    Tabs or runs of three and more spaces part columns; an empty line is a gap on the page, where a field's value ends;
    a line that begins with a tab goes on with the value of the field above.
    """
    scan = _Scan()
    for at, line in enumerate(lines[:_MOST_LINES]):
        if not scan.take(line, at):
            break
    return (scan.cover(), scan.taken) if scan.believed() else (Cover(), 0)


@dataclass
class _Scan:
    """The cover as far as it has been read: what was found, the open field, its last line."""

    found: Cover = field(default_factory=Cover)
    values: dict[str, list[str]] = field(default_factory=dict)
    open: str = ""
    gap: bool = False
    taken: int = 0
    unknown: int = 0
    signs: set[str] = field(default_factory=set)
    unnumbered: Cover = field(default_factory=Cover)
    title: list[str] = field(default_factory=list)

    def take(self, line: str, at: int) -> bool:
        """Read one line; False when the cover has ended before it."""
        if not line.strip():
            self.gap = True
            return not (line == PAGE_END and self._has_told())
        cells = [clean(cell) for cell in _COLUMNS.split(line.strip()) if cell.strip()]
        indented = line[:1] == "\t" or line.startswith("    ")
        if self._goes_on(cells[0], indented):
            self.values[self.open].append(" ".join(cells))
        elif not self._take_cells(cells):
            return self._may_pass(cells)
        self.taken, self.gap = at + 1, False
        return True

    def _has_told(self) -> bool:
        """Whether what a cover must say has been said: a cover ends with its page then."""
        return bool(self.title) or fields.SUBJECT in self.values

    def _goes_on(self, cell: str, indented: bool) -> bool:
        """Whether the line goes on with the value of the open field."""
        if not self.open or _field(cell) or (self.gap and not indented):
            return False
        return self.open in fields.NAMED or (indented and not fields.is_known(cell))

    def _take_cells(self, cells: Sequence[str]) -> bool:
        if fields.SUBJECT in self.values and not _field(cells[0]):
            return False  # below the subject stands the text; on notices of meeting, further named fields
        if self._is_commissions() and not fields.procedures(cells[0]):
            return self._take_title(cells)
        return sum(self._take_cell(cell) for cell in cells) > 0

    def _is_commissions(self) -> bool:
        return "(" in self.found.reference

    def _take_cell(self, cell: str) -> bool:
        named = _field(cell)
        if named:
            self.open, value = named
            self.values.setdefault(self.open, []).append(value)
            self.signs.add(self.open)
            return True
        if self.values.get(self.open) == [""] and self.open != fields.INTERINSTITUTIONAL:
            self.values[self.open] = [cell]
            return True
        return any(take(self, cell) for take in _TAKERS)

    def _take_title(self, cells: Sequence[str]) -> bool:
        """A line below a Commission paper's number: its part, its kind, its title, the papers that go with it."""
        line = " ".join(cells)
        if fields.COMMISSION_PART.fullmatch(line) and not self.title:
            self.found = replace(self.found, subtitle=line)
        elif fields.TITLE_ENDS.match(line) or len(self.title) >= _MOST_TITLE or _is_prose(line):
            return False
        elif not fields.BESIDE_TITLE.match(line):
            self.title.append(line)
        return True

    def _may_pass(self, cells: Sequence[str]) -> bool:
        """A line that is no field ends a cover that has told its subject; before, it is a letterhead or a logo."""
        self.unknown += 1
        if fields.COMMUNITY.match(cells[0]):
            return True
        return not self._has_told() and self.unknown <= _MOST_UNKNOWN and len(" ".join(cells)) < _PROSE

    def believed(self) -> bool:
        """Whether this is a cover: a number, and two more signs of one; or everything but a number."""
        if self.found.reference:
            return len(self.signs) >= _SIGNS
        calls = _NOTICE in self.unnumbered.subtitle
        return bool(self.unnumbered.kind) and (_CALLING if calls else _SENT) <= self.signs

    def cover(self) -> Cover:
        """The fields, with the values of the named ones."""
        value = {name: clean(" ".join(parts)) for name, parts in self.values.items()}
        files = fields.procedures(value.get(fields.INTERINSTITUTIONAL, ""))
        title = clean(" ".join(self.title))
        found = self.found if self.found.reference else self._with_unnumbered()
        return replace(
            found,
            kind=found.kind or fields.commission_kind(title),
            title=title,
            subject=value.get(fields.SUBJECT, ""),
            sender=value.get(fields.SENDER, ""),
            to=value.get(fields.TO, ""),
            received=fields.day_of(value.get(fields.RECEIVED, "")),
            previous=fields.council_ids(value.get(fields.PREVIOUS, "")),
            commission_document=value.get(fields.COMMISSION, "") or found.commission_document,
            interinstitutional=files or found.interinstitutional,
        )

    def _with_unnumbered(self) -> Cover:
        told = self.unnumbered
        return replace(self.found, kind=told.kind, subtitle=told.subtitle, subject_codes=told.subject_codes)


def _is_prose(line: str) -> bool:
    return len(line) > _PROSE and line.endswith((".", ":"))


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
    scan.signs.add(_DAY)
    _take_language(scan, found["rest"])
    return True


def _take_language(scan: _Scan, cell: str) -> bool:
    found = fields.LANGUAGE.search(cell)
    if not found:
        return False
    scan.found = replace(scan.found, language=found["language"].lower())
    scan.signs.add(_LANGUAGE)
    return True


def _take_number(scan: _Scan, cell: str) -> bool:
    if scan.found.reference or not fields.COUNCIL_NUMBER.fullmatch(cell):
        return False
    scan.found = replace(scan.found, reference=fields.council_id(cell))
    return True


def _take_commission_number(scan: _Scan, cell: str) -> bool:
    if scan.found.reference or not fields.COMMISSION_PAPER.fullmatch(cell):
        return False
    scan.found = replace(scan.found, reference=fields.commission_id(cell), commission_document=cell)
    scan.signs.add("commission")
    return True


def _take_suffixes(scan: _Scan, cell: str) -> bool:
    cell = _BRACKETED.sub("", cell)
    if not scan.found.reference or scan.found.subject_codes or not fields.SUFFIXES.fullmatch(cell):
        return False
    first = fields.STEP.match(cell)
    if first and scan.found.reference.endswith(f" {first[0]}"):  # "5572/1/25" has told its REV 1 before "REV 1 ADD 2"
        cell = cell[first.end() :].strip()
    scan.found = replace(scan.found, reference=fields.council_id(f"{scan.found.reference} {cell}"))
    return True


def _take_marking(scan: _Scan, cell: str) -> bool:
    marking = fields.MARKING.fullmatch(cell)
    if not marking:
        return False
    scan.found = replace(scan.found, marking=marking[1])
    return True


def _take_files(scan: _Scan, cell: str) -> bool:
    files = fields.procedures(cell)
    if not files or len(cell) > _PROSE:
        return False
    scan.found = replace(scan.found, interinstitutional=(*scan.found.interinstitutional, *files))
    return True


def _take_kind(scan: _Scan, cell: str) -> bool:
    if not fields.KIND.fullmatch(cell):
        return False
    if not scan.found.reference:
        return _take_unnumbered_kind(scan, cell)
    scan.found = replace(scan.found, subtitle=cell) if scan.found.kind else replace(scan.found, kind=cell)
    scan.signs.add("kind")
    return True


def _take_codes(scan: _Scan, cell: str) -> bool:
    numbered = fields.CODES.fullmatch(cell)
    bare = (
        scan.found.reference.startswith(fields.UNNUMBERED_CODES)
        and fields.BARE_CODES.fullmatch(cell)
        and not scan.found.kind
    )
    if not scan.found.reference:
        return _take_unnumbered_codes(scan, cell)
    if not (numbered or bare):
        return False
    codes = fields.CODE.findall(cell) if numbered else cell.split()
    scan.found = replace(scan.found, subject_codes=(*scan.found.subject_codes, *codes))
    scan.signs.add("codes")
    return True


def _take_unnumbered_kind(scan: _Scan, cell: str) -> bool:
    if _LANGUAGE not in scan.signs:
        return False
    told = scan.unnumbered
    scan.unnumbered = replace(told, subtitle=cell) if told.kind else replace(told, kind=cell)
    return True


def _take_unnumbered_codes(scan: _Scan, cell: str) -> bool:
    """Behind the language and before the kind, where a paper that has no number yet prints them."""
    numbered = fields.CODES.fullmatch(cell)
    if scan.unnumbered.kind or _LANGUAGE not in scan.signs or not (numbered or fields.BARE_CODES.fullmatch(cell)):
        return False
    codes = fields.CODE.findall(cell) if numbered else cell.split()
    scan.unnumbered = replace(scan.unnumbered, subject_codes=(*scan.unnumbered.subject_codes, *codes))
    return True


_TAKERS: tuple[Callable[[_Scan, str], bool], ...] = (
    *(_take_day, _take_number, _take_commission_number, _take_suffixes, _take_marking, _take_files),
    *(_take_kind, _take_codes, _take_language),
)
"""In the order they are asked: "COMMUNICATION" is a kind before it could be a code of a notice."""
