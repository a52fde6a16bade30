"""Sentences from acts: the right verb, date, presidency and addressee, and nothing that could be misunderstood."""

from dataclasses import replace

import pytest

from article71 import periods
from article71.reports.sentences import objects
from article71.reports.sentences.introductions import Introductions, long_name
from article71.reports.sentences.openings import Flow
from article71.reports.sentences.style import house_style
from article71.reports.sentences.telling import Sentence, Span, tell
from article71.reports.sentences.trimming import trimmed
from article71.reports.told import ToldAct
from article71.vocabulary.profile import load
from tests.reports.exercise_acts import told

VOCABULARY = load()
STYLE = house_style()


def sentences(*acts: ToldAct, lead: str = "", introduced: str = "COSI Europol CATS COSI-SG") -> list[str]:
    """The acts as sentences whose names are known already."""
    known = {each.short: each.short for each in VOCABULARY.bodies} if introduced else {}
    paragraphs, _ = tell([trimmed(act, VOCABULARY) for act in acts], Flow(), STYLE, VOCABULARY, lead)
    names = Introductions(VOCABULARY, STYLE.names, {}, known)
    return [sentence.words for told_ in paragraphs for sentence in names.sentences(told_)]


def sentence(act: ToldAct) -> str:
    (only,) = sentences(act)
    return only


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (told("COSI; took-note; the outcome of the visits"), "COSI took note of the outcome of the visits."),
        (
            told("COSI; informed; the talks", source=("Commission",)),
            "COSI was informed by the Commission about the talks.",
        ),
        (told("Delegations; informed; the talks"), "Delegations were informed about the talks."),
        (told("COSI; informed; the talks", verb="was kept informed"), "COSI was kept informed about the talks."),
        (told("Europol; presented; its analysis", addressees=("COSI",)), "Europol presented its analysis to COSI."),
        (told("COSI; agreed; that controls were uneven"), "COSI agreed that controls were uneven."),
        (told("COSI; agreed; to meet again"), "COSI agreed to meet again."),
        (told("COSI; agreed; on a list"), "COSI agreed on a list."),
        (
            told("COSI; tasked; to draw up a list", addressees=("LEWP (Police)",)),
            "COSI tasked the LEWP (Police) to draw up a list.",
        ),
        (
            told("COSI+CLASI; discussed; the exchange of officers"),
            "COSI and CLASI discussed the exchange of officers.",
        ),
        (told("; presented; the yearly accounts", addressees=("COSI",)), "The yearly accounts were presented to COSI."),
        (told("; tasked; to pursue its work", addressees=("Europol",)), "Europol was tasked to pursue its work."),
        (told("; agreed; that work should go on"), "It was agreed that work should go on."),
        (
            told("some heads of mission; presented; the situation", addressees=("COSI",), verb="informed"),
            "Some heads of mission informed COSI about the situation.",
        ),
    ],
)
def test_an_act_is_told_in_a_formula_of_its_type(act: ToldAct, words: str) -> None:
    assert sentence(act) == words


def test_the_acts_own_verb_comes_first() -> None:
    assert sentence(told("COSI; stated; the need for care", verb="emphasised")) == "COSI emphasised the need for care."
    assert sentence(told("COSI; discussed; the shift", verb="examined")) == "COSI examined the shift."


def test_a_verb_the_house_style_does_not_know_is_told_by_the_type() -> None:
    assert sentence(told("COSI; endorsed; the plan", verb="gave its blessing to")) == "COSI endorsed the plan."


def test_a_presidency_that_acts_in_its_semester_tells_the_date_by_its_name() -> None:
    act = told("Presidency; presented; a new table", date="2023-07/2023-12")
    assert sentence(act) == "The Spanish Presidency presented a new table."


def test_a_presidency_that_acts_on_a_day_keeps_the_day() -> None:
    act = told("Presidency; presented; a new table", date="2024-05-14")
    assert sentence(act).startswith("On 14 May 2024, the Belgian Presidency presented")


def test_a_due_date_stands_where_it_cannot_be_misread() -> None:
    act = told("COSI; invited; to put forward a plan for seals on boxes", addressees=("Commission",), due="2025-Q2")
    words = "invited the Commission to put forward, by the second quarter of 2025, a plan for seals on boxes"
    assert sentence(act) == f"COSI {words}."


def test_a_recurrence_is_told_unless_the_object_tells_it() -> None:
    assert sentence(told("COSI; agreed; that the survey be repeated", recurrence="P2Y")).endswith(
        "repeated every two years."
    )
    once = sentence(told("COSI; agreed; to meet every two years", recurrence="P2Y"))
    assert once.count("every") == 1


def test_acts_of_the_same_actor_and_date_share_a_sentence() -> None:
    pair = told("COSI; welcomed; the survey"), told("COSI; discussed; its findings")
    assert sentences(*pair) == ["COSI welcomed the survey and discussed its findings."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (told("COSI; welcomed; the survey"), told("Council; approved; the plan")),
        (told("COSI; welcomed; the survey", date="2023-11"), told("COSI; discussed; its findings")),
        (told("COSI; discussed; the survey"), told("COSI; discussed; its findings")),
        (told("COSI; welcomed; the survey that ports had sent"), told("COSI; discussed; its findings")),
        (told("COSI; agreed; to meet again"), told("COSI; discussed; its findings")),
        (told("COSI; tasked; the survey", addressees=("Europol",), due="2025"), told("COSI; discussed; its findings")),
        (told("; presented; the survey"), told("; discussed; its findings")),
    ],
    ids=["actors", "dates", "one type", "relative clause", "infinitive", "due date", "nobody"],
)
def test_acts_stay_apart_where_a_reader_could_mistake_them(first: ToldAct, second: ToldAct) -> None:
    assert len(sentences(first, second)) == 2


def test_it_never_stands_where_it_could_mean_two() -> None:
    apart = [
        sentences(told("COSI; tasked; to list ports", addressees=("Europol",)), told("COSI; agreed; to meet again")),
        sentences(told("COSI; agreed; to meet", date="2023-11"), told("COSI; agreed; to meet again")),
        sentences(told("Delegations; agreed; to meet"), told("Delegations; agreed; to meet again")),
        sentences(told("COSI+CLASI; agreed; to meet"), told("COSI+CLASI; agreed; to meet again")),
    ]
    assert not any(words.startswith("It ") for each in apart for words in each)
    assert (
        sentences(told("COSI; agreed; to meet"), told("COSI; agreed; to meet again"))[1]
        == "It also agreed to meet again."
    )


def test_a_date_never_follows_what_it_could_date_instead() -> None:
    act = told("Council; approved; conclusions on persons who may become a threat", date="2023-12")
    first = told("Council; approved; conclusions on ports", date="2023-10")
    assert sentences(first, act)[1].startswith("In December 2023, ")


def test_a_date_of_what_was_asked_never_looks_like_a_due_date() -> None:
    first = told("Council; approved; conclusions on ports", date="2023-10")
    asked = told("COSI; tasked; the list", addressees=("Europol",), date="2023-12")
    assert sentences(first, asked)[1].startswith("In December 2023, ")
    promised = told("COSI; agreed; to list the ports", date="2023-12")
    assert sentences(first, promised)[1].startswith("In December 2023, ")


def test_a_name_written_small_does_not_open_a_sentence_after_another() -> None:
    told_ = sentences(told("COSI; agreed; to meet"), told("eu-LISA; presented; its priorities"))
    assert "eu-LISA" in told_[1]
    assert not told_[1].startswith("eu-LISA")


def test_a_lead_opens_the_first_sentence_and_leaves_the_date_its_place() -> None:
    acts = told("COSI; endorsed; the list", date="2023-11"), told("COSI; discussed; the plan")
    assert sentences(*acts, lead="As regards ports")[0] == "As regards ports, COSI endorsed the list in November 2023."
    long = told("COSI; agreed; that ports, which differ, need care", date="2023-11")
    assert sentences(long, lead="As regards ports")[0].startswith(
        "In November 2023, as regards ports, COSI agreed that"
    )


def test_long_names_are_introduced_once() -> None:
    acts = told("CATS; discussed; the plan"), told("Council; tasked; to list the ports", addressees=("CATS",))
    first, second = sentences(*acts, introduced="")
    assert first.startswith("The Coordinating Committee in the area of") and "(CATS) discussed" in first
    assert "CATS" in second and "Coordinating" not in second


@pytest.mark.parametrize(
    ("what", "due", "wording", "written"),
    [
        ("to present the form in June 2026", "2026-06", "June 2026", "to present the form in June 2026"),
        ("to present the form by Q2 2026", "../2026-06-30", "by Q2 2026", "to present the form by 30 June 2026"),
        ("to act before 1 May 2026", "../2026-04-30", "before 1 May 2026", "to act before 1 May 2026"),
    ],
)
def test_a_due_date_in_the_object_is_told_once_with_one_preposition(
    what: str, due: str, wording: str, written: str
) -> None:
    act = replace(told(f"Europol; undertook; {what}"), due=periods.parse(due).worded(wording))
    assert sentence(act) == f"Europol undertook {written}."


def test_what_was_regretted_or_recalled_is_not_stressed() -> None:
    assert sentence(told("COSI; stated; that no date was found", verb="regretted")).startswith("COSI regretted that")
    assert sentence(told("COSI; stated; the rules", verb="recalled")) == "COSI recalled the rules."


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("the method of the next EXT", "the method of the next Exercise Toll (EXT)"),
        ("the method of EXT", "the method of the Exercise Toll (EXT)"),
        ("a stronger EXT", "a stronger EXT"),
        ("the EXT officers", "the EXT officers"),
        ("the next EXT officers", "the next EXT officers"),
        ("the role of EU CULTNET", "the role of the informal network of law enforcement authorities"),
        ("EU CULTNET members", "EU CULTNET members"),
    ],
)
def test_an_abbreviation_is_written_out_where_it_stands_alone(words: str, written: str) -> None:
    names = Introductions(VOCABULARY, STYLE.names, {"EXT": "Exercise Toll"})
    (told_,) = names.sentences([Sentence((Span(f"COSI discussed {words}"),), ())])
    assert told_.words.startswith(f"COSI discussed {written}")


def test_a_working_partys_parts_are_introduced_by_their_whole() -> None:
    acts = [told(f"LEWP ({part}); agreed; to meet") for part in ("Police", "Customs")]
    first, second = sentences(*acts, introduced="")
    assert first.startswith("The Law Enforcement Working Party (LEWP) (Police) agreed")
    assert "the LEWP (Customs) agreed" in second.replace("The", "the")


@pytest.mark.parametrize("short", ["Commission", "EU Internet Forum", "JHA agencies", "Delegations"])
def test_a_name_in_full_needs_no_introduction(short: str) -> None:
    body = VOCABULARY.body(short)
    assert body is not None
    assert long_name(body) == ""


@pytest.mark.parametrize(
    ("words", "plural"),
    [
        ("the yearly report on ports", False),
        ("conclusions on ports", True),
        ("the report and the plan", True),
        ("a series of visits", False),
        ("the analysis of routes", False),
        ("the threat and risk assessment", False),
    ],
)
def test_was_or_were_by_the_head_of_the_phrase(words: str, plural: bool) -> None:
    assert objects.plural(words) is plural


@pytest.mark.parametrize("body", ["National EMPACT Coordinators", "JHA agencies", "heads of two missions"])
def test_a_plural_name_takes_were(body: str) -> None:
    assert " were informed about the plan." in sentence(told(f"{body}; informed; the plan"))


@pytest.mark.parametrize("body", ["Court of Auditors", "CATS", "Committee of the Regions", "EU CTC"])
def test_a_single_body_takes_was(body: str) -> None:
    assert " was informed about the plan." in sentence(told(f"{body}; informed; the plan"))


def test_a_meeting_is_told_with_its_place_and_a_passive_with_its_own_verb() -> None:
    assert sentence(told("COSI; met; in Rome", verb="held")) == "COSI held a meeting in Rome."
    assert (
        sentence(told("; decided; a network of ports", verb="was established")) == "A network of ports was established."
    )


def test_a_long_object_loses_what_it_trails() -> None:
    words = "the plan for ports, including " + " ".join(["harbours"] * 50)
    assert objects.shortened(words, 42) == "the plan for ports"
    assert objects.shortened("word " * 50, 42) == "word " * 50
