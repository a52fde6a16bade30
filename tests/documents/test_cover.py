"""Covers of Council and Commission papers, new and old, and papers from elsewhere."""

from datetime import date

import pytest

from article71.documents.cover import read_cover
from article71.documents.tree import Cover

MODERN = [
    "Council of the",
    "European Union",
    "",
    "Brussels, 12 March 2031",
    "(OR. en, fr)",
    "",
    "7812/31",
    "REV 1 ADD 2",
    "",
    "Interinstitutional Files:\tLIMITE",
    "2030/0211 (COD)",
    "2030/0212 (NLE)",
    "",
    "COSI 41\tENFOCUSTOM 107",
    "CSDP/PSDC 322",
    "",
    "'I/A' ITEM NOTE",
    "From:\tGeneral Secretariat of the Council",
    "To:\tPermanent Representatives Committee",
    "\t(Part 2)",
    "date of receipt:\t2 March 2031",
    "No. prev. doc.:\t7005/31 + COR 1",
    "No. Cion doc.:\tCOM(2031) 99 final",
    "Subject:\tExercise in reading covers",
    "\t– Adoption",
    "",
    "1. Delegations will find below the exercise.",
]

OLD = [
    "COUNCIL OF\tBrussels, 3 March 2010 (04.03)",
    "THE EUROPEAN UNION\t(OR. fr)",
    "\t7093/10",
    "\tLIMITE",
    "\tJAI 181",
    "\tCOSI 10",
    "NOTE",
    "from :\tPresidency",
    "to :\tDelegations",
    "Subject :\tExercise of the year",
    "",
    "The exercise is held in March.",
]


def test_every_field_of_a_council_cover() -> None:
    cover, taken = read_cover(MODERN)
    assert cover == Cover(
        reference="ST 7812/1/31 REV 1 ADD 2",
        kind="'I/A' ITEM NOTE",
        place="Brussels",
        date=date(2031, 3, 12),
        language="en",
        subject="Exercise in reading covers – Adoption",
        sender="General Secretariat of the Council",
        to="Permanent Representatives Committee (Part 2)",
        received=date(2031, 3, 2),
        previous=("ST 7005/31", "ST 7005/31 COR 1"),
        commission_document="COM(2031) 99 final",
        interinstitutional=("2030/0211 (COD)", "2030/0212 (NLE)"),
        subject_codes=("COSI 41", "ENFOCUSTOM 107", "CSDP/PSDC 322"),
        marking="LIMITE",
    )
    assert MODERN[taken] == "" and MODERN[taken + 1].startswith("1.")


def test_an_old_cover_in_two_columns_with_small_field_names() -> None:
    cover, taken = read_cover(OLD)
    assert (cover.reference, cover.language, cover.marking) == ("ST 7093/10", "fr", "LIMITE")
    assert (cover.date, cover.sender, cover.to) == (date(2010, 3, 3), "Presidency", "Delegations")
    assert (cover.subject, cover.subject_codes) == ("Exercise of the year", ("JAI 181", "COSI 10"))
    assert OLD[taken:] == OLD[-2:]


def test_runs_of_spaces_part_columns_as_tabs_do() -> None:
    spaced = [line.replace("\t", " " * 12) for line in OLD]
    assert read_cover(spaced) == read_cover(OLD)


def test_codes_without_numbers_belong_to_notices_only() -> None:
    lines = [
        "Brussels, 8 May 2031",
        "CM 1234/31",
        "COSI\tJAI",
        "COMMUNICATION",
        "NOTICE OF MEETING",
        "Subject:\tMeeting",
    ]
    cover, _ = read_cover(lines)
    assert (cover.subject_codes, cover.kind, cover.subtitle) == (("COSI", "JAI"), "COMMUNICATION", "NOTICE OF MEETING")
    other, _ = read_cover([line.replace("CM 1234/31", "1234/31") for line in lines])
    assert other.subject_codes == ()


def test_a_working_paper_prints_its_year_in_full_and_a_notice_amid_its_cover() -> None:
    notice = "This is a paper intended for a specific community of recipients. " + "Its handling is up to them. " * 4
    lines = [
        "Brussels, 08 May 2031",
        "WK 4455/2031 INIT",
        "LIMITE",
        "COSI",
        "JAI",
        "WORKING PAPER",
        notice,
        "WORKING DOCUMENT",
    ]
    cover, taken = read_cover([*lines, "From:\tPresidency", "To:\tDelegations", "Subject:\tPorts", "", "Text."])
    assert (cover.reference, cover.marking, cover.subject_codes) == ("WK 4455/31", "LIMITE", ("COSI", "JAI"))
    assert (cover.kind, cover.subtitle, cover.subject) == ("WORKING PAPER", "WORKING DOCUMENT", "Ports")
    assert taken == len(lines) + 3


def test_the_commission_s_cover() -> None:
    lines = [
        *(
            "EUROPEAN",
            "COMMISSION",
            "",
            "Brussels, 4.5.2031",
            "COM(2031) 99 final",
            "ANNEXES 1 to 2",
            "",
            "ANNEXES",
            "to the",
        ),
        *(
            "Proposal for a Regulation of the European Parliament and of the Council",
            "on exercises",
            "",
            "{SWD(2031) 1 final}",
        ),
        *("", "ANNEX I", "FIRST EXERCISES"),
    ]
    cover, taken = read_cover(lines)
    assert (cover.reference, cover.commission_document) == ("COM(2031) 99", "COM(2031) 99 final")
    assert (cover.kind, cover.subtitle, cover.date) == ("ANNEXES", "ANNEXES 1 to 2", date(2031, 5, 4))
    assert cover.title.startswith("ANNEXES to the Proposal for") and cover.title.endswith("on exercises")
    assert lines[taken:] == ["", "ANNEX I", "FIRST EXERCISES"]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["The State of Harbours", "Lisbon, 4 May 2029", "", "This report looks at document 7093/10 of the Council."],
        ["7093/10"],
        ["Subject: harbours", "From: a harbour master", "To: the Council", "Date: 4 May 2029"],
        ["From 2010 to 2031 the Council met. " * 4, "7093/10", "NOTE", "COSI 4"],
        ["Brussels, 3 May 2030", "2016/2031", "NOTE", "From:\tPresidency"],
        ["REGULATION (EU) 2030/11", "of 3 May 2030", "on exercises"],
    ],
)
def test_a_paper_from_elsewhere_has_empty_fields(lines: list[str]) -> None:
    assert read_cover(lines) == (Cover(), 0)


def test_the_body_is_no_part_of_the_subject() -> None:
    cover, _ = read_cover([*OLD, "From: this line on, nothing belongs to the cover."])
    assert cover.subject == "Exercise of the year"


OUTCOME = [
    *("COUNCIL OF\tBrussels, 21 November 2011", "THE EUROPEAN UNION", "\t17302/11", "\tLIMITE", "\tCOSI 96"),
    "OUTCOME OF PROCEEDINGS",
    *("of :\tStanding Committee of the exercise", "on :\t10 November 2011", "No. prev. doc. :\t16515/11 COSI 89"),
    *("Subject :\tSummary of the exercise", "", "The exercise was opened."),
]


def test_an_outcome_of_proceedings_tells_whose_and_when() -> None:
    cover, taken = read_cover(OUTCOME)
    assert (cover.kind, cover.subject, cover.previous) == (
        "OUTCOME OF PROCEEDINGS",
        "Summary of the exercise",
        ("ST 16515/11",),
    )
    assert (cover.sender, cover.to, taken) == ("", "", len(OUTCOME) - 2)


def test_the_day_of_the_proceedings_is_no_part_of_the_sender() -> None:
    lines = ["Brussels, 7 June 2016", "(OR. en)", "9911/16", "COSI 92", "OUTCOME OF PROCEEDINGS"]
    cover, _ = read_cover([*lines, "From:\tGeneral Secretariat", "On:\t2 June 2016", "To:\tDelegations", "Subject:\tX"])
    assert (cover.sender, cover.to) == ("General Secretariat", "Delegations")


def test_the_first_paragraph_is_no_part_of_a_commission_title() -> None:
    text = "The exercise of the year was held in the harbour and the tower, and all who took part in it were content."
    cover, taken = read_cover(["Brussels, 27.4.2033", "SWD(2033) 78 final", "", "REPORT on the exercise", "", text])
    assert (cover.title, taken) == ("REPORT on the exercise", 4)


UNNUMBERED = [
    "Brussels, 12 March 2031",
    "(OR. en)",
    "LIMITE",
    "COSI",
    "WORKING PAPER",
    "From:\tPresidency",
    "To:\tDelegations",
    "Subject:\tExercise without a number",
    "",
    "What the exercise leaves.",
]


def test_a_paper_without_a_number_is_known_by_everything_else() -> None:
    assert read_cover(UNNUMBERED) == (
        Cover(
            kind="WORKING PAPER",
            place="Brussels",
            date=date(2031, 3, 12),
            language="en",
            subject="Exercise without a number",
            sender="Presidency",
            to="Delegations",
            subject_codes=("COSI",),
            marking="LIMITE",
        ),
        8,
    )


@pytest.mark.parametrize("left_out", ["Brussels", "(OR.", "WORKING", "From", "To", "Subject"])
def test_of_a_paper_without_a_number_nothing_else_may_be_missing(left_out: str) -> None:
    assert read_cover([line for line in UNNUMBERED if not line.startswith(left_out)]) == (Cover(), 0)


def test_a_letter_is_no_cover() -> None:
    letter = ["Brussels, 12 March 2031", "NOTE", "From: Anna", "To: Bea", "Subject: Lunch", "", "Dear Bea,"]
    assert read_cover(letter) == (Cover(), 0)
