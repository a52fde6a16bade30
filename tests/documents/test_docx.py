"""Word documents come out as they are printed, whatever Word keeps beside the words."""

import struct
from datetime import date
from pathlib import Path

import pytest

from article71.documents.places import plain_text
from article71.documents.readers.docx import read
from article71.documents.tree import Heading, Paragraph, Table
from tests.documents.word_files import W, document, docx, footnotes, listed, numbering, paragraph, style, styled, styles

_LEVELS = {0: ("decimal", "%1."), 1: ("decimal", "%1.%2"), 2: ("lowerLetter", "(%3)")}


def _texts(main: str, **parts: str) -> list[str]:
    named = {f"word/{name}.xml": part for name, part in parts.items()}
    return [block.text for block in read(docx(main, named)).body]


def _heading_styles() -> str:
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return styles(style("heading 1", numbered.format(0)), style("heading 2", numbered.format(1)))


def test_headings_that_word_numbers_carry_their_printed_numbers() -> None:
    main = document(
        styled("Matters of the harbour", "heading1"),
        styled("Lighthouses", "heading2"),
        styled("Buoys", "heading2"),
        styled("Matters of the shore", "heading1"),
        styled("Dunes", "heading2"),
    )
    body = read(docx(main, {"word/styles.xml": _heading_styles(), "word/numbering.xml": numbering(_LEVELS)})).body
    told = [(block.number, block.level) for block in body if isinstance(block, Heading)]
    assert told == [("1.", 1), ("1.1", 2), ("1.2", 2), ("2.", 1), ("2.1", 2)]


def test_a_literal_number_and_an_automatic_one_read_alike() -> None:
    automatic = document(styled("Lighthouses", "heading1"), paragraph("The lamp was lit."))
    literal = document(paragraph("<w:b/>").replace("<w:b/>", ""), *_literal())
    parts = {"styles": _heading_styles(), "numbering": numbering(_LEVELS)}
    assert _texts(automatic, **parts) == _texts(literal) == ["1. Lighthouses", "The lamp was lit."]


def _literal() -> tuple[str, str]:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>1.</w:t><w:tab/><w:t>Lighthouses</w:t></w:r></w:p>"
    return bold, paragraph("The lamp was lit.")


def test_points_keep_letters_and_start_again_below_the_next_number() -> None:
    main = document(
        listed("First matter here.", level=0),
        listed("the lamp;", level=2),
        listed("the bell.", level=2),
        listed("Second matter here.", level=0),
        listed("the rope.", level=2),
    )
    body = read(docx(main, {"word/numbering.xml": numbering(_LEVELS)})).body
    assert [block.number for block in body if isinstance(block, Paragraph)] == ["1.", "(a)", "(b)", "2.", "(a)"]


def test_a_list_that_restarts_begins_at_its_own_start() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    main = document(listed("one"), listed("two"), listed("five", list_id=2), listed("six", list_id=2))
    numbers = [block.number for block in read(docx(main, {"word/numbering.xml": numbering(_LEVELS, again)})).body]
    assert numbers == ["1.", "2.", "5.", "6."]


def test_bullets_are_no_part_of_the_words() -> None:
    main = document(listed("a lamp"), listed("a bell"))
    assert _texts(main, numbering=numbering({0: ("bullet", "\uf0b7")})) == ["a lamp", "a bell"]


def test_numbering_switched_off_prints_none() -> None:
    main = document(listed("plain words", list_id=0))
    assert _texts(main, numbering=numbering(_LEVELS)) == ["plain words"]


def test_notes_are_numbered_as_they_appear_not_by_their_ids() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    main = document(
        f"<w:p><w:r><w:t>The lamp</w:t></w:r>{mark.format(7)}<w:r><w:t> and the bell</w:t></w:r>{mark.format(3)}</w:p>"
    )
    (block,) = read(docx(main, {"word/footnotes.xml": footnotes({3: "Of bronze.", 7: "Of brass."})})).body
    assert isinstance(block, Paragraph)
    assert [(mark.number, block.words[: mark.at], mark.note) for mark in block.marks] == [
        ("1", "The lamp", "Of brass."),
        ("2", "The lamp and the bell", "Of bronze."),
    ]


def test_a_mark_that_the_author_chose_numbers_its_note_and_leaves_the_text() -> None:
    reference = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    main = document(f"<w:p><w:r><w:t>The lamp</w:t></w:r>{reference}<w:r><w:t> is lit.</w:t></w:r></w:p>")
    (block,) = read(docx(main, {"word/footnotes.xml": footnotes({2: "* Of brass."})})).body
    assert isinstance(block, Paragraph)
    assert block.words == "The lamp is lit."
    assert [(mark.number, mark.at, mark.note) for mark in block.marks] == [("*", 8, "Of brass.")]


def test_numbers_inside_a_table_stay_with_their_words() -> None:
    main = document(f"<w:tbl><w:tr><w:tc>{listed('the lamp')}</w:tc><w:tc>{listed('the bell')}</w:tc></w:tr></w:tbl>")
    (table,) = read(docx(main, {"word/numbering.xml": numbering(_LEVELS)})).body
    assert table.text == "1. the lamp\t2. the bell"


def test_insertions_count_and_deletions_do_not() -> None:
    main = document(
        '<w:p><w:r><w:t xml:space="preserve">The lamp </w:t></w:r><w:ins w:id="1"><w:r><w:t>is</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>was</w:delText></w:r></w:del>'
        '<w:r><w:t xml:space="preserve"> lit.</w:t></w:r></w:p>'
    )
    assert _texts(main) == ["The lamp is lit."]


def test_capitals_by_style_are_printed_as_capitals_and_hidden_words_not_at_all() -> None:
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>never seen</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>"
    main = document(styled("the shore", "Shout"), hidden)
    assert _texts(main, styles=styles(style("Shout", "<w:rPr><w:caps/></w:rPr>"))) == ["THE SHORE", "seen"]


def test_a_paragraph_in_the_style_title_stays_in_the_text() -> None:
    main = document(styled("On lamps", "Title"), paragraph("The lamp was lit."))
    assert _texts(main, styles=styles(style("Title"))) == ["On lamps", "The lamp was lit."]


def test_the_contents_field_is_no_text() -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o "1-2"</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>1. Lamps 4</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>2. Bells 5</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert _texts(document(paragraph("Before the list."), field, paragraph("After the list."))) == [
        "Before the list.",
        "After the list.",
    ]


def test_a_heading_that_shares_the_last_paragraph_of_the_contents_field_stays() -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\h</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1. Lamps 4</w:t></w:r></w:p>'
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>The lamp was lit.</w:t></w:r></w:p>'
    )
    assert _texts(document(field)) == ["The lamp was lit."]


def test_a_contents_field_that_never_ends_takes_nothing_with_it() -> None:
    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r></w:p>'
    assert "The lamp was lit." in "".join(_texts(document(field, paragraph("The lamp was lit."))))


def test_another_field_keeps_the_words_it_shows() -> None:
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3 May 2031</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert _texts(document(field)) == ["3 May 2031"]


def test_a_text_box_is_read_once_and_after_the_paragraph_that_holds_it() -> None:
    inside = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    main = document(paragraph("Around it.", before=box), paragraph("Below it."))
    assert _texts(main) == ["Around it.", "In the box.", "Below it."]


def test_controls_and_links_keep_what_they_hold() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>"
    link = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>'
    assert _texts(document(control, link)) == ["In a control.", "a link"]


def test_each_row_of_a_table_stays_a_row() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(left)}</w:tc><w:tc>{paragraph(right)}</w:tc></w:tr>"
        for left, right in (("Article 1", "4(1)"), ("Article 2", "repealed"))
    )
    (table,) = read(docx(document(f"<w:tbl>{rows}</w:tbl>"))).body
    assert isinstance(table, Table)
    assert table.text == "Article 1\t4(1)\nArticle 2\trepealed"


def _row(*cells: tuple[str, ...]) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{''.join(map(paragraph, cell))}</w:tc>" for cell in cells) + "</w:tr>"


def test_a_cover_that_tables_lay_out_is_read_field_by_field() -> None:
    codes = "</w:t><w:tab/><w:t>".join(("COSI 38", "JAI 236"))
    letterhead = (
        _row(("Council of the", "European Union"), ("Brussels, 27 February 2031", "(OR. en)", "6543/31")),
        _row(("Interinstitutional File:", "2030/0155 (COD)"), ("LIMITE", codes, "CT 22")),
    )
    fields = (
        _row(("From:",), ("Presidency",)),
        _row(("To:",), ("Delegations",)),
        _row(("No. prev. doc.:",), ("5572/1/31 REV 1",)),
        _row(("Subject:",), ("Lamps and bells", "- Approval")),
    )
    tables = [f"<w:tbl>{''.join(rows)}</w:tbl>" for rows in (letterhead, fields)]
    paper = read(docx(document(tables[0], paragraph("NOTE"), tables[1], paragraph("The lamp was lit at dusk."))))
    cover = paper.cover
    assert (cover.reference, cover.kind, cover.language, cover.marking) == ("ST 6543/31", "NOTE", "en", "LIMITE")
    assert (cover.sender, cover.to, cover.previous) == ("Presidency", "Delegations", ("ST 5572/1/31 REV 1",))
    assert (cover.interinstitutional, cover.subject) == (("2030/0155 (COD)",), "Lamps and bells - Approval")
    assert cover.subject_codes == ("COSI 38", "JAI 236", "CT 22")
    assert plain_text(paper) == "The lamp was lit at dusk."


def test_a_column_stays_a_column_below_a_cell_that_spans_rows() -> None:
    span = "<w:tcPr><w:vMerge{}/></w:tcPr>"
    tall, more = span.format(' w:val="restart"'), span.format("")
    rows = (
        f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('wide')}</w:tc>",
        f"<w:tc>{tall}{paragraph('tall')}</w:tc><w:tc>{paragraph('first')}</w:tc>",
        f"<w:tc>{more}{paragraph('')}</w:tc><w:tc>{paragraph('second')}</w:tc>",
    )
    (table,) = read(docx(document("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"))).body
    assert table.text == "wide\ntall\tfirst\n\tsecond"


def test_line_ends_hyphens_and_fields_come_out_as_characters() -> None:
    run = "<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>"
    field = '<w:fldSimple w:instr="REF x"><w:r><w:t xml:space="preserve"> seen</w:t></w:r></w:fldSimple>'
    assert _texts(document(f"<w:p>{run}{field}</w:p>")) == ["a b-cd seen"]


def test_a_table_inside_a_cell_becomes_paragraphs_of_the_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('deep')}</w:tc></w:tr></w:tbl>"
    main = document(f"<w:tbl><w:tr><w:tc>{inner}{paragraph('flat')}</w:tc></w:tr></w:tbl>")
    (table,) = read(docx(main)).body
    assert table.text == "deep flat"


def test_the_marking_in_a_page_header_is_kept() -> None:
    header = f"<w:hdr {W}>{paragraph('LIMITE')}</w:hdr>"
    assert read(docx(document(paragraph("Words.")), {"word/header1.xml": header})).cover.marking == "LIMITE"


def test_strict_word_files_are_read_too() -> None:
    strict = document(paragraph("Strictly spoken.")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert _texts(strict) == ["Strictly spoken."]


def _metafile(*lines: tuple[int, str]) -> bytes:
    """An Enhanced Metafile that draws each line at its height, and nothing else."""
    header = struct.pack("<II", 1, 48) + b"\0" * 32 + b" EMF" + b"\0" * 4
    return header + b"".join(_drawn(height, text) for height, text in lines)


def _drawn(height: int, text: str) -> bytes:
    words = text.encode("utf-16-le") + b"\0" * (len(text) % 2 * 2)
    return struct.pack("<II28xiiII", 84, 52 + len(words), 0, height, len(text), 52) + words


@pytest.mark.parametrize("before", ["", "A line of text."])
def test_a_cover_that_is_drawn_is_read_where_it_opens_the_paper_and_a_later_drawing_is_not(before: str) -> None:
    picture = (
        '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="rId1"/></w:pict></w:r></w:p>'
    )
    links = '<Relationships><Relationship Id="rId1" Target="media/image1.emf"/></Relationships>'
    drawing = _metafile(
        (100, "EUROPEAN"), (200, "COMMISSION"), (500, "Brussels, 3.5.2031"), (600, "COM(2031) 77 final"), (900, "ANNEX")
    )
    parts = {"word/_rels/document.xml.rels": links, "word/media/image1.emf": drawing}
    opening = paragraph(before) if before else ""
    paper = read(docx(document(opening, picture, paragraph("ANNEX I"), paragraph("The rest.")), parts))
    assert paper.cover.reference == ("" if before else "COM(2031) 77")
    assert plain_text(paper).split("\n\n")[-2:] == ["ANNEX I", "The rest."]


def test_the_commissions_own_annex_keeps_cover_headings_and_every_row_of_its_tables(corpus: Path) -> None:
    paper = read((corpus / "documents/com-2025-837-annex-1.docx").read_bytes())
    tables = [block for block in paper.body if isinstance(block, Table)]
    headings = [block.number for block in paper.body if isinstance(block, Heading)]
    items = [block.number for block in paper.body if isinstance(block, Paragraph) and block.number]
    assert (paper.cover.reference, paper.cover.date) == ("COM(2025) 837", date(2025, 11, 19))
    assert headings == ["ANNEX I", "Annex II"]
    assert [(table.head, len(table.rows)) for table in tables] == [(1, 41), (1, 107), (1, 24)]
    assert {len(row) for table in tables for row in table.rows} == {2}
    assert items == ["1.", "2.", "3.", "4.", "5.", "6."]


def _bold(text: str, list_id: int = 1) -> str:
    numbered = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
    return f"<w:p>{numbered}<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_bold_words_that_word_numbers_are_a_heading_though_the_number_is_not_bold() -> None:
    main = document(_bold("Lamps and bells"), listed("the first lamp", level=1), paragraph("The lamps were lit."))
    first, *_ = read(docx(main, {"word/numbering.xml": numbering(_LEVELS)})).body
    assert first == Heading("Lamps and bells", "1.", 1)


def test_words_that_word_numbers_and_that_are_bold_in_part_are_no_heading() -> None:
    main = document(
        _bold("Lamps").replace("</w:p>", "<w:r><w:t> and bells;</w:t></w:r></w:p>"), listed("the first", level=1)
    )
    first, *_ = read(docx(main, {"word/numbering.xml": numbering(_LEVELS)})).body
    assert isinstance(first, Paragraph)


def test_the_title_of_a_contents_list_that_word_fills_takes_no_heading_with_it() -> None:
    main = document(
        paragraph("Table of contents"),
        styled("1 Lamps\t3", "TOC1"),
        _bold("Lamps"),
        paragraph("The lamps were lit."),
        _bold("Bells"),
        paragraph("The bells were rung."),
    )
    parts = {
        "word/numbering.xml": numbering(_LEVELS),
        "word/styles.xml": styles(style("toc 1").replace("toc1", "TOC1")),
    }
    body = read(docx(main, parts)).body
    assert [block.text for block in body] == ["1. Lamps", "The lamps were lit.", "2. Bells", "The bells were rung."]
