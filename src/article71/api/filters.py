"""The filters of the API, named and meant as in the addresses of the pages; each noun takes those that it has."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from article71.errors import BadInput
from article71.followup.progress import Progress
from article71.register import asking
from article71.register.acts import ActState
from article71.register.duties import DutyKind, DutyState
from article71.register.filters import Asked
from article71.register.legislative_files import Handling, Stage
from article71.register.observations import ObservationState
from article71.vocabulary.act_types import ActType, Side

TEXT = f"^[^\\u0000]{{0,{asking.LONGEST}}}$"
# A kind in words: it begins with a letter, of any script.
Kind = Annotated[str, Field(pattern=f"^[^\\u0000-\\u0040][^\\u0000]{{0,{asking.LONGEST - 1}}}$")]
_PERIOD: dict[str, Any] = {"format": "period"}


class Filters(BaseModel):
    """What every list that has filters asks for."""

    period: str = Field(
        "",
        json_schema_extra=_PERIOD,
        examples=["2024-H2"],
        description="Days, as `2024`, `2024-03`, `2024-Q2`, `2024-H2`, `2024-03-14` or `2023-07/2024-12`.",
    )
    as_at: str = Field(
        "",
        alias="as-at",
        json_schema_extra=_PERIOD,
        examples=["2024-12-31"],
        description="What had taken effect by the end of this day, by all that is known now.",
    )
    text: str = Field("", pattern=TEXT, description="Words, each of which must occur.")
    body: str = Field("", pattern=TEXT, examples=["COSI"], description="The short name of a body, in any part.")
    topic: str = Field(
        "", json_schema_extra={"format": "topic"}, description="The key of a topic; what lies below it counts too."
    )

    def asked(self) -> Asked:
        """What is asked for. BadPeriod or BadInput for what cannot be asked."""
        return _asked(self)


def _asked(given: BaseModel) -> Asked:
    return asking.asked({name: _several(value) for name, value in given.model_dump(by_alias=True).items()})


def _several(value: object) -> list[str]:
    if value is None:
        return []
    return [_plain(each) for each in value] if isinstance(value, list) else [_plain(value)]


def _plain(value: object) -> str:
    return value.value if isinstance(value, StrEnum) else str(value)


class Acts(Filters):
    """The filters of acts."""

    type: list[ActType] = Field([], description="The type; given several times, one of these.")
    side: Side | None = Field(None, description="The side of the committee's mandate.")
    state: ActState | None = Field(None, description="Without it, acts that are proposed or confirmed.")
    addressee: str = Field("", pattern=TEXT, description="Who was asked, told or thanked, by the short name.")
    presidency: str = Field(
        "",
        pattern="^([1-8][0-9]{3}-H[12])?$",
        examples=["2024-H2"],
        description="The semester of the presidency it happened under.",
    )
    document: str = Field(
        "", pattern=TEXT, examples=["ST 13083/1/20 REV 1"], description="A document that tells it: reference or number."
    )
    within: str = Field("", json_schema_extra=_PERIOD, description="Days that hold all of its own, as `period`.")


class Duties(Filters):
    """The filters of duties; the period asks for when they fall due, and always finds those that recur."""

    type: list[DutyKind] = Field([], description="The kind; given several times, one of these.")
    state: DutyState | None = Field(None, description="Without it, duties that are proposed or confirmed.")
    document: str = Field("", pattern=TEXT, description="The document it was read in: reference or number.")
    due: Literal["overdue", "ahead", "silent"] | None = Field(
        None, description="How its last day lies to the day asked for, or today; or silent."
    )
    progress: Progress | Literal["outstanding"] | None = Field(
        None, description="What has become of it by the day asked for, or today; outstanding is all that is not closed."
    )
    presidency: str = Field(
        "",
        pattern="^([1-8][0-9]{3}-H[12])?$",
        examples=["2024-H2"],
        description="The semester of the presidency of an act it follows from.",
    )


class Documents(Filters):
    """The filters of documents; a body or topic asks for those that tell such an act."""

    type: list[Kind] = Field([], description="The kind as printed on the cover, such as NOTE; capitals do not matter.")


class Observations(Filters):
    """The filters of observations; a body or topic asks for those on documents that tell such acts."""

    type: list[Kind] = Field([], description="The kind, such as `count-differs`; given several times, one of these.")
    state: ObservationState | None = Field(None, description="Whether the question is open.")
    document: str = Field("", pattern=TEXT, description="The document it is put on: reference or number.")


class Legislation(BaseModel):
    """The filters of legislative files; the period asks for those that moved in it, or whose acts take effect in it."""

    type: list[Handling] = Field([], description="The list it stands on; given several times, one of these.")
    state: Stage | None = Field(None, description="How far it has come, as at the day asked for, or today.")
    period: str = Field("", json_schema_extra=_PERIOD, examples=["2026-H1"], description="Days, as in other lists.")
    as_at: str = Field(
        "", alias="as-at", json_schema_extra=_PERIOD, examples=["2024-12-31"], description="Where it stood on this day."
    )
    text: str = Field("", pattern=TEXT, description="Words, each of which must occur.")
    body: str = Field("", pattern=TEXT, examples=["Competitiveness"], description="A lead or a configuration.")
    document: str = Field("", pattern=TEXT, description="A document that cites it: reference or number.")

    def asked(self) -> Asked:
        """What is asked for. BadPeriod or BadInput for what cannot be asked."""
        return _asked(self)


def refuse_unknown(given: Any, known: type[BaseModel], *more: type[BaseModel]) -> None:
    """BadInput names a parameter that the list has none of: a filter misspelt would find everything."""
    names = {field.alias or name for each in (known, *more) for name, field in each.model_fields.items()}
    for name in given:
        if name not in names:
            raise BadInput(f"there is no such parameter: it is one of {', '.join(sorted(names))}", name)
