"""What an address asks for: `?body=COSI&type=endorsed&period=2024` as one value, and back again."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from article71.register import asking
from article71.register.asking import SEVERAL
from article71.register.filters import Asked


def asked(request: HttpRequest) -> Asked:
    """What the address asks for. BadPeriod or BadInput for what cannot be asked."""
    return asking.asked(dict(request.GET.lists()))


@dataclass(frozen=True, slots=True)
class Address:
    """The parameters of a list's address, to be changed one at a time; `page` leads to it where one is elsewhere."""

    given: QueryDict
    page: str = ""

    def having(self, name: str, value: str) -> str:
        """The address with this asked as well, or instead where only one can be; from the first page again."""
        changed = self._without_page()
        if name == SEVERAL:
            changed.appendlist(name, value)
        else:
            changed[name] = value
        return self._of(changed)

    def lacking(self, name: str, value: str) -> str:
        """The address with this asked no more."""
        changed = self._without_page()
        changed.setlist(name, [each for each in changed.getlist(name) if each != value])
        return self._of(changed)

    def without(self, *names: str) -> str:
        """The address with nothing asked under these names, ready for more to be put behind it."""
        changed = self._without_page()
        for name in names:
            changed.pop(name, None)
        found = self._of(changed)
        return found if found.endswith("?") else f"{found}&"

    def _without_page(self) -> QueryDict:
        changed = self.given.copy()
        changed.pop("page", None)
        return changed

    def _of(self, given: QueryDict) -> str:
        pairs = [(name, value) for name, values in given.lists() for value in values if value]
        return f"{self.page}?{urlencode(pairs)}"
