"""A demonstration register, filled and served by the real server in processes of their own."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from checks.browser.pages import Page

_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Served:
    """Where the register is served, the password of each role's account, and its pages."""

    url: str
    passwords: dict[str, str]
    pages: list[Page]
    home: Path


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """The register, made in the folder and served until the block ends."""
    home, port = folder / "register", _free_port()
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"ARTICLE71_HOME": str(home), "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8"}
    told = _filled(home, folder, environment)
    command = [
        sys.executable,
        "-c",
        "from article71.cli.root import main; main()",
        "serve",
        "--work",
        "--port",
        str(port),
    ]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log)
    try:
        url = f"http://localhost:{port}"
        _await(server, url, folder / "server.log")
        passwords = {each["role"]: each["password"] for each in told["accounts"]}
        yield Served(url, passwords, [Page(**each) for each in told["pages"]], home)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _filled(home: Path, folder: Path, environment: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    command = [sys.executable, "-m", "checks.browser.pages", str(home)]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the register could not be made:\n{done.stderr}")
    filled: dict[str, list[dict[str, Any]]] = json.loads(done.stdout.splitlines()[-1])
    return filled


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _await(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(f"{url}/health", timeout=5):  # noqa: S310 - an address made here
                return
        except (URLError, OSError):
            time.sleep(0.2)
    sys.exit(f"the register was not served:\n{log.read_text(encoding='utf-8', errors='replace')}")
