"""HTML pages: the paper in them, its notes at their marks, and none of what a page carries beside it."""

import pytest

from article71.documents.hypertext.charset import decoded
from article71.documents.readers.html import read
from article71.documents.tree import Document, Heading, Mark, Paragraph, Table


def _read(body: str) -> Document:
    return read(f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>".encode())


def _texts(body: str) -> list[str]:
    return [block.text for block in _read(body).body]


def _marks(body: str) -> list[tuple[str, str, str | None]]:
    blocks = [block for block in _read(body).body if isinstance(block, Paragraph | Heading)]
    return [(mark.number, block.text[: mark.at], mark.note) for block in blocks for mark in block.marks]


_NOTED = [("1", "The lamp", "Of brass."), ("2", "The lamp and the bell", "Of bronze.")]


def test_notes_of_a_pandoc_page() -> None:
    body = (
        '<p>The lamp<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and the bell'
        '<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>.</p>'
        '<section id="footnotes" role="doc-endnotes"><hr/><ol>'
        '<li id="fn1"><p>Of brass.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li>'
        '<li id="fn2"><p>Of bronze.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li></ol></section>'
    )
    assert _marks(body) == _NOTED
    assert _texts(body) == ["The lamp and the bell."]


def test_notes_of_the_official_journal() -> None:
    body = (
        '<p>The lamp <a id="ntc1-L" href="#ntr1-L">(<span class="oj-super oj-note-tag">1</span>)</a> and the bell '
        '<a id="ntc2-L" href="#ntr2-L">(<span class="oj-super oj-note-tag">2</span>)</a>.</p><hr class="oj-note"/>'
        '<p class="oj-note"><a id="ntr1-L" href="#ntc1-L">(<span class="oj-super">1</span>)</a>  Of brass.</p>'
        '<p class="oj-note"><a id="ntr2-L" href="#ntc2-L">(<span class="oj-super">2</span>)</a>  Of bronze.</p>'
    )
    assert _marks(body) == _NOTED
    assert _texts(body) == ["The lamp and the bell."]


def test_notes_in_brackets_and_lists_of_definitions() -> None:
    body = (
        '<p>The lamp<sup>[<a id="r1" href="#n1">1</a>]</sup> and the bell<sup>[<a id="r2" href="#n2">2</a>]</sup>.</p>'
        '<dl id="n1"><dt>[<a href="#r1">1</a>]</dt><dd><p>Of brass.</p></dd></dl>'
        '<dl id="n2"><dt>[<a href="#r2">2</a>]</dt><dd><p>Of bronze.</p></dd></dl>'
    )
    assert _marks(body) == _NOTED


def test_notes_of_old_pages_of_the_official_journal_whose_marks_are_plain_words() -> None:
    body = (
        "<p>Whereas the lamp(1) and the bell(2) are lit;</p><p>(2) The horn, as Article 6(1) and Annex III(2) say.</p>"
        "<p>Done at Brussels.</p><p>(1) Of brass.</p><p>(2) Of bronze.</p>"
    )
    assert _marks(body) == [
        ("1", "Whereas the lamp", "Of brass."),
        ("2", "Whereas the lamp and the bell", "Of bronze."),
    ]
    assert _texts(body)[-1] == "Done at Brussels."


@pytest.mark.parametrize(
    "body",
    [
        "<p>The lamp is lit:</p><p>(1) at noon;</p><p>(2) at night.</p>",
        "<p>The lamp(1) is lit:</p><p>(1) at noon;</p><p>(2) at night.</p>",
        "<p>See Article 6(1) and Annex III(2).</p><p>(1) Of brass.</p><p>(2) Of bronze.</p>",
        "<p>The lamp (1) is lit.</p><p>(1) Of brass.</p>",
        "<p>The lamp(1) is lit.</p><p>(1) Of brass.</p><p>The end.</p>",
    ],
)
def test_points_at_a_page_s_end_without_a_mark_each_are_no_notes(body: str) -> None:
    assert _marks(body) == []
    assert len(_texts(body)) == body.count("<p>")


def test_a_note_of_word_s_page_keeps_its_second_paragraph() -> None:
    body = (
        '<p>The lamp<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> is lit.</p><div><hr>'
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Of brass.</p><p>And of tin.</p></div></div>'
    )
    assert [(number, " ".join((note or "").split())) for number, _, note in _marks(body)] == [
        ("1", "Of brass. And of tin.")
    ]
    assert _texts(body) == ["The lamp is lit."]


def test_what_follows_a_note_outside_its_division_stays_text() -> None:
    body = '<div><p>A lamp<a href="#n1">1</a>.</p><p id="n1">1 Of brass.</p><p>The bell rang.</p></div>'
    assert _marks(body) == [("1", "A lamp", "Of brass.")]
    assert _texts(body) == ["A lamp.", "The bell rang."]


def test_what_a_page_repeats_at_its_edges_is_no_text() -> None:
    edges = (
        '<div title="header"><p>Exercise</p></div><p>The lamp is lit.</p><div title="footer"><p>7005/31 JAI.1</p></div>'
    )
    assert _texts(edges) == ["The lamp is lit."]
    assert _texts('<div title="A header of lamps"><p>The lamp is lit.</p></div>') == ["The lamp is lit."]


def test_capitals_by_style_are_capitals_and_other_words_stay() -> None:
    body = (
        '<p>The <span style="text-transform: uppercase">lamp <i>is</i></span> lit.</p><p style="top: 0">The bell.</p>'
    )
    assert _texts(body) == ["The LAMP IS lit.", "The bell."]


def test_the_masthead_of_old_pages_is_no_text_and_other_headings_are() -> None:
    assert _texts("<h1>Avis juridique important</h1><h1>31999D0044</h1><p>The lamp is lit.</p>") == ["The lamp is lit."]
    assert _texts("<h1>Lamps of 1999</h1><p>The lamp is lit.</p>") == ["Lamps of 1999", "The lamp is lit."]


def test_notes_keep_the_number_they_print() -> None:
    body = '<p>The lamp<a href="#n7"><sup>7</sup></a>.</p><p id="n7">7 Of brass.</p>'
    assert _marks(body) == [("7", "The lamp", "Of brass.")]


def test_a_link_to_a_point_of_the_text_is_no_note() -> None:
    body = '<p>As said in point <a href="#p3">3</a>, the lamp is lit.</p><p id="p3">The bell rang three times.</p>'
    assert _marks(body) == []
    assert _texts(body) == ["As said in point 3, the lamp is lit.", "The bell rang three times."]


def test_menus_scripts_contents_and_hidden_parts_are_no_text() -> None:
    body = (
        "<nav><ul><li>1. Lamps</li></ul></nav><script>alert(1)</script><style>p {}</style>"
        '<div id="TOC"><ul><li>1. Lamps</li></ul></div><p style="display: none">hidden</p><p hidden>hidden</p>'
        "<noscript>no script</noscript><form><p>kept</p><button>Send</button></form><footer>ST 1/31</footer>"
    )
    assert _texts(body) == ["kept"]


def test_points_that_a_table_lays_out_are_points_and_a_true_table_is_a_table() -> None:
    point = "<table><tr><td><p>{}</p></td><td><p>{}</p>{}</td></tr></table>"
    inner = point.format("(i)", "of brass;", "")
    body = point.format("(a)", "the lamp:", inner) + point.format("(b)", "the bell.", "")
    paragraphs = [block for block in _read(body).body if isinstance(block, Paragraph)]
    assert [(block.number, block.words, block.depth) for block in paragraphs] == [
        ("(a)", "the lamp:", 1),
        ("(i)", "of brass;", 2),
        ("(b)", "the bell.", 1),
    ]
    true = "<table><thead><tr><th>Lamp</th><th>Metal</th></tr></thead><tr><td>(a)</td><td>brass</td></tr></table>"
    (table,) = _read(true).body
    assert isinstance(table, Table)
    assert (table.head, table.text) == (1, "Lamp\tMetal\n(a)\tbrass")


@pytest.mark.parametrize(
    ("opening", "numbers"),
    [
        ("<ol>", ["1.", "2."]),
        ('<ol type="a">', ["a.", "b."]),
        ('<ol type="i" start="3">', ["iii.", "iv."]),
    ],
)
def test_ordered_lists_print_their_numbers(opening: str, numbers: list[str]) -> None:
    blocks = _read(f"<p>Lead:</p>{opening}<li>the lamp</li><li>the bell</li></ol>").body[1:]
    assert [block.number for block in blocks if isinstance(block, Paragraph)] == numbers


def test_headings_of_the_official_journal_are_known_by_their_classes() -> None:
    body = '<p class="oj-ti-art">Article 1</p><p class="oj-sti-art">Lamps</p><p>The lamp is lit at dusk.</p>'
    headings = [block for block in _read(body).body if isinstance(block, Heading)]
    assert [(block.number, block.title) for block in headings] == [("Article 1", "Lamps")]


def test_the_masthead_of_the_official_journal_is_no_text() -> None:
    masthead = '<table><tr><td><p class="oj-hd-date">3.5.2031</p></td><td><p class="oj-hd-lg">EN</p></td></tr></table>'
    assert _texts(masthead + "<p>The lamp is lit.</p>") == ["The lamp is lit."]


def test_entities_and_spaces_come_out_as_characters() -> None:
    assert _texts("<p>caf&eacute;&nbsp;&amp;&#8201;bar  \n &lt;here&gt;</p>") == ["café & bar <here>"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>déjà".encode(), "<p>déjà"),
        ("<p>déjà".encode("cp1252"), "<p>déjà"),
        (b'<meta charset="iso-8859-1"><p>\x93d\xe9j\xe0\x94', '<meta charset="iso-8859-1"><p>“déjà”'),
        ('<meta charset="utf-8"><p>déjà'.encode("cp1252"), '<meta charset="utf-8"><p>déjà'),
        ("<p>déjà".encode("utf-8-sig"), "<p>déjà"),
        ("<p>déjà".encode("utf-16"), "<p>déjà"),
        ('<meta charset="no-such-thing"><p>déjà'.encode(), '<meta charset="no-such-thing"><p>déjà'),
    ],
)
def test_the_encoding_is_found_declared_or_not(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_a_mark_holds_nothing_of_the_private_characters_a_page_may_contain() -> None:
    (block,) = _read("<p>The \ue000lamp\ue010 is\ue002 lit.</p>").body
    assert (block.text, getattr(block, "marks", ())) == ("The lamp is lit.", tuple[Mark, ...]())
