"""What blocks become, whichever format they came from: headings, titles, items, annexes, inner covers."""

from article71.documents.anchors import note
from article71.documents.blocks import Note, RawBlock
from article71.documents.structure import assemble
from article71.documents.tree import Block, Heading, InnerCover, Mark, Paragraph, Role, Table

PROSE = RawBlock("The committee met in the port and spoke of cranes.")


def _body(*blocks: RawBlock) -> tuple[Block, ...]:
    return assemble(blocks, {}).body


def _headings(*blocks: RawBlock) -> list[tuple[str, str, int]]:
    return [(b.number, b.title, b.level) for b in _body(*blocks) if isinstance(b, Heading)]


def test_bold_and_numbered_is_a_heading_and_its_level_follows_from_its_number() -> None:
    blocks = (RawBlock("2.1 Ports", bold=True, level=1), PROSE, RawBlock("3. ROADS"), PROSE)
    assert _headings(*blocks) == [("2.1", "Ports", 2), ("3.", "ROADS", 1)]


def test_a_number_kept_apart_by_the_format_counts_as_one_in_the_words() -> None:
    assert _body(RawBlock("Ports", number="2.", bold=True), PROSE) == _body(RawBlock("2. Ports", bold=True), PROSE)
    assert _body(RawBlock("to meet;", number="(a)")) == _body(RawBlock("(a) to meet;"))


def test_plain_numbered_lines_are_headings_above_text_and_points_in_a_list() -> None:
    assert _headings(RawBlock("1. Ports"), PROSE, RawBlock("2. Roads"), PROSE) == [
        ("1.", "Ports", 1),
        ("2.", "Roads", 1),
    ]
    assert _headings(RawBlock("1. Ports"), RawBlock("2. Roads"), RawBlock("3. Rails"), PROSE) == []
    assert _headings(RawBlock("1. The committee met in the port."), PROSE) == []


def test_numbered_paragraphs_keep_their_number_out_of_their_words() -> None:
    (paragraph,) = _body(RawBlock("12. The committee took note of the report."))
    assert paragraph == Paragraph("The committee took note of the report.", number="12.")
    (plain,) = _body(RawBlock("12 Member States took note of the report."))
    assert plain == Paragraph("12 Member States took note of the report.")


def test_items_nest_by_their_scheme() -> None:
    body = _body(*map(RawBlock, ("(1) ports:", "(a) north;", "(b) south:", "i. cranes;", "ii. ships;", "(2) roads.")))
    assert [block.depth for block in body if isinstance(block, Paragraph)] == [1, 2, 2, 3, 3, 1]


def test_an_annex_takes_its_title_from_the_next_line() -> None:
    assert _headings(RawBlock("ANNEX I"), RawBlock("List of ports"), PROSE) == [("ANNEX I", "List of ports", 1)]
    assert _headings(RawBlock("ANNEX I\nLIST OF PORTS", bold=True), PROSE) == [("ANNEX I", "LIST OF PORTS", 1)]
    assert _headings(RawBlock("ANNEX I"), PROSE) == [("ANNEX I", "", 1)]
    assert _headings(RawBlock("ANNEX"), RawBlock("Ministry of Ports"), PROSE) == [("ANNEX", "", 1)]


def test_the_contents_list_tells_headings_that_nothing_else_tells() -> None:
    contents = [RawBlock("CONTENTS"), RawBlock("Ports ..... 2"), RawBlock("Roads and rails\t3")]
    body = _body(*contents, RawBlock("Ports"), PROSE, RawBlock("Roads and rails"), PROSE)
    assert [type(block) for block in body] == [Heading, Paragraph, Heading, Paragraph]


def test_a_contents_list_without_pages_ends_where_the_text_begins() -> None:
    contents = map(RawBlock, ("Contents", "1. Ports", "1.1 Cranes", "2. Roads"))
    text = map(RawBlock, ("1. Ports", "1.1 Cranes", PROSE.text, "2. Roads", PROSE.text))
    assert _headings(*contents, *text) == [("1.", "Ports", 1), ("1.1", "Cranes", 2), ("2.", "Roads", 1)]


def test_a_contents_list_without_a_title_and_a_second_one_are_left_out_too() -> None:
    first = map(RawBlock, ("Ports ........ 2", "Roads ........ 3", "Rails ........ 4"))
    second = map(RawBlock, ("CONTENTS", "Cranes\t9"))
    body = _body(*first, RawBlock("Ports"), PROSE, *second, RawBlock("Cranes"), PROSE)
    assert [block.text for block in body] == ["Ports", PROSE.text, "Cranes", PROSE.text]


def test_a_sentence_about_contents_is_no_contents_list() -> None:
    assert len(_body(RawBlock("Contents of the box"), PROSE, PROSE)) == 3


def test_a_bold_line_before_the_text_is_the_title_and_within_it_a_heading() -> None:
    title, first, heading, _ = _body(
        RawBlock("Ports of the North", bold=True), PROSE, RawBlock("Cranes", bold=True), PROSE
    )
    assert (title, first) == (Paragraph("Ports of the North", role=Role.TITLE), Paragraph(PROSE.text))
    assert heading == Heading("Cranes")


def test_a_short_bold_line_between_title_and_text_is_a_heading() -> None:
    blocks = (RawBlock("Ports of the North", bold=True), RawBlock("Summary", bold=True), PROSE)
    assert [type(block) for block in _body(*blocks)] == [Paragraph, Heading, Paragraph]


def test_a_drawn_line_is_no_paragraph() -> None:
    assert _body(PROSE, RawBlock("________________"), RawBlock("* * *"), PROSE) == _body(PROSE, PROSE)


def test_the_cover_of_a_wrapped_paper_stands_inside_and_does_not_overwrite_the_first() -> None:
    outer = ["Brussels, 12 March 2031", "7812/31", "COSI 41", "COVER NOTE", "From:\tCommission", "Subject:\tPorts"]
    inner = ["EUROPEAN\nCOMMISSION", "Brussels, 4.5.2031", "COM(2031) 99 final", "ANNEX", "to the", "Report on ports"]
    blocks = [
        *map(RawBlock, outer),
        PROSE,
        *map(RawBlock, inner),
        RawBlock("{SWD(2031) 1}"),
        RawBlock("ANNEX I"),
        PROSE,
    ]
    document = assemble(blocks, {})
    (cover,) = [block.cover for block in document.body if isinstance(block, InnerCover)]
    assert (document.cover.reference, cover.reference) == ("ST 7812/31", "COM(2031) 99")
    assert cover.title == "ANNEX to the Report on ports"
    assert [type(block) for block in document.body] == [Paragraph, InnerCover, Heading, Paragraph]


def test_notes_in_headings_items_and_tables_stay_where_they_stand() -> None:
    cell = RawBlock(f"Crane{note('3')}")
    blocks = (
        RawBlock(f"1. Ports{note('1')}", bold=True),
        RawBlock(f"(a) to meet{note('2')};"),
        RawBlock(rows=(((cell,), (RawBlock("tall"),)),)),
    )
    heading, item, table = assemble(blocks, {key: Note(key, f"Note {key}.") for key in "123"}).body
    assert isinstance(heading, Heading) and isinstance(item, Paragraph) and isinstance(table, Table)
    assert heading.marks == (Mark(len("Ports"), "1", "Note 1."),)
    assert item.marks == (Mark(len("to meet"), "2", "Note 2."),)
    assert table.rows[0][0][0].marks == (Mark(len("Crane"), "3", "Note 3."),)
    assert table.text == "Crane\ttall"


def test_a_name_below_the_office_of_its_bearer_is_no_heading() -> None:
    for above in ("The President", "For the Council", "Secretary-General of the exercise"):
        for name in ("M. LAMP", "V. BELL"):
            assert _headings(PROSE, RawBlock(above), RawBlock(name), PROSE) == []


def test_sections_by_letter_or_roman_number_are_headings_below_other_lines() -> None:
    assert _headings(PROSE, RawBlock("M. LAMPS"), PROSE) == [("M.", "LAMPS", 1)]
    assert _headings(RawBlock("The President of the exercise opened it."), RawBlock("V. BELLS"), PROSE) == [
        ("V.", "BELLS", 1)
    ]
