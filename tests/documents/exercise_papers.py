"""Made-up papers for the writers' tests: an exercise, in our own words, about an invented committee's invented work."""

from datetime import date, time

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
    Table,
)

TITLE = "Exercise report on the proceedings of the Standing Committee between January 2025 and June 2026"

COVER = Cover(
    reference="ST 6711/1/26 REV 1",
    kind="NOTE",
    place="Brussels",
    date=date(2026, 9, 3),
    language="en",
    subject=TITLE,
    title=TITLE,
    sender="Presidency",
    to="Delegations",
    previous=("ST 6711/26", "ST 6390/2/26 REV 2"),
    interinstitutional=("2025/0042 (COD)",),
    subject_codes=("COSI 12", "ENFOPOL 345", "CRIMORG 67", "JAI 890"),
    marking="LIMITE",
)


def note(at: int, number: int | str, text: str | None) -> Mark:
    """A mark with its note."""
    return Mark(at, str(number), text)


def after(words: str, phrase: str) -> int:
    """The character that follows the phrase."""
    return words.index(phrase) + len(phrase)


def report() -> Document:
    """An exercise report with everything the tree can hold."""
    return Document(COVER, (*_opening(), *_chapters(), *_annex()))


def _opening() -> tuple[Block, ...]:
    return (
        Paragraph("Delegations will find in the annex an exercise report. No word of it tells of real proceedings."),
        Paragraph(TITLE, role=Role.TITLE),
    )


def _chapters() -> tuple[Block, ...]:
    first = "In March 2025, the Standing Committee took note of the exercise atlas of river ports."
    second = "It invited the harbour network to report back by the end of the year, and thanked its experts."
    third = "Two lists were compared; both bear the mark <draft> & the sign #1 *as they stand*."
    return (
        Heading("SUMMARY", "1.", 1),
        Paragraph(first, marks=(note(after(first, "atlas"), 1, "6390/2/26 REV 2."),)),
        Paragraph(
            second,
            marks=(
                note(after(second, "network"), 2, "Regulation (EU) 2025/999 on exercises, OJ L, 2025/999, 1.2.2025."),
                note(after(second, "network"), 3, "6402/26."),
                note(len(second), 4, "The experts met on 4 and 5 April 2025."),
            ),
        ),
        Heading("RIVER PORTS", "2.", 1),
        Heading("Sluices and quays", "2.1", 2),
        Paragraph("The Committee agreed on the following:"),
        Paragraph("to keep a list of quays;", "(a)", Role.ITEM, 1),
        Paragraph("to look, for each of them, at:", "(b)", Role.ITEM, 1),
        Paragraph("its depth;", "(i)", Role.ITEM, 2),
        Paragraph("its cranes, with the date on which each was last inspected by the body that looks after it.",
                  "(ii)", Role.ITEM, 2),
        Heading("Cranes", "2.2", 2),
        Paragraph("The list names:"),
        Paragraph("open questions;", "–", Role.ITEM, 1),
        Paragraph("answers, where there are any.", "–", Role.ITEM, 1),
        Heading("Ferries", "2.3", 2),
        Paragraph(third, marks=(note(after(third, "compared"), 5, "See https://example.org/lists?a=1&b=2_c."),)),
        Heading("Night ferries", "2.3.1", 3),
        Paragraph("The Committee endorsed the timetable of the night ferries.", "12."),
        Paragraph("It asked the Presidency to come back to the matter in the second half of 2026.", "13."),
        Heading("MUSEUMS", "3.", 1),
        Paragraph("Nothing was decided on museums."),
    )  # fmt: skip


def _annex() -> tuple[Block, ...]:
    return (
        Heading("Quays by river", "ANNEX I", 1),
        Table((row("River", "Quays", "What was found"),
               row("Ouse", "12", "Three quays need new fenders before the winter; the rest are in good order."),
               row("Nene", "7", "In good order.")), head=1),
        Paragraph("The figures are invented."),
    )  # fmt: skip


def row(*cells: str) -> tuple[tuple[Paragraph, ...], ...]:
    """A table's row of one paragraph a cell."""
    return tuple((Paragraph(cell),) for cell in cells)


def notice() -> Document:
    """An exercise notice of meeting, which has a meeting and no body."""
    return Document(
        Cover(
            reference="CM 4242/26",
            kind="COMMUNICATION",
            subtitle="NOTICE OF MEETING AND PROVISIONAL AGENDA",
            place="Brussels",
            date=date(2026, 1, 7),
            subject="Meeting of the Working Party on River Ports",
            subject_codes=("COSI", "ENFOPOL", "TRANS"),
        ),
        meeting=Meeting(
            body="Working Party on River Ports",
            date=date(2026, 1, 21),
            start=time(9, 30),
            place="COUNCIL, RIVERSIDE BUILDING",
            format="1+2",
            items=(
                AgendaItem("1", "Opening of the meeting"),
                AgendaItem("2", "Atlas of river ports", "discussion",
                           (Paper("ST 6390/2/26 REV 2"), Paper("WK 77/26", issued=False))),
                AgendaItem("3", "State of the night ferries", "information", (Paper("WK 78/26", issued=False),)),
                AgendaItem("4", "Any other business"),
            ),
        ),
    )  # fmt: skip


def short_note() -> Document:
    """A one-page exercise note: public, few headings, no contents list."""
    words = "The Presidency proposes that the Standing Committee take up the question of lighthouses in May 2026."
    return Document(
        Cover(reference="ST 5001/26", kind="NOTE", place="Brussels", date=date(2026, 2, 2), language="en",
              sender="Presidency", to="Standing Committee", subject="Lighthouses: exercise note",
              subject_codes=("COSI 3",)),
        (Heading("Background", "1.", 1), Paragraph(words),
         Heading("The way forward", "2.", 1), Paragraph("Delegations are invited to send in their views.")),
    )  # fmt: skip


def plain() -> Document:
    """A paper from elsewhere: no cover field is known, headings bear no number."""
    return Document(body=(Heading("On lighthouses"), Paragraph("A paper with no cover at all, for exercise."),
                          Heading("On buoys", level=2), Paragraph("Buoys are red or green.")))  # fmt: skip


def wrapping() -> Document:
    """An exercise cover note that wraps another paper with its own cover."""
    inner = Cover(
        reference="ST 6999/26",
        kind="NOTE",
        place="Brussels",
        date=date(2026, 1, 9),
        language="en",
        sender="Presidency",
        to="Delegations",
        subject="Exercise paper on buoys",
        marking="LIMITE",
    )
    return Document(
        Cover(reference="ST 5100/26 ADD 1", kind="COVER NOTE", place="Brussels", date=date(2026, 1, 12), language="en",
              sender="Commission", received=date(2026, 1, 9), to="Council", commission_document="COM(2026) 17 final",
              subject="Exercise paper on buoys, now public in part"),
        (Paragraph("Delegations will find attached what may be read of document 6999/26."), InnerCover(inner),
         Paragraph("Buoys shall be red or green.")),
    )  # fmt: skip


def long_report(chapters: int = 10, sections: int = 3, paragraphs: int = 7) -> Document:
    """A generated report of about 24 pages with 200 notes, to measure with."""
    body: list[Block] = [Paragraph(TITLE, role=Role.TITLE)]
    number = 0
    for chapter in range(1, chapters + 1):
        body.append(Heading(f"CHAPTER OF THE EXERCISE {chapter}", f"{chapter}."))
        for section in range(1, sections + 1):
            body.append(Heading(f"Quays of the river number {section}", f"{chapter}.{section}", 2))
            for _ in range(paragraphs):
                number += 1
                body.append(_long_paragraph(number))
    return Document(COVER, tuple(body))


def _long_paragraph(number: int) -> Paragraph:
    """One of many alike, yet no two lines the same: what repeats at one height of many pages is a page header."""
    thing = _THINGS[number % len(_THINGS)]
    words = (
        f"At its meeting number {number}, the Standing Committee {_VERBS[number % len(_VERBS)]} the list of {thing} "
        f"drawn up by the network. It invited the harbour experts to map {_RIVERS[number % len(_RIVERS)]} and "
        "to report back before the next flood season."
    )
    return Paragraph(words, marks=(note(after(words, thing), number, f"{6000 + number}/26, exercise on {thing}."),))


_VERBS = ("welcomed", "took note of", "discussed", "endorsed", "examined")
_THINGS = ("quays", "sluices", "cranes on the upper river", "ferries", "locks", "tugs and barges", "buoys")
_RIVERS = ("the Ouse", "the Nene and its canals", "the Wye", "all the rivers that lead to the sea")


PAPERS = {
    "report": report,
    "notice": notice,
    "short note": short_note,
    "plain paper": plain,
    "wrapping paper": wrapping,
}
"""One paper of each kind, by what it is called in test names."""
