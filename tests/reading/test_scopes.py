"""Which date belongs to which act, and what is due when."""

import pytest

from article71 import periods


def dated(acts, *words):
    return [(act.type.value, periods.iso(act.date) if act.date else None) for act in acts(*words)]


FOUND = [
    ("In May 2023, COSI endorsed the plan and welcomed the study.", [("endorsed", "2023-05"), ("welcomed", "2023-05")]),
    ("COSI saw a study, which was presented on 3 May 2024.", [("presented", "2024-05-03")]),
    ("During the Hungarian Presidency, a map was presented and COSI discussed it.",
     [("presented", "2024-07/2024-12"), ("discussed", "2024-07/2024-12")]),
    ("In December 2024, the Council approved conclusions, which invite the Commission to act.",
     [("approved", "2024-12"), ("invited", "2024-12")]),
    ("COSI, at its meeting on 3 May 2024, endorsed the plan.", [("endorsed", "2024-05-03")]),
    ("The draft was discussed at the meeting in Rome on 28 May 2024.", [("discussed", "2024-05-28")]),
    ("The Spanish Presidency introduced a format.", [("presented", "2023-07/2023-12")]),
    ("One text was approved in December 2023. Another was approved by the Council on the same date.",
     [("approved", "2023-12"), ("approved", "2023-12")]),
    ("COSI discussed ports in the first half of 2024.", [("discussed", "2024-01/2024-06")]),
    ("COSI discussed ports and, in May 2024, adopted the plan.", [("discussed", None), ("adopted", "2024-05")]),
    ("A list was drawn up by the Hungarian Presidency.", [("prepared", "2024-07/2024-12")]),
    ("Member States committed themselves in 2023 to setting up teams.", [("undertook", "2023")]),
    ("COSI discussed ports in early 2024.", [("discussed", "2024")]),
    ("COSI discussed ports over the course of 2024.", [("discussed", "2024")]),
    ("COSI discussed ports at its meetings of 3 March and 5 June 2024.", [("discussed", "2024-03-03/2024-06-05")]),
    ("COSI discussed ports at its informal May 2024 meeting.", [("discussed", "2024-05")]),
    ("COSI discussed ports under the Belgian Presidency in May 2024.", [("discussed", "2024-05")]),
    ("The Belgian Presidency reported to COSI and drew up a table.",
     [("presented", "2024-01/2024-06"), ("prepared", "2024-01/2024-06")]),
]  # fmt: skip
SILENT = [
    "COSI was informed about the outcome of the meetings in The Hague in September 2023.",
    "In line with the conclusions of May 2024, COSI discussed ports.",
    "Following the founding of the group in June 2023, COSI discussed its work.",
    "COSI discussed the conference held in Rome in May 2024.",
    "COSI endorsed the plan covering the years 2024 and 2025.",
    "COSI discussed the Europol study on ports 2023.",
    "COSI endorsed the composition of the group from January 2025 to June 2026.",
    "COSI discussed Regulation (EU) 2019/125 of 16 January 2019.",
    "COSI discussed the outcome of the meeting of 3 May 2024.",
    "COSI discussed the summit held in early 2024.",
    "COSI endorsed the plan of late 2024.",
    "COSI endorsed the plan of the Hungarian Presidency.",
    "COSI discussed the conclusions of the first half of 2024.",
    "COSI discussed the results of the May 2024 conference.",
    "The Hungarian Presidency will draw up a table.",
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_an_act_has_its_own_date(acts, words, expected):
    assert dated(acts, words) == expected


@pytest.mark.parametrize("words", SILENT)
def test_a_date_of_something_else_is_not_the_act_s(acts, words):
    assert [act.date for act in acts(words)] == [None]


DUE = [
    ("COSI invited the Commission to act by Q2 2025.", "2025-04/2025-06", "by Q2 2025"),
    ("COSI invited the Commission to act by 30 June 2025.", "../2025-06-30", "by 30 June 2025"),
    ("COSI invited the Commission to act by the end of 2025.", "../2025-12-31", "by the end of 2025"),
    ("COSI invited the Commission to act before 1 July 2025.", "../2025-06-30", "before 1 July 2025"),
    ("COSI invited the Commission to act before the end of 2025.", "../2025-12-31", "before the end of 2025"),
    ("COSI invited the Commission to act in the course of 2026.", "2026", "in the course of 2026"),
    ("The Commission announced a study in 2026.", "2026", "in 2026"),
    ("COSI tasked Europol to report in May 2026.", "2026-05", "in May 2026"),
]
UNDUE = [
    "COSI invited the Commission to act as agreed in 2024.",
    "COSI tasked Europol to explore the hub.",
    "The Commission announced a study.",
    "COSI discussed the plans for 2026.",
    "COSI invited the Commission to act by all means.",
    "COSI invited the Commission to act before the event.",
    "COSI invited the Commission to act in the course of events.",
    "COSI invited Europol to assist Member States by training officers.",
]


@pytest.mark.parametrize(("words", "days", "wording"), DUE)
def test_what_is_asked_is_due_then(acts, words, days, wording):
    (act,) = acts(words)
    assert act.due is not None
    assert (periods.iso(act.due), act.due.text) == (days, wording)
    assert act.date is None


@pytest.mark.parametrize("words", UNDUE)
def test_nothing_is_due_at_a_set_time(acts, words):
    assert [act.due for act in acts(words)] == [None]


def test_the_chair_is_told_where_the_wording_names_it(acts):
    (under,) = acts("Under the Belgian Presidency, COSI discussed ports.")
    (dated_,) = acts("In May 2024, COSI discussed ports.")
    assert (under.presidency, dated_.presidency) == ("Belgium", "")
