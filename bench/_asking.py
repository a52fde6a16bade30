"""Ask each of the main pages many times in the roles that use it: python -m bench._asking TIMES, told as JSON.

In process, through everything that stands before a page; the times are the server's, in milliseconds. A process of its
own, since the register's place (ARTICLE71_HOME) is settled when Django is set up.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import django

django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402

from article71.register.accounts import Account, Role  # noqa: E402
from bench._main_pages import MAIN_PAGES, Page  # noqa: E402

_FEWEST = 60
"""Answers of a page, all ways together."""


def addresses(page: Page) -> Iterator[tuple[Role | None, str]]:
    """Who asks for the page, None for the public, and how."""
    address = reverse(page.name, kwargs=page.which())
    for role in page.roles:
        for query in page.queries:
            yield role, f"{address}{query}"


def browser(role: Role | None) -> Client:
    """A browser in which an account of the role is signed in."""
    asking = Client(SERVER_NAME="localhost")
    if role:
        asking.force_login(Account.objects.filter(role=role, is_active=True).latest("pk"))
    return asking


def queries(asking: Client, address: str) -> int:
    """How many queries the page asks the store. What is asked once a day or a session is asked before."""
    _answered(asking, address)
    with CaptureQueriesContext(connection) as asked:
        _answered(asking, address)
    return len(asked)


def _answered(asking: Client, address: str) -> None:
    cache.clear()  # what limits questions to so many a minute
    answer = asking.get(address)
    if answer.status_code != 200:
        sys.exit(f"{address} is answered with {answer.status_code}")


def measured(page: Page, times: int) -> dict[str, Any]:
    """For each who and how: the number of queries, and the milliseconds of every answer.

    A page that is asked in one way is asked that way more often: the 95th percentile of ten answers is the slowest one.
    """
    found: dict[str, Any] = {}
    ways = list(addresses(page))
    times = max(times, -(-_FEWEST // len(ways)))
    for role, address in ways:
        asking = browser(role)
        number = queries(asking, address)
        found[f"{role or 'public'} {address}"] = {"queries": number, "ms": _times(asking, address, times)}
    return found


def _times(asking: Client, address: str, times: int) -> list[float]:
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        _answered(asking, address)
        found.append(1000 * (time.perf_counter() - begun))
    return found


def main(times: int) -> None:
    """Every main page, so many times."""
    sys.stdout.write(json.dumps({page.name: measured(page, times) for page in MAIN_PAGES}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
