"""The register: taking findings in beside those that are known, asking for acts, verifying the chain of events."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

Row = tuple[str, float, str]
_PAPERS, _ACTS = 20, 60


def measure(corpus: Path | None) -> Iterator[Row]:
    """Milliseconds on SQLite. The papers have no part in it: made-up ones are taken in."""
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "ARTICLE71_HOME": folder, "DJANGO_SETTINGS_MODULE": "article71.site.settings"}
        environment.pop("DATABASE_URL", None)
        command = [sys.executable, "-m", "bench._taking_in", str(_PAPERS), str(_ACTS)]
        done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    figures = json.loads(done.stdout)
    yield "an act taken in and compared with those known", figures["taken_in"], "ms"
    yield f"a filtered list of {_PAPERS * _ACTS} acts", figures["listed"], "ms"
    yield "an event verified", figures["verified"], "ms"
