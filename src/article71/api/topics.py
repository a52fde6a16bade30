"""Topics: the headings of the committee's work, in levels."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from article71.api.filters import refuse_unknown
from article71.api.forms import Number
from article71.api.pages import Page, Turn, one, page
from article71.register.topics import Topic as Row

router = Router(tags=["Topics"], by_alias=True)


class Topic(BaseModel):
    """One heading."""

    number: int
    key: str = Field(description="Its lasting name, by which filters ask for it.")
    title: str
    level: int = Field(description="1 for the headings under which the others lie.")
    parent: str = Field(description="The key of the heading it lies under; empty for the highest.")
    position: int = Field(description="Its place in the outline of reports.")


def _public(row: Row) -> Topic:
    return Topic(number=row.pk, key=row.key, title=row.title, level=row.level, parent=row.parent, position=row.position)


@router.get("", response=Page[Topic], summary="List topics", url_name="api_topics")
def topics(request: HttpRequest, response: HttpResponse, turn: Query[Turn]) -> Page[Topic]:
    """All topics."""
    refuse_unknown(request.GET, Turn)
    return page(request, response, Row.objects.all(), turn, _public)


@router.get("/{int:number}", response=Topic, summary="One topic", url_name="api_topic")
def topic(request: HttpRequest, number: Number) -> Topic:
    """One topic."""
    return _public(one(Row.objects.all(), number))
