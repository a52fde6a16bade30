"""The difference of two texts: applied to the one it gives the other, and it tells of nothing that did not change."""

from hypothesis import given
from hypothesis import strategies as st

from article71.reading.comparison import Change, Compared, Words, after, before, compare

_PARAGRAPH = st.lists(st.sampled_from(["COSI", "met", "in", "March", "locks", ".", "12"]), max_size=8).map(" ".join)
_TEXT = st.one_of(st.lists(_PARAGRAPH, max_size=6).map("\n\n".join), st.text("ab \n.", max_size=30))


@given(_TEXT, _TEXT)
def test_the_difference_holds_both_texts_sign_for_sign(one: str, other: str) -> None:
    compared = compare(one, other)
    assert before(compared) == one
    assert after(compared) == other


@given(_TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {each.change for each in compare(text, text)} == {Change.SAME}


@given(_TEXT, _TEXT)
def test_backwards_what_came_goes(one: str, other: str) -> None:
    assert before(compare(other, one)) == after(compare(one, other))


def test_a_changed_paragraph_tells_its_words() -> None:
    one = "COSI met in March.\n\nCOSI endorsed the plan on locks in April 2031."
    other = "COSI met in March.\n\nCOSI adopted the plan on locks in May 2031."
    assert compare(one, other)[1] == Compared(
        Change.CHANGED,
        (
            Words(Change.SAME, "COSI "),
            Words(Change.GONE, "endorsed"),
            Words(Change.NEW, "adopted"),
            Words(Change.SAME, " the plan on locks in "),
            Words(Change.GONE, "April"),
            Words(Change.NEW, "May"),
            Words(Change.SAME, " 2031."),
        ),
    )


def test_words_that_changed_beside_each_other_are_one_change() -> None:
    (changed,) = compare("It took note of two reports on the bicycles.", "It took note of one plan on the bicycles.")
    assert [each.text for each in changed.words if each.change != Change.SAME] == ["two reports", "one plan"]


def test_a_paragraph_that_is_like_none_went_or_came() -> None:
    one = "Delegations met.\n\nThe atlas of river ports was presented."
    other = "Delegations met.\n\nBuoys are red, green or yellow; no other colour will do.\n\nFerries sail at night."
    assert [each.change for each in compare(one, other)] == [Change.SAME, Change.GONE, Change.NEW, Change.NEW]


def test_of_several_that_are_like_it_a_paragraph_became_the_likest() -> None:
    one = "The Committee took note of the list of quays."
    other = "The Committee took note of a letter.\n\nThe Committee took note of the list of quays and cranes."
    assert [each.change for each in compare(one, other)] == [Change.NEW, Change.CHANGED]


def test_an_endless_paragraph_is_replaced_as_a_whole() -> None:
    one = "lock " * 5000
    (changed,) = compare(one, one + "key")
    assert [each.change for each in changed.words] == [Change.GONE, Change.NEW]
