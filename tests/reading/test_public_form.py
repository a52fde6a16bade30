"""The reading's public form: its fields, their order, and how days, spans and notes are written."""

import json
from datetime import date, time

import pytest

from article71 import periods
from article71.documents.tree import AgendaItem, Cover, Document, Heading, Meeting, Paper, Source
from article71.periods import Period
from article71.reading.findings import (
    Act,
    Citation,
    Duty,
    Footnote,
    Observation,
    Place,
    Reading,
    Telling,
    UnknownName,
)
from article71.reading.public_form import public_form
from article71.vocabulary.act_types import ActType

_PLACE = Place(10, 42, "2.1", 3)
_FIELDS = {
    "document": "reference kind subtitle place date language subject title from to received previous"
    " commission_document interinstitutional subject_codes marking sha256 pages covers",
    "meeting": "body date time place format items",
    "sections": "number title level page",
    "footnotes": "number text section sentence",
    "references": "text scheme id celex uri section page span footnote",
    "names": "text places",
    "acts": "id actors type verb object addressees source topic date due recurrence presidency section sentence page"
    " span footnotes rule rule_version confidence",
    "duties": "id acts owners what due recurrence kind",
    "observations": "kind text places",
}


def _reading() -> Reading:
    cover = Cover(reference="ST 1/24", date=date(2024, 5, 2), sender="Presidency", subject_codes=("COSI 1",))
    item = AgendaItem("1.", "Maritime exercise", "decision", (Paper("WK 9/24", issued=False),))
    meeting = Meeting("COSI", date(2024, 5, 3), time(9, 30), "Brussels", "1+1", (item,))
    due = periods.until(periods.quarter(2025, 2).worded("by Q2 2025"))
    telling = Telling("COSI invited Europol to map ports by Q2 2025.", _PLACE, "clauses", 2, 0.9, ("7", "*"))
    act = Act("a1", ("COSI",), ActType.INVITED, "invited", "to map ports", telling, ("Europol",), due=due)
    informed = Act("a2", ("COSI",), ActType.INFORMED, "was informed", "", telling, source=("Frontex", "Eurojust"))
    return Reading(
        document=Document(cover, meeting=meeting, source=Source("x.pdf", "ab", 4)),
        sections=((Heading("Ports", "2.1", 2), 3),),
        footnotes=(Footnote("7", "9/24.", "2.1", telling.sentence), Footnote("*", "Own.", "2.1", telling.sentence)),
        citations=(
            Citation("9/24", "council", "ST 9/24", "", "", _PLACE, "7"),
            Citation("x", "u", "x", "", "", _PLACE),
        ),
        names=(UnknownName("Harbour Forum", (_PLACE,)),),
        acts=(act, informed),
        duties=(Duty("d1", ("a1",), ("Europol",), "map ports", due, "", "dated"),),
        observations=(Observation("two-numbers", "Which number is it?", (_PLACE,)),),
        covers=(Cover(reference="COM(2024) 7"),),
    )


@pytest.mark.parametrize("part", _FIELDS)
def test_each_part_has_the_documented_fields_in_their_order(part: str) -> None:
    value = public_form(_reading())[part]
    assert list(value[0] if isinstance(value, list) else value) == _FIELDS[part].split()


def test_the_parts_stand_in_their_order_and_are_plain_json() -> None:
    form = public_form(_reading())
    assert list(form) == list(_FIELDS)
    assert json.loads(json.dumps(form)) == form


def test_periods_hold_both_ends_and_their_words() -> None:
    act = public_form(_reading())["acts"][0]
    assert act["due"] == {"from": None, "to": "2025-06-30", "text": "by Q2 2025"}
    assert act["date"] is None


def test_spans_pages_and_notes() -> None:
    form = public_form(_reading())
    assert form["acts"][0]["span"] == [10, 42]
    assert form["acts"][0]["footnotes"] == [7, "*"]
    assert [each["footnote"] for each in form["references"]] == [7, None]
    assert form["observations"][0]["places"] == [{"section": "2.1", "page": 3, "span": [10, 42]}]


def test_who_gave_information_is_one_text() -> None:
    assert [act["source"] for act in public_form(_reading())["acts"]] == ["", "Frontex; Eurojust"]


def test_a_notice_gives_its_time_and_the_papers_still_to_be_issued() -> None:
    meeting = public_form(_reading())["meeting"]
    assert (meeting["date"], meeting["time"]) == ("2024-05-03", "09:30")
    assert meeting["items"][0]["for"] == "decision"
    assert meeting["items"][0]["papers"] == [{"reference": "WK 9/24", "issued": False}]


def test_a_paper_from_elsewhere_has_empty_fields_and_no_meeting() -> None:
    form = public_form(Reading(Document()))
    document = form["document"]
    assert form["meeting"] is None
    assert (document["reference"], document["date"], document["pages"]) == ("", None, None)
    assert (document["marking"], document["covers"], form["acts"]) == ("PUBLIC", [], [])


def test_an_inner_cover_stands_beside_the_papers_own() -> None:
    document = public_form(_reading())["document"]
    assert document["reference"] == "ST 1/24"
    assert [cover["reference"] for cover in document["covers"]] == ["COM(2024) 7"]


def test_an_open_period_has_an_open_end() -> None:
    place = Telling("It meets.", _PLACE, "clauses", 1, 0.9)
    act = Act("a", (), ActType.MET, "meets", "", place, date=Period(date(2024, 1, 1), None, "since January 2024"))
    assert public_form(Reading(Document(), acts=(act,)))["acts"][0]["date"]["to"] is None
