"""The picture of a chain: a column for each stage, ties from left to right, words in the room there is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article71.followup.chains import HEIGHT, WIDTH, Link, Stage, drawn, stage_of

LINKS = st.lists(
    st.builds(Link, st.integers(1, 9).map("act {}".format), st.sampled_from(list(Stage)), st.text(max_size=200)),
    max_size=9,
    unique_by=lambda link: link.key,
)
TIES = st.lists(st.tuples(st.integers(1, 9).map("act {}".format), st.integers(1, 9).map("act {}".format)), max_size=9)


def test_links_stand_in_the_order_of_work_the_earliest_at_the_top() -> None:
    links = [
        Link("act 3", Stage.ASKED, "invited", date(2031, 2, 1)),
        Link("duty 1", Stage.OWED, "report"),
        Link("act 2", Stage.ASKED, "tasked", date(2031, 1, 1)),
    ]
    picture = drawn(links, [("act 2", "duty 1"), ("act 3", "duty 1"), ("act 9", "duty 1")])
    assert [each.link.key for each in picture.links] == ["act 2", "act 3", "duty 1"]
    assert len(picture.ties) == 2
    assert all(x1 < x2 for x1, _, x2, _ in picture.ties)


@pytest.mark.parametrize(
    ("act_type", "stage"),
    [
        ("presented", Stage.SHOWN),
        ("prepared", Stage.SHOWN),
        ("endorsed", Stage.ENDORSED),
        ("approved", Stage.APPROVED),
        ("adopted", Stage.APPROVED),
    ],
)
def test_to_endorse_or_approve_is_more_than_to_deliver(act_type: str, stage: Stage) -> None:
    assert stage_of(act_type) is stage


def test_nothing_is_no_picture() -> None:
    assert drawn([], [("act 1", "act 2")]).links == ()


@given(LINKS, TIES)
def test_every_link_stands_within_the_picture_and_over_no_other(links: list[Link], ties: list[tuple[str, str]]) -> None:
    picture = drawn(links, ties)
    places = [(each.x, each.y) for each in picture.links]
    assert len(set(places)) == len(links)
    for x, y in places:
        assert 0 <= x <= picture.width - WIDTH
        assert 0 <= y <= picture.height - HEIGHT
    for one, other in ((a, b) for a in places for b in places if a < b and a[0] == b[0]):
        assert abs(one[1] - other[1]) >= HEIGHT
    assert all(len(line) <= 26 for each in picture.links for line in each.lines)
