"""The manual as pages in build/manual: python -m checks.manual.

Its sources lie in docs/, with the papers beside it that it links to. They are laid side by side as they lie here, so
that every link is right both in the repository and in the manual. A link that leads nowhere, or a page that stands
nowhere in the navigation of mkdocs.yml, ends the build.
"""

import logging
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

_ROOT = Path(__file__).parent.parent
_LAID_OUT = ("docs", "README.md", "GLOSSARY.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE")


def main() -> None:
    """Build it where mkdocs.yml says."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    try:
        make(_ROOT / "build/manual-source", _ROOT / "build/manual")
    except Abort:
        sys.exit("the manual is not built: mend what is said above")


def make(source: Path, target: Path) -> None:
    """Lay the sources out in one folder and build the manual from them in the other; Abort: it could not be built."""
    source.mkdir(parents=True, exist_ok=True)
    for name in _LAID_OUT:
        place = source / name
        place.unlink(missing_ok=True)
        place.symlink_to(_ROOT / name)
    config = load_config(str(_ROOT / "mkdocs.yml"), docs_dir=str(source), site_dir=str(target), strict=True)
    # A page for wrong addresses and a map of the site are a server's matter; both count from its root.
    config.theme.static_templates.clear()
    config.nav = list(_unfolded(config.nav or ()))
    build(config)


def _unfolded(entries: Iterable[Any]) -> Iterator[Any]:
    """The navigation with the pages of a folder in its place; mkdocs itself names single pages only."""
    for entry in entries:
        (title, what), *_ = entry.items()
        if isinstance(what, list):
            yield {title: list(_unfolded(what))}
        elif what.endswith("/"):
            yield {title: [str(page.relative_to(_ROOT)) for page in sorted((_ROOT / what).glob("*.md"))]}
        else:
            yield entry


if __name__ == "__main__":
    main()
