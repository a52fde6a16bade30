"""The spellings of verbs."""

import pytest

from article71.reading.grammar.forms import Form, verb


@pytest.mark.parametrize(
    ("plain", "spellings"),
    [
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("take", {"take", "takes", "took", "taken", "taking"}),
        ("identify", {"identify", "identifies", "identified", "identifying"}),
        ("submit", {"submit", "submits", "submitted", "submitting"}),
        ("discuss", {"discuss", "discusses", "discussed", "discussing"}),
        ("oversee", {"oversee", "oversees", "oversaw", "overseen", "overseeing"}),
        ("put", {"put", "puts", "putting"}),
        ("sum", {"sum", "sums", "summed", "summing"}),
        ("seek", {"seek", "seeks", "sought", "seeking"}),
        ("signal", {"signal", "signals", "signalled", "signalling"}),
        ("monitor", {"monitor", "monitors", "monitored", "monitoring"}),
        ("convey", {"convey", "conveys", "conveyed", "conveying"}),
        (
            "emphasise",
            {
                *"emphasise emphasises emphasised emphasising".split(),
                *"emphasize emphasizes emphasized emphasizing".split(),
            },
        ),
    ],
)
def test_a_verb_has_these_spellings_and_no_others(plain, spellings):
    assert verb(plain).forms.keys() == spellings


def test_a_past_tense_may_be_a_participle_too():
    assert verb("agree").forms["agreed"] == Form.PAST | Form.PARTICIPLE
    assert verb("take").forms["took"] == Form.PAST
