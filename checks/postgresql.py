"""Run a command with a PostgreSQL of its own: python -m checks.postgresql COMMAND...

The cluster lies in a temporary folder, listens on a Unix socket there and nowhere else, and is gone when the command
ends, however it ends. The command finds it by DATABASE_URL. As root the server runs as user postgres, since it refuses
to run as root; Debian's package is installed when its binaries are missing.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import quote

import psycopg

_DEBIAN = Path("/usr/lib/postgresql")
_USER = "postgres"
_PATIENCE = 30.0
# Nothing here outlives the tests, so nothing need reach the disk.
_FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


def binaries() -> Path:
    """The folder of the newest PostgreSQL's binaries; without any, installs Debian's package or ends the run."""
    for _ in range(2):
        found = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
        if found:
            return found[-1].parent
        subprocess.run([Path(__file__).with_name("debian"), "postgresql"], check=True)
    sys.exit("postgresql was installed, yet no initdb lies under /usr/lib/postgresql")


@contextmanager
def cluster() -> Iterator[str]:
    """A running PostgreSQL; gives its address as DATABASE_URL takes it, and leaves nothing behind."""
    programs, server_user = binaries(), _server_user()
    with tempfile.TemporaryDirectory(prefix="article71-") as folder:
        if server_user:
            shutil.chown(folder, _USER, _USER)
        data = f"{folder}/data"
        initialise = [f"{programs}/initdb", "-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(initialise, check=True, stdout=subprocess.DEVNULL, cwd=folder, **server_user)
        settings = [word for setting in _FORGETFUL for word in ("-c", setting)]
        serve = [f"{programs}/postgres", "-D", data, "-k", folder, *settings]
        with Path(folder, "log").open("wb") as log:
            server = subprocess.Popen(serve, stdout=log, stderr=log, cwd=folder, **server_user)
        try:
            _await(server, folder)
            yield f"postgres://{_USER}@{quote(folder, safe='')}/{_USER}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def _server_user() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    group = pwd.getpwnam(_USER).pw_gid
    return {"user": _USER, "group": group, "extra_groups": []}


def _await(server: subprocess.Popen[bytes], folder: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(host=folder, user=_USER, dbname=_USER).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    sys.exit("PostgreSQL did not start:\n" + Path(folder, "log").read_text(encoding="utf-8"))


def _leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def main(command: list[str]) -> int:
    """Run the command beside a cluster and give its exit status; an ended run takes the cluster along."""
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGHUP, _leave)
    with cluster() as address:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
