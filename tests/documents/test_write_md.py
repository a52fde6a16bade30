"""Markdown out: whoever reads it with pandoc gets the same words, however much they look like signs."""

import json
import subprocess

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article71.documents.pandoc import program
from article71.documents.tree import Document, Heading, Mark, Paragraph, Table
from article71.documents.writers import md
from tests.documents import exercise_papers
from tests.documents.generated_papers import WORDS

_TEXTS = {"Str": lambda node: node["c"], "Space": lambda _: " ", "SoftBreak": lambda _: " ", "LineBreak": lambda _: " "}


def _blocks(markdown: bytes) -> list[dict[str, object]]:
    command = [str(program()), "--sandbox", "--from", "markdown", "--to", "json"]
    return list(json.loads(subprocess.run(command, input=markdown, capture_output=True, check=True).stdout)["blocks"])


def _text(nodes: object) -> str:
    words = "".join(_TEXTS[node["t"]](node) for node in nodes)  # type: ignore[attr-defined,index]
    # Behind "c." and other abbreviations pandoc itself sets a space that does not break.
    return words.replace("\u00a0", " ")


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=20, max_size=60))
def test_any_words_come_through_pandoc_unchanged(texts: list[str]) -> None:
    read = _blocks(md.write(Document(body=tuple(map(Paragraph, texts)))))
    assert [block["t"] for block in read] == ["Para"] * len(texts)
    assert [_text(block["c"]) for block in read] == texts


def test_words_that_begin_like_signs_stay_words() -> None:
    texts = [
        "1. no list",
        "(a) no list",
        "- no list",
        "# no heading",
        "> no quote",
        ": none",
        "---",
        "| no | table |",
        "iv) none",
        "(@) none",
        "Table: none",
        "*** x",
        "    no code",
        "[^1]: no note",
        "A. none",
        "+ none",
        "a -- b",
    ]
    read = _blocks(md.write(Document(body=tuple(map(Paragraph, texts)))))
    assert [_text(block["c"]) for block in read] == [text.strip() for text in texts]


def test_notes_are_pandocs() -> None:
    written = md.write(exercise_papers.report()).decode()
    assert "atlas[^1] of river ports" in written
    assert "network[^2]^,^[^3] to" in written
    assert "\n\n[^3]: 6402/26.\n" in written


def test_two_notes_of_one_number_get_labels_of_their_own() -> None:
    written = md.write(Document(body=(Paragraph("ab", marks=(Mark(1, "*", "one"), Mark(2, "*", "two"))),))).decode()
    assert written == "a[^1]b[^2]\n\n[^1]: one\n\n[^2]: two\n"


def test_printed_numbers_are_kept() -> None:
    written = md.write(Document(body=(Paragraph("words", "12."), Heading("Title", "2.1", 2)))).decode()
    assert written == "12\\. words\n\n### 2.1 Title\n"


def test_items_are_indented_by_depth() -> None:
    written = md.write(exercise_papers.report()).decode()
    assert "-   (b\\) to look" in written
    assert "    -   (i\\) its depth;" in written
    assert "-   open questions;" in written


def test_a_table_without_head_rows_gets_an_empty_one() -> None:
    written = md.write(Document(body=(Table((((Paragraph("a|b"),), (Paragraph("c"),)),)),))).decode()
    assert written == "|  |  |\n| --- | --- |\n| a\\|b | c |\n"
