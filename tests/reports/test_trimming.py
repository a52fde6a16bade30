"""What readings leave around an object goes; what belongs to it stays."""

from dataclasses import replace

import pytest

from article71 import periods
from article71.reports.sentences.trimming import trimmed
from article71.reports.told import ToldAct
from article71.vocabulary.profile import load
from tests.reports.exercise_acts import told

DATED = {"date": "2024-11-27"}


def act(what: str, kind: str = "presented", actor: str = "Europol", **details: object) -> ToldAct:
    return told(f"{actor}; {kind}; {what}", **details)


@pytest.mark.parametrize(
    ("told_act", "words"),
    [
        (act("to COSI the yearly report", addressees=("COSI",)), "the yearly report"),
        (act("the yearly report to COSI", addressees=("COSI",)), "the yearly report"),
        (act("by the Presidency about the talks", "informed", "COSI", source=("Presidency",)), "the talks"),
        (act("the priorities by Europol", verb="were presented"), "the priorities"),
        (act("The list of ports.", "approved"), "the list of ports"),
        (act("on the future of ports", "discussed"), "the future of ports"),
        (act("put forward a list", "invited", addressees=("Commission",)), "to put forward a list"),
        (act("combat smuggling", "undertook"), "to combat smuggling"),
        (act("sign the list", "undertook"), "to sign the list"),
        (act("agree on a list", "tasked", addressees=("Commission",)), "to agree on a list"),
        (act("return to the subject", "decided"), "to return to the subject"),
        (act("the following list", "approved"), "the list"),
        (act("meet once a year", "stated", verb="expressed their wish to"), "to meet once a year"),
        (act("work of the ports", "stated", verb="drew attention to"), "work of the ports"),
        (act("three steps deserve care", "stated", verb="considers that"), "that three steps deserve care"),
        (act("that three steps deserve care", "stated", verb="considers that"), "that three steps deserve care"),
        (act("in particular to drafting the list", "contributed"), "drafting the list"),
        (act("the list (of ports", "approved"), "the list"),
        (act("ports, such as ours, should be watched", "stated"), "that ports, such as ours, should be watched"),
        (
            act("the survey – a useful one, which is new – should go on", "decided"),
            "that the survey – a useful one, which is new – should go on",
        ),
        (act("the report on ports in 2023", "took-note"), "the report on ports (2023)"),
    ],
)
def test_a_sentence_can_hold_it(told_act: ToldAct, words: str) -> None:
    assert trimmed(told_act, load()).object == words


@pytest.mark.parametrize(
    "told_act",
    [
        act("a message to the Council", addressees=("COSI",)),
        act("a report prepared by Eurojust", verb="presented"),
        act("the list that ports should keep", "stated"),
        act("the need to keep watch", "stated"),
        act("new proposals for ports", "invited", addressees=("Commission",)),
        act("review of ports", "decided"),
        act("proposals on seals", "invited", addressees=("Commission",)),
        act("the plan for ports in 2023", "endorsed", date="2023-11"),
        act("to map the ports", "tasked", addressees=("Commission",)),
    ],
)
def test_what_belongs_to_it_stays(told_act: ToldAct) -> None:
    assert trimmed(told_act, load()).object == told_act.object


def test_a_date_of_the_acts_own_is_not_told_twice() -> None:
    dated = act("the plan for ports on 27 November 2024", "approved", **DATED)
    assert dated.date is not None
    named = told("Council; approved; the plan for ports on 27 November 2024")
    worded = ToldAct(named.id, named.type, named.actors, named.object, date=dated.date.worded("27 November 2024"))
    assert trimmed(worded, load()).object == "the plan for ports"


def test_an_addressee_that_the_object_names_is_told_by_it() -> None:
    named = act("a letter to COSI about ports", addressees=("COSI",))
    assert trimmed(named, load()).addressees == ()


@pytest.mark.parametrize(
    ("what", "wording"), [("on 3 May 2024", "3 May 2024"), ("to COSI on 3 May 2024", "on 3 May 2024")]
)
def test_a_date_alone_is_no_object(what: str, wording: str) -> None:
    dated = replace(act(what, addressees=("COSI",)), date=periods.parse("2024-05-03").worded(wording))
    assert trimmed(dated, load()).object == ""
