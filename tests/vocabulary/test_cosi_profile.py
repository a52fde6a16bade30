"""The shipped profile says what the field says: names that mean one body, semesters in a row, lists counted right."""

from collections import Counter
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article71 import periods
from article71.vocabulary.model import Body, Vocabulary
from article71.vocabulary.profile import folder, load, table
from article71.vocabulary.soundness import faults


@pytest.fixture(scope="module")
def cosi() -> Vocabulary:
    return load("cosi")


def meant(vocabulary: Vocabulary, name: str, day: date) -> set[str]:
    """The bodies a name means on a day, by the plainest way of looking: all names of all bodies."""
    return {body.short for body in vocabulary.bodies for own in body.names if own.text == name and own.valid.holds(day)}


def test_the_profile_is_sound(cosi: Vocabulary) -> None:
    assert list(faults(cosi)) == []


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Standing Committee on Operational Cooperation on Internal Security", "COSI"),
        ("COSI Support Group", "COSI SG"),
        ("Council of the European Union", "Council"),
        ("JHA Council", "Council"),
        ("Commission services", "Commission"),
        ("DG HOME", "Commission"),
        ("EU Agency for Law Enforcement Cooperation", "Europol"),
        ("Law Enforcement Working Party (Police)", "LEWP (Police)"),
        ("Customs Cooperation Working Party", "LEWP (Customs)"),
        ("delegations", "Delegations"),
        ("Council Presidency", "Presidency"),
        ("EU Counterterrorism Coordinator", "EU CTC"),
        ("Latin American Committee on Internal Security", "CLASI"),
        ("EU Innovation Hub for Internal Security", "Innovation Hub"),
        ("EU Agency for Asylum", "EUAA"),
        ("Permanent Representatives Committee", "Coreper"),
        ("EU Intelligence and Situation Centre", "INTCEN"),
        ("Maritime Analysis and Operations Centre (Narcotics)", "MAOC-N"),
        ("INTERPOL", "Interpol"),
        ("European Police Chiefs Convention", "European Police Chiefs"),
        ("EU Member States", "Member States"),
        ("national Parliaments", "national parliaments"),
        ("Council of Europe", "Council of Europe"),
        ("European Council", "European Council"),
        ("Czech Republic", "Czechia"),
        ("Terrorism Working Group", "TWP"),
        ("Article 36 Committee", "CATS"),
        ("SITCEN", "INTCEN"),
        ("SG of COSI", "COSI SG"),
        ("Counter Terrorism Group", "CTG"),
        ("Friends of the Presidency group", "Friends of the Presidency"),
        ("Police Chiefs Task Force", "European Police Chiefs"),
    ],
)
def test_variant_names_mean_their_body(cosi: Vocabulary, name: str, short: str) -> None:
    assert meant(cosi, name, date(2024, 6, 1)) == {short}


@pytest.mark.parametrize(
    ("name", "before", "since"),
    [
        ("EMCDDA", date(2024, 7, 1), date(2024, 7, 2)),
        ("EASO", date(2022, 1, 18), date(2022, 1, 19)),
        ("European Police Office", date(2017, 4, 30), date(2017, 5, 1)),
        ("Multidisciplinary Group on Organised Crime", date(2010, 6, 30), date(2010, 7, 1)),
        ("Operation Sophia", date(2020, 3, 31), date(2020, 4, 1)),
        ("Police Cooperation Working Party", date(2010, 6, 30), date(2010, 7, 1)),
    ],
)
def test_a_former_name_ends_on_its_day(cosi: Vocabulary, name: str, before: date, since: date) -> None:
    assert len(meant(cosi, name, before)) == 1
    assert meant(cosi, name, since) == set()


@given(day=st.dates(date(2010, 1, 1), date(2030, 12, 31)))
@settings(max_examples=30)
def test_no_name_means_two_bodies_on_one_day(day: date) -> None:
    held = Counter(
        name for body in load("cosi").bodies for name in {own.text for own in body.names if own.valid.holds(day)}
    )
    assert [name for name, times in held.items() if times > 1] == []


@pytest.mark.parametrize(
    "plain", ["network", "drivers", "mission", "experts", "ministers", "committee", "hub", "group"]
)
def test_words_of_ordinary_sentences_are_no_bodies(cosi: Vocabulary, plain: str) -> None:
    spelt = {plain, plain.capitalize(), f"the {plain}", f"The {plain}"}
    assert spelt.isdisjoint(name.text for body in cosi.bodies for name in body.names)


def test_the_field_has_27_member_states(cosi: Vocabulary) -> None:
    assert sum(body.kind == "member-state" for body in cosi.bodies) == 27


def test_every_name_is_clean_and_without_article(cosi: Vocabulary) -> None:
    names = [name.text for body in cosi.bodies for name in body.names]
    assert all(text == " ".join(text.split()) for text in names)
    assert not [text for text in names if text.lower().startswith(("the ", "a ", "an "))]


FILES = {
    "bodies": "body",
    "topics": "topic",
    "presidencies": "presidency",
    "codes": "code",
    "enumerations": "enumeration",
}


@pytest.mark.parametrize(("name", "key"), FILES.items())
def test_every_entry_has_a_source(name: str, key: str) -> None:
    rows = table(folder("cosi"), name)[key]
    assert rows
    assert [row for row in rows if not row.get("source")] == []


def test_presidencies_run_from_2010_to_2030_without_a_gap(cosi: Vocabulary) -> None:
    assert cosi.presidencies[0].semester == periods.half(2010, 1)
    assert cosi.presidencies[-1].semester == periods.half(2030, 2)
    assert all(one.semester.after == two.semester.first for one, two in pairwise(cosi.presidencies))


def test_a_trio_is_three_consecutive_semesters(cosi: Vocabulary) -> None:
    sizes = Counter(presidency.trio for presidency in cosi.presidencies)
    assert set(sizes.values()) == {3}
    assert [int(p.trio) for p in cosi.presidencies] == sorted(int(p.trio) for p in cosi.presidencies)


@pytest.mark.parametrize(
    ("day", "adjective", "trio"),
    [
        (date(2010, 3, 11), "Spanish", "3"),
        (date(2016, 12, 31), "Slovak", "7"),
        (date(2017, 7, 1), "Estonian", "8"),
        (date(2023, 9, 28), "Spanish", "12"),
        (date(2024, 6, 30), "Belgian", "12"),
        (date(2024, 12, 12), "Hungarian", "12"),
        (date(2026, 11, 1), "Irish", "14"),
    ],
)
def test_who_was_in_the_chair(cosi: Vocabulary, day: date, adjective: str, trio: str) -> None:
    presidency = cosi.presidency_on(day)
    assert presidency is not None
    assert (presidency.adjective, presidency.trio) == (adjective, trio)


def test_the_crime_priorities_count_as_the_council_counts_them(cosi: Vocabulary) -> None:
    sizes = {each.key: len(each.members) for each in cosi.enumerations}
    assert (sizes["empact-priorities-2022"], sizes["empact-priorities-2026"]) == (10, 7)
    assert sizes["drugs-roadmap-strands"] == 4


def test_one_priority_holds_a_comma(cosi: Vocabulary) -> None:
    cycle = next(each for each in cosi.enumerations if each.key == "empact-priorities-2022")
    assert [member for member in cycle.members if "," in member] == ["fraud, economic and financial crime"]


def test_topics_are_told_in_lower_case_and_in_two_levels(cosi: Vocabulary) -> None:
    assert all(word == word.lower() for topic in cosi.topics for word in topic.words)
    assert {(topic.level, bool(topic.parent)) for topic in cosi.topics} == {(1, False), (2, True)}


@pytest.fixture(scope="module")
def chapters() -> list[dict[str, Any]]:
    return table(folder("cosi"), "outline")["chapter"]


def test_every_topic_has_its_chapter(cosi: Vocabulary, chapters: list[dict[str, Any]]) -> None:
    told = Counter(key for chapter in chapters for key in chapter["topics"])
    assert set(told) == {topic.key for topic in cosi.topics}
    assert set(told.values()) == {1}


def test_the_outline_opens_with_the_summary(chapters: list[dict[str, Any]]) -> None:
    assert [chapter.get("kind", "") == "summary" for chapter in chapters].index(True) == 0


def test_the_levels_of_the_outline_follow_its_numbers(chapters: list[dict[str, Any]]) -> None:
    assert all(chapter["level"] == chapter["number"].count(".") + 1 for chapter in chapters)


def test_names_keep_their_capital_inside_a_sentence(chapters: list[dict[str, Any]]) -> None:
    inside = {chapter["title"]: chapter.get("field") for chapter in chapters}
    assert inside["Latin America"] == "Latin America"
    assert inside["Drug trafficking"] is None


def test_codes_stand_once(cosi: Vocabulary) -> None:
    codes = [code.code for code in cosi.codes]
    assert len(codes) == len(set(codes))
    assert {"COSI", "ENFOPOL", "ENFOCUSTOM", "CRIMORG", "JAIEX", "CORDROGUE"} <= set(codes)


def test_a_body_is_found_by_its_short_name(cosi: Vocabulary) -> None:
    found = cosi.body("Europol")
    assert isinstance(found, Body)
    assert found.source == "Regulation (EU) 2016/794"
    assert cosi.body("Europool") is None
