"""A profile of somebody else's committee loads from its folder; a broken one is refused by file and entry."""

from pathlib import Path

import pytest

from article71.errors import BadVocabulary
from article71.vocabulary.profile import load

SOUND = {
    "profile": 'committee = "Harbour Board"\n',
    "bodies": '[[body]]\nshort = "Harbour Board"\nkind = "committee"\nnames = ["Board of the Harbour"]\n',
    "verbs": '[took-note]\nphrases = ["take note of"]\n',
    "topics": '[[topic]]\nkey = "tides"\ntitle = "Tides"\nwords = ["tide tables"]\nsource = "its charter"\n',
    "presidencies": '[[presidency]]\nsemester = "2024-H1"\ncountry = "Belgium"\nadjective = "Belgian"\n',
    "codes": '[[code]]\ncode = "TIDE"\nmeaning = "tides"\n',
    "enumerations": '[[enumeration]]\nkey = "winds"\ntitle = "Winds"\nmembers = ["north", "south, by east"]\n',
}


def laid(folder: Path, **changed: str) -> str:
    """A profile's folder with some files changed."""
    for name, text in (SOUND | changed).items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return str(folder)


def test_another_committee_is_another_folder(tmp_path: Path) -> None:
    harbour = load(laid(tmp_path))
    assert harbour.committee == "Harbour Board"
    assert [body.short for body in harbour.bodies] == ["Harbour Board"]
    assert [phrase.text for phrase in harbour.phrases] == ["take note of"]
    assert [topic.words for topic in harbour.topics] == [("tide tables",)]


def body(short: str, rest: str = 'kind = "committee"') -> str:
    return f'[[body]]\nshort = "{short}"\n{rest}\n'


BROKEN = [
    ("bodies", "[[body]\n", "bodies.toml: cannot be read"),
    ("bodies", '[[body]]\nshort = "Harbour Board"\n', "bodies.toml: entry 1 is wrong: KeyError('kind')"),
    (
        "bodies",
        body("Harbour Board", 'kind = "committee"\ndated = [{ name = "HB", valid = "last spring" }]'),
        "'last spring' is no date",
    ),
    ("bodies", body("Lock Keepers"), "the committee 'Harbour Board' is none of the bodies"),
    ("bodies", body("Harbour Board") * 2, "the body 'Harbour Board' is there 2 times"),
    ("bodies", body("Harbour Board", 'kind = "club"'), "is of no known kind: 'club'"),
    ("bodies", body("Harbour Board", 'kind = "committee"\nparent = "Admiralty"'), "none of the bodies: 'Admiralty'"),
    (
        "bodies",
        body("Harbour Board") + body("Pilots", 'kind = "network"\nnames = ["Harbour Board"]'),
        "the name 'Harbour Board' means both 'Harbour Board' and 'Pilots'",
    ),
    ("verbs", '[sang]\nphrases = ["sing"]\n', "verbs.toml: is wrong"),
    ("topics", '[[topic]]\nkey = "tides"\ntitle = "Tides"\nparent = "sea"\n', "is under 'sea', which is no topic"),
    (
        "presidencies",
        SOUND["presidencies"] + '[[presidency]]\nsemester = "2025-H1"\ncountry = "Poland"\nadjective = "Polish"\n',
        "the semester of Poland does not follow the one of Belgium",
    ),
]


@pytest.mark.parametrize(("name", "text", "told"), BROKEN)
def test_a_broken_profile_is_refused_with_the_trouble(tmp_path: Path, name: str, text: str, told: str) -> None:
    with pytest.raises(BadVocabulary) as refused:
        load(laid(tmp_path, **{name: text}))
    assert told in str(refused.value)


def test_a_former_name_may_pass_to_another_body(tmp_path: Path) -> None:
    old = body("Harbour Board", 'kind = "committee"\ndated = [{ name = "HB", valid = "../2020-12" }]')
    new = body("Pilots", 'kind = "network"\ndated = [{ name = "HB", valid = "2021/.." }]')
    assert len(load(laid(tmp_path, bodies=old + new)).bodies) == 2


@pytest.mark.parametrize("profile", ["harbour", "no/such/folder", ""])
def test_no_profile_here(profile: str) -> None:
    with pytest.raises(BadVocabulary, match="there is no profile here"):
        load(profile)
