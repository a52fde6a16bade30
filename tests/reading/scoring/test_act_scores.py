"""Acts are scored by type, by actors and wholly; debatable rows neither cost nor earn anything."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.reading.scoring.acts import ActScore, GoldAct, score_acts


def _row(quote: str, **told: Any) -> GoldAct:
    row = {"actor": "COSI", "act": "endorsed", "party": None, "date": None, "due": None, "every": None}
    return GoldAct(quote=quote, **(row | {"required": True, "section": "1"} | told))


def _act(sentence: str, **found: Any) -> dict[str, Any]:
    return {"sentence": sentence, "actors": ["COSI"], "type": "endorsed"} | found


def _hits(score: ActScore) -> dict[str, int]:
    return {name: agreement.hit for name, agreement in score.agreements.items()}


def test_an_act_matches_by_quote_and_type() -> None:
    score = score_acts([_row("endorsed the plan")], [_act("COSI endorsed the plan.")])
    assert _hits(score) == {"type": 1, "type+actor": 1, "full": 1}
    assert not score.missed
    assert not score.false


def test_quotes_marks_and_dashes_do_not_part_the_same_words() -> None:
    score = score_acts([_row("the committee's ‘plan’ 2024–2025")], [_act("It saw the committee’s 'plan'⁴ 2024-2025.")])
    assert _hits(score)["type"] == 1


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"party": "Europol"}, {"addressees": ["Frontex"]}),
        ({"date": "2023-11"}, {"date": {"from": "2023-11-01", "to": "2023-11-29"}}),
        ({"due": "2025-06-30"}, {"due": None}),
        ({"every": "P2Y"}, {"recurrence": ""}),
    ],
)
def test_what_a_row_gives_must_agree_for_the_whole(told: dict[str, Any], found: dict[str, Any]) -> None:
    score = score_acts([_row("the plan", **told)], [_act("COSI endorsed the plan.", **found)])
    assert _hits(score) == {"type": 1, "type+actor": 1, "full": 0}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"party": "Europol; Frontex"}, {"addressees": ["Frontex"], "source": "Europol"}),
        ({"date": "2023-07/2024-12"}, {"date": {"from": "2023-07-01", "to": "2024-12-31"}}),
        ({"due": "2025-06-30"}, {"due": {"from": None, "to": "2025-06-30"}}),
        ({"actor": None}, {"actors": ["Europol"]}),
    ],
)
def test_what_agrees_counts(told: dict[str, Any], found: dict[str, Any]) -> None:
    score = score_acts([_row("the plan", **told)], [_act("COSI endorsed the plan.", **found)])
    assert _hits(score) == {"type": 1, "type+actor": 1, "full": 1}


def test_a_debatable_row_takes_no_act_from_a_required_one_and_hides_a_false_one() -> None:
    rows = [_row("plan", required=False), _row("the plan")]
    once = score_acts(rows, [_act("COSI endorsed the plan.")])
    twice = score_acts(rows, [_act("COSI endorsed the plan."), _act("COSI endorsed the plan.")])
    assert _hits(once)["type"] == _hits(twice)["type"] == 1
    assert not once.missed
    assert not twice.false


def test_an_act_nobody_found_and_an_act_found_for_nothing_are_told() -> None:
    score = score_acts([_row("the plan")], [_act("COSI endorsed the budget.")])
    *told, by_type, _, _ = score.lines()
    assert [each.split()[0] for each in told] == ["missed", "false"]
    assert by_type.endswith("F1 0.000 (0 of 1, 1 false)")


_WORDS = st.sampled_from(["the plan", "the budget", "plan", "endorsed"])
_SENTENCES = st.sampled_from(["COSI endorsed the plan.", "COSI endorsed the budget.", "It ended."])


@given(st.lists(st.tuples(_WORDS, st.booleans())), st.lists(_SENTENCES))
def test_each_act_and_each_row_match_once(rows: list[tuple[str, bool]], sentences: list[str]) -> None:
    score = score_acts([_row(quote, required=must) for quote, must in rows], [_act(each) for each in sentences])
    assert len(score.matches) + len(score.missed) == sum(must for _, must in rows)
    assert len(score.matches) + len(score.false) <= len(sentences)


def _disturbed(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A reading made from gold rows, every few of which read otherwise: acts missing, wrong and false."""
    acts = []
    for index, row in enumerate(rows):
        act = {"sentence": f"Before it {row['quote']} after it", "type": row["act"], "actors": [row["actor"] or "?"]}
        if index % 5 == 1:
            act["actors"] = ["Nobody"]
        if index % 7 == 2:
            act["type"] = "met"
        act["date"] = {"from": "2024-05-01", "to": "2024-05-31", "text": "May 2024"} if index % 3 else None
        act["addressees"] = (row["party"] or "").split("; ")
        acts.extend([act] * (index % 11 != 3))
    return acts


def test_the_lines_are_those_of_the_scoring_tool(corpus: Path, tmp_path: Path) -> None:
    gold = corpus / "gold" / "6543-25.acts.jsonl"
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    acts = _disturbed(rows)
    reading = tmp_path / "reading.json"
    reading.write_text(json.dumps({"acts": acts}), encoding="utf-8")
    tool = [sys.executable, str(corpus / "tools" / "score_acts.py"), str(gold), str(reading)]
    expected = subprocess.run(tool, capture_output=True, text=True, check=True).stdout.splitlines()
    assert list(score_acts([GoldAct(**row) for row in rows], acts).lines()) == expected
