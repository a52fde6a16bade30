"""What is asked of lists: one value for all nouns, and what was worked out for whoever asks several times."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from article71.periods import Period
from article71.register.followed import Followed

Numbers = frozenset[int]


class Due(StrEnum):
    """How an outstanding duty's last day lies to a day; or that it is silent, as the policy of following up has it.

    One that recurs is overdue while a missed time has not been made up for. A mandate's last day passed or is ahead.
    """

    PASSED = "passed"
    OVERDUE = "overdue"
    AHEAD = "ahead"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Known:
    """What was worked out before, each None or absent where it was not.

    `followed` what became of all duties as at the day asked for; `branches` the keys of a topic and all below it;
    `telling` the numbers of the papers that tell an act of a body, on a topic.
    """

    followed: Followed | None = None
    branches: Mapping[str, frozenset[str]] = field(default_factory=dict)
    telling: Mapping[tuple[str, str], Numbers] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; an empty field asks for nothing. `types` are act types, or kinds of the other nouns.

    `body` is a short name or the words of a body the vocabulary does not know, in any part; `addressee` the same as the
    one asked, told or thanked; `topic` a key, which asks for what lies below it too; `presidency` a semester such as
    2024-H2; `within` days that hold all of an act's own, where `period` need only share one with them; `document` a
    paper's number or its reference; `due` how a duty's last day lies to the day asked for or today; `progress` what has
    become of it by then, or "outstanding" for all that are not closed; `marking` a level such as LIMITE; `aim` a key;
    every word of `text` must occur. `known` asks for nothing.
    """

    body: str = ""
    addressee: str = ""
    types: tuple[str, ...] = ()
    side: str = ""
    period: Period | None = None
    presidency: str = ""
    topic: str = ""
    state: str = ""
    document: str = ""
    text: str = ""
    as_at: date | None = None
    within: Period | None = None
    due: str = ""
    progress: str = ""
    marking: str = ""
    aim: str = ""
    known: Known = field(default=Known(), compare=False)
