"""What a report tells is what a reading finds: type, actors and date of every act, whatever acts come together."""

from collections import Counter
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from article71 import periods
from article71.periods import Period
from article71.reading.read import read
from article71.reports.report import Imprint, compose
from article71.reports.told import ToldAct
from article71.vocabulary.act_types import ActType
from article71.vocabulary.profile import load
from tests.reports.exercise_acts import PERIOD

Key = tuple[ActType, frozenset[str], tuple[date | None, date | None] | None]
VOCABULARY = load()
BODIES = (
    *("COSI", "COSI SG", "Commission", "Council", "Europol", "eu-LISA", "Delegations", "LEWP (Police)", "Frontex"),
    *("EU CTC", "CEPOL", "Presidency", "PSC", "CATS"),
)
OBJECTS = (
    "the plan for ports",
    "conclusions on harbours",
    "that controls were uneven",
    "to draw up a list of offices",
    "the report on seals, which covers all of them",
    "progress in closer work with partners outside the Union, including offices in the regions and at sea",
    "the state of play of the negotiations with third countries",
    "an inventory of the tools in use and the gaps between them",
    "the request by Europol for more data",
    "how harbours are guarded",
)
DATES = ("", "2023-11", "2024-05-21", "2023-07/2023-12", "2023-07/2024-12", "2024-05-24/2024-05-26", "2024-Q3")
ADDRESSED = (ActType.PRESENTED, ActType.TASKED, ActType.INVITED, ActType.REQUESTED)
DUE = (ActType.TASKED, ActType.INVITED, ActType.REQUESTED)


@st.composite
def acts(draw: st.DrawFn) -> list[ToldAct]:
    return [_act(draw, str(number)) for number in range(draw(st.integers(1, 8)))]


def _act(draw: st.DrawFn, number: str) -> ToldAct:
    kind = draw(st.sampled_from(ActType))
    actors = tuple(draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=2, unique=True)))
    others = tuple(body for body in draw(st.lists(st.sampled_from(BODIES), max_size=1)) if body not in actors)
    day = draw(st.sampled_from(DATES))
    return ToldAct(
        id=number,
        type=kind,
        actors=actors,
        object=draw(st.sampled_from(OBJECTS)),
        addressees=others if kind in ADDRESSED else (),
        source=others if kind is ActType.INFORMED else (),
        topic=draw(st.sampled_from(("empact", "ukraine"))),
        date=periods.parse(day) if day else None,
        due=periods.quarter(2025, 2) if kind in DUE and draw(st.booleans()) else None,
    )


def key(kind: ActType, actors: tuple[str, ...], day: Period | None) -> Key:
    return kind, frozenset(actors), day.days if day else None


PASSIVE_THEN_ADDRESSED = [
    ToldAct("0", ActType.INFORMED, ("COSI",), "the plan for ports", topic="empact"),
    ToldAct("1", ActType.PRESENTED, ("COSI",), "to draw up a list of offices", addressees=("COSI SG",), topic="empact"),
]


@settings(max_examples=40, deadline=None)
@given(acts())
@example(PASSIVE_THEN_ADDRESSED)
def test_every_sentence_is_read_as_the_acts_that_carry_it(told: list[ToldAct]) -> None:
    document, trace = compose(told, PERIOD, VOCABULARY, Imprint("ST 90000/25"))
    known = {act.id: key(act.type, act.actors, act.date) for act in told}
    meant = Counter((each.words, known[act]) for each in trace.sentences for act in each.acts)
    found = read(document, VOCABULARY).acts
    assert Counter((act.telling.sentence, key(act.type, act.actors, act.date)) for act in found) == meant
