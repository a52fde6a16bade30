"""How often one address may search: the policy and its counting."""

from django.core.cache import cache
from django.http import HttpRequest

from article71.errors import TooOften

MOST = 60  # questions
SECONDS = 60  # within which they are counted


def count(request: HttpRequest) -> None:
    """Count one more question from this address. TooOften when there were too many of late."""
    key = f"search-of-{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, SECONDS)
    try:
        asked = cache.incr(key)
    except ValueError:  # it has run out between the two lines
        return
    if asked > MOST:
        raise TooOften(f"at most {MOST} questions a minute are answered: wait a little and ask again")
