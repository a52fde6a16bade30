"""The rules of reading: one file each. Act rules are asked in this order; the first that answers has a clause."""

from article71.reading.drafts import Rule
from article71.reading.examined import ObservationRule
from article71.reading.rules.abbreviation_not_introduced import ABBREVIATION_NOT_INTRODUCED
from article71.reading.rules.active import ACTIVE
from article71.reading.rules.aside import ASIDE
from article71.reading.rules.count_differs import COUNT_DIFFERS
from article71.reading.rules.declaration import DECLARATION
from article71.reading.rules.happening import HAPPENING
from article71.reading.rules.note_unbound import NOTE_UNBOUND
from article71.reading.rules.outside_mandate import OUTSIDE_MANDATE
from article71.reading.rules.outside_period import OUTSIDE_PERIOD
from article71.reading.rules.page_without_text import PAGE_WITHOUT_TEXT
from article71.reading.rules.participle import PARTICIPLE
from article71.reading.rules.passive import PASSIVE
from article71.reading.rules.promise import PROMISE
from article71.reading.rules.two_numbers import TWO_NUMBERS

ACT_RULES: tuple[Rule, ...] = (ACTIVE, PASSIVE, PARTICIPLE, PROMISE, DECLARATION, ASIDE, HAPPENING)
OBSERVATION_RULES: tuple[ObservationRule, ...] = (
    TWO_NUMBERS,
    COUNT_DIFFERS,
    OUTSIDE_PERIOD,
    OUTSIDE_MANDATE,
    ABBREVIATION_NOT_INTRODUCED,
    NOTE_UNBOUND,
    PAGE_WITHOUT_TEXT,
)
