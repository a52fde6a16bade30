"""Every link between the pages of this repository leads somewhere."""

import re
from pathlib import Path, PurePosixPath

_ROOT = Path(__file__).parents[2]
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def test_links_of_the_pages_lead_to_what_is_there(tracked: dict[str, str]) -> None:
    pages = {name: text for name, text in tracked.items() if name.endswith(".md")}
    links = [(name, link) for name, text in pages.items() for link in _LINK.findall(text)]
    assert links
    lost = [(name, link) for name, link in links if not (_ROOT / PurePosixPath(name).parent / link).exists()]
    assert lost == []


def test_every_page_of_the_manual_is_in_its_index(tracked: dict[str, str]) -> None:
    index = set(_LINK.findall(tracked["docs/index.md"]))
    pages = {name.removeprefix("docs/") for name in tracked if re.fullmatch(r"docs/[\w-]+\.md", name)} - {"index.md"}
    assert pages <= index
