"""What all formats share: words parted at marks, the order of a paper, what a cover prints."""

from datetime import date, time

from hypothesis import given, settings

from article71.documents.tree import (
    AgendaItem,
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
from article71.documents.writers import text
from article71.documents.writers.columns import square, widths
from article71.documents.writers.flow import CONTENTS_FROM, Sign, flow, listed, set_out, stepped
from article71.documents.writers.marked import runs
from article71.documents.writers.printed import PrintedCover, heading_of, printed
from tests.documents import exercise_papers
from tests.documents.exercise_papers import row
from tests.documents.generated_papers import marked

TITLE = Paragraph("A title", role=Role.TITLE)
WORDS = Paragraph("Words.")
HEADINGS = tuple(Heading(f"Heading {number}", f"{number}.") for number in range(1, CONTENTS_FROM + 1))


@settings(max_examples=100)
@given(marked())
def test_parting_words_at_marks_loses_neither(pair: tuple[str, tuple[Mark, ...]]) -> None:
    words, marks = pair
    parted = list(runs(words, marks))
    assert "".join(run for run in parted if isinstance(run, str)) == words
    assert [mark.at for run in parted if not isinstance(run, str) for mark in run] == sorted(mark.at for mark in marks)
    assert all(parted[at - 1] != "" for at in range(1, len(parted)))


def test_marks_at_one_place_stay_together_in_their_order() -> None:
    together = (Mark(2, "18", "x"), Mark(2, "19", "y"))
    assert list(runs("abcd", together)) == ["ab", together, "cd"]


def test_a_mark_past_the_end_stands_at_the_end() -> None:
    assert list(runs("ab", (Mark(9, "1", "x"),))) == ["ab", (Mark(9, "1", "x"),)]


def test_a_report_opens_on_its_cover_then_title_contents_and_text_on_new_pages() -> None:
    order = list(flow(Document(body=(WORDS, TITLE, *HEADINGS))))
    assert order == [WORDS, Sign.NEW_PAGE, TITLE, Sign.CONTENTS, Sign.NEW_PAGE, *HEADINGS]


def test_words_between_title_and_first_heading_come_before_the_contents() -> None:
    order = list(flow(Document(body=(TITLE, WORDS, *HEADINGS))))
    assert order[:6] == [Sign.NEW_PAGE, TITLE, WORDS, Sign.NEW_PAGE, Sign.CONTENTS, Sign.NEW_PAGE]


def test_few_headings_need_no_contents_and_no_new_page() -> None:
    assert list(flow(Document(body=(WORDS, *HEADINGS[1:])))) == [WORDS, *HEADINGS[1:]]


def test_annexes_and_wrapped_papers_begin_new_pages() -> None:
    annex, inner = Heading("", "ANNEX"), InnerCover(Cover())
    order = list(flow(Document(body=(WORDS, inner, TITLE, WORDS, annex, TITLE))))
    page = Sign.NEW_PAGE
    assert order == [WORDS, page, inner, TITLE, WORDS, page, annex, TITLE]


def test_a_notice_runs_on_from_its_cover() -> None:
    assert not any(isinstance(step, Sign) for step in flow(exercise_papers.notice()))


def test_a_notice_with_a_body_keeps_it() -> None:
    paper = Document(body=(WORDS,), meeting=Meeting("Group", items=(AgendaItem("1", "Not told"),)))
    assert set_out(paper).body == (WORDS,)


def test_an_agenda_names_papers_and_those_still_to_come() -> None:
    items = (
        AgendaItem("7", "Ports", "decision", (Paper("ST 12/26"), Paper("WK 3/26", issued=False))),
        AgendaItem("", "AOB"),
    )
    body = set_out(Document(meeting=Meeting("Group", items=items))).body
    assert [block.text for block in body] == ["7. Ports", "For decision", "12/26", "WK 3/26 (to be issued)", "AOB"]


def test_levels_are_closed_up_downwards_only() -> None:
    paper = Document(body=tuple(Heading("x", level=level) for level in (2, 4, 1, 3, 2)))
    assert [block.level for block in stepped(paper).body if isinstance(block, Heading)] == [1, 2, 1, 2, 2]


def test_the_contents_leave_out_deep_headings() -> None:
    deep = Heading("Deep", "1.1.1.1", 4)
    assert listed(Document(body=(*HEADINGS, deep))) == HEADINGS


def test_a_cover_prints_ids_and_dates_as_papers_do() -> None:
    cover = printed(Document(Cover(
        reference="ST 13083/1/20 REV 1", date=date(2026, 9, 3), place="Brussels", language="fr",
        previous=("ST 1/26", "CM 2/26"), interinstitutional=("2025/0042(COD)",), received=date(2026, 1, 1),
    )))  # fmt: skip
    assert (cover.place_and_date, cover.original) == ("Brussels, 3 September 2026", "(OR. fr)")
    assert (cover.number, cover.running) == (("13083/1/20", "REV 1"), "13083/1/20 REV 1")
    assert cover.interinstitutional == ("2025/0042 (COD)",)
    assert cover.fields == (("date of receipt:", "1 January 2026"), ("No. prev. doc.:", "1/26, CM 2/26"))
    assert cover.marking == ""


def test_a_paper_without_cover_prints_none() -> None:
    assert printed(exercise_papers.plain()) == PrintedCover()


def test_a_notice_calls_its_meeting() -> None:
    meeting = Meeting("Group on Ports", date(2026, 2, 1), time(9, 5), "Room 4", "1+1")
    cover = printed(Document(meeting=meeting))
    assert (cover.kind, cover.subtitle) == ("COMMUNICATION", "NOTICE OF MEETING AND PROVISIONAL AGENDA")
    assert cover.fields == (
        ("Subject:", "Meeting of the Group on Ports"),
        ("Date:", "1 February 2026"),
        ("Time:", "09:05"),
        ("Venue:", "Room 4"),
    )
    assert cover.format == "Format 1+1"


def test_what_the_body_tells_is_not_told_on_the_cover_again() -> None:
    assert printed(Document(Cover(title="A title"), (TITLE,))).title == ""
    assert printed(Document(Cover(title="Another"), (TITLE,))).title == "Another"
    called = Document(body=(Paragraph("Format 1+1"),), meeting=Meeting("Group", format="1+1"))
    assert printed(called).format == ""


def test_a_paper_is_named_by_number_and_title() -> None:
    assert heading_of(exercise_papers.notice()) == "CM 4242/26 – Meeting of the Working Party on River Ports"
    assert heading_of(Document()) == "Paper"


def test_short_rows_are_filled_up_and_wide_columns_get_more_room() -> None:
    rows = square(Table((row("No", "a" * 400), row("1"))))
    assert [len(cells) for cells in rows] == [2, 2]
    assert widths(rows) == [2.0, 20.0]


def test_text_raises_marks_and_puts_notes_after_their_block() -> None:
    words = Paragraph("Both lists.", marks=(Mark(4, "18", "One."), Mark(4, "19", "Two."), Mark(11, "20", "Three.")))
    assert text.write(Document(body=(words, WORDS))).decode() == (
        "Both^{18, 19} lists.²⁰\n\n¹⁸ One.\n\n¹⁹ Two.\n\n²⁰ Three.\n\nWords.\n"
    )


def test_a_table_without_a_cell_is_left_out() -> None:
    assert list(flow(Document(body=(Table(()), Table(((), ())), WORDS)))) == [WORDS]
