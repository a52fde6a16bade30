"""Elements over a text: nothing of it is lost, everything nests, nothing of it is taken for markup."""

import re
from html import unescape
from html.parser import HTMLParser

from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from article71.web.papers.inline import Laid, Set, html

_TEXT = st.text(alphabet="ab <>&'\"", max_size=30)
_AT = st.integers(-2, 32)


def laid(start: int, end: int, name: str = "i") -> Laid:
    return Laid(start, end, SafeString(f'<{name} id="{start}">'), SafeString(f"<{name}>"), SafeString(f"</{name}>"))


class _Nesting(HTMLParser):
    """Follows the tags; anything that ends out of order is noted."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.crossed = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.crossed |= not self.open or self.open.pop() != tag


@given(_TEXT, st.lists(st.tuples(_AT, _AT, st.sampled_from("abiu")), max_size=6), st.lists(_AT, max_size=4))
def test_the_words_stay_and_the_elements_nest(text: str, over: list[tuple[int, int, str]], points: list[int]) -> None:
    made = html(text, [laid(*each) for each in over], [Set(at, SafeString("<s></s>")) for at in points])
    assert unescape(re.sub(r"<[^>]*>", "", made)) == text
    follower = _Nesting()
    follower.feed(made)
    assert not follower.crossed
    assert not follower.open
    assert made.count("<s>") == len(points)


@given(_TEXT, st.lists(st.tuples(_AT, _AT), max_size=6))
def test_each_character_lies_in_the_elements_that_are_laid_over_it(text: str, over: list[tuple[int, int]]) -> None:
    made = html(text, [laid(*each) for each in over])
    depths, depth = [], 0
    for tag, word in re.findall(r"(<[^>]*>)|(&[^;]*;|.)", made, re.DOTALL):
        depth += 0 if word else -1 if tag.startswith("</") else 1
        depths += [depth] if word else []
    assert depths == [sum(start <= at < end for start, end in over) for at in range(len(text))]


def test_what_crosses_is_cut_and_only_its_first_part_is_the_one_an_address_leads_to() -> None:
    assert html("abcd", [laid(0, 3, "b"), laid(2, 4)]) == '<b id="0">ab<i id="2">c</i></b><i>d</i>'


def test_what_is_set_behind_words_stands_behind_their_element() -> None:
    assert html("abc", [laid(0, 2)], [Set(2, SafeString("<s>!</s>"))]) == '<i id="0">ab</i><s>!</s>c'
