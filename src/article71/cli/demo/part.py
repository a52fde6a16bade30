"""One part of the demonstration in a process of its own: Django is set up before the part's module is loaded."""

import json
import os
import sys
from collections.abc import Mapping
from importlib import import_module

import typer

from article71.errors import Article71Error


def main(name: str, passwords: Mapping[str, str]) -> int:
    """Show a part, with accounts of these passwords; the status that the process ends with."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "article71.site.settings")
    import_module("django").setup()
    import_module("django.conf").settings.PASSWORD_HASHERS = ["article71.cli.demo.hashing.FewRounds"]
    try:
        import_module(f"article71.cli.demo.{name}").show(passwords)
    except Article71Error as error:
        typer.echo(str(error), err=True)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], json.load(sys.stdin)))
