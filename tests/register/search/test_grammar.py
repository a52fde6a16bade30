"""Questions as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.errors import BadInput
from article71.register.search.grammar import parse
from article71.register.search.tree import All, Any, Phrase

_DRONE, _LOCK, _KITE = (Phrase((word,)) for word in ("drone", "lock", "kite"))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("Drones", _DRONE),
        ("drones locks", All((_DRONE, _LOCK))),
        ("drones AND locks", All((_DRONE, _LOCK))),
        ('"drones locks"', Phrase(("drone", "lock"))),
        ("“drones locks”", Phrase(("drone", "lock"))),
        ("drone-lock", Phrase(("drone", "lock"))),
        ("drones OR locks", Any((_DRONE, _LOCK))),
        ("drones NOT locks", All((_DRONE,), (_LOCK,))),
        ("drones -locks", All((_DRONE,), (_LOCK,))),
        ("-locks drones", All((_DRONE,), (_LOCK,))),
        ("drones locks OR kites", Any((All((_DRONE, _LOCK)), _KITE))),
        ("drones (locks OR kites)", All((_DRONE, Any((_LOCK, _KITE))))),
        ("drones NOT(locks OR kites)", All((_DRONE,), (Any((_LOCK, _KITE)),))),
        ("COM(2023) 516", All((Phrase(("com", "2023")), Phrase(("516",))))),
        ("drones and locks or kites", All((_DRONE, _LOCK, _KITE))),
        ("the drones", _DRONE),
    ],
)
def test_what_is_written_is_understood(text: str, tree: object) -> None:
    assert parse(text) == tree


@pytest.mark.parametrize(
    "text", ["drones AND", "AND drones", "drones OR OR", "(drones", '"drones', "drones –", "((drones"]
)
def test_whoever_is_still_typing_is_understood(text: str) -> None:
    assert parse(text) == _DRONE


def test_words_that_say_nothing_are_looked_for_when_there_is_nothing_else() -> None:
    assert parse("the") == Phrase(("the",))
    assert parse('"the drones"') == Phrase(("the", "drone"))


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", "no word"),
        ("& –", "no word"),
        ('""', "no word"),
        ("()", "character 2"),
        ("drones) locks", "character 7"),
        ("drones NOT", "a word must follow"),
        ("NOT drones", "what to find beside it"),
        ("drones OR NOT locks", "what to find beside it"),
        ("drones NOT NOT locks", "character 12"),
        ("(" * 20 + "drones" + ")" * 20, "deep"),
        ("word " * 200, "longer than"),
        (" ".join(f"w{number}" for number in range(40)), "more than 30 words"),
    ],
)
def test_what_cannot_be_understood_is_explained(text: str, trouble: str) -> None:
    with pytest.raises(BadInput, match=trouble):
        parse(text)


@given(st.text(alphabet='ab ()"-&ANDORT', max_size=40))
def test_any_text_is_understood_or_explained(text: str) -> None:
    try:
        assert parse(text)
    except BadInput as error:
        assert error.trouble
