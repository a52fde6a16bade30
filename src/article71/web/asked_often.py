"""How often one address may ask for what costs something: counted within the serving process."""

from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.functional import Promise

from article71.errors import TooOften


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many requests of a kind from one address within so many seconds, and what is said beyond that."""

    kind: str
    most: int
    seconds: int
    words: str | Promise

    def count(self, request: HttpRequest) -> None:
        """Count one more from this address. TooOften when there were too many of late."""
        key = f"{self.kind}-of-{request.META.get('REMOTE_ADDR', '')}"
        cache.add(key, 0, self.seconds)
        try:
            asked = cache.incr(key)
        except ValueError:  # it has run out between the two lines
            return
        if asked > self.most:
            raise TooOften(str(self.words))
