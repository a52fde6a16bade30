"""What is read in tables: their references and notes, and no acts."""

from article71.documents.tree import Document, Heading, Mark, PageStart, Paragraph, Table
from article71.reading.citations import citations
from article71.reading.passages import noted_in_tables, passages


def _paper(*rows: tuple[str, ...], marks: tuple[Mark, ...] = ()) -> Document:
    told = tuple(tuple((Paragraph(text),) if text else () for text in row) for row in rows)
    first = (Paragraph(told[0][0][0].words, marks=marks),)
    table = Table(((first, *told[0][1:]), *told[1:]), pages=(PageStart(0, 3),))
    return Document(body=(Heading("Lamps", "2."), table))


def test_a_note_in_a_cell_is_told_with_its_words_and_place() -> None:
    paper = _paper(("The lamp burns. It is of brass.", "Europol"), marks=(Mark(15, "4", "See 7005/31."),))
    (passage,) = noted_in_tables(paper)
    assert (passage.text, passage.footnotes, passage.place.section, passage.place.page) == (
        "The lamp burns.",
        ("4",),
        "2",
        3,
    )
    (citation,) = citations(paper, [passage])
    assert (citation.id, citation.footnote, citation.place.page) == ("ST 7005/31", "4", 3)


def test_a_table_without_notes_tells_no_sentence() -> None:
    paper = _paper(("The committee agreed on the lamp.", "Europol"))
    assert list(noted_in_tables(paper)) == []
    assert list(passages(paper)) == []


def test_no_reference_runs_over_the_end_of_a_cell() -> None:
    paper = _paper(("Article 3", "Regulation (EU) 2031/17"), ("Article 4", "Directive"), ("(EU) 2031/18", "Article 5"))
    assert [citation.id for citation in citations(paper, [])] == ["32031R0017"]


def test_a_reference_in_a_cell_stands_where_it_is_said_to() -> None:
    paper = _paper(("Lamp", "see 7005/31"), ("", "Article 4 of Directive (EU) 2031/18"))
    text = "2. Lamps\n\nLamp\tsee 7005/31\n\tArticle 4 of Directive (EU) 2031/18"
    found = list(citations(paper, []))
    assert [text[one.place.start : one.place.end] for one in found] == [one.text for one in found]
    assert [one.id for one in found] == ["ST 7005/31", "32031L0018#art_4", "32031L0018"]
