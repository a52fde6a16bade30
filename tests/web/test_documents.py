"""The list of documents: its filters with their counts, its order, its files."""

import datetime
from dataclasses import replace

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from article71 import periods
from article71.register import filters
from article71.register.accounts import Account, Role
from article71.register.acts import Party
from article71.register.bodies import Body
from article71.register.document_facets import bodies_told, document_facets
from article71.register.documents import Document
from article71.register.filters import Asked
from article71.register.markings import Level, Marking
from article71.register.sights import Sight
from tests.exercise import DAY, secretariat
from tests.web.secrets import secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]

_PAPER = st.tuples(
    st.sampled_from(["NOTE", "note", "REPORT", ""]), st.sampled_from(Level), st.sampled_from([None, 2030, 2031])
)
_ASKED = st.builds(
    Asked,
    types=st.sampled_from([(), ("NOTE",), ("REPORT", "NOTE")]),
    marking=st.sampled_from(["", "PUBLIC", "LIMITE"]),
    period=st.sampled_from([None, periods.parse("2031")]),
)  # fmt: skip


def fill(papers: list[tuple[str, Level, int | None]]) -> None:
    for kind, level, year in papers:
        day = datetime.date(year, 5, 1) if year else None
        Document.objects.create(kind=kind, marking=Marking.objects.of(level), date=day, registered=DAY)


class TestCounts(TestCase):
    """Each count is what the list would hold with that value asked as well."""

    @settings(max_examples=25, deadline=None)
    @given(papers=st.lists(_PAPER, max_size=8), asked=_ASKED, signed_in=st.booleans())
    def test_each_count_is_of_what_its_value_would_leave(
        self, papers: list[tuple[str, Level, int | None]], asked: Asked, *, signed_in: bool
    ) -> None:
        who = secretariat() if signed_in else None
        fill(papers)
        counted = document_facets(asked, Sight.of(who))

        def left(**more: object) -> int:
            return filters.documents(replace(asked, **more), who).count()  # type: ignore[arg-type]

        assert counted.total == left()
        assert {kind.upper(): left(types=(kind,)) for kind in ("NOTE", "REPORT") if left(types=(kind,))} == {
            kind.upper(): number for kind, number in counted.kinds.items()
        }
        assert counted.levels == {each: left(marking=each) for each in Level.labels if left(marking=each)}
        years = {each: left(period=periods.parse(each)) for each in ("2031", "2030")}
        assert counted.years == {year: number for year, number in years.items() if number}


def get(address: str, role: Role | None = None) -> str:
    browser = Client()
    if role:
        browser.force_login(Account.objects.get(role=role))
    return browser.get(address).content.decode()


def test_the_list_tells_of_each_paper_and_what_is_asked() -> None:
    secrets()
    told = get("/documents/?type=NOTE&sort=oldest")
    assert "ST 111/31" in told
    assert "The plain subject" in told
    assert "tells 1 act" in told
    assert "Kind: NOTE" in told
    assert "/documents.csv?type=NOTE" in told
    assert "Nothing is asked for that the register has" in get("/documents/?type=REPORT")
    assert Client().get("/documents/?sort=colour").status_code == 400
    assert Client().get("/documents/?marking=COLOUR").status_code == 400


def test_markings_are_a_filter_for_those_who_see_more_than_one() -> None:
    secrets()
    assert "marking=LIMITE" not in get("/documents/")
    assert "marking=LIMITE" in get("/documents/", Role.SECRETARIAT)
    assert "3 documents<" in get("/documents/?marking=PUBLIC", Role.SECRETARIAT)


def test_the_order_is_the_one_asked_for() -> None:
    for reference, year in (("ST 5/31", 2031), ("ST 7/30", 2030), ("ST 6/31", None)):
        day = datetime.date(year, 1, 1) if year else None
        Document.objects.create(reference=reference, date=day, registered=DAY, marking=Marking.objects.of(Level.PUBLIC))

    def references(order: str) -> list[str]:
        return [line.split(",")[1] for line in get(f"/documents.csv?sort={order}").splitlines()[1:]]

    assert references("newest") == ["ST 5/31", "ST 7/30", "ST 6/31"]
    assert references("oldest") == ["ST 7/30", "ST 5/31", "ST 6/31"]
    assert references("reference") == ["ST 5/31", "ST 6/31", "ST 7/30"]
    assert references("registered") == ["ST 6/31", "ST 7/30", "ST 5/31"]


def test_topics_and_bodies_are_counted_by_papers_and_come_alone_for_the_list() -> None:
    kept = secrets()
    assert bodies_told(Asked(), None) == {}
    Body.objects.create(short="COSI", kind="committee")
    Party.objects.filter(words="COSI").update(body=Body.objects.get(short="COSI"))
    assert bodies_told(Asked(), None) == {"COSI": 1}
    assert bodies_told(Asked(), kept.accounts[Role.SECRETARIAT]) == {"COSI": 3}
    assert "<html" in get("/documents/told/")
    alone = Client().get("/documents/told/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in alone
    assert "/documents/?body=COSI" in alone
