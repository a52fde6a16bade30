"""`article71 demo`: registers built and shown, side by side, in a folder of their own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

import typer

from article71.cli import looks
from article71.cli.demo import made_up
from article71.errors import BadInput

FOLDER = Path("demo")
"""Where the demonstration lies: nothing outside it is read or written."""

PAPERS = FOLDER / "papers"
_REGISTERS = FOLDER / "registers"
_PARTS = ("facts_register", "exercise_register")
_OF_ANOTHER_REGISTER = ("DATABASE_URL", "ARTICLE71_ACCOUNT", "ARTICLE71_PROFILE")


def demo() -> None:
    """Build two registers in the folder `demo` here and show them; your own register is not touched.

    An earlier demonstration there is replaced.

    One holds what a report to parliaments says was done from July 2023 to December 2024, and the report is written
    from it again. The other holds a dozen exercise papers, with ten findings left open for you to review. Both open
    in the browser with one account for each role.
    """
    begun = perf_counter()
    if FOLDER.exists() and not _REGISTERS.is_dir():
        raise BadInput(
            "this is no earlier demonstration, whose place it would take: go elsewhere or rename it", str(FOLDER)
        )
    for earlier in (_REGISTERS, PAPERS):
        shutil.rmtree(earlier, ignore_errors=True)
    passwords = made_up.passwords()
    running = [_start(part, passwords) for part in _PARTS]
    outcomes = [(process.communicate()[0], process.returncode) for process in running]
    for shown, status in outcomes:
        typer.echo(shown)
        if status:
            raise typer.Exit(status)
    typer.echo(_who(passwords))
    typer.echo(_where())
    typer.echo(f"Built and shown in {perf_counter() - begun:.1f} s.")


def home(part: str) -> Path:
    """The folder of a part's register."""
    return _REGISTERS / part.removesuffix("_register")


def _start(part: str, passwords: Mapping[str, str]) -> "subprocess.Popen[str]":
    """A process of its own: a register has one home, and a process one register. What an installation has set is left
    aside, so that nothing of the demonstration goes into its store."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REGISTER}
    environment |= {"ARTICLE71_HOME": str(home(part).resolve()), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "article71.cli.demo.part", part]
    pipe = subprocess.PIPE
    started = subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True)  # noqa: S603 - our own words
    if started.stdin:
        started.stdin.write(json.dumps(passwords))  # not as an argument, which everybody on the machine may read
        started.stdin.close()
        started.stdin = None
    return started


def _who(passwords: Mapping[str, str]) -> str:
    lines = [f"  {role:<14} {password}" for role, password in passwords.items()]
    return "\n".join(["One account for each role, made for this demonstration alone:", *lines, ""])


def _where() -> str:
    called = Path(sys.argv[0]).name if shutil.which("article71") else sys.argv[0]
    facts, exercises = (home(part) for part in _PARTS)
    asked = (
        (facts, "acts --period 2024-11"),
        (exercises, "acts --state proposed"),
        (facts, "serve"),
        (exercises, "serve --port 8072"),
    )
    lines = [f"  ARTICLE71_HOME={register} {called} {words}" for register, words in asked]
    first = [] if looks.are_there() else [f"({looks.MISSING})"]
    return "\n".join(["Ask and work on either register yourself; the last two open in the browser:", *lines, *first])
