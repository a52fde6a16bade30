"""What a committee can do: the act types, the same for every profile, by the three sides of its mandate.

The sides follow Article 3 of Council Decision 2010/131/EU as reports to parliaments put it: a monitoring, advisory and
decision-making body. Which verbs tell which type is a profile's data.
"""

from enum import StrEnum


class Side(StrEnum):
    """One side of a standing committee's mandate."""

    MONITORING = "monitoring"
    ADVICE = "advice"
    DECISION = "decision"


class ActType(StrEnum):
    """One kind of act; its value stands in files, tables and addresses."""

    INFORMED = "informed"
    PRESENTED = "presented"
    TOOK_NOTE = "took-note"
    DISCUSSED = "discussed"
    MONITORED = "monitored"
    MET = "met"
    WELCOMED = "welcomed"
    STATED = "stated"
    SUPPORTED = "supported"
    IDENTIFIED = "identified"
    ADVISED = "advised"
    CONTRIBUTED = "contributed"
    AGREED = "agreed"
    CONCLUDED = "concluded"
    DECIDED = "decided"
    ENDORSED = "endorsed"
    APPROVED = "approved"
    ADOPTED = "adopted"
    REQUESTED = "requested"
    TASKED = "tasked"
    INVITED = "invited"
    UNDERTOOK = "undertook"
    PREPARED = "prepared"

    @property
    def side(self) -> Side:
        """The side of the mandate this type belongs to."""
        return _SIDES[self]


_MONITORING = (
    ActType.INFORMED,
    ActType.PRESENTED,
    ActType.TOOK_NOTE,
    ActType.DISCUSSED,
    ActType.MONITORED,
    ActType.MET,
)
_ADVICE = (
    ActType.WELCOMED,
    ActType.STATED,
    ActType.SUPPORTED,
    ActType.IDENTIFIED,
    ActType.ADVISED,
    ActType.CONTRIBUTED,
)
_SIDES = (
    dict.fromkeys(ActType, Side.DECISION)
    | dict.fromkeys(_MONITORING, Side.MONITORING)
    | dict.fromkeys(_ADVICE, Side.ADVICE)
)
