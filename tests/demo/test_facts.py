"""The facts of the demonstration: every act the paper tells, in our own words, with its source."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from article71 import periods
from article71.cli.demo import facts as demo
from article71.cli.demo.exercises import exercise_papers
from article71.documents.places import plain_text
from article71.errors import BadVocabulary
from article71.periods import Period
from article71.vocabulary.profile import load

FACTS = demo.load()
LONGEST_COMMON_RUN = 7


def test_every_fact_has_its_source() -> None:
    assert FACTS.paper.reference == "ST 6543/25"
    assert [fact.id for fact in FACTS.facts if not fact.section] == []


def test_what_a_fact_cites_stands_in_a_note() -> None:
    noted = {note.cites for note in FACTS.notes}
    assert {cited for fact in FACTS.facts for cited in fact.cites} <= noted


def test_notes_cite_what_the_paper_cites(corpus: Path) -> None:
    lines = (corpus / "gold" / "6543-25.references.jsonl").read_text(encoding="utf-8").splitlines()
    assert {note.cites for note in FACTS.notes} <= {row["id"] for row in map(json.loads, lines)}


def test_a_fact_has_one_id() -> None:
    assert [key for key, times in Counter(fact.id for fact in FACTS.facts).items() if times > 1] == []


def test_facts_speak_of_known_topics_and_semesters() -> None:
    cosi = load("cosi")
    assert {fact.claim.topic for fact in FACTS.facts} <= {topic.key for topic in cosi.topics}
    for claim in (fact.claim for fact in FACTS.facts if fact.claim.presidency):
        assert claim.date is not None and claim.date.first is not None
        chair = cosi.presidency_on(claim.date.first)
        assert chair is not None
        assert (chair.country, chair.semester.days) == (claim.presidency, claim.date.days)


def test_bodies_are_known_but_for_the_missions() -> None:
    cosi = load("cosi")
    told = {name for fact in FACTS.facts for name in (*fact.claim.actors, *fact.claim.addressees, *fact.claim.source)}
    assert {name for name in told if cosi.body(name) is None} == {"heads of EU missions in Ukraine and Moldova"}


def test_the_committee_adopts_no_law() -> None:
    adopting = {"adopted", "approved"}
    assert {fact.claim.actors for fact in FACTS.facts if fact.claim.type in adopting} == {("Council",)}


def test_duties_follow_from_facts() -> None:
    by_id = {fact.id: fact for fact in FACTS.facts}
    for duty in FACTS.duties:
        acts = [by_id[key].claim for key in duty.facts]
        assert set(duty.owners) <= {name for act in acts for name in (*act.addressees, *act.actors)} | {"Europol"}
        assert {act.due.days for act in acts if act.due} <= {duty.due.days if duty.due else None}
        assert (duty.kind == "dated") == (duty.due is not None)
        assert (duty.kind == "recurring") == bool(duty.recurrence)


def test_what_does_not_add_up_is_put_as_a_question() -> None:
    assert [each.kind for each in FACTS.questions] == ["two-numbers", "count-differs"]
    assert all(each.text.endswith("?") for each in FACTS.questions)


def test_a_fact_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "profile.toml").write_text('committee = "Harbour Board"\n', encoding="utf-8")
    (tmp_path / "demo" / "facts-2023-2024.toml").write_text('period = "2024"\n', encoding="utf-8")
    with pytest.raises(BadVocabulary, match="facts-2023-2024"):
        demo.load(str(tmp_path))


def _gold(corpus: Path) -> list[dict[str, Any]]:
    lines = (corpus / "gold" / "6543-25.acts.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["required"]]


def _last(period: Period | None) -> str | None:
    return period.last.isoformat() if period and period.last else None


def _tells(fact: demo.Fact, row: dict[str, Any]) -> bool:
    claim = fact.claim
    same = (fact.section, claim.type) == (row["section"], row["act"])
    actors = row["actor"] is None or set(claim.actors) == set(row["actor"].split("; "))
    party = row["party"] is None or set(row["party"].split("; ")) <= {*claim.addressees, *claim.source}
    dated = row["date"] is None or (claim.date and claim.date.days == periods.parse(row["date"]).days)
    due = row["due"] is None or _last(claim.due) == row["due"]
    return bool(same and actors and party and dated and due)


def test_every_required_act_has_a_fact_of_its_own(corpus: Path) -> None:
    free = list(FACTS.facts)
    missing = []
    for row in sorted(_gold(corpus), key=lambda row: (row["actor"] is None, row["date"] is None, row["due"] is None)):
        found = next((fact for fact in free if _tells(fact, row)), None)
        if found:
            free.remove(found)
        else:
            missing.append(row["quote"])
    assert missing == []


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|\|", re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[^}]*\}", "", text).lower())


def _runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_no_long_run_of_words_is_the_papers_own(corpus: Path) -> None:
    paper = _runs((corpus / "documents" / "6543-25.txt").read_text(encoding="utf-8"), LONGEST_COMMON_RUN + 1)
    ours = [f"{fact.claim.verb} {fact.claim.object}" for fact in FACTS.facts]
    ours += [duty.what for duty in FACTS.duties] + [each.text for each in FACTS.questions]
    ours += [plain_text(exercise) for exercise in exercise_papers()]
    assert [text for text in map(_without_names, ours) if _runs(text, LONGEST_COMMON_RUN + 1) & paper] == []


def _without_names(text: str) -> str:
    """A body's name is nobody's wording, and may be long."""
    names = sorted((name.text for body in load("cosi").bodies for name in body.names), key=len, reverse=True)
    return re.sub("|".join(map(re.escape, names)), "|", text)
