"""A cover as it is printed: canonical ids and dates turned back into the words that stand on official papers.

The names and order of the fields follow the Council's papers, so that what is written here is read back by the same
rules as theirs.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from article71.documents.tree import Cover, Document, Meeting, Paragraph, Role

LANGUAGE = "en"
"""The language the project writes in; `Cover.language` is the original's."""

_NUMBER = re.compile(r"(?P<number>.*?/\d{2})(?: (?P<suffix>[A-Z].*))?")
_NOTICE_KIND, _NOTICE = "COMMUNICATION", "NOTICE OF MEETING AND PROVISIONAL AGENDA"


@dataclass(frozen=True, slots=True)
class PrintedCover:
    """What stands on a cover, each string a line of it; `fields` are the rows of the table below the kind.

    `number` has a second line for a suffix such as "REV 1"; `marking` is empty on a public paper.
    """

    place_and_date: str = ""
    original: str = ""
    number: tuple[str, ...] = ()
    interinstitutional: tuple[str, ...] = ()
    marking: str = ""
    codes: tuple[str, ...] = ()
    kind: str = ""
    subtitle: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    format: str = ""
    title: str = ""

    @property
    def notice(self) -> bool:
        """Whether it calls a meeting: such a paper bears its kind in the middle, above the line that says so."""
        return bool(self.subtitle)

    @property
    def running(self) -> str:
        """The paper's number in one line, as page footers carry it."""
        return " ".join(self.number)


def printed(document: Document) -> PrintedCover:
    """The paper's cover as printed; every field is empty when the paper has none.

    What the body tells in the same words, such as the title, is not told twice.
    """
    cover, meeting = document.cover, document.meeting
    told = {block.words for block in document.body if isinstance(block, Paragraph)}
    if meeting is None:
        front = _front(cover)
        return replace(front, title="" if front.title in told else front.title)
    form = f"Format {meeting.format}" if meeting.format else ""
    return replace(
        _front(cover),
        kind=cover.kind or _NOTICE_KIND,
        subtitle=cover.subtitle or _NOTICE,
        fields=_called(cover, meeting),
        format="" if form in told else form,
    )


def printed_inner(cover: Cover) -> PrintedCover:
    """The cover of a wrapped paper as printed where it stands."""
    return _front(cover)


def heading_of(document: Document) -> str:
    """One line that names the paper: for the window's title, a file's properties, a catalogue."""
    cover, meeting = document.cover, document.meeting
    of_meeting = meeting_subject(meeting) if meeting else ""
    titles = (block.words for block in document.body if isinstance(block, Paragraph) and block.role is Role.TITLE)
    chosen = cover.title or cover.subject or of_meeting or next(titles, "") or cover.kind or document.source.name
    return " – ".join(filter(None, (printed_reference(cover.reference), chosen))) or "Paper"


def meeting_subject(meeting: Meeting) -> str:
    """The subject of a notice: "Meeting of the Working Party on ..."."""
    return f"Meeting of the {meeting.body}" if meeting.body else ""


def printed_reference(reference: str) -> str:
    """A canonical id as papers print it: an ST paper goes by its number alone."""
    return reference.removeprefix("ST ")


def printed_day(day: date | None) -> str:
    """A day as on official English papers: "27 February 2025"; not by the machine's locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _front(cover: Cover) -> PrintedCover:
    return _commission(cover) if "(" in cover.reference else _council(cover)


def _council(cover: Cover) -> PrintedCover:
    return PrintedCover(
        place_and_date=", ".join(filter(None, (cover.place, printed_day(cover.date)))),
        original=f"(OR. {cover.language})" if cover.language else "",
        number=_number_lines(cover.reference),
        interinstitutional=tuple(_spaced(number) for number in cover.interinstitutional),
        marking="" if cover.marking == "PUBLIC" else cover.marking,
        codes=cover.subject_codes,
        kind=cover.kind,
        subtitle=cover.subtitle,
        fields=_fields(cover),
        title="" if cover.title == cover.subject else cover.title,
    )


def _commission(cover: Cover) -> PrintedCover:
    """A paper of the Commission: its part below its number, its kind at the head of its title, no table."""
    front = _council(replace(cover, commission_document=""))
    return replace(
        front,
        number=tuple(filter(None, (cover.commission_document or cover.reference, cover.subtitle))),
        kind="" if cover.title.startswith(cover.kind) else cover.kind,
        subtitle="",
    )


def _fields(cover: Cover) -> tuple[tuple[str, str], ...]:
    fields = (
        ("From:", cover.sender),
        ("date of receipt:", printed_day(cover.received)),
        ("To:", cover.to),
        ("No. prev. doc.:", ", ".join(map(printed_reference, cover.previous))),
        ("No. Cion doc.:", cover.commission_document),
        ("Subject:", cover.subject),
    )
    return tuple((name, value) for name, value in fields if value)


def _called(cover: Cover, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    fields = (
        ("Subject:", cover.subject or meeting_subject(meeting)),
        ("Date:", printed_day(meeting.date)),
        ("Time:", f"{meeting.start:%H:%M}" if meeting.start else ""),
        ("Venue:", meeting.place),
    )
    return tuple((name, value) for name, value in fields if value)


def _number_lines(reference: str) -> tuple[str, ...]:
    found = _NUMBER.fullmatch(printed_reference(reference))
    return tuple(filter(None, found.groups())) if found else tuple(filter(None, (reference,)))


def _spaced(procedure: str) -> str:
    """ "2026/0138(COD)" as covers print it: "2026/0138 (COD)"."""
    return re.sub(r"(?<=\d)\(", " (", procedure)
