"""How often a program may ask: policy, and the counting. Who is over it is told how long to wait."""

import time

from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

from article71.api.callers import account

PUBLIC = 300
"""Requests a minute from one address: a program that reads the whole record, two hundred a page, stays far below."""
ACCOUNT = 1200
"""Requests a minute of one account."""
WRITING = 120
"""Changes a minute of one account: an upload costs a reading, and no person decides faster."""

_MINUTE = 60


class Limit(BaseThrottle):
    """Counts the requests of each account, or of each address of the public, within each minute of the clock."""

    def __init__(self, name: str, of_account: int) -> None:
        self.name, self.of_account = name, of_account

    def allow_request(self, request: HttpRequest) -> bool:
        """Whether it is within the rate."""
        who = account(request)
        ident, most = (f"account-{who.pk}", self.of_account) if who else (request.META["REMOTE_ADDR"], PUBLIC)
        key = f"api-{self.name}-{ident}-{time.time() // _MINUTE:.0f}"
        cache.add(key, 0, timeout=2 * _MINUTE)
        return cache.incr(key) <= most

    def wait(self) -> float:
        """The seconds until it may be asked again."""
        return _MINUTE - time.time() % _MINUTE
