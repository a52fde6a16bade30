"""Lists in pages, each leading to the next by a cursor: what is added or taken away meanwhile shifts nothing.

A cursor names the number of the last record seen. The next page begins behind it, so that no record comes twice and
none that was there is left out, however long a program takes between two pages.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, Literal, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel, Field

from article71.errors import NotThere

Row = TypeVar("Row", bound=Model)
Form = TypeVar("Form")
Order = Literal["ascending", "descending"]

PER_PAGE = 50
MOST_PER_PAGE = 200
_AT_ONCE = 50
"""For more than some hundred records SQLite looks through all acts rather than for those of the records."""


class Turn(BaseModel):
    """Which page of a list is asked for."""

    cursor: str = Field(
        "",
        pattern="^(c[0-9a-f]{1,13})?$",
        description="Where the page before ended, as its `next` says; without it the first page.",
    )
    limit: int = Field(PER_PAGE, ge=1, le=MOST_PER_PAGE, description="The most records on one page.")
    order: Order = Field("ascending", description="By the records' numbers: lowest or highest first.")


class Page(BaseModel, Generic[Form]):
    """One page of a list."""

    items: list[Form]
    next: str | None = Field(description="The address of the next page; null on the last one.")


def page(
    request: HttpRequest, response: HttpResponse, rows: QuerySet[Row], turn: Turn, form: Callable[[Row], Form]
) -> Page[Form]:
    """The page asked for, each row in its public form; the next page's address stands in the header `Link` too."""
    falling = turn.order == "descending"
    if turn.cursor:
        seen = int(turn.cursor[1:], 16)
        rows = rows.filter(pk__lt=seen) if falling else rows.filter(pk__gt=seen)
    # Their numbers first: to sort whole rows, words and all, takes several times as long.
    found = list(rows.order_by("-pk" if falling else "pk").values_list("pk", flat=True)[: turn.limit + 1])
    shown = found[: turn.limit]
    following = _address(request, f"c{shown[-1]:x}") if len(found) > turn.limit else None
    if following:
        response["Link"] = f'<{following}>; rel="next"'
    return Page[Any](items=[form(row) for row in _whole(rows, shown)], next=following)


def _whole(rows: QuerySet[Row], numbers: Sequence[int]) -> Iterator[Row]:
    """The rows of these numbers, in their order."""
    for first in range(0, len(numbers), _AT_ONCE):
        wanted = numbers[first : first + _AT_ONCE]
        found = {row.pk: row for row in rows.filter(pk__in=wanted)}
        yield from (found[number] for number in wanted if number in found)


def _address(request: HttpRequest, cursor: str) -> str:
    given = request.GET.copy()
    given["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{given.urlencode()}")


def one(rows: QuerySet[Row], number: int) -> Row:
    """The record of this number among those one may see. NotThere when it is not there, or may not be seen."""
    found = rows.filter(pk=number).first()
    if found is None:
        raise NotThere(f"there is no such {rows.model._meta.verbose_name}", str(number))
    return found
