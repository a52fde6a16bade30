"""Fill a register with the facts of one period, told by several papers: python -m bench._filled_register COPIES.

A process of its own, since the register's place (ARTICLE71_HOME) is settled when Django is set up.
"""

import sys
from dataclasses import replace

import django

django.setup()

from article71.cli import store  # noqa: E402
from article71.cli.demo import facts, facts_register  # noqa: E402


def main(copies: int) -> None:
    """Enter the facts so many times, each time as another paper's."""
    account = store.reader("")
    told = facts.load()
    for number in range(copies):
        paper = replace(told.paper, reference=f"ST {99001 + number}/25")
        facts_register.enter(replace(told, paper=paper), by=account)


if __name__ == "__main__":
    main(int(sys.argv[1]))
