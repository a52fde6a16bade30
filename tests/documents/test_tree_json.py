"""A tree kept as JSON comes back as it was."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article71.documents.places import plain_text
from article71.documents.tree import Document, Heading, Mark, Paragraph
from article71.documents.tree_json import from_json, to_json
from tests.documents.generated_papers import PAPERS


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.one_of(PAPERS, st.from_type(Document)))
def test_whatever_a_tree_holds_comes_back(paper: Document) -> None:
    back = from_json(json.loads(json.dumps(to_json(paper))))
    assert back == paper
    assert plain_text(back) == plain_text(paper)


def test_what_has_its_default_is_left_out() -> None:
    paper = Document(body=(Heading("Locks", "1."), Paragraph("COSI met.", marks=(Mark(9, "1", None),))))
    assert to_json(paper) == {
        "body": [
            {"block": "heading", "title": "Locks", "number": "1."},
            {"block": "paragraph", "words": "COSI met.", "marks": [{"at": 9, "number": "1", "note": None}]},
        ]
    }
