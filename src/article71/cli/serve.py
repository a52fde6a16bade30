"""`article71 serve`: the register's pages, in the browser."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Annotated

import typer
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from granian.constants import Interfaces
from granian.server import Server

from article71.cli import looks, store
from article71.register.keeping.making import survey


def serve(
    address: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="On which port.")] = 7100,
    work: Annotated[bool, typer.Option("--work/--no-work", help="Also work off what waits in the background.")] = True,
) -> None:
    """Serve the register's pages until Ctrl-C.

    Without more said they are for this machine alone; how to serve them to others stands in the manual.
    """
    store.open_store()
    survey(DEFAULT_DB_ALIAS)
    _keep_secret_key()
    if not looks.are_there():
        typer.echo(f"article71 serve: {looks.MISSING}", err=True)
    typer.echo(f"article71 serves {settings.HOME} at http://{address}:{port}/ (Ctrl-C ends it)")
    server = Server("article71.site.wsgi:application", address=address, port=port, interface=Interfaces.WSGI)
    with a_worker() if work else nullcontext():
        server.serve()


@contextmanager
def a_worker() -> Iterator[int]:
    """A worker beside this process: it ends what it reads and goes with it, however that ends. Gives its number."""
    call = [sys.executable, "-m", "article71", "work", "--beside", str(os.getpid())]
    # Of a group of its own: Ctrl-C reaches it through us, once, and no second time from the terminal.
    worker = subprocess.Popen(call, start_new_session=True)  # noqa: S603 -- our own command
    try:
        yield worker.pid
    finally:
        worker.terminate()
        worker.wait()


def _keep_secret_key() -> None:
    """Keep this process's key, so that nobody is signed out by a restart; for its owner's eyes alone.

    Not another one: the processes that answer are made from this one, and sign with its key until it ends.
    """
    if os.environ.get("ARTICLE71_SECRET_KEY") or settings.SECRET_KEY_FILE.exists():
        return
    handle = os.open(settings.SECRET_KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(settings.SECRET_KEY)
