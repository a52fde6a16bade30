"""The agenda of a meeting as a paper, plain for those who come, annotated for those who chair and serve it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from article71.documents.tree import AgendaItem, Block, Document, Heading, Meeting, Paper, Paragraph, Role
from article71.reports.meeting_papers.told import ToldItem, ToldLine, ToldMeeting
from article71.reports.meeting_papers.wording import cover
from article71.reports.sentences.dates import in_words

ANNOTATED = "Annotated agenda"
WITHOUT_ITEM = "From the register, not yet with an item"
_NOT_LOOKED_AT = "proposed"


def agenda(meeting: ToldMeeting, profile: str) -> Document:
    """The agenda alone, as the notice of meeting it is: read again, it calls the same meeting."""
    called = Meeting(
        body=meeting.body,
        date=meeting.days.first if meeting.days else None,
        start=meeting.start,
        place=meeting.place,
        format=meeting.attendance,
        items=tuple(map(_called, meeting.items)),
    )
    told = replace(cover(meeting, "agenda", profile), reference=meeting.reference)
    return Document(told, meeting=called)


def _called(item: ToldItem) -> AgendaItem:
    papers = tuple(Paper(reference, issued) for reference, issued in item.papers)
    return AgendaItem(f"{item.number}.", item.title, item.purpose, papers)


def annotated(meeting: ToldMeeting, profile: str) -> Document:
    """The agenda with what the register has to say to each item, and below what belongs to none; each with its reason
    and where it comes from. A line nobody has accepted yet says that it is proposed.
    """
    body: list[Block] = [Paragraph(ANNOTATED, role=Role.TITLE), *_fields(meeting)]
    for item in meeting.items:
        body.extend(_item(item, item.lines))
    if meeting.lines:
        body.append(Heading(WITHOUT_ITEM))
        body.extend(_by_kind(meeting.lines))
    return Document(cover(meeting, "annotated", profile), tuple(body))


def _fields(meeting: ToldMeeting) -> Iterator[Paragraph]:
    told = (
        ("Date", in_words(meeting.days) if meeting.days else ""),
        ("Time", f"{meeting.start:%H.%M}" if meeting.start else ""),
        ("Venue", meeting.place),
        ("Format", meeting.attendance),
    )
    for name, value in told:
        if value:
            yield Paragraph(f"{name}: {value}")


def _item(item: ToldItem, lines: Iterable[ToldLine]) -> Iterator[Block]:
    yield Heading(item.title, f"{item.number}.")
    introduced = f"introduced by {item.speaker}" if item.speaker else ""
    facts = "; ".join(filter(None, (f"for {item.purpose}" if item.purpose else "", introduced)))
    if facts:
        yield Paragraph(f"{facts[0].upper()}{facts[1:]}")
    for reference, issued in item.papers:
        yield Paragraph(reference if issued else f"{reference} (to be issued)", number="–", role=Role.ITEM, depth=1)
    for line in lines:
        yield _line(line, with_kind(line))


def _by_kind(lines: Iterable[ToldLine]) -> Iterator[Block]:
    kinds: dict[str, list[ToldLine]] = {}
    for line in lines:
        kinds.setdefault(line.kind, []).append(line)
    for kind, held in kinds.items():
        yield Heading(f"{kind[0].upper()}{kind[1:]}", level=2)
        for line in held:
            yield _line(line, line.text)


def with_kind(line: ToldLine) -> str:
    """The words behind the kind: "Due: Europol: report on locks"."""
    return f"{line.kind[0].upper()}{line.kind[1:]}: {line.text}"


def _line(line: ToldLine, words: str) -> Paragraph:
    state = "" if line.accepted else f"; {_NOT_LOOKED_AT}"
    return Paragraph(f"{words} ({line.reason}; {line.source}{state})", number="–", role=Role.ITEM, depth=1)
