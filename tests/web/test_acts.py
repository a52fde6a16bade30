"""The list of acts: its filters with their counts, its order, its files; and the page of one act."""

import pytest
from django.test import Client

from article71 import periods
from article71.actions.acts import Entry, join, record
from article71.register.acts import Act
from article71.register.facets import facets, parties
from article71.register.filters import Asked
from article71.register.presidencies import Presidency
from article71.register.sights import Sight
from article71.register.topics import Topic
from article71.vocabulary.act_types import ActType
from tests.exercise import DAY, claim, secretariat
from tests.web.secrets import secrets

pytestmark = [pytest.mark.store, pytest.mark.django_db]


@pytest.fixture
def _acts() -> None:
    anna = secretariat()
    Topic.objects.create(key="locks", title="Locks")
    Topic.objects.create(key="bolts", title="Bolts", level=2, parent="locks")
    for told in (
        claim(object="the plan for bolts", topic="bolts"),
        claim(object="the report on keys", type=ActType.TOOK_NOTE, verb="took note of", date=periods.month(2031, 5)),
        claim(
            actors=("Lock Forum",), addressees=("COSI",), type=ActType.INVITED, verb="invites", object="map all locks"
        ),
    ):
        record(Entry(told, source="minutes"), by=anna, on=DAY)


def counted(**asked: object) -> object:
    return facets(Asked(**asked), Sight.of(None), Topic.objects.all(), Presidency.objects.all())  # type: ignore[arg-type]


@pytest.mark.usefixtures("_acts")
def test_each_count_is_of_what_its_value_would_leave() -> None:
    everything = counted()
    assert everything.total == 3
    assert everything.types == {"endorsed": 1, "took-note": 1, "invited": 1}
    assert everything.sides == {"monitoring": 1, "decision": 2}
    assert everything.topics == {"bolts": 1, "locks": 1}


@pytest.mark.usefixtures("_acts")
def test_a_filter_does_not_narrow_its_own_counts() -> None:
    one = counted(types=("endorsed",))
    assert one.total == 1
    assert one.types == {"endorsed": 1, "took-note": 1, "invited": 1}
    assert one.sides == {"decision": 1}
    assert counted(topic="locks").types == {"endorsed": 1}
    assert counted(text="keys").types == {"took-note": 1}
    assert counted(text="nothing such").total == 0


@pytest.mark.usefixtures("_acts")
def test_bodies_are_counted_by_their_acts() -> None:
    assert dict(parties(Asked(), None)) == {"COSI": 3, "Lock Forum": 1}
    assert parties(Asked(types=("endorsed",)), None) == [("COSI", 1)]


def test_nobody_counts_what_one_may_not_see() -> None:
    secrets()
    assert 0 < counted().total == Act.objects.visible_to(None).standing().count() < Act.objects.standing().count()


@pytest.mark.usefixtures("_acts")
def test_the_list_says_in_words_what_was_done_and_what_is_asked() -> None:
    told = Client().get("/acts/?type=invited&sort=actor").content.decode()
    assert "Lock Forum invited COSI to map all locks" in told
    assert "the report on keys" not in told
    assert "Type: invited" in told
    assert "/acts.csv?type=invited" in told


@pytest.mark.usefixtures("_acts")
def test_the_order_is_the_one_asked_for() -> None:
    def first(order: str) -> str:
        return Client().get(f"/acts.csv?sort={order}").content.decode().splitlines()[1]

    assert "report on keys" in first("newest")
    assert "report on keys" not in first("oldest")
    assert "endorsed" in first("type")
    assert Client().get("/acts/?sort=colour").status_code == 400


@pytest.mark.usefixtures("_acts")
def test_bodies_come_alone_for_the_list_and_as_a_page_for_everybody_else() -> None:
    assert "<html" not in Client().get("/acts/bodies/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" in Client().get("/acts/bodies/").content.decode()


@pytest.mark.usefixtures("_acts")
def test_a_joined_act_leads_on_to_the_act_it_lies_in() -> None:
    one, other = Act.objects.order_by("pk")[:2]
    join(one, other, by=secretariat("bela"))
    answer = Client().get(f"/acts/{one.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, f"/acts/{other.pk}/")
    assert f"act {one.pk}" in Client().get(f"/acts/{other.pk}/").content.decode()


def test_the_words_are_lit_where_the_paper_has_them() -> None:
    kept = secrets()
    kept.public.text = "COSI met in March.\n\nIt rained. COSI endorsed the plain plan. All left.\n\nNobody stayed."
    kept.public.save()
    act = Act.objects.get(mentions__document=kept.public)
    start = kept.public.text.index("COSI endorsed")
    act.mentions.update(start=start, end=start + len("COSI endorsed the plain plan."))
    told = Client().get(f"/acts/{act.pk}/").content.decode()
    assert "It rained. <mark>COSI endorsed the plain plan.</mark> All left." in told
    assert "Nobody stayed" not in told


@pytest.mark.usefixtures("_acts")
def test_what_only_other_lists_can_be_asked_does_not_break_this_one() -> None:
    assert Client().get("/acts/?due=passed").status_code == 200
