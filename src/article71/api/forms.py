"""What several nouns' public forms are made of."""

import datetime
from typing import Annotated

from ninja import Path
from pydantic import BaseModel, Field

from article71.periods import Period

HIGHEST = 2**53 - 1  # beyond it JavaScript takes one number for another

Number = Path[
    Annotated[int, Field(ge=1, le=HIGHEST, description="The record's number in this register.", examples=[1])]
]


class Days(BaseModel, populate_by_name=True):
    """Days from a first to a last, both in it; null where that end is open. `text` is the wording, if any."""

    first: datetime.date | None = Field(alias="from", description="The first day.")
    last: datetime.date | None = Field(alias="to", description="The last day, which is in it.")
    text: str = Field(description="The words it was read from; empty where there are none.")


def days(period: Period | None) -> Days | None:
    """A period in its public form."""
    return Days.model_validate({"from": period.first, "to": period.last, "text": period.text}) if period else None


class Place(BaseModel):
    """Where words stand in a document."""

    section: str = Field(description="The number of the heading they stand under, or its title when it has none.")
    page: int | None = Field(description="The page; null where the format has none.")
    span: list[int] | None = Field(
        description="The first character and the first after, counted in the document's plain text."
    )
