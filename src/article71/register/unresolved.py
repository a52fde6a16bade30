"""Names that wait for somebody to say what they mean: of papers, and of parts and duties that no body is known for."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from article71.register.accounts import Account
from article71.register.acts import Act, Party
from article71.register.duties import Duty, Owner
from article71.register.namings import Naming
from article71.register.unknown_names import UnknownName


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name, in how many papers it stands, and how many acts and duties name it, of those the viewer may see."""

    text: str
    papers: int = 0
    acts: int = 0
    duties: int = 0

    @property
    def key(self) -> str:
        """What stands for it in an address: names have spaces, and an address is no place for words of papers."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    @property
    def weight(self) -> int:
        """How much hangs on it."""
        return self.papers + self.acts + self.duties


def unresolved(viewer: Account | None) -> list[Unresolved]:
    """The names nobody has decided on, as far as the viewer may see them, those that most hangs on first."""
    counts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for what, texts in _standing(viewer).items():
        for text, number in texts.order_by().annotate(Count("pk")):
            counts[text][what] = number
    decided = set(Naming.objects.values_list("text", flat=True))
    found = (Unresolved(text, **numbers) for text, numbers in counts.items() if text not in decided)
    return sorted(found, key=lambda each: (-each.weight, each.text))


def _standing(viewer: Account | None) -> dict[str, QuerySet[Any, tuple[str]]]:
    """The names by where they stand."""
    acts, duties = Act.objects.visible_to(viewer).standing(), Duty.objects.visible_to(viewer).standing()
    return {
        "papers": UnknownName.objects.visible_to(viewer).values_list("text"),
        "acts": Party.objects.filter(body=None, act__in=acts).values_list("words"),
        "duties": Owner.objects.filter(body=None, duty__in=duties).values_list("words"),
    }


def is_public(text: str) -> bool:
    """Whether everybody may read the name somewhere already."""
    return any(rows.filter(**{column: text}).exists() for column, rows in _open_to_everybody())


def _open_to_everybody() -> Iterator[tuple[str, QuerySet[Any, Any]]]:
    for rows in _standing(None).values():
        yield ("text" if rows.model is UnknownName else "words"), rows
