"""The filters of each noun, once: the command line, pages, feeds and exports all ask through them."""

from article71.register.filters.asked import Asked, Due, Known
from article71.register.filters.conditions import branch
from article71.register.filters.of_acts import ORDERS, acts, acts_in_any_state, in_order
from article71.register.filters.of_documents import DOCUMENT_ORDERS, documents, documents_in_order
from article71.register.filters.of_duties import (
    DUTY_DUES,
    DUTY_ORDERS,
    OUTSTANDING,
    duties,
    duties_in_any_state,
    duties_in_order,
    falls_due,
    followed,
)
from article71.register.filters.of_legislation import (
    LEGISLATION_ORDERS,
    legislation,
    legislation_at_any_stage,
    legislation_in_order,
)
from article71.register.filters.of_mandates import MANDATE_ORDERS, mandates, mandates_in_order
from article71.register.filters.of_meetings import (
    MEETING_ORDERS,
    MeetingStanding,
    meetings,
    meetings_in_any_state,
    meetings_in_order,
)
from article71.register.filters.of_observations import OBSERVATION_ORDERS, observations, observations_in_order
from article71.register.filters.of_operations import (
    OPERATION_ORDERS,
    operations,
    operations_in_any_state,
    operations_in_order,
)
from article71.register.filters.of_overlaps import (
    OVERLAP_ORDERS,
    OVERLAP_STATES,
    overlaps,
    overlaps_in_any_state,
    overlaps_in_order,
)
from article71.register.filters.papers import document_named
from article71.register.filters.working_out import with_branch, with_followed, with_telling

__all__ = [
    "DOCUMENT_ORDERS",
    "DUTY_DUES",
    "DUTY_ORDERS",
    "LEGISLATION_ORDERS",
    "MANDATE_ORDERS",
    "MEETING_ORDERS",
    "OBSERVATION_ORDERS",
    "OPERATION_ORDERS",
    "ORDERS",
    "OUTSTANDING",
    "OVERLAP_ORDERS",
    "OVERLAP_STATES",
    "Asked",
    "Due",
    "Known",
    "MeetingStanding",
    "acts",
    "acts_in_any_state",
    "branch",
    "document_named",
    "documents",
    "documents_in_order",
    "duties",
    "duties_in_any_state",
    "duties_in_order",
    "falls_due",
    "followed",
    "in_order",
    "legislation",
    "legislation_at_any_stage",
    "legislation_in_order",
    "mandates",
    "mandates_in_order",
    "meetings",
    "meetings_in_any_state",
    "meetings_in_order",
    "observations",
    "observations_in_order",
    "operations",
    "operations_in_any_state",
    "operations_in_order",
    "overlaps",
    "overlaps_in_any_state",
    "overlaps_in_order",
    "with_branch",
    "with_followed",
    "with_telling",
]
