"""What is found in the real paper, in each of its formats, and in the published actions of other committees."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from article71.documents.opening import open_document
from article71.documents.tree import Document, Paragraph, Role
from article71.reading.public_form import public_form
from article71.reading.read import read
from article71.reading.scoring import gold
from article71.reading.scoring.acts import GoldAct, score_acts
from article71.vocabulary.profile import load

FORMATS = ["txt", "docx", "pdf", "html"]


def found_in(corpus: Path, suffix: str) -> dict[str, Any]:
    """The reading of the report in one of its formats, in its public form, as other programs get it."""
    reading = read(open_document(corpus / "documents" / f"6543-25.{suffix}"), load())
    return json.loads(json.dumps(public_form(reading)))


@pytest.mark.parametrize("suffix", FORMATS)
def test_acts_are_found_as_people_found_them(corpus, suffix):
    rows = (corpus / "gold" / "6543-25.acts.jsonl").read_text(encoding="utf-8").splitlines()
    score = score_acts([GoldAct(**json.loads(row)) for row in rows], found_in(corpus, suffix)["acts"])
    reached = {name: agreement.f1 for name, agreement in score.agreements.items()}
    assert reached["type"] >= 0.93
    assert reached["type+actor"] >= 0.90
    assert reached["full"] >= 0.85


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_note_reference_and_heading_is_found(corpus, suffix):
    form = found_in(corpus, suffix)
    lines = "\n".join(gold.score(gold.load(corpus / "gold", form["document"]["reference"]), form))
    assert "notes       42 of 42 with text, 42 with their sentence" in lines, lines
    assert "references  precision 1.000 recall 1.000" in lines, lines
    assert "headings    24 of 24 with number and level" in lines, lines


def test_the_four_formats_tell_the_same(corpus):
    readings = [found_in(corpus, suffix) for suffix in FORMATS]
    for form in readings:
        for act in form["acts"]:
            del act["page"]
    assert all(form["acts"] == readings[0]["acts"] for form in readings)
    assert all(form["duties"] == readings[0]["duties"] for form in readings)


def test_what_does_not_add_up_is_asked(corpus):
    observations = {o["kind"]: o for o in found_in(corpus, "txt")["observations"]}
    assert {"ST 13575/23", "ST 12838/23"} <= set(re.findall(r"ST \d+/\d+", observations["two-numbers"]["text"]))
    assert "fraud, economic and financial crime" in observations["count-differs"]["text"]
    assert observations.keys() <= {"two-numbers", "count-differs", "abbreviation-not-introduced"}


# The verb classes of the labelled actions, and the types of ours that fit each.
CLASSES = {
    "requests|asks": {"requested", "tasked", "invited"},
    "instructs|directs|charges|calls upon|assigns": {"tasked", "decided"},
    "invites / further invites": {"invited"},
    "approves|sanctions": {"approved", "endorsed", "agreed", "decided", "adopted"},
    "endorses": {"endorsed"},
    "adopts": {"adopted", "approved"},
    "notes": {"took-note", "stated", "informed"},
    "recommends|encourages|urges": {"advised", "tasked"},
    "thanks|welcomes|thanks / expresses-appreciation": {"welcomed"},
    "resolves|decides": {"decided", "agreed", "concluded", "requested", "adopted"},
    "appoints|nominates|establishes|disbands|creates|withdraws|authorizes|allocates|gives_discharge": {"decided"},
    "accepts|agrees": {"agreed", "decided", "approved"},
    "confirms|declares|restates|acknowledges|recognizes|judges|considers": {
        "stated",
        "decided",
        "welcomed",
        "discussed",
    },
    "supports": {"supported"},
    "notifies|communicating": {"presented"},
    "drafting": {"prepared"},
    "chairs": {"decided"},
}
FITTING = {name: types for names, types in CLASSES.items() for name in names.split("|")}
FRENCH = re.compile(r"\b(?:le|la|les|des|du|recommande|approuve|sanctionne)\b", re.IGNORECASE)


def actions(corpus: Path) -> list[dict[str, str]]:
    """The labelled actions that are in English and hold no table."""
    with (corpus / "data" / "committee-actions-dev.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in rows if len(FRENCH.findall(row["text"])) < 3 and "|===" not in row["text"]]


def types_of(row: dict[str, str]) -> set[str]:
    """The types found in the row, read as the clause after the body's name."""
    body = Paragraph(f"The {row['body']}:")
    item = Paragraph(row["text"], role=Role.ITEM, depth=1)
    return {act.type.value for act in read(Document(body=(body, item)), load()).acts}


def test_other_committees_are_read_too(corpus, record_property):
    rows = actions(corpus)
    fitting = sum(bool(types_of(row) & FITTING[row["act_type"]]) for row in rows)
    record_property("other committees", f"{fitting} of {len(rows)}")
    assert len(rows) > 450
    assert fitting / len(rows) >= 0.85, f"{fitting} of {len(rows)} actions"
