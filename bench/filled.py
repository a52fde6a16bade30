"""A register of 20,000 documents and 100,000 acts, filled once and kept under build/ for the benches that read it."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

PAPERS, ACTS = 20_000, 100_000
_ROOT = Path(__file__).parent.parent
_PACKAGE = _ROOT / "src" / "article71" / "register"


def environment() -> dict[str, str]:
    """What names the filled register to a process of its own; filled anew where what fills it has changed."""
    home = _ROOT / "build" / f"filled-{_written_by()}"
    named = {**os.environ, "ARTICLE71_HOME": str(home), "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
    named.pop("DATABASE_URL", None)
    if not home.is_dir():
        _fill(home, named)
    return named


def _fill(home: Path, named: dict[str, str]) -> None:
    """Under another name until it is whole, so that one left half filled is never measured."""
    for earlier in home.parent.glob("filled-*"):
        shutil.rmtree(earlier)
    half = home.with_name("filled-half")
    filling = [sys.executable, "-m", "bench._filled_pages", str(PAPERS), str(ACTS)]
    subprocess.run(filling, env=named | {"ARTICLE71_HOME": str(half)}, check=True)
    half.rename(home)


def _written_by() -> str:
    """A short hash of the code its rows hang on: the filler's own, the tables', and the search index's."""
    sources = [Path(__file__).with_name(name) for name in ("_filled_pages.py", "_made_up.py")]
    sources += [*_PACKAGE.glob("migrations/*.py"), *_PACKAGE.glob("search/*.py")]
    return hashlib.sha256(b"".join(each.read_bytes() for each in sorted(sources))).hexdigest()[:12]
