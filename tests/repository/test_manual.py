"""The manual is built from this repository alone, and every page, picture and link of it is there."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from checks import manual

_ROOT = Path(__file__).parents[2]
# What a browser asks for by itself when it shows a page; a link is asked for by its reader alone.
_LOADED = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("form", "action"),
}


class _Addresses(HTMLParser):
    """Every address that a page names, with its tag and attribute; and the ids that it can be entered by."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.named: list[tuple[str, str, str]] = []
        self.ids: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.named += [(tag, name, value) for name, value in attrs if value and name in ("src", "href", "action")]
        self.ids |= {value for name, value in attrs if value and name == "id"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("manual")
    manual.make(folder / "source", folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[Path, _Addresses]:
    return {page: _Addresses(page) for page in built.rglob("*.html")}


def _within(pages: dict[Path, _Addresses]) -> Iterator[tuple[Path, str, Path, str]]:
    """Each address within the manual: the page that names it, the address, the file it means, the place in it."""
    for page, addresses in pages.items():
        for _, _, address in addresses.named:
            parts = urlsplit(address)
            if not parts.scheme and not parts.netloc and not parts.path.startswith("/"):
                meant = (page.parent / unquote(parts.path)).resolve() if parts.path else page
                yield page, address, meant, unquote(parts.fragment)


def test_no_page_loads_anything_from_outside(pages: dict[Path, _Addresses]) -> None:
    loaded = [(tag, value) for each in pages.values() for tag, name, value in each.named if (tag, name) in _LOADED]
    assert loaded
    assert [value for _, value in loaded if urlsplit(value).scheme in ("http", "https") or value.startswith("//")] == []


def test_no_style_loads_a_font_or_picture_from_outside(built: Path) -> None:
    styles = {style.name: style.read_text(encoding="utf-8") for style in built.rglob("*.css")}
    assert styles
    outside = ("url(http", "url('http", 'url("http', "url(//", "@import")
    assert [(name, mark) for name, text in styles.items() for mark in outside if mark in text] == []


def test_every_picture_and_page_that_a_page_names_is_there(built: Path, pages: dict[Path, _Addresses]) -> None:
    named = [(page.relative_to(built), address, meant) for page, address, meant, _ in _within(pages)]
    assert named
    assert [(str(page), address) for page, address, meant in named if not meant.exists()] == []


def test_every_place_that_a_link_names_is_on_its_page(pages: dict[Path, _Addresses]) -> None:
    places = {(meant, place) for _, _, meant, place in _within(pages) if place and meant in pages}
    assert places
    assert [(meant.name, place) for meant, place in places if place not in pages[meant].ids] == []


def test_every_page_of_docs_is_in_the_navigation(built: Path, pages: dict[Path, _Addresses]) -> None:
    reached = {meant for page, _, meant, _ in _within(pages) if page == built / "index.html"}
    written = {page.relative_to(_ROOT).with_suffix(".html") for page in (_ROOT / "docs").rglob("*.md")}
    assert written
    assert {str(page) for page in written if (built / page).resolve() not in reached} == set()


def test_every_decision_is_in_the_list_of_decisions() -> None:
    listed = (_ROOT / "docs/decisions/index.md").read_text(encoding="utf-8")
    written = {page.name for page in (_ROOT / "docs/decisions").glob("0*.md")}
    assert written
    assert {name for name in written if f"({name})" not in listed} == set()
