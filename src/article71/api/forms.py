"""What several nouns' public forms are made of."""

import datetime
import re
from typing import Annotated

from ninja import Path
from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from article71.periods import Period

HIGHEST = 2**53 - 1  # beyond it JavaScript takes one number for another

Number = Path[
    Annotated[int, Field(ge=1, le=HIGHEST, description="The record's number in this register.", examples=[1])]
]


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
NO_NUL = r"^[^\u0000]*$"
Name = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=NO_NUL)]
Words = Annotated[str, StringConstraints(max_length=2000, pattern=NO_NUL)]
Known = Annotated[int, Field(ge=1, le=HIGHEST, strict=True)]
"""The number of another record, in what a program sends."""


def _written(value: object) -> object:
    """A day is written as ISO has it; seconds since 1970, which would do too, are taken for a slip."""
    if isinstance(value, str) and not _ISO.fullmatch(value):
        raise ValueError("write a day as 2024-12-31")
    if not isinstance(value, str | datetime.date):
        raise ValueError("a day is a text such as 2024-12-31")  # it becomes an answer of 422
    return value


Day = Annotated[datetime.date, BeforeValidator(_written)]


class Reason(BaseModel):
    """Why it is so decided."""

    reason: Words = Field("", description="Why; it stands in the audit trail.", examples=["so the paper says"])


NOTHING = Reason(reason="")


class Days(BaseModel, populate_by_name=True):
    """Days from a first to a last, both in it; null where that end is open. `text` is the wording, if any."""

    first: Day | None = Field(alias="from", description="The first day.")
    last: Day | None = Field(alias="to", description="The last day, which is in it.")
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
