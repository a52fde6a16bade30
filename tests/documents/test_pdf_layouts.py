"""Layouts of real PDFs that Word and other programs set: hanging note numbers, tables over pages, pages turned."""

from functools import cache

import pytest

from article71.documents.places import page_at
from article71.documents.readers import pdf
from article71.documents.tree import Block, Document, Heading, Paragraph, Table
from tests.documents import council_papers

_PAGE = '#set page(paper: "a4", margin: 2cm)\n#set text(font: "Libertinus Serif", size: 12pt)\n'
_SUPER = "#set super(typographic: false)\n"
_WORDS = "The exercise goes on with words that fill the line and the page as well as they can. "


@cache
def _read(source: str) -> Document:
    return pdf.read(council_papers.pdf(_PAGE + _SUPER + source))


def _notes(document: Document) -> list[tuple[str, str, str | None]]:
    """Each mark's number, the word before it and its note."""
    blocks = (block for block in document.body if isinstance(block, Paragraph))
    return [(m.number, block.words[: m.at].split()[-1], m.note) for block in blocks for m in block.marks]


def _tables(document: Document) -> list[Table]:
    return [block for block in document.body if isinstance(block, Table)]


def _headings(body: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(block.number, block.title) for block in body if isinstance(block, Heading)]


_HANGING = """
The lamps were lit#super[1] at noon and put out#super[2] at night.
#v(1fr)
#set text(size: 10pt)
#super[1]#h(1.2cm)Lamps of brass.

#super[2]#h(1.2cm)See the list of lamps.
"""


def test_a_note_whose_words_hang_far_behind_its_number_is_bound() -> None:
    assert _notes(_read(_HANGING)) == [("1", "lit", "Lamps of brass."), ("2", "out", "See the list of lamps.")]


def test_a_raised_figure_far_from_all_words_is_no_note() -> None:
    far = "The lamps were lit.\n\n#super[1]#h(9cm)#text(size: 10pt)[Right] \n\nThe bells were rung."
    assert _notes(_read(far)) == []


def _table(rows: int, head: str = "repeat: true, ", more: str = "") -> str:
    lines = ", ".join(f"[{n}], [What is done in step {n} of the exercise], [Europol]" for n in range(1, rows + 1))
    return (
        f"{more}\n#table(columns: (2cm, 9cm, 4cm), table.header({head}[*No*], [*Step*], [*Lead*]), {lines})\n\n"
        "The steps end here."
    )


def test_a_table_that_repeats_its_head_on_the_next_page_is_one_table() -> None:
    document = _read(_table(60))
    (table,) = _tables(document)
    assert (len(table.rows), table.head) == (61, 1)
    assert table.text.splitlines()[60] == "60\tWhat is done in step 60 of the exercise\tEuropol"
    assert page_at(table.pages, table.text.index("step 1 ")) == 1
    assert page_at(table.pages, table.text.index("step 60")) == 2


def test_a_table_that_goes_on_without_its_head_is_one_table() -> None:
    (table,) = _tables(_read(_table(60, "repeat: false, ")))
    assert [len(row) for row in table.rows] == [3] * 61


_COLUMNS = "#table(columns: (2cm, 9cm, 4cm), "


@pytest.mark.parametrize("rest", ["[], [where the bells are rung], []", "[], [where the bells are rung], [CEPOL]"])
def test_a_row_broken_by_the_page_s_end_is_one_row(rest: str) -> None:
    first = (
        _COLUMNS + "[*No*], [*Step*], [*Lead*], [1], [Lamps], [CEPOL], [2], [From the harbour to the tower], [Europol])"
    )
    (table,) = _tables(_read(f"{first}\n#pagebreak()\n{_COLUMNS}{rest}, [3], [Horns], [Eurojust])"))
    cells = [row.split("\t")[1] for row in table.text.splitlines()]
    assert cells == ["Step", "Lamps", "From the harbour to the tower where the bells are rung", "Horns"]


def test_what_is_left_of_a_table_may_be_half_a_row() -> None:
    first = (
        _COLUMNS + "[*No*], [*Step*], [*Lead*], [1], [Lamps], [CEPOL], [2], [From the harbour to the tower], [Europol])"
    )
    rest = _COLUMNS + "[], [where the bells are rung], [])\n\nThe steps end here."
    document = _read(f"{first}\n#pagebreak()\n{rest}")
    assert _tables(document)[0].text.endswith("2\tFrom the harbour to the tower where the bells are rung\tEuropol")
    assert document.body[-1].text == "The steps end here."


def test_words_above_a_rule_on_the_next_page_are_no_row() -> None:
    rest = "#v(1cm)The bells are rung.\n\n#line(length: 100%)\n\nThe steps end here.\n#line(length: 100%)"
    document = _read(f"{_table(5).replace('The steps end here.', '')}\n#pagebreak()\n{rest}")
    assert [block.text for block in document.body[1:]] == ["The bells are rung.", "The steps end here."]


def test_a_head_at_the_top_of_every_page_is_no_page_header() -> None:
    (table,) = _tables(_read("#show table.cell: set text(size: 11pt)\n" + _table(130)))
    assert (len(table.rows), table.head) == (131, 1)


def test_rows_alike_but_for_their_figures_at_the_top_of_pages_are_no_page_header() -> None:
    document = _read(_table(5) + "\n#pagebreak()\n" + _table(5))
    assert [table.text.splitlines()[1] for table in _tables(document)] == [
        "1\tWhat is done in step 1 of the exercise\tEuropol"
    ] * 2


@pytest.mark.parametrize("number", ["#p", "Page #p of 3", "Exercise paper 12/31 – #p", "– #p –"])
def test_a_header_with_the_page_s_number_is_no_part_of_the_text(number: str) -> None:
    shown = number.replace("#p", "#counter(page).display()")
    pages = "\n#pagebreak()\n".join(f"The lamps of the {place} were lit." for place in ("harbour", "tower", "bridge"))
    document = _read(f"#set page(header: context align(right)[{shown}])\n{pages}")
    assert [block.text for block in document.body] == pages.split("\n#pagebreak()\n")


def test_two_tables_with_words_between_them_stay_two() -> None:
    document = _read(_table(5) + "\n#pagebreak()\n" + _table(5))
    assert [len(table.rows) for table in _tables(document)] == [6, 6]


def test_tables_on_two_pages_with_heads_of_their_own_stay_two() -> None:
    other = "#table(columns: (2cm, 9cm, 4cm), [*Code*], [*Name*], [*Place*], [A], [Lamp], [Rome], [B], [Bell], [Riga])"
    one = _table(5).replace("The steps end here.", "")
    assert [len(table.rows) for table in _tables(_read(one + "\n#pagebreak()\n" + other))] == [6, 3]


def test_tables_whose_columns_stand_elsewhere_stay_two() -> None:
    other = "#table(columns: (6cm, 4cm), [Lamp], [Rome], [Bell], [Riga], [Horn], [Turin])"
    one = _table(5).replace("The steps end here.", "")
    assert [len(table.rows[0]) for table in _tables(_read(one + "\n#pagebreak()\n" + other))] == [3, 2]


_TURNED = (
    "#set par(leading: 1.4em, spacing: 2.6em, justify: true)\n"
    + _WORDS * 12
    + "\n\n"
    + _WORDS * 9
    + "\n#set page(flipped: true)\nANNEX I\n\n"
    + _WORDS * 20
)


def test_wide_pages_do_not_change_how_upright_pages_are_read() -> None:
    words = [block.words for block in _read(_TURNED).body if isinstance(block, Paragraph)]
    assert words == [(_WORDS * count).strip() for count in (12, 9, 20)]


@pytest.mark.parametrize("bold", ["1.#h(1cm)*Lamps and bells*", "*1.#h(1cm)Lamps and bells*"])
def test_bold_words_behind_a_plain_number_are_a_heading(bold: str) -> None:
    document = _read(f"{bold}\n\n– the first lamp\n\n– the second lamp\n\nThe lamps were lit.")
    assert _headings(document.body) == [("1.", "Lamps and bells")]


def test_plain_words_behind_a_bold_number_are_no_heading() -> None:
    document = _read("*1.*#h(1cm)The lamps were lit at noon.\n\nThe bells were rung.")
    assert _headings(document.body) == []


def _noted(marks: str, notes: str, size: str = "9pt") -> Document:
    below = f"#v(1fr)\n#set text(size: {size})\n#set par(spacing: 0.6em)\n{notes}"
    return _read(f"{marks} {_WORDS * 6}\n\n{below}")


_BRASS = [("1", "lamp", "Of brass."), ("2", "bell", "Of bronze, as the list says.")]


@pytest.mark.parametrize(
    ("first", "second", "one", "two"),
    [
        ("#super[1]", "#super[2]", "1", "2"),
        ("#super[1]", "#super[2]", "1#h(1cm)", "2#h(1cm)"),
        ("#super[(1)]", "#super[(2)]", "#super[(1)]", "#super[(2)]"),
        (" (#super[1])", " (#super[2])", "(#super[1])", "(#super[2])"),
        ("#super[[1]]", "#super[[2]]", "[1]", "[2]"),
        ("¹", "²", "¹", "²"),
    ],
)
def test_notes_are_bound_however_their_numbers_are_set(first: str, second: str, one: str, two: str) -> None:
    document = _noted(
        f"The lamp{first} and the bell{second} are there.", f"{one} Of brass.\n\n{two} Of bronze, as the list says."
    )
    assert _notes(document) == _BRASS
    assert [block.text[:35] for block in document.body] == ["The lamp and the bell are there. Th"]


@pytest.mark.parametrize(
    ("marks", "notes", "size"),
    [
        ("The lamp and the bell are there.", "1 Of brass.\n\n2 Of bronze.", "9pt"),
        ("The lamp#super[3] is there.", "1 Of brass.\n\n2 Of bronze.", "9pt"),
        ("The lamp#super[1] is there.", "1 Of brass.\n\nThe end.", "12pt"),
        ("The field has 100 m².", "The end of it.", "9pt"),
    ],
)
def test_small_lines_whose_numbers_no_mark_bears_stay_text(marks: str, notes: str, size: str) -> None:
    document = _noted(marks, notes, size)
    assert [note for _, _, note in _notes(document) if note] == []
    assert sum(len(block.text.split()) for block in document.body) > 100 + len(notes.split()) - 4


def test_the_power_of_a_metre_is_no_mark_though_a_note_has_its_number() -> None:
    document = _noted("The field has 100 m² and a lamp².", "¹ Of tin.\n\n² Of brass.")
    assert _notes(document) == [("2", "lamp", "Of brass.")]


def test_numbers_before_each_line_are_no_text() -> None:
    numbered = '#set par.line(numbering: "1")\n#set par(spacing: 1.3em)\n'
    document = _read(f"{numbered}*1. Lamps*\n\n{_WORDS * 9}\n\n{_WORDS * 7}")
    assert [block.text for block in document.body] == ["1. Lamps", (_WORDS * 9).strip(), (_WORDS * 7).strip()]


def test_numbers_before_each_line_of_a_list_stay() -> None:
    rows = "\n\n".join(f"{number} Lamp of the harbour" for number in range(1, 20))
    text = " ".join(block.text for block in _read(rows).body)
    assert all(f"{number} Lamp" in text for number in range(1, 20))


def test_a_stamp_across_the_page_is_no_text_and_parts_no_line() -> None:
    stamp = "#set page(background: rotate(24deg, text(60pt)[*FOR THE EXERCISE ONLY*]))\n"
    paragraphs = f"{_WORDS * 20}\n\n{_WORDS * 20}"
    assert _read(stamp + paragraphs).body == _read(paragraphs).body


_JUSTIFIED = "#set par(justify: true, spacing: 1.4em)\n"
_PARAGRAPHS = [f"{opening} {_WORDS * 3}".strip() for opening in ("Lamps.", "Bells.", "Horns.", "Drums.", "Flutes.")]


def test_two_columns_are_read_one_after_the_other() -> None:
    document = _read(
        f"{_JUSTIFIED}*Exercise report*\n\n#columns(2)[{chr(10).join(p + chr(10) for p in _PARAGRAPHS * 4)}]"
    )
    assert [block.text for block in document.body] == ["Exercise report", *_PARAGRAPHS * 4]


def test_a_heading_in_one_of_two_columns_is_a_heading() -> None:
    words = "\n\n".join(_PARAGRAPHS * 3)
    document = _read(f"{_JUSTIFIED}#columns(2)[{words}\n\n*2. Ports and roads*\n\n{words}\n\n{words}]")
    assert _headings(document.body) == [("2.", "Ports and roads")]


def test_a_ruled_table_of_two_columns_of_prose_stays_a_table() -> None:
    cells = ", ".join(f"[{_WORDS * 2}], [{_WORDS * 2}]" for _ in range(4))
    (table,) = _tables(_read(f"#table(columns: (1fr, 1fr), {cells})"))
    assert [len(row) for row in table.rows] == [2] * 4


def test_short_names_beside_long_values_are_no_columns_of_text() -> None:
    rows = ", ".join(f"[Step {n}], [{_WORDS} and so on in many words]" for n in range(8))
    document = _read(f"#grid(columns: (6cm, 1fr), row-gutter: 1em, {rows})")
    words = " ".join(block.text for block in document.body).split("Step ")[1:]
    assert len(words) == 8 and all("exercise goes on" in row for row in words)
