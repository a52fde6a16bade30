"""Every word of the pages can be said in another language, and no page prints days as programs write them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType

_TEMPLATES = Path(__file__).parents[2] / "src/article71/web/templates"
_NAMES = sorted(str(each.relative_to(_TEMPLATES)) for each in _TEMPLATES.rglob("*.html"))
# Said alike in every language: the name of this register.
_NAME = "article71"
_SILENT = re.compile(r"<(script|style|kbd|code|pre)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_SPOKEN = re.compile(r"""\b(?:aria-label|aria-description|placeholder|title|alt)=(["'])(.*?)\1""", re.DOTALL)
_TAG = re.compile(r"<[^>]*>", re.DOTALL)
_ENTITY = re.compile(r"&\w+;")
_WORD = re.compile(r"[^\W\d_]{2,}")
# What stands for a tag of the template while its page is looked at as HTML: no letter, no bracket.
_TAKEN_OUT = "\x00"


def _untranslated(template: str) -> Iterator[str]:
    """Words that a reader sees or hears, outside translate and blocktranslate."""
    html = _SILENT.sub("", _html(template))
    spoken = [text for _, text in _SPOKEN.findall(html)]
    for text in [*spoken, *_TAG.sub("\n", html).splitlines()]:
        yield from _WORD.findall(_ENTITY.sub("", text).replace(_NAME, ""))


def _html(template: str) -> str:
    """The template without its own tags, and without what stands between blocktranslate and its end."""
    kept, translated = [], False
    for token in Lexer(template).tokenize():
        if token.token_type == TokenType.BLOCK:
            word = token.contents.split()[0]
            translated = word.startswith(("blocktrans", "comment")) or (translated and not word.startswith("end"))
        elif token.token_type == TokenType.TEXT and not translated:
            kept.append(token.contents)
            continue
        kept.append(_TAKEN_OUT)
    return "".join(kept)


@pytest.mark.parametrize("name", _NAMES)
def test_every_word_of_a_page_is_translated(name: str) -> None:
    assert list(_untranslated((_TEMPLATES / name).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>Acts</p>", ["Acts"]),
        ('<p>{% translate "Acts" %}</p>', []),
        ("{% blocktranslate count n=n %}{{ n }} act{% plural %}{{ n }} acts{% endblocktranslate %}", []),
        ('<p title="Acts">{{ act }}</p>', ["Acts"]),
        ('<nav aria-label="{% translate "Acts" %}">–</nav>', []),
        ('<li class="{% if here %}now{% endif %}">1</li>', []),
        ("<kbd>Escape</kbd> article71 &nbsp;", []),
    ],
)
def test_a_word_is_found_where_a_reader_meets_it_and_nowhere_else(template: str, words: list[str]) -> None:
    assert list(_untranslated(template)) == words


@pytest.mark.parametrize("name", _NAMES)
def test_no_page_sets_a_day_by_a_form_of_its_own(name: str) -> None:
    """Days are told as the reader's language has them: by its formats, such as DATE_FORMAT, or none named."""
    own = re.findall(r"\|(?:date|time):([\"'])(.*?)\1", (_TEMPLATES / name).read_text(encoding="utf-8"))
    assert [form for _, form in own if not re.fullmatch(r"[A-Z]+(?:_[A-Z]+)*_FORMAT|c", form)] == []
