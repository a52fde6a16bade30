"""Work out once what several questions of one page hang on."""

from dataclasses import replace

from django.utils import timezone

from article71.register.accounts import Account
from article71.register.filters.asked import Asked
from article71.register.filters.conditions import below
from article71.register.filters.of_documents import telling
from article71.register.followed import Followed
from article71.register.sights import Sight


def with_branch(asked: Asked) -> Asked:
    """The same question, its topic's branch known: for a page that asks it of several nouns. BadInput as filters do."""
    if not asked.topic:
        return asked
    return replace(asked, known=replace(asked.known, branches={asked.topic: below(asked.topic)}))


def with_followed(asked: Asked, sight: Sight) -> Asked:
    """The same question, known what became of duties: for a page that counts duties in several ways."""
    found = with_branch(asked)
    followed = Followed.of(sight, asked.as_at or timezone.localdate())
    return replace(found, known=replace(found.known, followed=followed))


def with_telling(asked: Asked, viewer: Account | None) -> Asked:
    """The same question, the papers known that tell what it asks for: for a page that counts papers in several ways."""
    if not (asked.body or asked.topic):
        return asked
    found = with_branch(asked)
    told = {(asked.body, asked.topic): telling(found, viewer)}
    return replace(found, known=replace(found.known, telling=told))
